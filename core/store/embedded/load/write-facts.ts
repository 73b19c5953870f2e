import type { DatabaseSync } from 'node:sqlite';
import { SourceError } from '../../../errors.ts';
import type { Day } from '../../../time.ts';
import { dayNumber } from '../../day-number.ts';
import type { Fact } from '../../loader.ts';
import { describer } from './describe-customer.ts';
import type { Keys } from './keys.ts';
import type { Resolve } from './resolve-customer.ts';
import type { Touched } from './touched.ts';
import { type Outcome, upsertInto } from './upsert.ts';

type Of<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }> extends { fact: infer F } ? F : never;

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
  return (fact: Of<'usage'>): Outcome => {
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
  return (fact: Of<'deployment'>): Outcome => {
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

function evidenceWriters(db: DatabaseSync, keys: Keys, resolve: Resolve) {
  const subscription = upsertInto(
    db,
    'subscription',
    ['customer', 'seen_by', 'id'],
    [
      'product',
      'offer',
      'quantity',
      'status',
      'trial',
      'start_day',
      'end_day',
      'status_since',
      'active_users',
      'as_of',
    ],
    'as_of',
  );
  const transfer = upsertInto(
    db,
    'transfer',
    ['customer', 'id'],
    ['product', 'day', 'from_person', 'to_person'],
  );
  const activity = upsertInto(
    db,
    'user_activity',
    ['customer', 'workload', 'as_of', 'person'],
    ['last_activity', 'licensed'],
  );
  const support = upsertInto(db, 'support', ['customer', 'from_day', 'to_day'], ['requests', 'how_to']);
  const holding = upsertInto(db, 'holding', ['customer', 'dataset', 'from_day', 'to_day'], []);
  return {
    subscription: (fact: Of<'subscription'>) =>
      subscription(
        [resolve(fact.customer).key, fact.view, fact.id],
        [
          keys.product(fact.product),
          fact.offer,
          counted(fact.quantity, 'quantity'),
          fact.status,
          fact.trial ? 1 : 0,
          dayOrNull(fact.start),
          dayOrNull(fact.end),
          dayOrNull(fact.statusSince),
          countedOrNull(fact.activeUsers, 'active users'),
          dayNumber(fact.asOf),
        ],
      ),
    transfer: (fact: Of<'transfer'>) =>
      transfer(
        [resolve(fact.customer).key, fact.id],
        [keys.product(fact.product), dayNumber(fact.day), fact.from ?? null, fact.to ?? null],
      ),
    userActivity: (fact: Of<'user_activity'>) =>
      activity(
        [resolve(fact.customer).key, keys.workload(fact.workload, ''), dayNumber(fact.asOf), fact.user],
        [dayOrNull(fact.lastActivity), fact.licensed === undefined ? null : fact.licensed ? 1 : 0],
      ),
    support: (fact: Of<'support'>) =>
      support(
        [resolve(fact.customer).key, dayNumber(fact.from), dayNumber(fact.to)],
        [counted(fact.requests, 'requests'), countedOrNull(fact.howTo, 'how-to requests')],
      ),
    holding: (fact: Of<'holding'>) =>
      holding([resolve(fact.customer).key, fact.dataset, dayNumber(fact.from), dayNumber(fact.to)], []),
  };
}

function dayOrNull(day: Day | undefined): number | null {
  return day === undefined ? null : dayNumber(day);
}

/** Sources check what they read; a count that is none must not come this far. */
function counted(value: number, what: string): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new SourceError('store', `${value} is not a count of ${what}`);
}

function countedOrNull(value: number | undefined, what: string): number | null {
  return value === undefined ? null : counted(value, what);
}
