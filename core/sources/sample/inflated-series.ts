import type { Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { dataDate, WEEKS } from './calendar.ts';
import type { Inflated } from './inflated.ts';
import { PLANS } from './plans.ts';
import { chance } from './random.ts';
import { activeOf, entriesOf } from './truth.ts';

/** Usage was at a calmer level until about two months ago and reached the table's figures at the newest data date. */
function share(now: number, seed: string, week: number): number {
  const before = Math.min(now, 0.7 + 0.25 * chance(seed));
  const arrived = 1 / (1 + Math.exp((week - 9) / 1.6));
  const whole = 1 / (1 + Math.exp(-9 / 1.6));
  return before + (now - before) * (arrived / whole);
}

/** The usage and deployment facts of one inflated customer, oldest first. */
export function* inflatedFacts(one: Inflated, today: Day): Generator<Fact> {
  for (let week = WEEKS - 1; week >= 0; week -= 1) {
    yield* mainFacts(one, today, week);
    yield* besideFacts(one, today, week);
  }
}

function* mainFacts(one: Inflated, today: Day, week: number): Generator<Fact> {
  const common = {
    customer: { id: one.id },
    product: PLANS[one.plan].product.id,
    day: dataDate(today, week, 'office365'),
    source: 'licence_analytics',
  } as const;
  yield { kind: 'deployment', fact: { ...common, assigned: one.entitled, sold: one.sold } };
  for (const [workload, row] of entriesOf(one)) {
    const qualified = row.entitled ?? one.entitled;
    const now = activeOf(row, qualified) / qualified;
    const active = Math.round(qualified * share(now, `${one.id}/${workload}`, week));
    yield { kind: 'usage', fact: { ...common, workload, window: 'P28D', active, qualified } };
  }
}

function* besideFacts(one: Inflated, today: Day, week: number): Generator<Fact> {
  if (!one.beside) {
    return;
  }
  const [key, sold, entitled, active] = one.beside;
  const { product, workloads } = PLANS[key];
  const day = dataDate(today, week, product.service);
  const common = { customer: { id: one.id }, product: product.id, day, source: 'licence_analytics' } as const;
  yield { kind: 'deployment', fact: { ...common, assigned: entitled, sold } };
  for (const workload of workloads) {
    const usage = { ...common, workload, window: 'P28D', active, qualified: entitled } as const;
    yield { kind: 'usage', fact: usage };
  }
}
