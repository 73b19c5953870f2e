import { TONGUES } from '../languages/index.ts';
import { isDigit, isLetter } from '../text/script.ts';
import { wordTable } from '../text/word-table.ts';

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = wordTable(
  Object.assign({}, ...Object.values(TONGUES).map((tongue) => tongue.contractions)) as Record<
    string,
    readonly string[]
  >,
);

/** One Latin word as typed, with the words it stands for. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly string[];
}

/** The Latin word or number that starts at `at`; letters, digits and inner apostrophes. Hyphens part words. */
export function wordAt(low: string, at: number, limit = low.length): Word | null {
  if (!isWordChar(low[at] ?? '')) return null;
  let end = at;
  while (
    end < limit &&
    (isWordChar(low[end]!) || innerMark(low, end, at, limit)) &&
    !countBegins(low, at, end)
  )
    end++;
  return { start: at, end, parts: expand(low.slice(at, end)) };
}

/** Top3, worst5: a count written close; office365 is one word. */
function countBegins(low: string, start: number, at: number): boolean {
  if (!isDigit(low[at]!) || at - start < 3 || !isLetter(low[at - 1]!)) return false;
  return !low.startsWith('365', at);
}

function isWordChar(c: string): boolean {
  return isLetter(c) || isDigit(c);
}

function innerMark(low: string, at: number, start: number, limit: number): boolean {
  const c = low[at];
  const inside = at > start && at + 1 < limit && isWordChar(low[at + 1]!);
  if (c === "'") return inside && isLetter(low[at - 1]!);
  if (c === '.' || c === ',') return inside && isDigit(low[at - 1]!) && isDigit(low[at + 1]!);
  if (c === '/') return inside && low.slice(start, at + 2) === 'w/o';
  if (c === '&') return inside && at - start <= 3;
  return false;
}

function expand(word: string): readonly string[] {
  const known = CONTRACTIONS[word];
  if (known !== undefined) return known;
  if (!word.includes("'")) return [word];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const cut = word.indexOf("'");
  const tail = word.slice(cut + 1);
  if (tail === 's' || tail === '') return [word.slice(0, cut)];
  if (tail === 're') return [word.slice(0, cut), 'are'];
  if (tail === 've') return [word.slice(0, cut), 'have'];
  if (tail === 'll') return [word.slice(0, cut), 'will'];
  if (tail === 'd' || tail === 'm') return [word.slice(0, cut)];
  return [word.replaceAll("'", '')];
}

/** All words of a text, contractions taken apart. */
export function wordsOf(text: string): string[] {
  const low = text.toLowerCase();
  const words: string[] = [];
  let at = 0;
  while (at < low.length) {
    const word = wordAt(low, at);
    if (word === null) {
      at++;
      continue;
    }
    words.push(...word.parts);
    at = word.end;
  }
  return words;
}
