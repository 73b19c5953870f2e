import type { Intent } from '../catalog/intents.ts';
import { setAlias } from './alias.ts';
import { compareCustomers } from './compare.ts';
import { customerMetric } from './customer-metric.ts';
import { customerSummary } from './customer-summary.ts';
import { dataScope } from './data-scope.ts';
import { explainChange } from './explain-change.ts';
import { explainInflated } from './explain-inflated.ts';
import { explainMetric } from './explain-metric.ts';
import { howto } from './howto.ts';
import type { Intention } from './intent.ts';
import { nudgeList } from './nudge-list.ts';
import { nudgeSettings } from './nudge-settings.ts';
import { nudgeSnooze } from './nudge-snooze.ts';
import { nudgeSubscribe } from './nudge-subscribe.ts';
import { nudgeUnsubscribe } from './nudge-unsubscribe.ts';
import { portfolioFilter, portfolioRank } from './portfolio-list.ts';
import { portfolioSummary } from './portfolio-summary.ts';
import { recommend } from './recommend.ts';
import { setLanguage, talk } from './talk.ts';
import { trend } from './trend.ts';
import { unavailable } from './unavailable.ts';
import { unclear } from './unclear.ts';
import { whatIf } from './what-if.ts';

/** How each kind of question is answered. A new intent is a file beside this one and its line here. */
export const INTENTIONS: Readonly<Record<Intent, Intention>> = {
  customer_metric: customerMetric,
  customer_summary: customerSummary,
  portfolio_summary: portfolioSummary,
  portfolio_rank: portfolioRank,
  portfolio_filter: portfolioFilter,
  compare_customers: compareCustomers,
  trend,
  explain_inflated: explainInflated,
  explain_change: explainChange,
  explain_metric: explainMetric,
  data_scope: dataScope,
  recommend,
  what_if: whatIf,
  find_data_howto: howto,
  export: unavailable,
  nudge_subscribe: nudgeSubscribe,
  nudge_unsubscribe: nudgeUnsubscribe,
  nudge_snooze: nudgeSnooze,
  nudge_list: nudgeList,
  nudge_settings: nudgeSettings,
  set_language: setLanguage,
  set_alias: setAlias,
  greeting: talk,
  help: talk,
  thanks: talk,
  affirm: talk,
  deny: talk,
  cancel: talk,
  feedback: talk,
  out_of_scope: talk,
  unclear,
};
