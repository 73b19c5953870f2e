import type { Rank } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Slots } from './slots.ts';

/** The order asked for. */
export function rankOf({ concepts, metric }: Evidence): Rank | undefined {
  const has = (...names: readonly Concept[]) => names.some((name) => concepts.has(name));
  if (has('drop')) return 'dropped';
  if (has('grow')) return 'grew';
  if (has('lowest')) return 'lowest';
  if (metric === 'unused' && has('notused', 'high', 'superlative') && !has('low')) return 'highest';
  if (has('notused', 'low')) return 'lowest';
  if (has('highest', 'high', 'superlative')) return 'highest';
  return undefined;
}

/** "falls by 10 points", 10ポイント以上下がったら: so much is lost, whatever it stands at. */
function fall({ concepts, quantities, items, text }: Evidence): Slots | undefined {
  const { comparator, threshold, quoted } = quantities;
  if (!concepts.has('drop') || typeof threshold === 'object') return undefined;
  const points = items.find((item) => item.kind === 'number' && item.unit === 'points');
  if (threshold !== undefined)
    return comparator === 'gt' || comparator === 'gte' ? { rank: 'dropped' } : undefined;
  const lost = points?.kind === 'number' ? points.value : BY_SHARE.test(text) ? quoted : undefined;
  return lost === undefined ? undefined : { rank: 'dropped', comparator: 'gte', threshold: lost };
}

const BY_SHARE = pattern('rank.byShare');

/** What a notification waits for, where no line is drawn. */
export function movement(e: Evidence): Slots {
  const fallen = fall(e);
  if (fallen !== undefined || e.quantities.threshold !== undefined) return fallen ?? {};
  const { concepts } = e;
  const some = e.quantities.limit !== undefined;
  const rank = concepts.has('drop')
    ? 'dropped'
    : concepts.has('grow')
      ? 'grew'
      : concepts.has('lowest') || (some && concepts.has('low'))
        ? 'lowest'
        : concepts.has('highest') || (some && concepts.has('high'))
          ? 'highest'
          : undefined;
  return { rank, limit: rank === 'lowest' || rank === 'highest' ? e.quantities.limit : undefined };
}
