import type { Evidence } from '../evidence.ts';
import { fill } from '../fill/index.ts';
import type { Kind } from './edit.ts';
import { optional, partSaid } from './optional.ts';

const PORTFOLIO: readonly string[] = ['portfolio_summary', 'portfolio_rank', 'portfolio_filter'];
const LONGEST = 6;

/** "who is lowest?", 40%未満の会社は？, "the average?" after figures of everybody: of the same metric. */
export const sameFigures: Kind = (evidence, previous, vote) => {
  if (vote === null || !PORTFOLIO.includes(vote.intent) || !PORTFOLIO.includes(previous.intent)) return null;
  if (vote.intent === previous.intent || previous.metric === undefined || !isShort(evidence)) return null;
  const { bare, quoted } = evidence.quantities;
  if (vote.intent === 'portfolio_rank' && (bare ?? quoted) !== undefined) return null;
  return {
    question: {
      ...fill(vote.intent, evidence),
      ...optional({ metric: previous.metric, ...partSaid(evidence.subjects, previous) }),
    },
    because: `${vote.because}, of the figures shown`,
  };
};

function isShort({ items, metric, subjects, unknownName, over100, concepts }: Evidence): boolean {
  return (
    items.length <= LONGEST &&
    metric === undefined &&
    subjects.metrics.size === 0 &&
    subjects.customers.length === 0 &&
    subjects.candidates.length === 0 &&
    unknownName === null &&
    !over100 &&
    !concepts.has('notused') &&
    !concepts.has('adoption')
  );
}
