import type { InflationCause } from '../catalog/causes.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Source } from '../catalog/sources.ts';
import type { AskedWorkload, Service, Workload } from '../catalog/workloads.ts';
import type { SubscriptionStatus } from '../facts.ts';
import type { Scope } from '../figure.ts';
import type { LeftOutReason } from '../note.ts';
import type { ContentFormat, LanguageCode, Scenario, Term } from '../question.ts';

/** The display name of an id: a customer's, or a product's. Clean of control characters, not escaped. */
export type Name = (id: string) => string;

/** The words of domain.md §2 and the names of what the catalogues list. */
export interface Terms {
  /** as a label: Usage % */
  metric(metric: Metric): string;
  /** inside a sentence: usage */
  inSentence(metric: Metric): string;
  workload(workload: Workload | Service | AskedWorkload): string;
  source(source: Source): string;
  status(status: SubscriptionStatus): string;
  cause(cause: InflationCause): string;
  scenario(scenario: Scenario): string;
  contentFormat(format: ContentFormat): string;
  term(term: Term): string;
  leftOut(reason: LeftOutReason): string;
  language(code: LanguageCode): string;
  /** whose figure it is: a customer's name or all customers */
  subject(scope: Scope, name: Name): string;
  /** what of it: Teams, a product's name, all workloads */
  part(scope: Scope, metric: Metric, name: Name): string;
  /** the same after a metric: on Teams; empty for the whole */
  on(scope: Scope, name: Name): string;
  readonly portfolio: string;
}
