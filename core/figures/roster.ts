import { changeBetween } from '../adoption/change.ts';
import { figureOf, NO_ROWS, type Sum } from '../adoption/figure.ts';
import { type ComparedDate, earlierDate, spanOf } from '../adoption/periods.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Coverage } from '../coverage.ts';
import type { Customer } from '../facts.ts';
import type { Earlier, Figure, Missing, Row } from '../figure.ts';
import type { CustomerId, Period } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { factsOf, type Sight, sumsAt, type View } from './measure.ts';
import { type Sums, sameCustomers } from './same-customers.ts';
import { type Aspect, narrowed, scopeOf } from './scope.ts';
import { type Standing, standingsOf, totalOf } from './standings.ts';

/** Every customer's figure, each from one source at their own newest date, the unknown ones too, and the whole portfolio's. */
export interface Roster {
  readonly sight: Sight;
  readonly rows: readonly Row[];
  readonly portfolio: Figure;
  /** what the portfolio's figure is made of */
  readonly sum: Sum;
  readonly previous?: Earlier;
  /** the data date compared with; not the one asked for where their windows would overlap */
  readonly earlier?: ComparedDate;
  readonly coverage: Coverage;
}

/**
 * The portfolio as rows. `since`: a period to compare with, for what dropped or grew; false for no comparison, and
 * undefined for the newest earlier window that does not overlap. Whom the aspect rules out is not there.
 */
export async function rosterOf(
  view: View,
  metric: Metric,
  aspect: Aspect,
  window: Period | undefined,
  since: Period | false | undefined,
): Promise<Roster | Missing> {
  const found = await standingsOf(view, metric, aspect, window);
  if ('reason' in found) return found;
  const { sight, customers, by, others, headline, figure, coverage } = found;
  const earlier = since === false ? undefined : await earlierDay(view, sight, since);
  const before = earlier && (await sumsAt(view, sight, earlier.day));
  const rows = customers.map((customer) => {
    const row = rowOf(sight, aspect, customer, by.get(customer.id), before);
    return others.has(customer.id) ? { ...row, note: 'without_product' as const } : row;
  });
  const previous =
    before &&
    sameCustomers(headline, before, (sums) => figureOf(metric, figure.scope, totalOf(sums), sight.origin));
  return {
    sight,
    rows,
    portfolio: figure,
    sum: totalOf([...headline.values()]),
    ...(previous ? { previous } : {}),
    ...(earlier ? { earlier } : {}),
    coverage,
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
  lead: Sight,
  aspect: Aspect,
  { id, name }: Customer,
  standing: Standing | undefined,
  before: Sums | undefined,
): Row {
  const sight = standing?.sight ?? lead;
  const figure = figureAt(sight, aspect, id, standing?.sum);
  // figures of another source or time have neither fallen nor risen against these
  const earlier =
    before && standing?.group === 'headline' ? figureAt(sight, aspect, id, before.get(id)) : undefined;
  const change = earlier && changeBetween(earlier, figure);
  const note = noteOf(figure);
  return {
    customer: id,
    name,
    metric: sight.metric,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    dataDate: figure.dataDate,
    ...(standing ? { seats: standing.sum.seats } : {}),
    // a month that is not final has neither fallen nor risen
    ...(change?.points != null && change.note?.kind !== 'provisional' ? { change: change.points } : {}),
    ...(earlier?.value != null ? { before: earlier.value } : {}),
    ...(standing === undefined || standing.group === 'headline'
      ? {}
      : { apart: standing.group, window: figure.window, source: sight.held.source }),
    ...(note ? { note } : {}),
  };
}

const figureAt = (
  { metric, held, origin }: Sight,
  aspect: Aspect,
  customer: CustomerId,
  sum: CustomerSum | undefined,
): Figure =>
  figureOf(metric, narrowed(scopeOf(customer, metric, aspect), held.source), sum ?? NO_ROWS, origin);

function noteOf(figure: Figure): Row['note'] {
  if (figure.numerator === null) return 'no_data';
  if (figure.value === null) return 'zero_denominator';
  if (figure.metric === 'usage' && figure.value > 100) return 'over_100';
  return undefined;
}
