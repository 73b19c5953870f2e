import type { Reading } from '../assistant.ts';
import type { Directory } from '../directory.ts';
import type { Question } from '../question.ts';
import { lexicon, speller } from './lexicon/built-in.ts';
import { withoutReasons } from './nudges/press.ts';
import { type ConversationReader, readerOf } from './reader-of.ts';
import { compact } from './text/compact.ts';
import { normalize } from './text/normalize.ts';
import { tokenize } from './tokenize.ts';

const NOBODY: Directory = { revision: 0, all: [], byId: new Map(), twins: new Map(), sample: false };

/** Some customer or other: what a message becomes that may be about one. */
const OF_SOMEBODY: Question = { intent: 'customer_summary', customers: [], clarify: 'customer' };

/**
 * Reads where everybody reads along. Who our customers are must not be told there, and an answer to "Contoso's usage?" that
 * differs from the one to "Zorblatt's usage?" tells it. So what is answered is read without knowing a single name, and
 * whatever may speak of a customer, known or not, is one question of somebody.
 */
export function readerAmongOthers(knowing: ConversationReader): ConversationReader {
  const unknowing = readerOf();
  return {
    async read(input, context, person, directory): Promise<Reading> {
      const blind = await unknowing.read(input, context, person, NOBODY);
      const named = await knowing.read(input, context, person, directory);
      const secret =
        [...blind.questions, ...named.questions].some(maySpeakOfSomebody) ||
        holdsStrangeWord(input.text ?? '');
      return secret ? { ...blind, questions: [OF_SOMEBODY], fresh: true } : blind;
    },
  };
}

const maySpeakOfSomebody = ({ intent, customers, exclude, candidates, clarify }: Question): boolean =>
  intent === 'unclear' ||
  clarify === 'customer' ||
  [customers, exclude, candidates].some((ids) => ids !== undefined && ids.length > 0);

/** A run of katakana or kanji that the lexicon does not hold, long enough for a name. */
const RUN = /[ァ-ヺー]{3,}|[一-龠々]{3,}|[一-龠々ァ-ヺー]{2,}(?=さん|様|社)/u;

/** Whether a text holds a word nobody knows, which may be a name. */
function holdsStrangeWord(text: string): boolean {
  const items = tokenize(compact(withoutReasons(normalize(text).low), []).text, [], { lexicon, speller });
  return items.some(
    (item) =>
      (item.kind === 'word' && !item.known && /\p{L}{2}/u.test(item.text)) ||
      (item.kind === 'kana' && RUN.test(item.text)),
  );
}
