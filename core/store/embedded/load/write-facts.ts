import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../../loader.ts';
import { describer } from './describe-customer.ts';
import type { Disputes } from './disputes.ts';
import type { Downloads } from './downloads.ts';
import type { Keys } from './keys.ts';
import type { Resolve } from './resolve-customer.ts';
import type { Touched } from './touched.ts';
import type { Outcome } from './upsert.ts';
import { evidenceWriters } from './write-evidence.ts';
import { figureWriters } from './write-figures.ts';

/** Writes one fact at a time through prepared statements; tells what it did. */
export function factWriter(
  db: DatabaseSync,
  keys: Keys,
  resolve: Resolve,
  touched: Touched,
  downloads: Downloads,
  disputes: Disputes,
): (fact: Fact) => Outcome {
  const describe = describer(db, resolve);
  const figures = figureWriters(db, keys, resolve, touched, downloads, disputes);
  const evidence = evidenceWriters(db, keys, resolve);
  return (fact) => {
    switch (fact.kind) {
      case 'customer':
        return describe(fact);
      case 'product':
        return keys.tellProduct(fact.product);
      case 'usage':
        return figures.usage(fact.fact);
      case 'deployment':
        return figures.deployment(fact.fact);
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
