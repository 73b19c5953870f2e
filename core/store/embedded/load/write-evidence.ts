import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../../time.ts';
import { dayNumber } from '../../day-number.ts';
import { counted, countedOrNull } from './counted.ts';
import type { Keys } from './keys.ts';
import type { Resolve } from './resolve-customer.ts';
import type { Told } from './told.ts';
import { upsertInto } from './upsert.ts';

/** Writers of what explains figures: subscriptions, transfers, user detail, support, held data sets. */
export function evidenceWriters(db: DatabaseSync, keys: Keys, resolve: Resolve) {
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
  const licence = upsertInto(db, 'user_licence', ['customer', 'as_of', 'person', 'product', 'trial'], []);
  const person = upsertInto(db, 'person', ['customer', 'id'], ['person']);
  const support = upsertInto(db, 'support', ['customer', 'from_day', 'to_day'], ['requests', 'how_to']);
  const holding = upsertInto(db, 'holding', ['customer', 'dataset', 'from_day', 'to_day'], []);
  return {
    subscription: (fact: Told<'subscription'>) =>
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
    transfer: (fact: Told<'transfer'>) =>
      transfer(
        [resolve(fact.customer).key, fact.id],
        [keys.product(fact.product), dayNumber(fact.day), fact.from ?? null, fact.to ?? null],
      ),
    userActivity: (fact: Told<'user_activity'>) =>
      activity(
        [resolve(fact.customer).key, keys.workload(fact.workload, ''), dayNumber(fact.asOf), fact.user],
        [dayOrNull(fact.lastActivity), fact.licensed === undefined ? null : fact.licensed ? 1 : 0],
      ),
    userLicence: (fact: Told<'user_licence'>) =>
      licence(
        [resolve(fact.customer).key, dayNumber(fact.asOf), fact.user, fact.product, fact.trial ? 1 : 0],
        [],
      ),
    person: (fact: Told<'person'>) => person([resolve(fact.customer).key, fact.id], [fact.user]),
    support: (fact: Told<'support'>) =>
      support(
        [resolve(fact.customer).key, dayNumber(fact.from), dayNumber(fact.to)],
        [counted(fact.requests, 'requests'), countedOrNull(fact.howTo, 'how-to requests')],
      ),
    holding: (fact: Told<'holding'>) =>
      holding([resolve(fact.customer).key, fact.dataset, dayNumber(fact.from), dayNumber(fact.to)], []),
  };
}

function dayOrNull(day: Day | undefined): number | null {
  return day === undefined ? null : dayNumber(day);
}
