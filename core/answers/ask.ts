import type { AskedWorkload } from '../catalog/workloads.ts';
import type { Assumption, Note } from '../note.ts';
import type { NudgeChanges, NudgeProposal, NudgeStop } from '../nudges/answers.ts';
import type { CustomerId, Question, Scenario } from '../question.ts';

/** What must be asked before there is an answer. Every option is a complete next question. */
export interface Ask {
  readonly kind: 'ask';
  /** `confirm`: a change of state; the first option does it, the second leaves all as it is */
  readonly slot: 'customer' | 'scenario' | 'confirm';
  readonly reason: 'missing' | 'ambiguous' | 'unknown' | 'confirm';
  readonly question: Question;
  readonly options: readonly AskOption[];
  readonly names: Readonly<Record<CustomerId, string>>;
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly Note[];
  /** a nudge rule to be agreed to, laid open */
  readonly proposal?: NudgeProposal;
  /** a change of several rules to be agreed to */
  readonly changes?: NudgeChanges;
  /** nudges to be stopped */
  readonly stop?: NudgeStop;
}

export interface AskOption {
  readonly question: Question;
  readonly customer?: CustomerId;
  /** told apart by its domain where names are alike */
  readonly domain?: string;
  readonly scenario?: Scenario;
  readonly workload?: AskedWorkload;
}
