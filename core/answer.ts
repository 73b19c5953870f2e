import type { Ask } from './answers/ask.ts';
import type { CompareAnswer } from './answers/compare.ts';
import type { CustomerMetricAnswer } from './answers/customer-metric.ts';
import type { CustomerSummaryAnswer } from './answers/customer-summary.ts';
import type { DataScopeAnswer } from './answers/data-scope.ts';
import type { ExplainChangeAnswer } from './answers/explain-change.ts';
import type { ExplainInflatedAnswer } from './answers/explain-inflated.ts';
import type { ExplainMetricAnswer } from './answers/explain-metric.ts';
import type { HowtoAnswer } from './answers/howto.ts';
import type {
  BusyAnswer,
  DeniedAnswer,
  FaultAnswer,
  NoDataAnswer,
  UnavailableAnswer,
  UnclearAnswer,
} from './answers/no-answer.ts';
import type { PortfolioFilterAnswer, PortfolioRankAnswer } from './answers/portfolio-list.ts';
import type { PortfolioSummaryAnswer } from './answers/portfolio-summary.ts';
import type { RecommendAnswer } from './answers/recommend.ts';
import type { TalkAnswer } from './answers/talk.ts';
import type { TrendAnswer } from './answers/trend.ts';
import type { WhatIfAnswer } from './answers/what-if.ts';
import type { NudgeOutcome } from './nudges/answers.ts';

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
  | BusyAnswer
  | UnavailableAnswer
  | ExplainInflatedAnswer
  | ExplainChangeAnswer
  | WhatIfAnswer
  | RecommendAnswer;

export type Outcome = Answer | Ask | NudgeOutcome;
