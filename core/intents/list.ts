import { changeBetween } from '../adoption/change.ts';
import { addSums, figureOf, NO_ROWS } from '../adoption/figure.ts';
import { type ComparedDate, earlierDate, spanOf } from '../adoption/periods.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Directory } from '../directory.ts';
import type { Earlier, Figure, Missing, Row } from '../figure.ts';
import { factsOf, type Sight, sightOf, sumsAt, type View } from '../figures/measure.ts';
import { type Sums, sameCustomers } from '../figures/same-customers.ts';
import { type Aspect, narrowed, scopeOf } from '../figures/scope.ts';
import type { LeftOutReason } from '../note.ts';
import type { CustomerId, Period, Question } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';
import type { Day } from '../time.ts';

/** Every customer's figure at one data date, the unknown ones too, and the whole portfolio's. */
export interface Roster {
  readonly sight: Sight;
  readonly rows: readonly Row[];
  readonly portfolio: Figure;
  readonly previous?: Earlier;
  /** the data date compared with; not the one asked for where their windows would overlap */
  readonly earlier?: ComparedDate;
  /** customers that have a row; of all */
  readonly coverage: { readonly with: number; readonly of: number };
}

/**
 * The portfolio as rows. `since`: a period to compare with, for what dropped or grew; false for no comparison, and
 * undefined for the newest earlier window that does not overlap. Whom the aspect rules out is not there.
 */
export async function rosterOf(
  view: View,
  directory: Directory,
  metric: Metric,
  aspect: Aspect,
  window: Period | undefined,
  since: Period | false | undefined,
): Promise<Roster | Missing> {
  const sight = await sightOf(view, metric, aspect, undefined, window);
  if ('reason' in sight) return sight;
  const now = await sumsAt(view, sight, sight.day);
  const earlier = since === false ? undefined : await earlierDay(view, sight, since);
  const before = earlier && (await sumsAt(view, sight, earlier.day));
  const out = new Set(aspect.exclude);
  const customers = directory.all.filter(({ id }) => !out.has(id));
  const rows = customers.map((customer) => rowOf(sight, aspect, customer.id, customer.name, now, before));
  const scope = narrowed(scopeOf('portfolio', metric, aspect), sight.held.source);
  const total = (sums: readonly CustomerSum[]) => figureOf(metric, scope, addSums(sums), sight.origin);
  const portfolio = total([...now.values()]);
  const previous = before && sameCustomers(now, before, total);
  return {
    sight,
    rows,
    portfolio,
    ...(previous ? { previous } : {}),
    ...(earlier ? { earlier } : {}),
    coverage: { with: now.size, of: customers.length },
  };
}

/** Only windows that do not overlap may have risen or fallen (domain.md §4): a nearer day gives way to the newest that does not. */
async function earlierDay(
  view: View,
  sight: Sight,
  since: Period | undefined,
): Promise<ComparedDate | undefined> {
  const facts = factsOf(sight.metric);
  const dates = await view.portfolio.dates({
    facts,
    source: sight.held.source,
    from: '0000-01-01',
    to: sight.day,
  });
  const span = since === undefined ? undefined : spanOf(since, view.moment);
  const newest = earlierDate(dates, sight.day, sight.origin.window);
  if (newest === null) return undefined;
  const apart = dates.filter((day) => day <= newest);
  const asked = span ? startingIn(apart, span.from, span.to, since!) : undefined;
  return asked === undefined ? { day: newest, asked: false } : { day: asked, asked: true };
}

/** For a duration (over the last 3 months) its beginning; for a named period (last month) the last data date in it. */
function startingIn(dates: readonly Day[], from: Day, to: Day, since: Period): Day | undefined {
  const inside = dates.filter((day) => day >= from && day <= to);
  return since.startsWith('P') ? inside[0] : inside.at(-1);
}

function rowOf(
  sight: Sight,
  aspect: Aspect,
  customer: CustomerId,
  name: string,
  now: Sums,
  before?: Sums,
): Row {
  const figure = at(sight, aspect, customer, now);
  const change = before ? changeBetween(at(sight, aspect, customer, before), figure) : undefined;
  const was = before ? at(sight, aspect, customer, before).value : null;
  const note = noteOf(figure);
  return {
    customer,
    name,
    metric: sight.metric,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    dataDate: figure.dataDate,
    // a month that is not final has neither fallen nor risen
    ...(change?.points != null && change.note?.kind !== 'provisional' ? { change: change.points } : {}),
    ...(was !== null ? { before: was } : {}),
    ...(note ? { note } : {}),
  };
}

function at(sight: Sight, aspect: Aspect, customer: CustomerId, sums: Sums): Figure {
  const sum = sums.get(customer);
  const scope = narrowed(scopeOf(customer, sight.metric, aspect), sight.held.source);
  return figureOf(sight.metric, scope, sum ?? NO_ROWS, sight.origin);
}

function noteOf(figure: Figure): Row['note'] {
  if (figure.numerator === null) return 'no_data';
  if (figure.value === null) return 'zero_denominator';
  if (figure.metric === 'usage' && figure.value > 100) return 'over_100';
  return undefined;
}

/** How many were left out, and why, with those the person ruled out. */
export function withExcluded(
  leftOut: { readonly count: number; readonly why: readonly { reason: LeftOutReason; count: number }[] },
  question: Question,
) {
  const excluded = question.exclude?.length ?? 0;
  if (excluded === 0) return leftOut;
  return {
    count: leftOut.count + excluded,
    why: [...leftOut.why, { reason: 'excluded' as const, count: excluded }],
  };
}
