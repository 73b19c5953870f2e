import type { PreviousQuestion, Question, Rank } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { wanted } from './corrected.ts';

const FLIPPED: Readonly<Record<Rank, Rank>> = {
  lowest: 'highest',
  highest: 'lowest',
  dropped: 'grew',
  grew: 'dropped',
};

/** In the order in which they count, where several are said. */
const SAID: readonly (readonly [concept: Concept, rank: Rank])[] = [
  ['drop', 'dropped'],
  ['grow', 'grew'],
  ['lowest', 'lowest'],
  ['low', 'lowest'],
  ['highest', 'highest'],
  ['high', 'highest'],
];

function rankSaid({ concepts, items }: Evidence, previous: PreviousQuestion): Rank | undefined {
  if (concepts.has('reverse') && previous.rank !== undefined) return FLIPPED[previous.rank];
  const meant = wanted(items, (concept) => SAID.some(([one]) => one === concept));
  return SAID.find(([one]) => (meant === undefined ? concepts.has(one) : one === meant))?.[1];
}

function isRanked(previous: PreviousQuestion): boolean {
  return (
    previous.intent === 'portfolio_rank' ||
    previous.rank !== undefined ||
    previous.intent === 'portfolio_summary'
  );
}

/** The order said; a mere count ("5 more") leaves the direction as it is. */
export function rankChange(evidence: Evidence, previous: PreviousQuestion): Partial<Question> | null {
  const rank = rankSaid(evidence, previous);
  const onlyCount =
    evidence.quantities.limit !== undefined &&
    previous.rank !== undefined &&
    moves(rank) !== moves(previous.rank);
  if (rank === undefined || onlyCount || previous.intent === 'nudge_subscribe') return null;
  return isRanked(previous) ? { rank } : {};
}

function moves(rank: Rank | undefined): boolean {
  return rank === 'dropped' || rank === 'grew';
}
