import type { ChangePart } from '../adoption/contribution.ts';
import type { SubscriptionEvent } from '../adoption/subscription-events.ts';
import type { ProductId } from '../facts.ts';
import type { Earlier } from '../figure.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface ExplainChangeAnswer extends Base, Named, Lead {
  readonly kind: 'explain_change';
  /** with the later figure over the same customers, where a portfolio's changed */
  readonly before: Earlier;
  /** percent points (or count), unrounded; null where either is unknown */
  readonly change: number | null;
  readonly verdict: 'rose' | 'fell' | 'steady' | 'so_far' | 'unknown';
  /** points of the change through the numerator and the denominator; both null for counts */
  readonly numeratorPoints: number | null;
  readonly denominatorPoints: number | null;
  /** largest first; they add up to the change where all are listed */
  readonly parts: readonly ChangePart[];
  /** parts that moved it and are not listed */
  readonly more: number;
  readonly events: readonly SubscriptionEvent[];
  readonly products: Readonly<Record<ProductId, string>>;
}
