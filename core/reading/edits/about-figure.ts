import type { Term } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
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
  const points = concepts.has('pron.it') || concepts.has('corrected') || items.length <= (over100 ? 7 : 4);
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
  if (previous.intent === 'explain_inflated' && asksHowMuch(evidence)) {
    return {
      question: { intent: 'explain_inflated', ...about, ...optional({ observed: high }) },
      because: 'the figure without what inflates it',
    };
  }
  if (
    previous.change !== undefined &&
    concepts.has('define') &&
    !concepts.has('calc') &&
    subjects.metrics.size === 0
  ) {
    return {
      question: {
        intent: 'explain_change',
        ...about,
        ...optional({ metric: previous.metric, window: previous.window, compareTo: previous.compareTo }),
      },
      because: 'about a change shown',
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

/** "how much then?", 本当はいくつ？ */
function asksHowMuch({ concepts, text, quantities }: Evidence): boolean {
  const real =
    concepts.has('corrected') || concepts.has('really') || /(?<![a-z])really?(?![a-z])|本当|実際/.test(text);
  const number = quantities.bare ?? quantities.quoted ?? quantities.people ?? quantities.licenses;
  return (real || concepts.has('howmany')) && number === undefined;
}
