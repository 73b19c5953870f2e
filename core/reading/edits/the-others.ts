import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { highFigure } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const OTHERS = pattern('theOthers.others');
const WHO = pattern('theOthers.who');

/** "who else?", 他の顧客は？: the same of the others; after a figure above 100 %, those that are above it too. */
export const theOthers: Kind = (evidence, previous) => {
  if (!asksForOthers(evidence)) return null;
  if (isHigh(evidence, previous) && WHO.test(evidence.text)) {
    return {
      question: {
        intent: 'portfolio_filter',
        customers: [],
        metric: 'usage',
        comparator: 'gt',
        threshold: 100,
      },
      because: 'who else is above 100 %',
    };
  }
  if (previous.customers.length === 0) return null;
  return {
    question: {
      intent: 'portfolio_summary',
      customers: [],
      ...optional({ metric: previous.metric, workload: previous.workload, product: previous.product }),
    },
    because: 'the same of the others',
  };
};

function asksForOthers({ text, items, subjects, metric, quantities, concepts, over100 }: Evidence): boolean {
  return (
    OTHERS.test(text) &&
    items.length <= 7 &&
    subjects.customers.length === 0 &&
    subjects.candidates.length === 0 &&
    metric === undefined &&
    (quantities.threshold === undefined || over100) &&
    !says(
      concepts,
      'recommend',
      'export',
      'alert',
      'subscriptions',
      'chat.help',
      'snooze',
      'otherpartners',
      'reverse',
    )
  );
}

function isHigh({ over100 }: Evidence, previous: PreviousQuestion): boolean {
  return over100 || previous.intent === 'explain_inflated' || highFigure(previous) !== undefined;
}
