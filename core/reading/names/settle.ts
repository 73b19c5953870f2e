import type { Mention } from './name.ts';
import { type How, QUALITY } from './name.ts';

/** A mention with how far it is from the name, in slips. */
export interface Scored extends Mention {
  readonly cost: number;
}

/** Longest first, then the surer; what overlaps a better one goes; those as good as each other become one question. */
export function settle(all: readonly Scored[]): Mention[] {
  const ranked = all
    .filter((one) => !overreaches(one, all))
    .sort(
      (a, b) => b.end - b.start - (a.end - a.start) || QUALITY[b.how] - QUALITY[a.how] || a.cost - b.cost,
    );
  const kept: Scored[] = [];
  for (const one of ranked) {
    const at = kept.findIndex((other) => one.start < other.end && other.start < one.end);
    const rival = kept[at];
    if (rival === undefined) kept.push(one);
    else if (rival.start === one.start && rival.end === one.end && asGood(rival, one))
      kept[at] = { ...rival, ids: [...new Set([...rival.ids, ...one.ids])] };
  }
  return kept.sort((a, b) => a.start - b.start).map(({ start, end, ids, how }) => ({ start, end, ids, how }));
}

/** A name laid over strange words, where the same customer's name stands whole within. */
function overreaches(one: Scored, all: readonly Scored[]): boolean {
  return (
    one.how === 'doubt' &&
    all.some(
      (other) =>
        (other.how === 'exact' || other.how === 'squashed') &&
        other.start >= one.start &&
        other.end <= one.end &&
        other.ids.join() === one.ids.join(),
    )
  );
}

const PARTS: ReadonlySet<How> = new Set(['partial', 'head']);

/** Whether what ranks lower may be meant as well: a slip more or less tells no two customers apart. */
function asGood(better: Scored, other: Scored): boolean {
  const slips = other.cost - better.cost;
  if (better.how === 'fuzzy' && PARTS.has(other.how)) return slips < 0;
  if (PARTS.has(better.how) && PARTS.has(other.how)) return slips <= 1;
  if (better.how !== other.how) return false;
  return better.how === 'fuzzy' ? slips <= 1 : slips === 0;
}
