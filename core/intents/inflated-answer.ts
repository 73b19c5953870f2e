import type { Decomposition, InflatedRow } from '../adoption/decomposition.ts';
import { furtherReasons } from '../adoption/further.ts';
import { roundTenth } from '../adoption/rounding.ts';
import type { ExplainInflatedAnswer } from '../answers/explain-inflated.ts';
import { ask, base, namedIn } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { Figure } from '../figure.ts';
import { freshnessOf, type View } from '../figures/measure.ts';
import type { Aspect } from '../figures/scope.ts';
import type { Note } from '../note.ts';
import type { CustomerId, Question } from '../question.ts';
import { aboveRows, type InflatedFact } from './inflated-everywhere.ts';
import type { Asked } from './intent.ts';
import { notesFor, withoutExcess } from './notes.ts';

/** Other customers listed; `othersTotal` counts them all. */
const MOST_OTHERS = 100;

interface Explained {
  readonly figure: Figure;
  readonly scope: Decomposition;
  readonly inflated: readonly InflatedRow[];
  /** rows above 100 %, those that were not taken apart too */
  readonly total: number;
  readonly explained: number;
  readonly others: readonly InflatedFact[];
  /** customers whose total is above 100 % */
  readonly overall: ReadonlySet<CustomerId>;
  readonly notes: readonly Note[];
}

export function inflatedAnswer(
  asked: Asked,
  view: View,
  aspect: Aspect,
  of: Explained,
): ExplainInflatedAnswer {
  const { question, directory, moment } = asked;
  const { figure, scope, inflated } = of;
  const rows = inflated.map((row): InflatedRow => {
    const note = of.overall.has(row.customer) ? {} : { note: 'only_workload' as const };
    return { ...row, metric: 'usage', numerator: row.active, denominator: row.entitlements, ...note };
  });
  const freshness = freshnessOf(figure, moment);
  const observedRow = observedIn(question.observed, figure, inflated);
  const products = Object.fromEntries(
    view.products
      .filter((product) => rows.some((row) => row.product === product.id))
      .map((product) => [product.id, product.name]),
  );
  const others = of.others.slice(0, MOST_OTHERS);
  const mentioned = [...namedIn(question), ...rows, ...others].map((one) =>
    typeof one === 'string' ? one : one.customer,
  );
  return {
    ...base(question),
    ...figure,
    ...scope,
    kind: 'explain_inflated',
    names: namesOf(directory, mentioned),
    rows,
    total: of.total,
    explained: of.explained,
    others: aboveRows(others, directory, of.overall),
    othersTotal: of.others.length,
    ...(question.observed === undefined ? {} : { observed: question.observed }),
    ...(observedRow ? { observedRow } : {}),
    further: furtherReasons(figure.source, inflated, of.explained),
    products,
    notes: [...withoutExcess(notesFor(asked, figure, aspect, freshness)), ...of.notes],
    ...(freshness ? { freshness } : {}),
    next: nextFor(asked, of),
  };
}

/** The row the quoted percentage belongs to, where it is not the scope's own. */
function observedIn(observed: number | undefined, figure: Figure, rows: readonly InflatedRow[]) {
  const near = (value: number | null) =>
    observed !== undefined && value !== null && Math.abs(roundTenth(value) - observed) < 1;
  if (observed === undefined || near(figure.value)) return undefined;
  const row = rows.find((one) => near(one.value));
  return row ? { product: row.product, workload: row.workload } : undefined;
}

function nextFor({ question }: Asked, { scope, others }: Explained): readonly Question[] {
  const { customers, workload } = question;
  const kept = workload ? { workload } : {};
  if (customers.length === 0)
    return [
      ...others.slice(0, 3).map((row) => ask('explain_inflated', [row.customer])),
      ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100 }),
    ];
  const [top] = scope.causes;
  // Yammer goes as a whole, so of the whole
  const part = top?.cause === 'yammer' ? {} : kept;
  const without = top && top.upTo > 0 ? [ask('what_if', customers, { without: top.cause, ...part })] : [];
  return [
    ...without,
    ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100, ...kept }),
    ask('customer_summary', customers),
  ];
}
