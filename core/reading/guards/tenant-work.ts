import type { Evidence } from '../evidence.ts';
import type { Guarded } from './guarded.ts';
import { englishOrder } from './orders-en.ts';
import { japaneseOrder } from './orders-ja.ts';

// Requests to do something in a tenant or a shop are told by their grammar: an order or a wish, a deed, its object.

/** Work in a customer's tenant or a shop. */
export function tenantWork(evidence: Evidence): Guarded | null {
  const order = orderOf(evidence);
  return order === null ? null : { intent: 'out_of_scope', because: `not ours to do: ${order}` };
}

/** The words of an order that is not ours to carry out, or null. */
function orderOf({ concepts, subjects, text, quantities, schedule }: Evidence): string | null {
  if (schedule.statedCadence !== undefined || subjects.without !== undefined) return null;
  const { metrics } = subjects;
  if (
    metrics.has('usage') ||
    metrics.has('deployment') ||
    metrics.has('active') ||
    metrics.has('entitlements')
  )
    return null;
  if (quantities.comparator !== undefined) return null;
  return /[ぁ-んァ-ヺ一-龠]/.test(text) ? japaneseOrder(text, concepts) : englishOrder(text, concepts);
}
