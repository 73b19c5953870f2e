import type {
  CauseShare,
  Decomposition,
  Evidence,
  FurtherReason,
  InflatedRow,
} from '../adoption/decomposition.ts';
import type { ExplainInflatedAnswer } from '../answers/explain-inflated.ts';
import type { InflationCause } from '../catalog/causes.ts';
import type { Corrected } from '../figure.ts';
import type { Name } from './terms.ts';

/** Why usage is above 100 % (domain.md §5), in sentences a partner can repeat to the customer. */
export interface InflationWords {
  /** the whole answer in one or two sentences */
  headline(answer: ExplainInflatedAnswer, lead: InflatedRow | undefined, name: Name): string;
  /** one row taken apart: 62 of 50 were active: 8 on the trial …; without them 100.0% to 108.0% */
  row(row: InflatedRow): string;
  /** how the whole scope stands, where the lead row is only part of it */
  whole(answer: ExplainInflatedAnswer): string;
  /** that the data differs from what was quoted; empty where it does not */
  observed(answer: ExplainInflatedAnswer): string;
  /** the answer to "is it the trial?" */
  isIt(share: CauseShare): string;
  cause(cause: InflationCause): string;
  /** how many users: 8 users, at most 4 users, 2 to 6 users */
  count(range: { readonly low: number; readonly upTo: number }): string;
  /** the same as short as can be, for a picture: 8, 0–4 */
  short(range: { readonly low: number; readonly upTo: number }): string;
  /** a finding in one line: state and why it stands so */
  state(share: CauseShare): string;
  /** causes that are ruled out, in one line */
  ruledOut(causes: readonly InflationCause[]): string;
  /** causes that the data cannot tell, in one line */
  untestable(causes: readonly InflationCause[]): string;
  evidence(evidence: Evidence): string;
  /** licence moves, together */
  moves(evidence: readonly Evidence[]): string;
  toDo(cause: InflationCause): string;
  toCheck(cause: InflationCause): string;
  /** the percentage without the causes: 100.0% to 108.0% */
  range(of: Corrected): string;
  /** how far the corrected percentage can be relied on */
  certainty(of: Corrected): string;
  unexplained(range: Decomposition['unexplained']): string;
  /** what to do about an excess that no cause accounts for */
  readonly toDoUnexplained: string;
  further(reason: FurtherReason): string;
  rowTitle(row: Pick<InflatedRow, 'workload' | 'product'>, product: Name): string;
  readonly labels: {
    readonly madeOf: string;
    readonly unexplained: string;
    readonly corrected: string;
    readonly evidence: string;
    readonly toDo: string;
    readonly rows: string;
    readonly others: string;
    /** heads customers whose total is not above 100 %, and one of whose rows is */
    readonly hidden: string;
    readonly couldRaise: string;
    readonly further: string;
  };
}
