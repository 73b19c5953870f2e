import { figureOf } from '../adoption/figure.ts';
import type { Workload } from '../catalog/workloads.ts';
import type { Product } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { type FactRow, factsOf, type Sight, sumOf } from '../figures/measure.ts';
import { isService } from '../figures/scope.ts';

interface Measured {
  readonly figure: Figure;
  readonly sight?: Sight;
  readonly rows: readonly FactRow[];
}

/** A customer's figure split by workload (usage) or product (deployment, or a service of one workload), more seats first; nothing where it has one part. */
export function breakdownOf(
  { figure, sight, rows }: Measured,
  products: readonly Product[],
): readonly Figure[] {
  if (!sight) return [];
  const { workload } = figure.scope;
  const workloads =
    factsOf(sight.metric) === 'usage' && (workload === undefined || isService(workload))
      ? splitBy(rows, (row) => row.workload ?? 'other')
      : new Map<string, FactRow[]>();
  const byWorkload = workloads.size > (workload === undefined ? 0 : 1);
  const parts = byWorkload ? workloads : splitBy(rows, (row) => row.product);
  if (parts.size < 2) return [];
  return [...parts]
    .map(([part, own]) =>
      figureOf(
        sight.metric,
        byWorkload
          ? { customer: figure.scope.customer, workload: part as Workload }
          : { ...figure.scope, product: nameOf(part, products) },
        sumOf(own),
        sight.origin,
      ),
    )
    .sort((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0) || partOf(a).localeCompare(partOf(b), 'en'));
}

const nameOf = (id: string, products: readonly Product[]): string =>
  products.find((product) => product.id === id)?.name ?? id;
const partOf = (figure: Figure): string => `${figure.scope.workload ?? ''}${figure.scope.product ?? ''}`;

function splitBy(rows: readonly FactRow[], key: (row: FactRow) => string): Map<string, FactRow[]> {
  const parts = new Map<string, FactRow[]>();
  for (const row of rows) {
    const part = parts.get(key(row));
    if (part) part.push(row);
    else parts.set(key(row), [row]);
  }
  return parts;
}
