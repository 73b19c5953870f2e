import type { Comparator } from '../../question.ts';
import { has, hasAny, type Item, isMark } from '../items.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { wordTable } from '../text/word-table.ts';

/** Numbers of a message by what they are for. Each number is used once. */
export interface Quantities {
  readonly comparator?: Comparator;
  readonly threshold?: number | readonly [number, number];
  /** unit of the threshold, so that "200 unused licences" is no percentage */
  readonly unit?: 'percent' | 'count';
  readonly limit?: number;
  /** a percentage that is only quoted */
  readonly quoted?: number;
  /** people and licences that are counted, not compared */
  readonly people?: number;
  readonly licenses?: number;
  /** a bare number left over */
  readonly bare?: number;
}

type NumberItem = Extract<Item, { kind: 'number' }>;

const COMPARATORS: Readonly<Record<string, Comparator>> = wordTable({
  'cmp.lt': 'lt',
  'cmp.lte': 'lte',
  'cmp.gt': 'gt',
  'cmp.gte': 'gte',
  'cmp.eq': 'eq',
});
const SYMBOLS: Readonly<Record<string, Comparator>> = wordTable({
  '<': 'lt',
  '>': 'gt',
  '<=': 'lte',
  '=<': 'lte',
  '≤': 'lte',
  '>=': 'gte',
  '=>': 'gte',
  '≥': 'gte',
});
const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  lt: 'gte',
  lte: 'gt',
  gt: 'lte',
  gte: 'lt',
  eq: 'eq',
  between: 'between',
};
const ENDS: ReadonlySet<Concept> = new Set<Concept>([
  'highest',
  'lowest',
  'first',
  'drop',
  'grow',
  'low',
  'high',
  'superlative',
  'customers',
]);

export function quantities(items: readonly Item[]): Quantities {
  const numbers = items.flatMap((item, at) =>
    item.kind === 'number' && isQuantity(item) ? [{ item, at }] : [],
  );
  const range = rangeOf(items, numbers);
  if (range !== null)
    return {
      comparator: 'between',
      threshold: range.bounds,
      unit: range.unit,
      ...limitAside(items, numbers, range.used),
    };
  if (numbers.some(({ item, at }) => item.value === 1 && item.unit !== 'percent' && fallsShort(items, at)))
    return { comparator: 'eq', threshold: 0, unit: 'count' };
  const decade = decadeOf(items, numbers);
  if (decade !== null) return { comparator: 'between', threshold: decade, unit: 'percent' };
  const compared = numbers.flatMap(({ item, at }) => {
    const comparator = isLimit(items, at) && !isMark(items[at + 1], '+') ? null : comparatorAt(items, at);
    return comparator === null ? [] : [{ item, at, comparator }];
  });
  const both = twoSided(compared);
  if (both !== null) return { comparator: 'between', threshold: both, unit: 'percent' };
  const first = compared.find(({ item }) => item.unit === 'percent') ?? compared[0];
  const used = new Set(first === undefined ? [] : [first.at]);
  return {
    ...(first === undefined
      ? {}
      : { comparator: first.comparator, threshold: first.item.value, unit: unitOf(first.item) }),
    ...limitAside(items, numbers, used),
    ...rest(items, numbers, used),
  };
}

function isQuantity({ unit }: NumberItem): boolean {
  return ['percent', 'count', 'rank', 'people', 'licenses', 'points', 'none'].includes(unit);
}

function unitOf({ unit }: NumberItem): 'percent' | 'count' {
  return unit === 'licenses' || unit === 'people' || unit === 'count' ? 'count' : 'percent';
}

/** The comparator that governs the number at `at`: a sign or word before it, or one after it. */
export function comparatorAt(items: readonly Item[], at: number): Comparator | null {
  if (isMark(items[at + 1], '+') || (text(items[at + 1]) === 'plus' && items[at + 2]?.kind !== 'number'))
    return 'gte';
  const after = comparatorAfter(items, at);
  const before = comparatorBefore(items, at);
  return after ?? before;
}

function comparatorBefore(items: readonly Item[], at: number): Comparator | null {
  for (let back = 1; back <= 3; back++) {
    const item = items[at - back];
    if (item === undefined || item.kind === 'number' || item.kind === 'customer') return null;
    if (item.kind === 'mark') {
      const sign = SYMBOLS[item.text];
      if (sign !== undefined) return sign;
      if (item.text === '=') return 'eq';
      if (item.text === '-' && back === 1) continue;
      return null;
    }
    if (item.kind === 'concept') {
      if (item.text === 'than' && back === 1) return thanOf(items[at - 2]);
      const comparator = comparatorOf(item, ['cmp.lte', 'cmp.gte', 'cmp.lt', 'cmp.gt', 'cmp.eq']);
      if (comparator === null) return back > 1 || isStop(item) ? null : skipMetric(items, at, back);
      if (isJapaneseAfter(item)) return null;
      if (back === 1 && /^and /.test(item.text))
        return comparator === 'lte' ? 'lt' : comparator === 'gte' ? 'gt' : comparator;
      return negatedBefore(items, at - back) ? OPPOSITE[comparator] : comparator;
    }
    if (item.kind === 'kana') return null;
  }
  return null;
}

/** "doing better than 80 %", where the words before belong together */
function thanOf(before: Item | undefined): Comparator | null {
  const said = before?.text ?? '';
  if (/(?:better|higher|more|stronger)$/.test(said)) return 'gt';
  return /(?:worse|lower|less|fewer|weaker)$/.test(said) ? 'lt' : null;
}

function isStop(item: Item): boolean {
  return hasAny(item, new Set(['highest', 'lowest']));
}

function skipMetric(items: readonly Item[], at: number, back: number): Comparator | null {
  const item = items[at - back - 1];
  const comparator = comparatorOf(item, ['cmp.lte', 'cmp.gte', 'cmp.lt', 'cmp.gt']);
  return comparator !== null && !isJapaneseAfter(item) ? comparator : null;
}

/** 以上, 未満 … govern what stands before them; "below", "at least" what comes after. */
function isJapaneseAfter(item: Item | undefined): boolean {
  if (
    item !== undefined &&
    /^(?:せいぜい|多くても|少なくとも|最低でも|最大でも|高くても|ちょうど|ぴったり|丁度)/.test(item.text)
  )
    return false;
  return item?.kind === 'concept' && /[ぁ-ん一-龠ァ-ヺ]/.test(item.text);
}

const SHORT_OF = new Set<Concept>(['notused', 'metric.unused', 'neg']);

/** 半分も使っていない, 六割ない: not even so much. */
function fallsShort(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.text === 'も') return hasAny(items[at + 2], SHORT_OF);
  return items[at]?.kind === 'number' && has(next, 'neg') && /^な[いく]$/.test(text(next!));
}

function comparatorAfter(items: readonly Item[], at: number): Comparator | null {
  if (fallsShort(items, at)) return 'lt';
  for (let ahead = 1; ahead <= 3; ahead++) {
    const item = items[at + ahead];
    if (item === undefined || item.kind === 'number' || item.kind === 'mark' || item.kind === 'customer')
      return null;
    if (item.kind === 'word')
      return ahead === 1 && /^(?:and|or)$/.test(item.text) ? andOver(items, at + 2) : null;
    if (item.kind === 'kana') {
      if (item.text.length > 3) return null;
      continue;
    }
    const comparator = comparatorOf(item, ['cmp.lte', 'cmp.gte', 'cmp.lt', 'cmp.gt', 'cmp.eq']);
    if (item.text === 'まで' && items[at + ahead + 1] !== undefined && items[at + ahead + 1]?.kind !== 'mark')
      return null;
    if (comparator !== null) {
      const governs =
        isJapaneseAfter(item) ||
        (back(items[at + ahead + 1]) && ahead === 1) ||
        (TRAILING.test(item.text) && items[at + ahead + 1]?.kind !== 'number');
      if (!governs) return null;
      return negatedAfter(items, at + ahead) ? OPPOSITE[comparator] : comparator;
    }
    if (isFigureWord(item)) continue;
    if (!isJapaneseAfter(item)) return null;
  }
  return null;
}

/** 40% below の顧客: an English word where a Japanese one would stand. */
function back(next: Item | undefined): boolean {
  return next?.kind === 'kana' && next.text.startsWith('の');
}

/** 40 and over, 30 and below: the number itself belongs to it. */
function andOver(items: readonly Item[], at: number): Comparator | null {
  if (items[at + 1]?.kind === 'number') return null;
  const comparator = comparatorOf(items[at], ['cmp.lt', 'cmp.gt']);
  return comparator === 'lt' ? 'lte' : comparator === 'gt' ? 'gte' : null;
}

/** 75 % usage or better: the figure's name may stand between. */
function isFigureWord(item: Item): boolean {
  return item.kind === 'concept' && item.concepts.some((one) => /^(?:metric|workload|product)\./.test(one));
}

/** "or more", "and up": what may follow its number. */
const TRAILING = /^(?:or|and) |^plus$|^at the most|^at minimum|^at maximum/;

function comparatorOf(item: Item | undefined, order: readonly Concept[]): Comparator | null {
  if (item?.kind !== 'concept') return null;
  const concept = order.find((one) => item.concepts.includes(one));
  return concept === undefined ? null : COMPARATORS[concept]!;
}

/** "not below", "haven't even reached", "can't get above": small words may stand between. */
function negatedBefore(items: readonly Item[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const item = items[at - back];
    if (has(item, 'neg') || /(?:n't|not)(?: even)?$|^neither$/.test(item?.text ?? '')) return true;
    if (item?.kind !== 'word' && !has(item, 'show') && !has(item, 'per.today')) return false;
  }
  return false;
}

function negatedAfter(items: readonly Item[], at: number): boolean {
  if (/^に?(?:届か|達し|満た|行か|いか)/.test(items[at]?.text ?? '')) return false;
  const next = items[at + 1];
  if (next?.kind === 'kana' && /^(?:では|じゃ|で|ら|え|い)?$/.test(next.text))
    return has(items[at + 2], 'neg');
  return has(next, 'neg') && next?.kind === 'concept' && /^(?:ない|ません|ではない|じゃない)/.test(next.text);
}

interface Range {
  readonly bounds: readonly [number, number];
  readonly unit: 'percent' | 'count';
  readonly used: ReadonlySet<number>;
}

/** between A and B, A〜B, AからB, A to B percent. */
function rangeOf(items: readonly Item[], numbers: readonly { item: NumberItem; at: number }[]): Range | null {
  const ofFigures = items.some((item) => has(item, 'cmp.between') || isFigureWord(item));
  for (let n = 0; n + 1 < numbers.length; n++) {
    const [a, b] = [numbers[n]!, numbers[n + 1]!];
    if (a.item.unit === 'count' || b.item.unit === 'count' || b.at - a.at > 3) continue;
    if (a.item.unit !== 'percent' && b.item.unit !== 'percent' && !ofFigures) continue;
    const between = items.slice(a.at + 1, b.at);
    const opened = items
      .slice(Math.max(0, a.at - 2), a.at)
      .some((item) => has(item, 'cmp.between') || text(item) === 'from');
    const upTo = opened && between.some((item) => text(item) === 'up to');
    const joined =
      between.length > 0 &&
      between.every(
        (item) =>
          isMark(item, '~-') ||
          ['to', 'and', 'through', 'but', 'a', 'the'].includes(text(item)) ||
          has(item, 'cmp.between') ||
          (upTo && text(item) === 'up to') ||
          (item.kind === 'kana' && /^(?:から|と|か)$/.test(item.text)),
      );
    if (!joined) continue;
    const plainAnd = between.some((item) => ['and', 'と'].includes(text(item)));
    if (plainAnd && !opened && !has(items[b.at + 1], 'cmp.between') && !has(items[b.at + 2], 'cmp.between'))
      continue;
    const bounds = [a.item.value, b.item.value].sort((x, y) => x - y) as [number, number];
    return { bounds, unit: unitOf(b.item), used: new Set([a.at, b.at]) };
  }
  return null;
}

/** 40%台, 三割台: the tens of a figure. */
function decadeOf(
  items: readonly Item[],
  numbers: readonly { item: NumberItem; at: number }[],
): [number, number] | null {
  const said = numbers.find(({ item, at }) => item.unit === 'percent' && items[at + 1]?.text === '台');
  return said === undefined ? null : [said.item.value, said.item.value + 10];
}

function text(item: Item | undefined): string {
  return item?.kind === 'word' || item?.kind === 'concept' || item?.kind === 'kana' ? item.text : '';
}

function twoSided(
  compared: readonly { item: NumberItem; comparator: Comparator }[],
): [number, number] | null {
  const low = compared.find(({ comparator }) => comparator === 'gt' || comparator === 'gte');
  const high = compared.find(({ comparator }) => comparator === 'lt' || comparator === 'lte');
  if (low === undefined || high === undefined || low.item.value >= high.item.value) return null;
  return [low.item.value, high.item.value];
}

function limitAside(
  items: readonly Item[],
  numbers: readonly { item: NumberItem; at: number }[],
  used: ReadonlySet<number>,
): { limit?: number } {
  const hit = numbers.find(({ at, item }) => !used.has(at) && item.unit !== 'percent' && isLimit(items, at));
  return hit === undefined || hit.item.value < 1 ? {} : { limit: Math.round(hit.item.value) };
}

function isLimit(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'number') return false;
  if (item.unit === 'count' || item.unit === 'rank') return !isCompared(items, at);
  if (item.unit !== 'none' || isGoverned(items, at)) return false;
  const before = items[at - 1];
  const next = items[at + 1];
  if (before?.kind === 'mark' && SYMBOLS[before.text] !== undefined) return false;
  if (comparatorAfter(items, at) !== null) return false;
  return (
    (text(before) === 'the' && text(next) === 'with') ||
    hasAny(before, new Set(['highest', 'lowest', 'first', 'which'])) ||
    hasAny(next, ENDS) ||
    hasAny(items[at + 2], new Set(['customers', 'lowest', 'highest']))
  );
}

/** sub-40, under 40: a line, whatever follows it. */
function isGoverned(items: readonly Item[], at: number): boolean {
  const before = isMark(items[at - 1], '-') ? items[at - 2] : items[at - 1];
  if (hasAny(before, new Set(['highest', 'lowest']))) return false;
  return hasAny(before, new Set(['cmp.lt', 'cmp.lte', 'cmp.gt', 'cmp.gte'])) && !isJapaneseAfter(before);
}

function isCompared(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.text === 'まで') return false;
  return hasAny(next, new Set(['cmp.gte', 'cmp.lte', 'cmp.lt', 'cmp.gt'])) && isJapaneseAfter(next);
}

function rest(
  items: readonly Item[],
  numbers: readonly { item: NumberItem; at: number }[],
  used: ReadonlySet<number>,
): Quantities {
  const left = numbers.filter(({ at }) => !used.has(at) && !isLimit(items, at));
  const find = (unit: string) => left.find(({ item }) => item.unit === unit)?.item.value;
  const quoted = find('percent');
  const people = find('people');
  const licenses = find('licenses');
  const bare = find('none');
  return {
    ...(quoted === undefined ? {} : { quoted }),
    ...(people === undefined ? {} : { people }),
    ...(licenses === undefined ? {} : { licenses }),
    ...(bare === undefined ? {} : { bare }),
  };
}
