import type { Workload } from '../../catalog/workloads.ts';
import { plusDays } from '../../days.ts';
import type { UserActivityFact } from '../../facts.ts';
import type { Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { newestMonday } from './calendar.ts';
import type { Inflated, TrueRow } from './inflated.ts';
import { PLANS } from './plans.ts';
import { chance, hexOf } from './random.ts';
import { entriesOf } from './truth.ts';

/** A person of the sample portfolio: a hash, as everywhere. `kind`: how they hold or held a licence. */
const person = (customer: string, kind: string, index: number): string =>
  hexOf(`person/${customer}/${kind}/${index}`, 32);

/** Licences that moved inside the window, newest first, the last holder's still active; and one long ago at datum. */
export function* transfers(one: Inflated, today: Day): Generator<Fact> {
  const asOf = newestMonday(today);
  const product = PLANS[one.plan].product.id;
  for (let index = 0; index < (one.transfers ?? 0); index += 1) {
    const day = plusDays(asOf, -3 - 3 * index);
    const [from, to] = [person(one.id, 'former', index), person(one.id, 'holder', index)];
    const id = hexOf(`transfer/${one.id}/${index}`, 24);
    yield { kind: 'transfer', fact: { id, customer: { id: one.id }, product, day, from, to } };
  }
  if (one.id === 'datum') {
    const old = { id: hexOf('transfer/datum/old', 24), product, day: plusDays(asOf, -61) };
    yield { kind: 'transfer', fact: { ...old, customer: { id: one.id } } };
  }
}

/** Every user of the tenant in every workload, as the user report lists them. */
export function* userDetail(one: Inflated, today: Day): Generator<Fact> {
  for (const [workload, row] of entriesOf(one)) {
    yield* usersOf(one, workload, row, newestMonday(today));
  }
}

function* usersOf(one: Inflated, workload: Workload, row: TrueRow, asOf: Day): Generator<Fact> {
  const entitled = row.entitled ?? one.entitled;
  const active = entitled - (row.idle ?? 0);
  for (let index = 0; index < entitled; index += 1) {
    yield activity(one, workload, asOf, { kind: 'holder', index, active: index < active, licensed: true });
  }
  for (let index = 0; index < (one.transfers ?? 0); index += 1) {
    // who gave a licence up is deleted: the report no longer says what they held
    yield activity(one, workload, asOf, { kind: 'former', index, active: index < (row.turnover ?? 0) });
  }
  const extra = { lapsed: row.lapsed, trial: row.trial, other: row.other, unlicensed: row.yammer };
  for (const [kind, count] of Object.entries(extra)) {
    for (let index = 0; index < (count ?? 0); index += 1) {
      yield activity(one, workload, asOf, { kind, index, active: true, licensed: kind !== 'unlicensed' });
    }
  }
}

interface Person {
  readonly kind: string;
  readonly index: number;
  readonly active: boolean;
  readonly licensed?: boolean;
}

function activity(one: Inflated, workload: Workload, asOf: Day, who: Person): Fact {
  const luck = chance(`${one.id}/${workload}/${who.kind}/${who.index}`);
  const daysAgo = who.active ? activeDaysAgo(who, luck) : 31 + Math.floor(luck * 60);
  const fact: Omit<UserActivityFact, 'customer'> = {
    user: person(one.id, who.kind, who.index),
    workload,
    asOf,
    ...(luck > 0.6 && !who.active ? {} : { lastActivity: plusDays(asOf, -daysAgo) }),
    ...(who.licensed === undefined ? {} : { licensed: who.licensed }),
  };
  return { kind: 'user_activity', fact: { ...fact, customer: { id: one.id } } };
}

/** A former holder was last active before the licence moved; everyone else within the last three weeks. */
const activeDaysAgo = (who: Person, luck: number): number =>
  who.kind === 'former' ? Math.min(27, 4 + 3 * who.index) : Math.floor(luck * 20);
