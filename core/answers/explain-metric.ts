import type { Figure } from '../figure.ts';
import type { CustomerId, Term } from '../question.ts';
import type { Base } from './parts.ts';

export interface ExplainMetricAnswer extends Base {
  readonly kind: 'explain_metric';
  readonly terms: readonly Term[];
  /** the formula with a real customer's numbers, where one is in the conversation */
  readonly example?: Figure;
  readonly names: Readonly<Record<CustomerId, string>>;
}
