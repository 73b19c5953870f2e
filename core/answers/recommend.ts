import type { AdviceEvidence, AdviceVerdict, Lacking } from '../adoption/advice-evidence.ts';
import type { RecommendedItem } from '../adoption/choose-content.ts';
import type { PartnerContact } from '../catalog/content-item.ts';
import type { Corrected, Figure, Row, Scope } from '../figure.ts';
import type { CustomerId, LanguageCode, Scenario } from '../question.ts';
import type { Base, Named } from './parts.ts';

/** A note the partner can forward to the customer, and what the partner's support site can show. Worded by the languages. */
export interface Handover {
  readonly customer: CustomerId;
  readonly scenario: Scenario;
  readonly usage: Figure;
  /** usage without what inflates it; the same where nothing does */
  readonly corrected: Corrected;
  readonly deployment: Figure;
  readonly weak: readonly Figure[];
  readonly items: readonly RecommendedItem[];
  /** requests for help counted, where the note is about them */
  readonly support?: Extract<AdviceEvidence, { kind: 'support' }>;
}

export interface RecommendAnswer extends Base, Named {
  readonly kind: 'recommend';
  /** null: only a format or a workload was asked for */
  readonly scenario: Scenario | null;
  readonly scope: Scope;
  readonly verdict: AdviceVerdict;
  readonly evidence: readonly AdviceEvidence[];
  /** what is not held and would settle it */
  readonly missing: readonly Lacking[];
  readonly items: readonly RecommendedItem[];
  /** ways customers help themselves, for the support scenario */
  readonly selfService: readonly RecommendedItem[];
  /** customers the data points to, where none was named; most fitting first */
  readonly rows: readonly Row[];
  readonly total: number;
  /** where a customer was named */
  readonly handover?: Handover;
  /** the note itself was asked for, in this language */
  readonly handOverIn?: LanguageCode;
  readonly contact?: PartnerContact;
}
