import type { Intent } from '../../catalog/intents.ts';
import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { mannerSlots } from '../nudges/manners.ts';
import { snoozeReasonOf } from '../nudges/press.ts';
import { contentOf, scenarioSaid } from './advice.ts';
import { figure } from './figure.ts';
import { formatOf, languageWished } from './form.ts';
import { noteWanted } from './note.ts';
import { movement, rankOf } from './rank.ts';
import type { Slots } from './slots.ts';
import { blamed, observed, suppose, supposedFigure } from './suppose.ts';
import { isSeats, lineOf, settingThreshold, thresholdOf } from './threshold.ts';
import { howtoTopic, scopeTopic, termsOf } from './topic.ts';
import { excluded, isSomeone, who } from './who.ts';

/** The slots of an intent, from what was found: the one filler for every path. What was not said stays absent. */
export function fill(intent: Intent, evidence: Evidence): Question {
  const slots = SLOTS[intent]?.(evidence) ?? {};
  return clean({ intent, customers: [], ...slots });
}

const SLOTS: Partial<Record<Intent, (evidence: Evidence) => Slots>> = {
  customer_metric: (e) => ({ ...who(e, true), ...figure(e), ...e.periods }),
  customer_summary: (e) => ({ ...who(e, true), product: e.subjects.product, ...e.periods }),
  portfolio_summary: (e) => ({ ...figure(e), ...e.periods, exclude: excluded(e) }),
  portfolio_rank: (e) => ({
    ...figure(e),
    rank: rankOf(e) ?? (e.metric === 'unused' ? 'highest' : undefined),
    limit: e.quantities.limit,
    ...e.periods,
    exclude: excluded(e),
  }),
  portfolio_filter: (e) => ({
    ...figure(e),
    ...lineOf(e),
    limit: e.quantities.limit,
    window: e.periods.window,
    exclude: excluded(e),
  }),
  compare_customers: (e) => ({
    ...who(e, e.subjects.customers.length < 2),
    ...figure(e),
    window: e.periods.window,
  }),
  trend: (e) => ({ ...who(e, isSomeone(e)), ...figure(e), ...e.periods, exclude: excluded(e) }),
  explain_inflated: (e) => ({
    ...who(e, false),
    // usage is what is explained unless deployment is said
    metric: figure(e).metric === 'deployment' ? 'deployment' : undefined,
    workload: e.subjects.workload,
    observed: observed(e),
    window: e.periods.window,
    without: blamed(e),
  }),
  explain_change: (e) => ({ ...who(e, isSomeone(e)), ...figure(e), ...e.periods }),
  explain_metric: (e) => ({ terms: termsOf(e) }),
  data_scope: (e) => ({ topic: scopeTopic(e) }),
  recommend: (e) => ({
    ...who(e, false),
    scenario: scenarioSaid(e),
    workload: e.subjects.workload,
    contentFormat: contentOf(e),
    ...noteWanted(e),
  }),
  what_if: (e) => ({ ...who(e, false), ...supposedFigure(e), ...suppose(e) }),
  find_data_howto: (e) => ({ customers: e.subjects.customers, topic: howtoTopic(e) }),
  export: (e) => ({
    ...who(e, false),
    ...figure(e),
    ...thresholdOf(e),
    rank: rankOf(e),
    limit: e.quantities.limit,
    format: formatOf(e),
    ...e.periods,
    exclude: excluded(e),
  }),
  nudge_subscribe: (e) => ({
    ...who(e, false),
    ...figure(e),
    ...(isSeats(e) ? {} : thresholdOf(e)),
    ...movement(e),
    exclude: excluded(e),
    cadence: e.schedule.cadence,
    day: e.schedule.day,
    time: e.schedule.time,
    ...mannerSlots(e),
  }),
  nudge_list: (e) => who(e, false),
  nudge_unsubscribe: (e) => ({
    ...who(e, false),
    workload: e.subjects.workload,
    cadence: e.schedule.cadence,
  }),
  nudge_snooze: (e) => ({
    ...who(e, false),
    snooze: e.schedule.snooze,
    reason: e.schedule.snooze === undefined ? undefined : snoozeReasonOf(e.text),
  }),
  nudge_settings: (e) => ({
    ...who(e, false),
    cadence: e.schedule.statedCadence,
    day: e.schedule.day,
    time: e.schedule.time,
    threshold: settingThreshold(e),
    ...mannerSlots(e),
  }),
  set_language: (e) => ({ language: languageWished(e) }),
};

function clean(question: Slots & { intent: Intent; customers: readonly string[] }): Question {
  const kept = Object.entries(question).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { intent: question.intent, ...Object.fromEntries(kept), customers: question.customers } as Question;
}
