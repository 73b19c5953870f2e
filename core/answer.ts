import type { ContentItem, PartnerContact } from './catalog/content-item.ts';
import type { Intent } from './catalog/intents.ts';
import type { Metric } from './catalog/metrics.ts';
import type { FactWindow, Source } from './catalog/sources.ts';
import type { AskedWorkload, Service, Workload } from './catalog/workloads.ts';
import type { Dataset, ProductId, SubscriptionStatus } from './facts.ts';
import type { NudgeChanges, NudgeOutcome, NudgeProposal, NudgeStop } from './nudges/answers.ts';
import type {
  ContentFormat,
  CustomerId,
  InflationCause,
  LanguageCode,
  Question,
  Scenario,
  Term,
  Topic,
} from './question.ts';
import type { Day } from './time.ts';

/** What a figure is about: one customer or the portfolio, and what of it. */
export interface Scope {
  readonly customer: CustomerId | 'portfolio';
  readonly product?: ProductId;
  readonly workload?: Workload | Service;
}

/** Why there is no figure. Never shown as 0. */
export type Missing =
  /** the denominator is 0: not measurable */
  | { readonly reason: 'zero_denominator' }
  /** we hold no rows; `sources` would have them */
  | { readonly reason: 'not_held'; readonly sources: readonly Source[] }
  /** rows exist, but none in the period asked about */
  | { readonly reason: 'not_in_period'; readonly newest?: Day; readonly oldest?: Day }
  /** no source covers this product */
  | { readonly reason: 'not_covered' };

/** One figure with all that makes it checkable. `value`: percent points or a count, unrounded; null when not measurable. */
export interface Figure {
  readonly metric: Metric;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** the oldest data date among its rows */
  readonly dataDate: Day | null;
  readonly window: FactWindow | null;
  readonly scope: Scope;
  readonly population: 'all_partners' | 'own';
  readonly source: Source | null;
  readonly missing?: Missing;
}

/** What was assumed because it was not said, with the questions that say otherwise. */
export interface Assumption {
  readonly slot:
    | 'metric'
    | 'workload'
    | 'window'
    | 'customer'
    | 'population'
    | 'introduction_rate'
    | 'minimum_seats'
    | 'limit';
  /** what was assumed: a metric, period, customer id, count ... */
  readonly value: string | number;
  readonly alternatives: readonly Question[];
}

/** A remark that belongs to an answer. Worded by the languages; ordered by weight. */
export type Note =
  | { readonly kind: 'sample_data' }
  /** newest data is older than normal for its source */
  | { readonly kind: 'stale'; readonly ageDays: number; readonly normalDays: number; readonly source: Source }
  /** figures count licences of all partners and direct */
  | { readonly kind: 'all_partners' }
  /** licences sold by all partners, and by us, differ */
  | { readonly kind: 'own_differs'; readonly own: number; readonly all: number }
  | { readonly kind: 'onedrive_in_sharepoint' }
  | { readonly kind: 'yammer_is_viva_engage' }
  /** over several workloads: a seat-weighted mean */
  | { readonly kind: 'all_workloads' }
  /** over several customers: a ratio of sums */
  | { readonly kind: 'weighted' }
  | { readonly kind: 'over_100'; readonly customer: CustomerId; readonly value: number }
  | { readonly kind: 'small'; readonly seats: number; readonly minimum: number }
  /** rows were left out of a ranking */
  | { readonly kind: 'left_out'; readonly count: number; readonly why: LeftOutReason }
  /** a total of everybody but these */
  | { readonly kind: 'without_customers'; readonly customers: readonly CustomerId[] }
  | { readonly kind: 'coverage'; readonly with: number; readonly of: number; readonly day: Day }
  /** the windows compared overlap: "so far", never "fell" */
  | { readonly kind: 'overlapping_windows'; readonly days: number; readonly windowDays: number }
  /** the asked period is answered by the window of the newest data date inside it */
  | { readonly kind: 'period_by_window'; readonly window: FactWindow; readonly day: Day }
  /** no data date lies in the (short) period asked about: the newest one before it */
  | { readonly kind: 'before_period'; readonly window: FactWindow | null; readonly day: Day }
  | { readonly kind: 'other_source'; readonly source: Source }
  | { readonly kind: 'new_customer'; readonly since: Day }
  | { readonly kind: 'not_covered' }
  | { readonly kind: 'introduction_rate' }
  /** everything was asked for, and the source has one service only; `sources` have the other */
  | {
      readonly kind: 'one_service';
      readonly service: Service;
      readonly other: Service;
      readonly facts: 'usage' | 'deployment';
      readonly sources: readonly Source[];
    }
  /** a change is against the newest earlier data date whose window does not overlap */
  | {
      readonly kind: 'compared_with';
      readonly window: FactWindow | null;
      readonly day: Day;
      readonly asked: boolean;
    }
  /** deployment is counted by product: no source splits it by workload */
  | { readonly kind: 'deployment_not_by_workload' };

export type LeftOutReason =
  | 'no_data'
  | 'zero_denominator'
  | 'below_minimum_seats'
  | 'excluded'
  /** known now, unknown at the date compared with */
  | 'no_earlier_data';

/** Age of the newest data, measured from the data date itself. */
export interface Freshness {
  readonly dataDate: Day;
  readonly ageDays: number;
  readonly normalDays: number;
  readonly stale: boolean;
  readonly source: Source;
}

interface Base {
  /** the question as answered: every assumption filled in by its own default stays absent here */
  readonly question: Question;
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly Note[];
  readonly freshness?: Freshness;
  /** next questions worth asking, whole */
  readonly next: readonly Question[];
  readonly ruleVersion: string;
}

/** Names for the ids an answer mentions, so that cards need no store. */
export interface Named {
  readonly names: Readonly<Record<CustomerId, string>>;
}

/** The figure an answer leads with, laid open as the contract prints it. */
type Lead = Figure;

export interface CustomerMetricAnswer extends Base, Named, Lead {
  readonly kind: 'customer_metric';
  /** all figures asked for: one per customer and metric; the first is the lead */
  readonly figures: readonly Figure[];
  /** the same metric one non-overlapping window earlier, where held */
  readonly previous?: Figure;
  /** licences sold by us alone, where that differs (deployment facts only) */
  readonly own?: Figure;
  /** the lead split by workload (usage) or product (deployment), largest first */
  readonly breakdown: readonly Figure[];
}

export interface CustomerSummaryAnswer extends Base, Named, Lead {
  readonly kind: 'customer_summary';
  readonly usage: Figure;
  readonly deployment: Figure;
  readonly previousUsage?: Figure;
  readonly previousDeployment?: Figure;
  readonly own?: Figure;
  readonly workloads: readonly Figure[];
  readonly products: readonly Figure[];
  readonly points: readonly TrendPoint[];
  readonly findings: readonly Finding[];
}

/** What stands out at a customer or in the portfolio; `question` looks into it. */
export type Finding = { readonly question?: Question; readonly customer?: CustomerId } & (
  | { readonly kind: 'inflated'; readonly workload: Workload; readonly value: number }
  | { readonly kind: 'lowest_workload'; readonly workload: Workload; readonly value: number }
  | { readonly kind: 'unused_licences'; readonly count: number }
  /** non-overlapping windows only; points */
  | {
      readonly kind: 'fell' | 'rose';
      readonly metric: 'usage' | 'deployment';
      readonly points: number;
      readonly since: Day;
    }
  | {
      readonly kind: 'below';
      readonly metric: 'usage' | 'deployment';
      readonly threshold: number;
      readonly count: number;
    }
  /** `onlyWorkload`: of them, those whose total is not above it */
  | { readonly kind: 'over_100'; readonly count: number; readonly onlyWorkload: number }
);

/** One customer in a list. Figures as in Figure. */
export interface Row {
  readonly customer: CustomerId;
  readonly name: string;
  readonly metric: Metric;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly dataDate: Day | null;
  /** where rows may be of different ones */
  readonly window?: FactWindow | null;
  /** change in points against the earlier window, for dropped and grew */
  readonly change?: number;
  readonly before?: number;
  /** the workload this row is of, where rows are of different ones */
  readonly workload?: Workload;
  /** usage without what inflates it, where that was judged and differs */
  readonly corrected?: Decomposition['corrected'];
  readonly note?: 'small' | 'over_100' | 'only_workload' | 'stale' | 'zero_denominator' | 'no_data';
}

interface Listed {
  readonly rows: readonly Row[];
  /** all customers that match */
  readonly total: number;
  readonly offset: number;
  readonly leftOut: {
    readonly count: number;
    readonly why: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  };
  readonly coverage: { readonly with: number; readonly of: number };
  /** the whole portfolio's figure, to measure the rows by */
  readonly portfolio: Figure;
}

export interface PortfolioSummaryAnswer extends Base, Named, Lead {
  readonly kind: 'portfolio_summary';
  readonly usage: Figure;
  readonly deployment: Figure;
  readonly previousUsage?: Figure;
  readonly previousDeployment?: Figure;
  readonly coverage: { readonly with: number; readonly of: number };
  readonly workloads: readonly Figure[];
  readonly points: readonly TrendPoint[];
  readonly findings: readonly Finding[];
  /** customers, lowest usage first */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly leftOut: Listed['leftOut'];
}
export interface PortfolioRankAnswer extends Base, Named, Lead, Listed {
  readonly kind: 'portfolio_rank';
}
export interface PortfolioFilterAnswer extends Base, Named, Lead, Listed {
  readonly kind: 'portfolio_filter';
  /**
   * asked for usage above 100 %: of all that match, the customers with only some row above it, which unused licences hide in their
   * total (domain.md §5). They stand last, each by its highest row, with its workload and the note `only_workload`.
   */
  readonly onlyWorkload?: number;
}
export interface CompareAnswer extends Base, Named, Lead {
  readonly kind: 'compare_customers';
  readonly metrics: readonly ('usage' | 'deployment' | Metric)[];
  readonly rows: readonly Row[];
  /** customers named */
  readonly total?: number;
  /** those whose leading figure is unknown */
  readonly leftOut?: Listed['leftOut'];
  /** per metric: highest minus lowest, percent points; null where one side is unknown */
  readonly difference: readonly { readonly metric: Metric; readonly points: number | null }[];
  readonly portfolio: readonly Figure[];
}

export interface TrendPoint {
  readonly dataDate: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly window: FactWindow | null;
}
export interface TrendAnswer extends Base, Named, Lead {
  readonly kind: 'trend';
  readonly points: readonly TrendPoint[];
  /** one line per customer where several were named */
  readonly series: readonly { readonly scope: Scope; readonly points: readonly TrendPoint[] }[];
  /** last against first point, percent points (or count); null where either is unknown */
  readonly change: number | null;
  /** fell and rose only between non-overlapping windows */
  readonly verdict: 'rose' | 'fell' | 'steady' | 'so_far' | 'unknown';
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface ExplainMetricAnswer extends Base {
  readonly kind: 'explain_metric';
  readonly terms: readonly Term[];
  /** the formula with a real customer's numbers, where one is in the conversation */
  readonly example?: Figure;
  readonly names: Readonly<Record<CustomerId, string>>;
}
export interface DataScopeAnswer extends Base, Named {
  readonly kind: 'data_scope';
  readonly topic: Topic;
  readonly sources: readonly { readonly source: Source; readonly newest: Day; readonly oldest: Day }[];
  readonly coverage: { readonly with: number; readonly of: number } | null;
  readonly sample: boolean;
}
export interface HowtoAnswer extends Base {
  readonly kind: 'find_data_howto';
  readonly topic: Topic;
}

/** greeting, help, thanks, cancel, set_language, feedback, affirm, deny, out_of_scope: words only. */
export interface TalkAnswer extends Base, Named {
  readonly kind:
    | 'greeting'
    | 'help'
    | 'thanks'
    | 'cancel'
    | 'set_language'
    | 'set_alias'
    | 'feedback'
    | 'affirm'
    | 'deny'
    | 'out_of_scope';
  readonly language?: LanguageCode;
  readonly customer?: CustomerId;
  /**
   * set_alias: why nothing was changed: the text is a word questions are read by, another customer's name, this one's already,
   * one that came with the data, or not known at all
   */
  readonly refused?: 'own_word' | 'taken' | 'already' | 'of_the_data' | 'unknown';
  /** set_alias: whose name it is */
  readonly other?: CustomerId;
  /** set_alias: the names asked for: those that came with the data, those added in chat */
  readonly aliases?: {
    readonly goesBy: readonly string[];
    readonly added: readonly { readonly customer: CustomerId; readonly alias: string }[];
  };
  /** set_alias: the name was taken away instead of added */
  readonly removed?: boolean;
  /** an alias or other text the person gave, shown escaped */
  readonly text?: string;
  /** examples with the person's own customers */
  readonly examples: readonly Question[];
  readonly sample: boolean;
}

export interface UnclearAnswer extends Base, Named {
  readonly kind: 'unclear';
  /** whole questions to choose from */
  readonly options: readonly Question[];
  readonly why: 'unread' | 'too_long' | 'empty' | 'stale_button';
}
export interface DeniedAnswer extends Base {
  readonly kind: 'denied';
  /** named customers are for personal chat; or the tenant or person may not ask */
  readonly why: 'personal_only' | 'not_allowed';
}
/** There are no rows to answer from; says which source has them. */
export interface NoDataAnswer extends Base, Named {
  readonly kind: 'no_data';
  readonly asked: Intent;
  readonly scope: Scope;
  readonly metric?: Metric;
  readonly missing: Missing;
}
/** Something of ours broke. */
export interface FaultAnswer extends Base {
  readonly kind: 'fault';
  readonly reference: string;
}
/** Understood, and not built yet or not possible here; says what is. */
export interface UnavailableAnswer extends Base {
  readonly kind: 'unavailable';
  readonly asked: Intent;
  readonly why: 'not_here' | 'not_yet';
}

// ---- issue: explanation and advice ------------------------------------------------------------

export type CauseState = 'proven' | 'consistent' | 'ruled_out' | 'untestable';
export interface Evidence {
  readonly kind:
    | 'subscription'
    | 'transfer'
    | 'unlicensed_user'
    | 'trial_user'
    | 'remainder'
    | 'missing_dataset';
  readonly id?: string;
  readonly label?: string;
  readonly status?: string;
  readonly quantity?: number;
  /** of a subscription: users known to be active in the window */
  readonly activeUsers?: number;
  readonly from?: Day;
  readonly to?: Day;
  /** which data set would tell */
  readonly dataset?: Dataset;
}
/** domain.md §5. Counts of users. */
export interface CauseShare {
  readonly cause: InflationCause;
  readonly state: CauseState;
  readonly low: number;
  readonly upTo: number;
  readonly complete: boolean;
  readonly evidence: readonly Evidence[];
}
/** The decomposition of one row or of a scope. `corrected` in percent points, null where not measurable. */
export interface Decomposition {
  readonly active: number;
  readonly entitlements: number;
  readonly excess: number;
  readonly causes: readonly CauseShare[];
  readonly unexplained: { readonly low: number; readonly upTo: number };
  readonly corrected: {
    readonly low: number | null;
    readonly high: number | null;
    readonly complete: boolean;
  };
}
export interface InflatedRow extends Decomposition {
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly workload: Workload;
  /** percent points, unrounded; null where there are no entitlements */
  readonly value: number | null;
  readonly dataDate: Day;
  readonly window: FactWindow;
  /** in an answer, the same under the names every figure has: active users, entitlements */
  readonly metric?: 'usage';
  readonly numerator?: number;
  readonly denominator?: number;
  /** in an answer: the customer's total is not above 100 %, this row is */
  readonly note?: 'only_workload';
}
/** Explanations beyond the four causes, each only where its own evidence is in the data (Insights FAQ, FastTrack). */
export type FurtherReason =
  /** monthly users are counted once per service */
  | 'users_per_service'
  /** education tenants count students */
  | 'education';
export interface ExplainInflatedAnswer extends Base, Named, Lead, Decomposition {
  readonly kind: 'explain_inflated';
  /** the rows above 100 %, highest first; of a portfolio those of its 100 most inflated customers */
  readonly rows: readonly InflatedRow[];
  /** all rows above 100 % in the scope */
  readonly total: number;
  /** rows the decomposition adds up: all of a customer's scope, the listed ones of a portfolio */
  readonly explained: number;
  /** every other customer with an inflated row (of a portfolio every one), highest first: each one's highest row; at most some, `othersTotal` counts all */
  readonly others: readonly Row[];
  readonly othersTotal?: number;
  /** the percentage the person quotes, percent points */
  readonly observed?: number;
  /** the row that shows what the person quotes, where the scope's own figure does not */
  readonly observedRow?: { readonly product: ProductId; readonly workload: Workload };
  readonly further: readonly FurtherReason[];
  /** of a portfolio: customers that have data, of all */
  readonly coverage?: { readonly with: number; readonly of: number };
  readonly products: Readonly<Record<ProductId, string>>;
}

/** One part of a change: what it was, what it is, and how many points of the change come from it. */
export interface ChangePart {
  readonly customer?: CustomerId;
  readonly product?: ProductId;
  readonly workload?: string;
  /** null: the part had no row at that date */
  readonly before: { readonly numerator: number; readonly denominator: number } | null;
  readonly after: { readonly numerator: number; readonly denominator: number } | null;
  readonly numeratorPoints: number;
  readonly denominatorPoints: number;
  readonly points: number;
}
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
export interface ExplainChangeAnswer extends Base, Named, Lead {
  readonly kind: 'explain_change';
  readonly before: Figure;
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

/** A percentage now and after a change, percent points; low and high are equal where it is exact. */
export interface Effect {
  readonly now: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** false: more may exist than we see, and only the upper end is certain */
  readonly complete: boolean;
  readonly sign: 'rises' | 'falls' | 'unchanged' | 'depends' | 'unknown';
}
export interface Goal {
  /** percent points */
  readonly target: number;
  readonly numerator: number;
  readonly denominator: number;
  /** how many more active users (assigned licences); null where no number would do */
  readonly needed: number | null;
  readonly verdict: 'possible' | 'reached' | 'impossible' | 'not_measurable';
}
export type Supposition =
  | { readonly kind: 'without'; readonly what: AskedWorkload | InflationCause | 'all_causes' }
  | { readonly kind: 'add_active'; readonly users: number }
  /** `given`: as many of them as are spare */
  | { readonly kind: 'assign'; readonly seats: number; readonly spare: number; readonly given: number }
  | { readonly kind: 'target'; readonly target: number };
export interface WhatIfAnswer extends Base, Named, Lead {
  readonly kind: 'what_if';
  readonly supposed: Supposition;
  readonly usage?: Effect;
  readonly deployment?: Effect;
  readonly goal?: Goal;
  /** what the effect of a cause rests on */
  readonly cause?: CauseShare;
  /** active users counted in several workloads: one more person may count more than once */
  readonly workloads: number;
}

/** What an advice rests on. Counts and percent points, unrounded. */
export type AdviceEvidence =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly reads: 'low' | 'high' | 'middling' }
  /** usage without what inflates it, where that says something else: the figure that is judged */
  | {
      readonly kind: 'corrected';
      readonly figure: Figure;
      readonly corrected: Decomposition['corrected'];
      readonly reads: 'low' | 'high' | 'middling';
    }
  | { readonly kind: 'weak_workload'; readonly figure: Figure }
  | {
      readonly kind: 'strong_workload';
      readonly figure: Figure;
      readonly corrected?: Decomposition['corrected'];
    }
  | {
      readonly kind: 'unused_licences';
      readonly count: number;
      readonly sold: number;
      readonly dataDate: Day;
    }
  | {
      readonly kind: 'support';
      readonly customer: CustomerId;
      readonly requests: number;
      readonly howTo?: number;
      readonly from: Day;
      readonly to: Day;
      readonly seats: number | null;
      /** requests per 100 seats and 30 days; null without seats */
      readonly rate: number | null;
      readonly reads: 'low' | 'high' | 'middling';
    }
  | { readonly kind: 'running_trial'; readonly offer: string; readonly quantity: number; readonly end?: Day }
  /** customers that reach the line only before usage is corrected, or may: left out */
  | { readonly kind: 'inflated_left_out'; readonly count: number }
  /** the person says so; we hold nothing that shows it */
  | { readonly kind: 'stated' };
/** `stated`: no data, but the person says so; `thin`: too little to tell; `contradicted`: the data shows otherwise. */
export type AdviceVerdict = 'supported' | 'stated' | 'thin' | 'contradicted' | 'general';
export type Reason =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'workload'; readonly workload: Workload | Service }
  | { readonly kind: 'format'; readonly format: ContentFormat }
  | { readonly kind: 'language'; readonly language: LanguageCode }
  | { readonly kind: 'size' }
  | { readonly kind: 'own' };
export interface RecommendedItem extends ContentItem {
  readonly why: readonly Reason[];
}
/** A note the partner can forward to the customer, and what the partner's support site can show. Worded by the languages. */
export interface Handover {
  readonly customer: CustomerId;
  readonly scenario: Scenario;
  readonly usage: Figure;
  /** usage without what inflates it; the same where nothing does */
  readonly corrected: Decomposition['corrected'];
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
  readonly missing: readonly ('usage' | 'deployment' | Dataset)[];
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

export type Outcome = Answer | Ask | NudgeOutcome;

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

export type Answer =
  | CustomerMetricAnswer
  | CustomerSummaryAnswer
  | PortfolioSummaryAnswer
  | PortfolioRankAnswer
  | PortfolioFilterAnswer
  | CompareAnswer
  | TrendAnswer
  | ExplainMetricAnswer
  | DataScopeAnswer
  | HowtoAnswer
  | TalkAnswer
  | UnclearAnswer
  | DeniedAnswer
  | NoDataAnswer
  | FaultAnswer
  | UnavailableAnswer
  | ExplainInflatedAnswer
  | ExplainChangeAnswer
  | WhatIfAnswer
  | RecommendAnswer;
