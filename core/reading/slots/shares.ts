import { has, type Item, type Piece } from '../items.ts';
import { wordTable } from '../text/word-table.ts';

const FRACTIONS: Readonly<Record<string, number>> = wordTable({
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
  半分: 2,
  半数: 2,
});

/** Words for a share as percent points: half, a quarter, two thirds, one in four. Numbers of other things stay what they are. */
export function shares(items: readonly Item[]): Item[] {
  const told: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const hit = manyParts(items, at) ?? oneInSome(items, at) ?? onePart(items, at) ?? dozens(items, at);
    if (hit === null) {
      told.push(items[at]!);
      continue;
    }
    const { from } = items[at]!;
    at += hit.taken - 1;
    told.push({ ...hit.item, from, to: items[at]!.to });
  }
  return told;
}

interface Hit {
  readonly item: Piece;
  readonly taken: number;
}

const percent = (value: number, text: string): Piece => ({
  kind: 'number',
  value: Math.round(value),
  unit: 'percent',
  text,
});

/** two thirds, three quarters; "the last three quarters" is a time. */
function manyParts(items: readonly Item[], at: number): Hit | null {
  const item = items[at];
  if (item?.kind !== 'number') return null;
  if (item.unit === 'quarters')
    return item.value === 3 && isCompared(items, at) && !has(items[at - 1], 'per.past')
      ? { item: percent(75, item.text), taken: 1 }
      : null;
  const parts = FRACTIONS[items[at + 1]?.text ?? ''];
  if (item.unit !== 'none' || parts === undefined || parts <= 2 || item.value >= parts) return null;
  return { item: percent((100 * item.value) / parts, item.text), taken: 2 };
}

/** one in four */
function oneInSome(items: readonly Item[], at: number): Hit | null {
  const [part, link, whole] = [items[at], items[at + 1], items[at + 2]];
  if (part?.kind !== 'number' || whole?.kind !== 'number' || !/^(?:in|out of)$/.test(link?.text ?? ''))
    return null;
  if (part.unit !== 'none' || whole.value > 20 || part.value >= whole.value || part.value < 1) return null;
  return { item: percent((100 * part.value) / whole.value, part.text), taken: 3 };
}

/** "below a quarter", "half or more": a share, where something is compared with it. */
function onePart(items: readonly Item[], at: number): Hit | null {
  const item = items[at]!;
  const parts = FRACTIONS[item.text];
  if (parts === undefined || item.kind === 'number') return null;
  if (parts === 2)
    return /^(?:a|year|dozen)$/.test(items[at + 1]?.text ?? '') || isDozen(items[at + 1])
      ? null
      : { item: percent(50, item.text), taken: 1 };
  const article = /^(?:a|an|one)$/.test(items[at - 1]?.text ?? '');
  return isCompared(items, at) && article ? { item: percent(100 / parts, item.text), taken: 1 } : null;
}

function isCompared(items: readonly Item[], at: number): boolean {
  return [items[at - 1], items[at - 2], items[at + 1]].some(
    (one) => one?.kind === 'concept' && one.concepts.some((concept) => concept.startsWith('cmp.')),
  );
}

function isDozen(item: Item | undefined): boolean {
  return item?.kind === 'number' && item.text.startsWith('dozen');
}

/** half a dozen, two dozen */
function dozens(items: readonly Item[], at: number): Hit | null {
  const item = items[at]!;
  if (item.text === 'half') {
    const far = items[at + 1]?.text === 'a' ? 2 : 1;
    const dozen = items[at + far];
    return dozen?.kind === 'number' && isDozen(dozen)
      ? { item: { ...dozen, value: 6, unit: dozen.unit }, taken: far + 1 }
      : null;
  }
  const next = items[at + 1];
  return item.kind === 'number' && item.unit === 'none' && next?.kind === 'number' && isDozen(next)
    ? { item: { ...next, value: item.value * 12 }, taken: 2 }
    : null;
}
