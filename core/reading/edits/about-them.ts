import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { hasAny, says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Edit, Kind } from './edit.ts';
import { optional, partSaid } from './optional.ts';

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
    subjects.workload === undefined &&
    subjects.product === undefined
  );
}

/** "compare them", "which is higher?", "is that more than Litware?" */
export const comparesThem: Kind = (evidence, previous) => {
  const undecided = withSomebody(evidence, previous);
  if (undecided !== null) return undecided;
  if (!pointsBack(evidence) || makesFile(evidence)) return null;
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

const THAN = pattern('aboutThem.than');

/** "is that more than X?", "higher than X?", Xより高い？ */
function withOneMore(evidence: Evidence, { customers }: PreviousQuestion): boolean {
  const { concepts, quantities, subjects, items } = evidence;
  if (subjects.customers.length !== 1 || customers.length === 0 || quantities.threshold !== undefined)
    return false;
  const at = items.findIndex((item) => item.kind === 'customer');
  const beside = [items[at - 1], items[at + 1]].some(
    (item) => hasAny(item, THAN_SIDES) && THAN.test(item?.text ?? ''),
  );
  const said = items[at + 1]?.text.startsWith('より') && subjects.customers.length === 1;
  const compared = items.some((item) => hasAny(item, THAN_SIDES) && THAN.test(item.text));
  return beside || said === true || (concepts.has('pron.it') && (compared || concepts.has('grow')));
}
const THAN_SIDES: ReadonlySet<Concept> = new Set(['cmp.gt', 'cmp.lt']);

/** "vs Coho", 山田と比べて: which of them is asked. */
function withSomebody(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { subjects, concepts, items } = evidence;
  const { customers } = previous;
  if (!concepts.has('compare') || subjects.candidates.length === 0 || subjects.customers.length > 0)
    return null;
  if (customers.length === 0 || items.length > LONGEST) return null;
  return {
    question: {
      intent: 'compare_customers',
      customers,
      ...figureOf(evidence, previous),
      clarify: 'customer',
      candidates: subjects.candidates,
    },
    because: 'compares with one of several',
  };
}

function makesFile({ concepts }: Evidence): boolean {
  return says(concepts, 'export', 'format.csv', 'format.xlsx', 'format.pdf');
}

function figureOf({ metric, subjects, periods }: Evidence, previous: PreviousQuestion) {
  return optional({
    metric: metric ?? previous.metric,
    ...partSaid(subjects, previous),
    window: periods.window ?? previous.window,
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
