import type { DatabaseSync } from 'node:sqlite';
import type { Source } from '../../../catalog/sources.ts';
import type { Product } from '../../../facts.ts';
import type { Outcome } from './upsert.ts';

/** The small numbers that stand for products, series and workloads, made where new. */
export interface Keys {
  readonly product: (id: string, source?: Source) => number;
  readonly tellProduct: (product: Product) => Outcome;
  readonly series: (source: Source, window: string) => number;
  readonly workload: (workload: string, name: string) => number;
  /** products this load has spoken of */
  readonly products: () => Iterable<number>;
}

export function keysOf(db: DatabaseSync): Keys {
  const products = new Map<string, number>();
  const readProduct = db.prepare('select key, name, service from product where id = ?');
  const addProduct = db.prepare('insert into product (id, name, service) values (?, ?, ?)');
  const setProduct = db.prepare('update product set name = ?, service = ? where key = ?');
  const tellProduct = (product: Product): Outcome => {
    const row = readProduct.get(product.id);
    if (!row) {
      const { lastInsertRowid } = addProduct.run(product.id, product.name, product.service);
      products.set(product.id, Number(lastInsertRowid));
      return 'inserted';
    }
    const key = Number(row['key']);
    products.set(product.id, key);
    if (row['name'] === product.name && row['service'] === product.service) return 'unchanged';
    setProduct.run(product.name, product.service, key);
    return 'updated';
  };
  const series = keyed(
    db.prepare('select key from series where source = ? and time_window = ?'),
    db.prepare('insert into series (source, time_window) values (?, ?)'),
  );
  const workload = keyed(
    db.prepare('select key from workload where workload = ? and name = ?'),
    db.prepare('insert into workload (workload, name) values (?, ?)'),
  );
  return {
    product: (id, source) => {
      if (id === '') return 0;
      const known = products.get(id) ?? readProduct.get(id)?.['key'];
      if (known === undefined) tellProduct({ id, name: id, service: serviceOf(id, source) });
      else products.set(id, Number(known));
      return products.get(id) ?? 0;
    },
    tellProduct,
    series,
    workload,
    products: () => products.values(),
  };
}

/** For a product that no file has described yet; the description, when it comes, replaces it. */
function serviceOf(id: string, source: Source | undefined): Product['service'] {
  return source === 'insights_dynamics' || /dynamics/iu.test(id) ? 'dynamics365' : 'office365';
}

type Statement = ReturnType<DatabaseSync['prepare']>;

function keyed(read: Statement, add: Statement): (first: string, second: string) => number {
  const known = new Map<string, Map<string, number>>();
  return (first, second) => {
    const found = known.get(first)?.get(second);
    if (found !== undefined) return found;
    const stored = read.get(first, second)?.['key'] ?? add.run(first, second).lastInsertRowid;
    const inner = known.get(first) ?? new Map<string, number>();
    inner.set(second, Number(stored));
    known.set(first, inner);
    return Number(stored);
  };
}
