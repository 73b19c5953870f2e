import { createHash } from 'node:crypto';
import { plusDays } from '../../days.ts';
import type { Dataset } from '../../facts.ts';
import type { Fact, LoadCounts, Loader } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { newestMonday } from './calendar.ts';
import CUSTOMERS from './customers.json' with { type: 'json' };
import { INFLATED } from './inflated.ts';
import { inflatedFacts } from './inflated-series.ts';
import { ORDINARY } from './ordinary.ts';
import { transfers, userDetail } from './people.ts';
import { PLANS } from './plans.ts';
import { ordinaryFacts } from './series.ts';
import { directorySubscriptions, ownSubscriptions } from './subscriptions.ts';
import { countsRequests, supportFacts } from './support.ts';

export { type SampleTruth, sampleTruth } from './truth.ts';

/** How long each data set looks back, in days, from the newest data date. */
const LOOKS_BACK: Readonly<Record<Dataset, number>> = {
  own_subscriptions: 395,
  audit: 90,
  directory_subscriptions: 90,
  user_detail: 30,
  user_licences: 30,
  support: 190,
};
const BATCH = 500;

/** Customers whose directory or activity log is held although nothing is inflated there. */
const ALSO_HELD: Readonly<Record<string, readonly Dataset[]>> = {
  litware: ['audit'],
  woodgrove: ['audit'],
  gdi: ['audit'],
};

function* holdings(customer: string, datasets: readonly Dataset[], today: Day): Generator<Fact> {
  const to = newestMonday(today);
  for (const dataset of datasets) {
    const fact = { customer: { id: customer }, dataset, from: plusDays(to, -LOOKS_BACK[dataset]), to };
    yield { kind: 'holding', fact };
  }
}

function* datasetFacts(customer: string, today: Day): Generator<Fact> {
  const inflated = INFLATED.find((one) => one.id === customer);
  const selling = inflated ?? ORDINARY.find((one) => one.id === customer);
  const support: readonly Dataset[] = countsRequests(customer) ? ['support'] : [];
  if (!selling) {
    return;
  }
  yield* ownSubscriptions(selling, today);
  yield* supportFacts(customer, today);
  if (!inflated) {
    const also = ALSO_HELD[customer] ?? [];
    yield* holdings(customer, ['own_subscriptions', ...also, ...support], today);
    return;
  }
  yield* holdings(customer, [...inflated.holds, ...support], today);
  yield* transfers(inflated, today);
  if (inflated.holds.includes('directory_subscriptions')) {
    yield* directorySubscriptions(inflated, today);
  }
  if (inflated.holds.includes('user_detail')) {
    yield* userDetail(inflated, today);
  }
}

function* allFacts(today: Day): Generator<Fact> {
  for (const { id, name, aliases, domain, tenantId } of CUSTOMERS) {
    yield { kind: 'customer', customer: { id, name, domain, tenantId }, aliases, sample: true };
  }
  for (const plan of Object.values(PLANS)) {
    yield { kind: 'product', product: plan.product };
  }
  for (const one of ORDINARY) {
    yield* ordinaryFacts(one, today);
  }
  for (const one of INFLATED) {
    yield* inflatedFacts(one, today);
  }
  for (const { id } of CUSTOMERS) {
    yield* datasetFacts(id, today);
  }
}

/**
 * The sample portfolio: 68 customers, 57 weekly data dates, evidence for the causes of inflation. The same day gives the same facts;
 * every customer is marked as sample. What each customer shows: ordinary.ts and inflated.ts.
 */
export async function* sampleFacts({ today }: { readonly today: Day }): AsyncIterable<readonly Fact[]> {
  let batch: Fact[] = [];
  for (const fact of allFacts(today)) {
    batch.push(fact);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** Loads the sample portfolio as of a day. */
export function loadSample(loader: Loader, today: Day): Promise<LoadCounts> {
  const sha256 = createHash('sha256').update(`sample portfolio 1 ${today}`).digest('hex');
  return loader.load(
    { name: `sample portfolio of ${today}`, sha256, kind: 'sample' },
    sampleFacts({ today }),
  );
}
