import type { DatabaseSync } from 'node:sqlite';
import { dayNumber } from '../../day-number.ts';
import type { Fact } from '../../loader.ts';
import { counted } from './counted.ts';
import { describer } from './describe-customer.ts';
import type { Keys } from './keys.ts';
import type { Resolve } from './resolve-customer.ts';
import type { Told } from './told.ts';
import type { Touched } from './touched.ts';
import { type Outcome, upsertInto } from './upsert.ts';
import { evidenceWriters } from './write-evidence.ts';

/** Writes one fact at a time through prepared statements; tells what it did. */
export function factWriter(
  db: DatabaseSync,
  keys: Keys,
  resolve: Resolve,
  touched: Touched,
): (fact: Fact) => Outcome {
  const describe = describer(db, resolve);
  const usage = usageWriter(db, keys, resolve, touched);
  const deployment = deploymentWriter(db, keys, resolve, touched);
  const evidence = evidenceWriters(db, keys, resolve);
  return (fact) => {
    switch (fact.kind) {
      case 'customer':
        return describe(fact);
      case 'product':
        return keys.tellProduct(fact.product);
      case 'usage':
        return usage(fact.fact);
      case 'deployment':
        return deployment(fact.fact);
      case 'subscription':
        return evidence.subscription(fact.fact);
      case 'transfer':
        return evidence.transfer(fact.fact);
      case 'user_activity':
        return evidence.userActivity(fact.fact);
      case 'user_licence':
        return evidence.userLicence(fact.fact);
      case 'person':
        return evidence.person(fact.fact);
      case 'support':
        return evidence.support(fact.fact);
      case 'holding':
        return evidence.holding(fact.fact);
    }
  };
}

function usageWriter(db: DatabaseSync, keys: Keys, resolve: Resolve, touched: Touched) {
  const upsert = upsertInto(
    db,
    'usage',
    ['day', 'series', 'customer', 'product', 'workload'],
    ['active', 'qualified'],
  );
  return (fact: Told<'usage'>): Outcome => {
    const customer = resolve(fact.customer).key;
    const day = dayNumber(fact.day);
    const series = keys.series(fact.source, fact.window);
    const product = keys.product(fact.product, fact.source);
    const workload = keys.workload(fact.workload, fact.workload === 'other' ? (fact.workloadName ?? '') : '');
    const outcome = upsert(
      [day, series, customer, product, workload],
      [counted(fact.active, 'active users'), counted(fact.qualified, 'entitlements')],
    );
    touched('usage', fact.source, series, day, customer, outcome);
    return outcome;
  };
}

function deploymentWriter(db: DatabaseSync, keys: Keys, resolve: Resolve, touched: Touched) {
  const upsert = upsertInto(db, 'deployment', ['day', 'series', 'customer', 'product'], ['assigned', 'sold']);
  return (fact: Told<'deployment'>): Outcome => {
    const customer = resolve(fact.customer).key;
    const day = dayNumber(fact.day);
    const series = keys.series(fact.source, '');
    const outcome = upsert(
      [day, series, customer, keys.product(fact.product, fact.source)],
      [counted(fact.assigned, 'assigned licences'), counted(fact.sold, 'sold licences')],
    );
    touched('deployment', fact.source, series, day, customer, outcome);
    return outcome;
  };
}
