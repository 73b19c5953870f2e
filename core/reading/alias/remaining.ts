import type { Question } from '../../question.ts';
import { isOwnWord } from '../own-words.ts';
import { hasJapanese } from '../text/script.ts';
import { DROP, DROP_JA, NOUN, NOUN_JA } from './nouns.ts';
import { type Remainder, remainder } from './remainder.ts';
import { remainderJapanese } from './remainder-ja.ts';
import { aliasQuestion, knownAs, maskOne, QUOTED, QUOTES, type Span } from './words.ts';

const TAKEN_AWAY = new RegExp(
  `\\b(?:${DROP}|stop|quit|don'?t|do not|doesn'?t|never|no longer|isn'?t|is not|any ?more)\\b|\\btake\\b.*\\boff\\b|${DROP_JA}|呼ばな|呼びませ|略さな|(?:のこと|${NOUN_JA})(?:では|じゃ)(?:な|あり)`,
  'iu',
);
const NAMED = new RegExp(`\\b${NOUN}\\b|${NOUN_JA}`, 'iu');

const OPENED = new RegExp(`[${QUOTES}]$`, 'u');

/** Whether a name is to go: what stands in quotes does not count, and "don't forget" keeps. */
export function takesAway(text: string): boolean {
  return TAKEN_AWAY.test(text.replace(QUOTED, ' ').replace(/(?:don'?t|do not|never) forget/iu, 'remember'));
}

/** A wish about a further name in no known form: what it is made of taken away, the name is left. */
export function remaining(text: string, spans: readonly Span[], remove: boolean): Question | null {
  if (takesAway(text) !== remove) return null;
  const quoted = ({ start }: Span) => Number(OPENED.test(text.slice(0, start)));
  // what stands in quotes is rather the further name, be it that of a customer
  const likeliest = [...spans].sort((a, b) => quoted(a) - quoted(b) || b.end - b.start - (a.end - a.start));
  for (const span of likeliest) {
    const left = nameLeft(maskOne(text, span));
    if (left !== null) return question(span.ids, left.alias, remove);
  }
  const left = remove && NAMED.test(text) ? nameLeft(text) : null;
  return left === null ? null : question(knownAs(text, spans, left.alias), left.alias, remove);
}

function question(ids: Span['ids'], alias: string, remove: boolean): Question {
  return aliasQuestion(ids, { alias, ...(remove ? { remove } : {}) });
}

/** Unquoted words of ours are no name: "use Teams for Contoso". */
function nameLeft(masked: string): Remainder | null {
  const left = hasJapanese(masked) ? (remainderJapanese(masked) ?? remainder(masked)) : remainder(masked);
  return left === null || (!left.quoted && isOwnWord(left.alias)) ? null : left;
}
