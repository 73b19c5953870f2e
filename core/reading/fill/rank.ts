import type { Rank } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Slots } from './slots.ts';

/** The order asked for. */
export function rankOf({ concepts, metric }: Evidence): Rank | undefined {
  const has = (...names: readonly string[]) => names.some((name) => concepts.has(name));
  if (has('drop')) return 'dropped';
  if (has('grow')) return 'grew';
  if (has('lowest')) return 'lowest';
  if (metric === 'unused' && has('notused', 'high', 'superlative') && !has('low')) return 'highest';
  if (has('notused', 'low')) return 'lowest';
  if (has('highest', 'high', 'superlative')) return 'highest';
  return undefined;
}

/** What a notification waits for, where no line is drawn. */
export function movement(e: Evidence): Slots {
  if (e.quantities.threshold !== undefined) return {};
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
