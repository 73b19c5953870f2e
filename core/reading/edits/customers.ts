import type { CustomerId, PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { asQuestion } from './before.ts';
import type { Edit } from './edit.ts';
import { optional, partSaid } from './optional.ts';
import { rejected } from './rejected.ts';

export function replaceCustomers(
  { subjects, concepts, items }: Evidence,
  previous: PreviousQuestion,
): readonly CustomerId[] {
  if (previous.intent === 'compare_customers') {
    const known = subjects.customers.filter((id) => previous.customers.includes(id));
    const changes = says(concepts, 'swap', 'instead', 'switch');
    if (known.length > 0 && known.length < subjects.customers.length && changes)
      return [
        ...previous.customers.filter((id) => !known.includes(id)),
        ...subjects.customers.filter((id) => !known.includes(id)),
      ];
    if (subjects.customers.length === 1 && !concepts.has('instead'))
      return [...new Set([...previous.customers, ...subjects.customers])];
  }
  const refused = items.flatMap((item, at) =>
    item.kind === 'customer' && rejected(items, at) ? item.ids : [],
  );
  if (refused.length > 0 && refused.length < subjects.customers.length)
    return subjects.customers.filter((id) => !refused.includes(id));
  const meant =
    concepts.has('instead') && subjects.customers.length > 1
      ? subjects.customers.slice(-1)
      : subjects.customers;
  return meant;
}

const DETAILS = pattern('customers.details');

/** A customer named after a list: that customer's figure, of the same metric. */
export function onlyCustomer(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { subjects, metric } = evidence;
  if (previous.intent === 'export' || previous.intent === 'nudge_subscribe') {
    return {
      question: { ...asQuestion(previous), customers: subjects.customers },
      because: 'names a customer',
    };
  }
  if (metric === undefined && DETAILS.test(evidence.text))
    return {
      question: { intent: 'customer_summary', customers: subjects.customers },
      because: 'all about one of a list',
    };
  const question: Question = {
    intent: previous.rank === 'dropped' || previous.rank === 'grew' ? 'trend' : 'customer_metric',
    customers: subjects.customers,
    ...optional({
      metric: metric ?? previous.metric,
      ...partSaid(subjects, previous),
      window: evidence.periods.window ?? previous.window,
      compareTo: previous.rank === undefined ? undefined : previous.compareTo,
    }),
  };
  return { question, because: 'names a customer after a list' };
}

/** "just Fabrikam" of those compared. */
export function onlyOneOfThem({ subjects, metric }: Evidence, previous: PreviousQuestion): Edit | null {
  const [named] = subjects.customers;
  if (previous.intent !== 'compare_customers' || named === undefined || subjects.customers.length > 1)
    return null;
  if (!previous.customers.includes(named)) return null;
  const { metric: before, window } = previous;
  const slots = optional({ metric: metric ?? before, ...partSaid(subjects, previous), window });
  const intent = Object.keys(slots).length > 0 ? 'customer_metric' : 'customer_summary';
  return { question: { intent, customers: [named], ...slots }, because: 'one of those compared' };
}
