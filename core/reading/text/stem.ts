import { wordTable } from './word-table.ts';

/** Words the endings would spoil, and spellings made one. */
const WHOLE: Readonly<Record<string, string>> = wordTable({
  using: 'use',
  used: 'use',
  uses: 'use',
  us: 'us',
  licence: 'licens',
  licences: 'licens',
  licenced: 'licens',
  does: 'do',
  did: 'did',
  has: 'has',
  had: 'had',
  was: 'was',
  is: 'is',
  his: 'his',
  this: 'this',
  these: 'these',
  those: 'those',
  its: 'its',
  less: 'less',
  news: 'news',
  always: 'always',
  need: 'need',
  needs: 'need',
  needed: 'need',
  speed: 'speed',
  indeed: 'indeed',
  during: 'during',
  thing: 'thing',
  things: 'thing',
  nothing: 'nothing',
  something: 'something',
  anything: 'anything',
  everything: 'everything',
  morning: 'morning',
  mornings: 'morning',
  evening: 'evening',
  evenings: 'evening',
  thanks: 'thanks',
  series: 'series',
  better: 'better',
  yes: 'yes',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  grew: 'grow',
  grown: 'grow',
  sold: 'sold',
  bought: 'buy',
  went: 'went',
  gone: 'gone',
  people: 'people',
  analytics: 'analytics',
  alias: 'alias',
  sinking: 'sink',
  shrank: 'shrink',
  shrunk: 'shrink',
  customise: 'customiz',
  utilised: 'utiliz',
  utilise: 'utiliz',
  utilising: 'utiliz',
  summarise: 'summariz',
  summarised: 'summariz',
});

const REMEMBERED = 20_000;
const seen = new Map<string, string>();

/** A light stem: plural, -ed, -ing and a last e go. Both sides of a comparison pass through here, so it need not be a word. */
export function stem(word: string): string {
  const before = seen.get(word);
  if (before !== undefined) return before;
  const stemmed = WHOLE[word] ?? (word.length <= 3 ? word : dropE(ending(word)));
  if (seen.size >= REMEMBERED) seen.clear();
  seen.set(word, stemmed);
  return stemmed;
}

function ending(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('ing') && word.length >= 6) return undouble(word.slice(0, -3));
  if (word.endsWith('ied') && word.length >= 5) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && word.length >= 5 && !word.endsWith('eed')) return undouble(word.slice(0, -2));
  return word;
}

function undouble(stemmed: string): string {
  const last = stemmed.at(-1) ?? '';
  const doubled = last === stemmed.at(-2) && !'lsz'.includes(last) && stemmed.length > 3;
  return doubled ? stemmed.slice(0, -1) : stemmed;
}

function dropE(word: string): string {
  return word.endsWith('e') && word.length >= 4 ? word.slice(0, -1) : word;
}
