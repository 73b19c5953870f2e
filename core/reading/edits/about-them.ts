import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const LONGEST = 10;

/** Short, and nobody is named who could not be made out. */
export function pointsBack({ subjects, unknownName, items }: Evidence): boolean {
  return subjects.candidates.length === 0 && unknownName === null && items.length <= LONGEST;
}

/** The same without a customer or a figure of its own. */
export function onlyPointsBack(evidence: Evidence): boolean {
  const { subjects, metric } = evidence;
  return (
    pointsBack(evidence) &&
    subjects.customers.length === 0 &&
    metric === undefined &&
    subjects.workload === undefined
  );
}

/** "compare them", "which is higher?", "is that more than Litware?" */
export const comparesThem: Kind = (evidence, previous) => {
  if (!pointsBack(evidence)) return null;
  const [named] = evidence.subjects.customers;
  if (named === undefined && ofThoseShown(evidence, previous)) {
    return {
      question: {
        intent: 'compare_customers',
        customers: previous.customers,
        ...figureOf(evidence, previous),
      },
      because: 'compares those shown',
    };
  }
  if (named === undefined || !withOneMore(evidence, previous)) return null;
  return {
    question: {
      intent: 'compare_customers',
      customers: [...new Set([...previous.customers, named])],
      ...figureOf(evidence, previous),
    },
    because: 'compares with what was shown',
  };
};

function ofThoseShown({ concepts, quantities }: Evidence, { customers }: PreviousQuestion): boolean {
  const better =
    concepts.has('compare') ||
    (concepts.has('which') && (concepts.has('grow') || concepts.has('high') || concepts.has('highest')));
  return customers.length >= 2 && better && !concepts.has('customers') && quantities.limit === undefined;
}

function withOneMore({ concepts, quantities, subjects }: Evidence, { customers }: PreviousQuestion): boolean {
  return (
    subjects.customers.length === 1 &&
    customers.length > 0 &&
    concepts.has('pron.it') &&
    (concepts.has('cmp.gt') || concepts.has('cmp.lt') || concepts.has('grow')) &&
    quantities.threshold === undefined
  );
}

function figureOf({ metric, subjects }: Evidence, previous: PreviousQuestion) {
  return optional({
    metric: metric ?? previous.metric,
    workload: subjects.workload ?? previous.workload,
  });
}

/** "how are they doing", あの会社の様子は？ */
export const howTheyAre: Kind = (evidence, { customers }) => {
  const { concepts, schedule } = evidence;
  if (
    !onlyPointsBack(evidence) ||
    !concepts.has('pron.customer') ||
    customers.length === 0 ||
    !concepts.has('summary') ||
    concepts.has('alert') ||
    schedule.cadence !== undefined
  )
    return null;
  return { question: { intent: 'customer_summary', customers }, because: 'how those are doing' };
};
