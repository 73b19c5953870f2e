import type { Term } from '../../question.ts';
import { wordTable } from '../text/word-table.ts';
import { highFigure } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const TERM_OF: Readonly<Record<string, Term>> = wordTable({
  usage: 'usage',
  deployment: 'deployment',
  active: 'active',
  entitlements: 'entitlement',
  assigned: 'deployment',
});

/** "how is that calculated?", "explain that": about the figure shown. */
export const aboutFigure: Kind = (evidence, previous) => {
  const { concepts, subjects, metric, items, over100 } = evidence;
  const points = concepts.has('pron.it') || items.length <= 4;
  if (
    !points ||
    items.length > 9 ||
    subjects.customers.length > 0 ||
    metric !== undefined ||
    concepts.has('customers')
  )
    return null;
  const cause = concepts.has('cause.trial') || concepts.has('cause.turnover') || concepts.has('cause.lapsed');
  const about = { customers: previous.customers, ...optional({ workload: previous.workload }) };
  const high = highFigure(previous);
  if (
    high !== undefined &&
    !concepts.has('without') &&
    (concepts.has('corrected') ||
      cause ||
      (concepts.has('define') && !concepts.has('calc')) ||
      (over100 && !concepts.has('which') && !concepts.has('all')) ||
      concepts.has('inflated'))
  ) {
    return {
      question: { intent: 'explain_inflated', ...about, observed: high },
      because: 'about a figure above 100 %',
    };
  }
  if (!concepts.has('calc') && !(concepts.has('define') && concepts.has('pron.it'))) return null;
  const term = TERM_OF[previous.metric ?? ''];
  if (term === undefined) return null;
  return {
    question: { intent: 'explain_metric', customers: [], terms: [term] },
    because: 'how the figure shown is made',
  };
};
