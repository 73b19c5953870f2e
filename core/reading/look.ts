import type { CustomerId } from '../question.ts';
import { type Evidence, gather } from './evidence.ts';
import { lexicon, speller } from './lexicon/built-in.ts';
import type { Speller } from './lexicon/spelling.ts';
import type { Mention } from './names/name.ts';
import { nameTokens } from './names/tokens.ts';
import { refine } from './refine.ts';
import { withoutScene } from './scene.ts';
import { compact } from './text/compact.ts';
import { type Normalized, normalize } from './text/normalize.ts';
import { tokenize } from './tokenize.ts';
import { unknownName } from './unknown-name.ts';

/** Everything that can be found in a message whose names are linked. */
export function look(message: Normalized, mentions: readonly Mention[]): Evidence {
  const { low } = message;
  const { text, places } = compact(low, mentions);
  const ids: (readonly CustomerId[])[] = mentions.map(({ ids: all, how }) => (how === 'doubt' ? [] : all));
  const all = tokenize(text, ids, { lexicon, speller: sparing(message) });
  const items = withoutScene(refine(all)).filter((item) => item.kind !== 'customer' || item.ids.length > 0);
  const asked = new Set(items.map(({ from }) => from));
  const aside = all.filter(({ from }) => !asked.has(from));
  const doubtful = mentions.find(({ how }) => how === 'doubt');
  const unknown =
    doubtful === undefined ? unknownName(message, mentions, items) : low.slice(doubtful.start, doubtful.end);
  return gather({ text, places, items, aside, unknownName: unknown });
}

/** Words of ours that are written large. */
const PROPER = new Set(
  'office teams sharepoint exchange yammer skype dynamics microsoft outlook onedrive excel english japanese partner center insights monday tuesday wednesday thursday friday january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** Words written as names are not corrected into words of ours: Wayne is not wane. */
function sparing({ text, low }: Normalized): Speller {
  if (text === low) return speller;
  const tokens = nameTokens(low, text);
  if (tokens.every(({ capital }) => capital)) return speller;
  const names = new Set(tokens.slice(1).flatMap(({ capital, forms }) => (capital ? forms : [])));
  if (names.size === 0) return speller;
  return {
    correct(word) {
      const fixed = speller.correct(word);
      return fixed.slips > 0 && names.has(word) && !PROPER.has(fixed.word)
        ? { word, known: false, slips: 0 }
        : fixed;
    },
  };
}

/** The same for a phrase of the utterance files, where {c} and {d} stand for customers. */
export function lookAtPhrase(phrase: string): Evidence {
  const mentions: Mention[] = [];
  let text = '';
  let low = '';
  for (const piece of phrase.split(/(\{[cd]\}(?:'s)?)/)) {
    const one = /^\{([cd])\}/.exec(piece)?.[1];
    const part = one === undefined ? normalize(piece) : { text: 'X', low: 'x' };
    if (one !== undefined)
      mentions.push({ start: low.length, end: low.length + 1, ids: [one], how: 'exact' });
    text += part.text;
    low += part.low;
  }
  return look({ text, low }, mentions);
}
