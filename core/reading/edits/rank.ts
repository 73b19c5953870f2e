import type { PreviousQuestion, Question, Rank } from '../../question.ts';
import type { Evidence } from '../evidence.ts';

const FLIPPED: Readonly<Record<Rank, Rank>> = {
  lowest: 'highest',
  highest: 'lowest',
  dropped: 'grew',
  grew: 'dropped',
};

function rankSaid({ concepts }: Evidence, previous: PreviousQuestion): Rank | undefined {
  if (concepts.has('reverse') && previous.rank !== undefined) return FLIPPED[previous.rank];
  if (concepts.has('drop')) return 'dropped';
  if (concepts.has('grow')) return 'grew';
  if (concepts.has('lowest') || concepts.has('low')) return 'lowest';
  if (concepts.has('highest') || concepts.has('high')) return 'highest';
  return undefined;
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
