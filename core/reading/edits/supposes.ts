import { pattern } from '../languages/index.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const IF = pattern('supposes.if');
const MORE = pattern('supposes.more');
const LONGEST = 9;

/** "and if 15 more joined in?", あと10人増えたら？ of the customers shown. */
export const supposes: Kind = ({ text, quantities, items, subjects, concepts }, previous) => {
  const { customers, metric, workload } = previous;
  if (customers.length === 0 || previous.intent === 'nudge_card' || previous.intent === 'what_if')
    return null;
  if (!IF.test(text) || !MORE.test(text) || items.length > LONGEST) return null;
  if (subjects.customers.length > 0 || quantities.threshold !== undefined || concepts.has('alert'))
    return null;
  const { people, licenses, bare, limit } = quantities;
  const seats =
    licenses ?? (concepts.has('metric.assigned') || concepts.has('metric.deployment') ? bare : undefined);
  const count = people ?? bare ?? limit;
  if (seats === undefined && count === undefined) return null;
  return {
    question: {
      intent: 'what_if',
      customers,
      ...optional({
        metric: metric === 'usage' || metric === 'deployment' ? metric : undefined,
        workload: subjects.workload ?? workload,
        ...(seats === undefined ? { addActive: count } : { assign: seats }),
      }),
    },
    because: 'supposes more of them',
  };
};
