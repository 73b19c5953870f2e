import { SOURCES, type Source } from '../../core/catalog/sources.ts';
import { type Client, type Day, daysBetween, type World } from './downloads.ts';
import { type Cell, cellsOf, clientsOf, type Facts } from './rows.ts';

/** domain.md §4.6, in the order answers prefer them. */
const PREFERRED: readonly Source[] = [
  'licence_analytics',
  'insights',
  'insights_dynamics',
  'subscribed_skus',
  'graph_d30',
];

/** One (product, workload) at its own newest date. */
interface Standing {
  readonly product: string;
  readonly workload: string;
  readonly day: Day;
  readonly numerator: number;
  readonly denominator: number;
}

/** What a customer is answered with. */
export interface Answered {
  readonly source: Source;
  readonly newest: Day;
  /** the newest data is within the source's normal lag */
  readonly fresh: boolean;
  /** rows in the figure, and rows further behind than the source's spread */
  readonly counted: readonly Standing[];
  readonly behind: readonly Standing[];
}

/** §4.5: sums over rows that have a denominator, and what they make. */
export interface Sums {
  readonly numerator: number;
  readonly denominator: number;
  /** 100 · Σ / Σ; null where nothing can be measured */
  readonly percent: number | null;
  /** Σ max(0, sold − assigned) per product */
  readonly unused: number;
}

export interface Oracle {
  readonly clients: readonly Client[];
  /** what a customer is answered with; undefined: no data */
  answered(facts: Facts, tenantId: string, workload?: string): Answered | undefined;
  /** as of a data date, from one source */
  standing(facts: Facts, tenantId: string, source: Source, day: Day): readonly Standing[];
  /** every data date of a customer in a source, oldest first */
  dates(facts: Facts, tenantId: string, source: Source): readonly Day[];
  portfolio(facts: Facts): Portfolio;
}

export interface Portfolio {
  /** null where no customer's data is fresh: there is then no preferred source */
  readonly source: Source | null;
  readonly sums: Sums;
  /** in the headline + other source + older + no data = all */
  readonly groups: {
    readonly headline: number;
    readonly other_source: number;
    readonly older: number;
    readonly no_data: number;
  };
}

export function sumsOf(rows: readonly Standing[]): Sums {
  const measurable = rows.filter(({ denominator }) => denominator > 0);
  const numerator = measurable.reduce((sum, row) => sum + row.numerator, 0);
  const denominator = measurable.reduce((sum, row) => sum + row.denominator, 0);
  return {
    numerator,
    denominator,
    percent: denominator === 0 ? null : (100 * numerator) / denominator,
    unused: rows.reduce((sum, row) => sum + Math.max(0, row.denominator - row.numerator), 0),
  };
}

/** §4.9: the largest entitlement of a workload, not the sum over workloads. */
export const seatsOf = (rows: readonly Standing[]): number =>
  Math.max(
    0,
    ...[...Map.groupBy(rows, ({ workload }) => workload).values()].map((same) =>
      same.reduce((sum, { denominator }) => sum + denominator, 0),
    ),
  );

export function oracleOf(world: World): Oracle {
  const cells = cellsOf(world);
  const { present } = clientsOf(world);

  const standing = (ofScope: readonly Cell[], day: Day): readonly Standing[] =>
    ofScope.flatMap(({ at, product, workload }) => {
      const newest = [...at.keys()]
        .filter((date) => date <= day)
        .toSorted()
        .at(-1);
      const counts = newest === undefined ? 'over' : at.get(newest)!;
      return counts === 'over' ? [] : [{ product, workload, day: newest!, ...counts }];
    });
  const cellsIn = (facts: Facts, tenantId: string, source: Source, workload?: string) =>
    cells.filter(
      (cell) =>
        cell.facts === facts &&
        cell.tenantId === tenantId &&
        cell.source === source &&
        (workload === undefined || cell.workload === workload),
    );

  function fromSource(source: Source, rows: readonly Standing[]): Answered | undefined {
    const newest = rows
      .map(({ day }) => day)
      .toSorted()
      .at(-1);
    if (newest === undefined) return undefined;
    const isNear = ({ day }: Standing) => daysBetween(day, newest) <= SOURCES[source].spreadDays;
    return {
      source,
      newest,
      fresh: daysBetween(newest, world.today) <= SOURCES[source].lagDays,
      counted: rows.filter(isNear),
      behind: rows.filter((row) => !isNear(row)),
    };
  }

  function answered(facts: Facts, tenantId: string, workload?: string): Answered | undefined {
    const held = PREFERRED.flatMap(
      (source) => fromSource(source, standing(cellsIn(facts, tenantId, source, workload), world.today)) ?? [],
    );
    return held.find(({ fresh }) => fresh) ?? held.toSorted((a, b) => b.newest.localeCompare(a.newest))[0];
  }

  function portfolio(facts: Facts): Portfolio {
    const found = present.map(({ tenantId }) => answered(facts, tenantId));
    const source =
      PREFERRED.find((one) => found.some((answer) => answer?.fresh && answer.source === one)) ?? null;
    const headline = found.filter((one) => one?.fresh && one.source === source);
    const other = found.filter((one) => one?.fresh && one.source !== source);
    const older = found.filter((one) => one && !one.fresh);
    return {
      source,
      sums: sumsOf(headline.flatMap((one) => one!.counted)),
      groups: {
        headline: headline.length,
        other_source: other.length,
        older: older.length,
        no_data: found.length - headline.length - other.length - older.length,
      },
    };
  }

  return {
    clients: present,
    answered,
    standing: (facts, tenantId, source, day) =>
      fromSource(source, standing(cellsIn(facts, tenantId, source), day))?.counted ?? [],
    dates: (facts, tenantId, source) =>
      [
        ...new Set(
          cellsIn(facts, tenantId, source).flatMap(({ at }) =>
            [...at].flatMap(([day, counts]) => (counts === 'over' ? [] : [day])),
          ),
        ),
      ].toSorted(),
    portfolio,
  };
}
