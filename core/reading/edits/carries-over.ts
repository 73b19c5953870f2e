import type { Intent } from '../../catalog/intents.ts';
import type { Question } from '../../question.ts';
import { fill } from '../fill/index.ts';
import { isList, shape } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';
import { isAdded, isLinked } from './stands-alone.ts';

const CARRIES: ReadonlySet<Intent> = new Set([
  'export',
  'compare_customers',
  'nudge_subscribe',
  'nudge_snooze',
  'nudge_unsubscribe',
  'trend',
  'recommend',
  'explain_change',
  'explain_inflated',
  'what_if',
  'customer_summary',
  'customer_metric',
  'set_alias',
]);

/** A new intent about what was just shown: export that, compare with X, remind me next week, and the trend? */
export const carriesOver: Kind = (evidence, previous, vote) => {
  if (vote === null || !CARRIES.has(vote.intent)) return null;
  const { subjects, concepts, unknownName } = evidence;
  const own = subjects.customers.length > 0 || subjects.candidates.length > 0;
  const question = fill(vote.intent, evidence);
  // 顧客が多忙なので tells why something is put off, not whom it is about
  const reason = vote.intent === 'nudge_snooze' && question.reason !== undefined;
  const everyone =
    concepts.has('all') || (concepts.has('customers') && !reason) || subjects.exclude.length > 0;
  const because = `${vote.because}, about what was shown`;
  if (vote.intent === 'compare_customers') {
    if (subjects.customers.length !== 1 || previous.customers.length === 0 || unknownName !== null)
      return null;
    const customers = [...new Set([...previous.customers.slice(0, 3), ...subjects.customers])];
    if (customers.length < 2) return null;
    const { clarify: _, candidates: __, ...rest } = question;
    return {
      question: {
        ...optional({
          metric: previous.metric,
          workload: previous.workload,
          product: previous.product,
          window: previous.window,
        }),
        ...rest,
        customers,
      },
      because,
    };
  }
  if (vote.intent === 'customer_metric' || vote.intent === 'customer_summary') return null;
  if (vote.intent === 'trend' && !concepts.has('trend') && !concepts.has('change') && isList(previous))
    return null;
  if (
    vote.intent === 'trend' &&
    previous.intent === 'explain_change' &&
    !concepts.has('trend') &&
    !concepts.has('change')
  )
    return null;
  if (vote.intent === 'what_if' && previous.intent === 'nudge_card') return null;
  const linked =
    own &&
    vote.sure &&
    subjects.customers.length === 1 &&
    subjects.candidates.length === 0 &&
    previous.customers.length > 0 &&
    (isLinked(evidence.items) || isAdded(evidence.items));
  if (
    (own && !linked) ||
    unknownName !== null ||
    (everyone && !concepts.has('pron.customer') && !concepts.has('pron.it'))
  )
    return null;
  if (vote.intent === 'export') {
    const scoped =
      question.threshold !== undefined || question.rank !== undefined || question.metric !== undefined;
    if (scoped) return null;
    return { question: { ...shape(previous), ...question, customers: previous.customers }, because };
  }
  if (
    vote.intent === 'nudge_subscribe' &&
    previous.customers.length === 0 &&
    isList(previous) &&
    (concepts.has('pron.it') || onlyWhen(question))
  ) {
    const { limit: _, window: __, compareTo: ___, ...scope } = shape(previous) as Question;
    return { question: { ...scope, ...question, customers: [] }, because };
  }
  if (previous.customers.length === 0 && !['trend', 'explain_change'].includes(vote.intent)) return null;
  const { clarify: _, candidates: __, ...rest } = question;
  const same = vote.intent === previous.intent;
  const period = same
    ? optional({ window: previous.window, compareTo: previous.compareTo, observed: previous.observed })
    : {};
  const figure = ['trend', 'explain_change', 'nudge_subscribe', 'what_if'].includes(vote.intent)
    ? optional({ metric: previous.metric, workload: previous.workload, product: previous.product })
    : ['recommend', 'explain_inflated'].includes(vote.intent)
      ? optional({ workload: previous.workload })
      : {};
  const kept = vote.intent === 'recommend' ? optional({ scenario: rest.scenario ?? previous.scenario }) : {};
  return {
    question: {
      ...period,
      ...figure,
      ...rest,
      ...kept,
      customers: linked ? subjects.customers : previous.customers,
    },
    because,
  };
};

/** Nothing but when it is to come: what is to come was shown. */
function onlyWhen({ metric, workload, product, threshold, rank, customers }: Question): boolean {
  return (
    [metric, workload, product, threshold, rank].every((slot) => slot === undefined) && customers.length === 0
  );
}
