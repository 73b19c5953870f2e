import type { CustomerRef, Fact, Loader } from '../../../core/store/loader.ts';

type Of<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }> extends { fact: infer F } ? F : never;

/** A usage fact of one customer known by id, with what a test does not care about filled in. */
export function usageFact(customer: string | CustomerRef, fact: Partial<Of<'usage'>> = {}): Fact {
  return {
    kind: 'usage',
    fact: {
      customer: typeof customer === 'string' ? { id: customer } : customer,
      product: 'm365 e3',
      workload: 'teams',
      day: '2026-11-09',
      window: 'P28D',
      source: 'licence_analytics',
      active: 10,
      qualified: 20,
      ...fact,
    },
  };
}

export function deploymentFact(customer: string | CustomerRef, fact: Partial<Of<'deployment'>> = {}): Fact {
  return {
    kind: 'deployment',
    fact: {
      customer: typeof customer === 'string' ? { id: customer } : customer,
      product: 'm365 e3',
      day: '2026-11-09',
      source: 'licence_analytics',
      assigned: 15,
      sold: 20,
      ...fact,
    },
  };
}

export function subscriptionFact(
  customer: string | CustomerRef,
  fact: Partial<Of<'subscription'>> = {},
): Fact {
  return {
    kind: 'subscription',
    fact: {
      id: 's1',
      customer: typeof customer === 'string' ? { id: customer } : customer,
      product: 'm365 e3',
      offer: 'Microsoft 365 E3',
      view: 'own',
      quantity: 20,
      status: 'active',
      trial: false,
      asOf: '2026-11-09',
      ...fact,
    },
  };
}

let files = 0;

/** Loads facts as one file of bytes never seen before. */
export function loadFacts(loader: Loader, facts: readonly Fact[], options?: { readonly dryRun?: boolean }) {
  files++;
  return loader.load(
    { name: `file ${files}`, sha256: `hash ${files}`, kind: 'test' },
    inBatches(facts),
    options,
  );
}

export async function* inBatches(facts: readonly Fact[], size = 7): AsyncGenerator<readonly Fact[]> {
  for (let at = 0; at < facts.length; at += size) yield facts.slice(at, at + size);
}
