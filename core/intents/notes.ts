import { changeBetween } from '../adoption/change.ts';
import { daysBetween } from '../adoption/days.ts';
import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { isFiscal } from '../adoption/fiscal.ts';
import { isPoint, spanOf, todayOf } from '../adoption/periods.ts';
import { but } from '../base.ts';
import { METRICS } from '../catalog/metrics.ts';
import { productOf } from '../catalog/skus.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { Apart, Coverage } from '../coverage.ts';
import type { Earlier, Figure, Freshness, Scope } from '../figure.ts';
import { factsOf, sourcesOf } from '../figures/measure.ts';
import { type Aspect, isService, widened } from '../figures/scope.ts';
import type { Assumption, Note } from '../note.ts';
import { type Question, whenOf } from '../question.ts';
import type { Moment } from '../time.ts';
import type { Asked } from './intent.ts';

/** The remarks any answer with a lead figure owes its reader, weightiest first. */
export function notesFor(
  asked: Asked,
  lead: Figure,
  aspect: Aspect,
  freshness: Freshness | undefined,
): readonly Note[] {
  const { question, directory, moment } = asked;
  const notes: Note[] = [];
  if (directory.sample) notes.push({ kind: 'sample_data' });
  if (question.readAs) notes.push({ kind: 'introduction_rate' });
  if (freshness?.stale)
    notes.push({
      kind: 'stale',
      ageDays: freshness.ageDays,
      normalDays: freshness.normalDays,
      source: freshness.source,
    });
  if (aspect.product === undefined && widened(lead.metric, aspect))
    notes.push({ kind: 'deployment_not_by_workload' });
  notes.push(...aspect.notes, ...productsCounted(lead.scope));
  if (aspect.exclude && lead.scope.customer === 'portfolio')
    notes.push({ kind: 'without_customers', customers: aspect.exclude });
  notes.push(...oneService(lead, aspect), ...inPeriod(question, lead, moment));
  if (lead.source !== null && lead.source !== 'licence_analytics')
    notes.push({ kind: 'other_source', source: lead.source });
  notes.push(...besideOf(lead));
  const customer = directory.byId.get(lead.scope.customer);
  if (customer?.ended) notes.push({ kind: 'ended_customer', since: customer.ended });
  else if (customer?.firstSeen && isRecent(customer.firstSeen, moment))
    notes.push({ kind: 'new_customer', since: customer.firstSeen });
  if (METRICS[lead.metric].unit === 'percent' && isSmall(lead))
    notes.push({ kind: 'small', seats: lead.denominator ?? 0, minimum: MINIMUM_SEATS });
  return notes;
}

/** What stands beside a figure, or hides in it (domain.md §4.5, §4.11). */
export function besideOf({ metric, value, numerator, denominator, beside }: Figure): readonly Note[] {
  const { bare = 0, over = 0 } = beside ?? {};
  const facts = factsOf(metric);
  const atMost = (100 * ((numerator ?? 0) - over)) / (denominator ?? 1);
  // one row above 100 % is 100 % without its excess, which tells nothing
  const tells =
    over > 0 && value !== null && (facts === 'deployment' || (metric === 'usage' && atMost < 100));
  return [
    ...(tells ? [{ kind: 'over' as const, count: over, facts, value, atMost }] : []),
    ...(bare > 0 ? [{ kind: 'bare' as const, count: bare, facts }] : []),
  ];
}

/** The remarks of an answer that takes the excess apart, or leads elsewhere: not also how much there is of it. */
export const withoutExcess = (notes: readonly Note[]): readonly Note[] =>
  notes.filter((note) => note.kind !== 'over' || note.facts !== 'usage');

/** Parts of what was asked about that are not in the figure. */
export const apartNotes = (apart: readonly Apart[]): readonly Note[] =>
  apart.map((one) => ({ kind: 'apart', ...one }));

/** Of whom a portfolio's figure speaks, where that is not everybody. */
export const coverageNote = (coverage: Coverage | undefined): readonly Note[] =>
  coverage && coverage.with < coverage.of ? [{ kind: 'coverage', ...coverage }] : [];

/** A short name stands for several products: those that are counted are named. */
function productsCounted({ product, products = [] }: Scope): readonly Note[] {
  const counted = products.map((id) => productOf(id).name);
  if (product === undefined || counted.length === 0 || (counted.length === 1 && counted[0] === product))
    return [];
  return [{ kind: 'products_counted', product, counted }];
}

/** Which window answers for the time asked about, and whether it ends inside it. */
function inPeriod(question: Question, { window, dataDate, source }: Figure, moment: Moment): readonly Note[] {
  const asked = whenOf(question);
  const span = asked === undefined ? null : spanOf(asked, moment);
  if (asked === undefined || span === null || dataDate === null || source === null) return [];
  if (isPoint(span)) {
    if (dataDate === span.to) return [];
    const near = dataDate < span.to && daysBetween(dataDate, span.to) <= SOURCES[source].spreadDays;
    return [{ kind: 'at_point', point: span.to, window, day: dataDate, near }];
  }
  const days = isFiscal(asked) ? [{ kind: 'span' as const, ...span }] : [];
  if (dataDate < span.from) return [...days, { kind: 'before_period', window, day: dataDate }];
  if (window === null || asked === window) return days;
  return [...days, { kind: 'period_by_window', window, day: dataDate }];
}

const sameCustomersNote = ({ customers, came, left }: NonNullable<Earlier['same']>): Note => ({
  kind: 'same_customers',
  customers,
  came,
  left,
});

/** What a change rests on where that is not plain: the period to compare with holds no data, or customers came or left. */
export function changeNotes(figure: Figure, previous: Earlier | undefined): readonly Note[] {
  if (previous === undefined || previous.dataDate === null) return [];
  const { asked, same, window, dataDate: day } = previous;
  const { note } = changeBetween(previous, same?.now ?? figure);
  return [
    ...(asked === undefined
      ? []
      : [{ kind: 'compared_with' as const, window, day, asked, ...(asked ? {} : { unmet: true as const }) }]),
    ...(note ? [note] : []),
    ...(same ? [sameCustomersNote(same)] : []),
  ];
}

/** Where everything was asked for and the source has one service only. */
export function oneService({ metric, scope }: Figure, aspect: Aspect): readonly Note[] {
  const { workload: service } = scope;
  if (aspect.workload !== undefined || aspect.product !== undefined || !isService(service)) return [];
  const other = service === 'office365' ? 'dynamics365' : 'office365';
  const facts = factsOf(metric);
  return [{ kind: 'one_service', service, other, facts, sources: sourcesOf(facts, other) }];
}

const isSmall = (figure: Figure): boolean =>
  figure.denominator !== null && figure.denominator > 0 && figure.denominator < MINIMUM_SEATS;

const GRACE_DAYS = 60;
function isRecent(firstSeen: string, moment: Moment): boolean {
  const age = (Date.parse(todayOf(moment)) - Date.parse(firstSeen)) / 86_400_000;
  return age < GRACE_DAYS;
}

/** A figure above 100 % is said to be so, with a way to ask why. */
export const over100 = (figure: Figure): readonly Note[] =>
  figure.metric === 'usage' &&
  figure.value !== null &&
  figure.value > 100 &&
  figure.scope.customer !== 'portfolio'
    ? [{ kind: 'over_100', customer: figure.scope.customer, value: figure.value }]
    : [];

/** What was assumed about a metric that was not said. */
export function assumedMetric(question: Question, assumed: 'usage' | 'deployment'): readonly Assumption[] {
  if (question.readAs === 'introduction_rate') {
    const other = question.metric === 'usage' ? 'deployment' : 'usage';
    const { readAs: _, ...rest } = question;
    return [
      {
        slot: 'introduction_rate',
        value: question.metric ?? assumed,
        alternatives: [but(rest, { metric: other, remember: 'introduction_rate' })],
      },
    ];
  }
  if (question.metric !== undefined) return [];
  const other = assumed === 'usage' ? 'deployment' : 'usage';
  return [{ slot: 'metric', value: assumed, alternatives: [but(question, { metric: other })] }];
}

/** Sample data is labelled wherever it shows. */
export const sampleNote = (asked: Asked): readonly Note[] =>
  asked.directory.sample ? [{ kind: 'sample_data' }] : [];
