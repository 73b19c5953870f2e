import type { CustomerId, PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { has } from '../items.ts';
import { asQuestion } from './before.ts';
import type { Edit, Kind } from './edit.ts';
import { optional, partSaid } from './optional.ts';

/** "why?", それはなぜ: about the figure just shown. */
/** "any idea why" asks for no customer. */
function asksWhich({ items }: Evidence): boolean {
  return items.some((item) => has(item, 'which') && item.text !== 'any');
}

export const whyIt: Kind = (evidence, previous) => {
  const { concepts, subjects, metric, quantities, items } = evidence;
  if (!concepts.has('why') || metric !== undefined || subjects.candidates.length > 0) return null;
  if (subjects.customers.length > 0)
    return EXPLAINS.includes(previous.intent) && items.length <= 6 ? whyOfAnother(evidence, previous) : null;
  if (concepts.has('customers') || asksWhich(evidence)) return null;
  const about = {
    customers: previous.customers,
    ...optional({ ...partSaid(subjects, previous) }),
  };
  const withMetric = {
    ...about,
    ...optional({ metric: previous.metric, window: previous.window, compareTo: previous.compareTo }),
  };
  const value = quantities.quoted ?? previous.value;
  if (concepts.has('drop') || concepts.has('grow') || concepts.has('change')) {
    return {
      question: { intent: 'explain_change', ...withMetric },
      because: 'why + change of the figure shown',
    };
  }
  if (concepts.has('low') || concepts.has('lowest') || concepts.has('notused'))
    return { question: advice(about), because: 'why + low' };
  if (evidence.over100 || concepts.has('inflated') || (value !== undefined && value > 100)) {
    const observed = value !== undefined && value > 100 ? { observed: value } : {};
    return {
      question: { intent: 'explain_inflated', ...about, ...deployed(previous), ...observed },
      because: 'why + a figure above 100 %',
    };
  }
  if (
    previous.change !== undefined ||
    previous.intent === 'trend' ||
    previous.rank === 'dropped' ||
    previous.rank === 'grew' ||
    previous.intent === 'explain_change'
  ) {
    return { question: { intent: 'explain_change', ...withMetric }, because: 'why + a change shown' };
  }
  if (
    previous.intent === 'portfolio_filter' &&
    (previous.comparator === 'gt' || previous.comparator === 'gte') &&
    typeof previous.threshold === 'number' &&
    previous.threshold >= 100
  )
    return {
      question: { intent: 'explain_inflated', ...about, ...deployed(previous) },
      because: 'why + a list above 100 %',
    };
  if (previous.intent === 'portfolio_rank' && previous.rank === 'highest') return null;
  return { question: advice(about), because: 'why + the figure shown' };
};

/** Usage and deployment above 100 % have reasons of their own. */
const deployed = ({ metric }: PreviousQuestion) => (metric === 'deployment' ? { metric } : {});

function advice(about: { readonly customers: readonly CustomerId[] }): Question {
  const { customers, ...rest } = about;
  return { intent: 'recommend', customers, scenario: 'low_adoption', ...rest };
}

const EXPLAINS: readonly string[] = ['explain_inflated', 'explain_change', 'recommend'];

/** リットウェアのほうもなんで？: the same of another customer, without the figure of the one before. */
function whyOfAnother({ subjects, over100, concepts }: Evidence, previous: PreviousQuestion): Edit | null {
  if (over100 || concepts.has('drop') || concepts.has('grow') || concepts.has('low')) return null;
  const { observed: _, ...rest } = asQuestion(previous);
  return { question: { ...rest, customers: subjects.customers }, because: 'why + another customer' };
}
