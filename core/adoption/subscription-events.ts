import type { ProductId, SubscriptionFact, SubscriptionStatus } from '../facts.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';

/** A subscription that began, ended or lapsed between two data dates. */
export interface SubscriptionEvent {
  readonly id: string;
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly offer: string;
  readonly quantity: number;
  readonly status: SubscriptionStatus;
  readonly trial: boolean;
  readonly what: 'started' | 'ended' | 'lapsed';
  readonly day: Day;
}

/**
 * Subscriptions that began, ended or lapsed after one data date and up to another: what may have moved a denominator.
 * One that we and the directory both list is told once. Oldest first.
 */
export function eventsBetween(
  subscriptions: readonly SubscriptionFact[],
  before: Day,
  after: Day,
): readonly SubscriptionEvent[] {
  const inside = (day: Day | undefined): day is Day => day !== undefined && day > before && day <= after;
  const events = new Map<string, SubscriptionEvent>();
  for (const one of subscriptions) {
    const add = (what: SubscriptionEvent['what'], day: Day) => {
      const { id, customer, product, offer, quantity, status, trial } = one;
      events.set(`${id}|${what}|${day}`, {
        id,
        customer,
        product,
        offer,
        quantity,
        status,
        trial,
        what,
        day,
      });
    };
    if (inside(one.start)) add('started', one.start);
    const lapsed = one.status !== 'active' && one.status !== 'other';
    if (lapsed && inside(one.statusSince)) add('lapsed', one.statusSince);
    else if (inside(one.end)) add('ended', one.end);
  }
  return [...events.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = (event: SubscriptionEvent): string => `${event.day}|${event.id}|${event.what}`;
