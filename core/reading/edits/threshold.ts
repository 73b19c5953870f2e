import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { limitSaid, onlySoMany } from './limit.ts';
import { optional } from './optional.ts';

export function thresholdSaid(evidence: Evidence, previous: PreviousQuestion): Partial<Question> | null {
  if (onlySoMany(evidence, previous) && limitSaid(evidence, previous) !== undefined) return null;
  const { quantities, concepts } = evidence;
  const range = rangeSaid(evidence, previous);
  if (range !== null) return range;
  const number =
    quantities.threshold ??
    quantities.quoted ??
    (previous.threshold !== undefined ? quantities.bare : undefined);
  const holds = previous.threshold !== undefined || previous.intent === 'portfolio_filter';
  if (holds && concepts.has('reverse') && number === undefined && previous.comparator !== undefined) {
    const flipped = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt', eq: 'eq', between: 'between' } as const;
    return { comparator: flipped[previous.comparator] };
  }
  if (number === undefined) {
    if (!holds || quantities.limit !== undefined) return null;
    const bare = bareComparator(concepts);
    return bare === null || bare === previous.comparator ? null : { comparator: bare };
  }
  if (includes(evidence, previous, number)) return { comparator: INCLUSIVE[previous.comparator!] };
  if (!holds && quantities.comparator === undefined) return null;
  if (previous.intent === 'portfolio_rank' && quantities.comparator !== undefined)
    return { intent: 'portfolio_filter', comparator: quantities.comparator, threshold: number };
  if (!holds) return null;
  return {
    threshold: number,
    ...optional({
      comparator:
        quantities.comparator ?? (Array.isArray(previous.threshold) ? 'between' : previous.comparator),
    }),
  };
}

function bareComparator(concepts: ReadonlySet<string>): Question['comparator'] | null {
  if (concepts.has('cmp.lt')) return 'lt';
  if (concepts.has('cmp.gt')) return 'gt';
  if (concepts.has('cmp.gte')) return 'gte';
  return concepts.has('cmp.lte') ? 'lte' : null;
}

const INCLUSIVE = { lt: 'lte', lte: 'lte', gt: 'gte', gte: 'gte', eq: 'eq', between: 'between' } as const;

/** "include 40 itself", 40%ちょうども入れて: the line counts too. */
function includes({ concepts, text }: Evidence, previous: PreviousQuestion, number: unknown): boolean {
  return (
    number === previous.threshold &&
    previous.comparator !== undefined &&
    (concepts.has('include') || /itself|inclusive|including|exactly|ちょうど|含|入れ/.test(text))
  );
}

/** "from 20 to 40": two numbers where one stood. */
function rangeSaid(
  { items, text, quantities }: Evidence,
  previous: PreviousQuestion,
): Partial<Question> | null {
  if (previous.threshold === undefined || quantities.comparator === 'between') return null;
  const numbers = items.flatMap((item) =>
    item.kind === 'number' && /^(?:none|percent)$/.test(item.unit) ? [item.value] : [],
  );
  const [low, high] = numbers;
  if (numbers.length !== 2 || low === undefined || high === undefined || low >= high) return null;
  return /(?<![a-z])(?:from|between)(?![a-z]).* (?:to|and|through) |から|~|\d ?- ?\d/.test(text)
    ? { comparator: 'between', threshold: [low, high] }
    : null;
}
