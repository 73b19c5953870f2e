/** Longer words are not compared: names and words of ours are shorter. */
const WIDEST = 80;
const ROWS = [new Uint8Array(WIDEST), new Uint8Array(WIDEST), new Uint8Array(WIDEST)];

/**
 * Optimal string alignment distance (insert, delete, substitute, swap neighbours), or `limit + 1` when it is larger.
 * Callers must not rank by values above their limit: those are all alike.
 */
export function damerau(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit || limit === 0) return over;
  const width = b.length + 1;
  if (width > WIDEST) return over;
  let [before, last, row] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j < width; j++) last[j] = Math.min(j, over);
  let worst = 0;
  for (let i = 1; i <= a.length; i++) {
    row.fill(over, 0, width);
    if (i <= limit) row[0] = i;
    let best = row[0]!;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = Math.min(cost, over);
      if (cost < best) best = cost;
    }
    if (best > limit && worst > limit) return over;
    worst = best;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length]!, over);
}
