import { addSums, figureOf, type Sum } from '../adoption/figure.ts';
import { answering, isFresh } from '../adoption/newest.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Coverage, CoverageGroup } from '../coverage.ts';
import type { Customer } from '../facts.ts';
import type { Figure, Missing } from '../figure.ts';
import type { CustomerId, Period } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { factsOf, type Sight, sightsOf, type View } from './measure.ts';
import { counting, missingProduct } from './product.ts';
import type { Sums } from './same-customers.ts';
import { type Aspect, narrowed, scopeOf } from './scope.ts';

/** How one customer of a portfolio is answered: from one source, at their own newest date (domain.md §4.6). */
export interface Standing {
  readonly sight: Sight;
  readonly sum: CustomerSum;
  readonly group: Exclude<CoverageGroup['kind'], 'without_product' | 'no_data'>;
}

/** Every customer that is looked at, how each is answered, and the figure over those of the preferred source and window. */
export interface Standings {
  /** of the headline */
  readonly sight: Sight;
  /** wherever was looked, those with fresh data first */
  readonly sights: readonly Sight[];
  readonly customers: readonly Customer[];
  /** who has data */
  readonly by: ReadonlyMap<CustomerId, Standing>;
  /** who has data, but none of the product asked about */
  readonly others: ReadonlySet<CustomerId>;
  readonly headline: Sums;
  readonly figure: Figure;
  readonly coverage: Coverage;
}

/** The customers of a portfolio as they stand in a period (now, where none is named), or why there is nothing to see. */
export async function standingsOf(
  view: View,
  metric: Metric,
  aspect: Aspect,
  window: Period | undefined,
): Promise<Standings | Missing> {
  const sights = await sightsOf(view, metric, aspect, undefined, window);
  if ('reason' in sights) return sights;
  const customers = portfolioOn(view, aspect, sights[0]!.asOf);
  const chosen = chosenOf(customers, await candidatesOf(view, sights));
  const others = await withoutProduct(view, aspect, sights, chosen);
  const missing = chosen.length === 0 ? await missingProduct(view, aspect, sights) : undefined;
  if (missing) return missing;
  // where nobody has such rows the preferred source says so
  const sight = answering(chosen)?.sight ?? sights[0]!;
  const by = new Map(
    chosen.map((one): [CustomerId, Standing] => [one.sum.customer, { ...one, group: groupOf(one, sight) }]),
  );
  const headline = new Map(
    [...by].flatMap(([id, { group, sum }]) => (group === 'headline' ? [[id, sum] as const] : [])),
  );
  const figure = figureIn(metric, aspect, sight, [...headline.values()]);
  const coverage = coverageOf(metric, aspect, customers, by, others);
  return { sight, sights, customers, by, others, headline, figure, coverage };
}

/** Who has data of other products only. */
async function withoutProduct(
  view: View,
  { product }: Aspect,
  sights: readonly Sight[],
  chosen: readonly Candidate[],
): Promise<ReadonlySet<CustomerId>> {
  if (product === undefined) return new Set();
  const whole = sights.map((sight) => ({ ...sight, slice: {} }));
  const known = new Set((await candidatesOf(view, whole)).keys());
  return known.difference(new Set(chosen.map(({ sum }) => sum.customer)));
}

/** Whom a portfolio is on a day: all but those whose relationship had ended (domain.md §4.10), and those the person ruled out. */
export const portfolioOn = (
  { customers }: View,
  { exclude = [] }: Pick<Aspect, 'exclude'>,
  asOf: Day,
): readonly Customer[] => {
  const out = new Set(exclude);
  return customers.filter(({ id, ended }) => !out.has(id) && (ended === undefined || ended > asOf));
};

/**
 * The source of each customer, as their own card has it. Where nobody's data is fresh, it is told from the newest of all what is older
 * than the rest.
 */
function chosenOf(
  customers: readonly Customer[],
  found: ReadonlyMap<CustomerId, readonly Candidate[]>,
): readonly Candidate[] {
  const chosen = customers.flatMap(({ id }) => answering(found.get(id) ?? []) ?? []);
  if (chosen.some((one) => one.isFresh)) return chosen;
  const newest = chosen
    .map((one) => one.newest)
    .sort()
    .at(-1)!;
  return chosen.map((one) => ({ ...one, isFresh: isFresh(one.source, one.newest, newest) }));
}

interface Candidate {
  readonly sight: Sight;
  readonly sum: CustomerSum;
  readonly source: Sight['held']['source'];
  readonly newest: Day;
  readonly isFresh: boolean;
}

async function candidatesOf(
  view: View,
  sights: readonly Sight[],
): Promise<ReadonlyMap<CustomerId, readonly Candidate[]>> {
  const found = new Map<CustomerId, Candidate[]>();
  for (const sight of sights) {
    const { slice, held, day, from } = sight;
    const ask = {
      ...slice,
      facts: factsOf(sight.metric),
      source: held.source,
      day,
      ...(from ? { from } : {}),
    };
    for (const sum of await view.portfolio.sums(ask)) {
      const { newest } = sum;
      const { source } = held;
      const one = { sight, sum, source, newest, isFresh: isFresh(source, newest, sight.asOf) };
      const others = found.get(sum.customer);
      if (others) others.push(one);
      else found.set(sum.customer, [one]);
    }
  }
  return found;
}

const groupOf = ({ sight, isFresh }: Candidate, lead: Sight): Standing['group'] => {
  if (!isFresh) return 'older';
  return sight.held.source === lead.held.source ? 'headline' : 'other_source';
};

const KINDS = ['headline', 'other_source', 'older'] as const;

function coverageOf(
  metric: Metric,
  aspect: Aspect,
  customers: readonly Customer[],
  by: ReadonlyMap<CustomerId, Standing>,
  others: ReadonlySet<CustomerId>,
): Coverage {
  const alike = Map.groupBy(by.values(), ({ group, sight }) => `${group} ${sight.held.source}`);
  const groups = [...alike.values()].map((members): CoverageGroup => {
    const [{ group, sight }] = members as [Standing];
    const days = members.map(({ sum }) => sum.newest).sort();
    return {
      kind: group,
      customers: members.length,
      figure: figureIn(
        metric,
        aspect,
        sight,
        members.map(({ sum }) => sum),
      ),
      from: days[0]!,
      to: days.at(-1)!,
    };
  });
  const other = customers.filter(({ id }) => others.has(id)).length;
  const without = customers.length - by.size - other;
  const headline = groups.find(({ kind }) => kind === 'headline')?.customers ?? 0;
  return {
    with: headline,
    of: customers.length,
    groups: [
      ...groups.sort((a, b) => KINDS.indexOf(a.kind as 'headline') - KINDS.indexOf(b.kind as 'headline')),
      ...(other > 0 ? [{ kind: 'without_product' as const, customers: other }] : []),
      ...(without > 0 ? [{ kind: 'no_data' as const, customers: without }] : []),
    ],
  };
}

const figureIn = (
  metric: Metric,
  aspect: Aspect,
  { held, origin, slice }: Sight,
  sums: readonly CustomerSum[],
): Figure =>
  figureOf(
    metric,
    counting(narrowed(scopeOf('portfolio', metric, aspect), held.source), slice.products),
    totalOf(sums),
    origin,
  );

/**
 * Customers' sums as one. Dated as most of the customers are: one of them whose data is a few days older does not make the whole
 * portfolio older.
 */
export function totalOf(sums: readonly CustomerSum[]): Sum {
  const dates = new Map<Day, number>();
  for (const { oldest } of sums) dates.set(oldest, (dates.get(oldest) ?? 0) + 1);
  const [usual] = [...dates].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { ...addSums(sums), oldest: usual?.[0] ?? null };
}
