/**
 * The decomposition once more, by enumeration and without the code under test: every day of the window is walked,
 * every person asked, and every small world that the facts allow is counted out. Slow, plain, and for tests only.
 */
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import type { SubscriptionFact, UserLicenceFact } from '../../../core/facts.ts';

type Range = { low: number; upTo: number; complete: boolean };
export interface Counted {
  readonly turnover: Range;
  readonly lapsed_subscription: Range;
  readonly trial: Range;
  readonly yammer: Range;
  /** users that remain after the causes, least and most over all worlds; and the unexplained excess */
  readonly remaining: readonly [number, number];
  readonly unexplained: readonly [number, number];
}

const stamp = (day: string) => new Date(`${day}T12:00:00Z`).getTime();
/** Days shifted before: the cases have few of them. */
const shifted = new Map<string, string>();
function shift(day: string, n: number): string {
  const key = `${day} ${n}`;
  const known = shifted.get(key) ?? new Date(stamp(day) + n * 86_400_000).toISOString().slice(0, 10);
  shifted.set(key, known);
  return known;
}

/** The days of a row's window, one by one. */
function windowOf(row: UsageRow): string[] {
  const all: string[] = [];
  for (let back = 0; back < 62; back += 1) {
    const day = shift(row.day, -back);
    if (row.window === 'P28D' && back >= 28) break;
    if (row.window === 'P30D' && back >= 30) break;
    if (row.window === 'P1M' && day.slice(0, 7) !== row.day.slice(0, 7)) break;
    all.push(day);
  }
  return all;
}

const isE3 = (product: string) => /^office 365 (enterprise )?e3( trial)?$/.test(product);

/** What a product gives of Teams and Viva Engage, of the few the cases are made of. */
const gives = (product: string): 'yes' | 'no' | 'nobody knows' =>
  product === 'visio plan 2' ? 'no' : product === 'a product nobody knows' ? 'nobody knows' : 'yes';
const family = (product: string) => (isE3(product) ? 'e3' : product);

/** Could a user of this subscription have worked on this day? */
function worked(one: SubscriptionFact, day: string): boolean {
  if (one.start && day < one.start) return false;
  const grace = one.end ? shift(one.end, 30) : undefined;
  if (one.trial && grace && day > grace) return false;
  if (one.status === 'disabled' || one.status === 'deprovisioned') {
    const stopped = one.statusSince ?? grace;
    return !stopped || day <= stopped;
  }
  if (one.status === 'in_grace_period') return !grace || grace < one.asOf || day <= grace;
  return !(one.trial && one.end && day > one.end);
}

const activeCount = (row: UsageRow, one: SubscriptionFact): number | undefined => {
  for (let off = -6; off <= 6; off += 1) if (shift(row.day, off) === one.asOf) return one.activeUsers;
  return undefined;
};

/** What a person held, by the newest report of the days about the data date. */
function bag(row: UsageRow, facts: EvidenceFacts, user: string) {
  for (let off = 6; off >= -6; off -= 1) {
    const held = facts.licences.filter(
      (one) => one.customer === row.customer && one.user === user && one.asOf === shift(row.day, off),
    );
    if (held.length > 0) return held;
  }
  return [];
}

function seats(row: UsageRow, found: readonly SubscriptionFact[]) {
  let low = 0;
  let upTo = 0;
  for (const one of found) {
    const known = activeCount(row, one);
    for (let user = 0; user < (known ?? one.quantity); user += 1) upTo += 1;
    for (let user = 0; user < (known ?? 0); user += 1) low += 1;
  }
  return { low, upTo };
}

/** Reads one row of product Office 365 E3 whose facts hold each subscription once. */
export function countOut(row: UsageRow, facts: EvidenceFacts): Counted {
  const window = windowOf(row);
  const first = window.at(-1)!;
  const sees = (dataset: string) =>
    facts.holdings.some(
      (one) =>
        one.customer === row.customer &&
        one.dataset === dataset &&
        window.every((d) => d >= one.from && d <= one.to),
    );
  const everyone = facts.subscriptions.filter((one) => one.customer === row.customer);
  const mine = everyone.filter((one) => isE3(one.product));
  const usable = everyone.filter((one) => window.some((day) => worked(one, day)));
  const trials = usable.filter((one) => one.trial && gives(one.product) !== 'no');
  const twins = mine.filter(
    (one) => one.status === 'active' && !one.trial && (!one.start || one.start <= row.day),
  );
  const lapsed = mine.filter(
    (one) =>
      !one.trial &&
      ['in_grace_period', 'disabled', 'deprovisioned'].includes(one.status) &&
      !(one.statusSince && one.statusSince > row.day) &&
      twins.length > 0 &&
      window.some((day) => worked(one, day)),
  );
  const moves = facts.transfers.filter(
    (one) =>
      one.customer === row.customer && window.includes(one.day) && (one.product === '' || isE3(one.product)),
  );
  const people = facts.activity.filter(
    (one) => one.customer === row.customer && one.workload === row.workload,
  );
  const active = (user?: string) =>
    people.some((one) => one.user === user && window.includes(one.lastActivity ?? ''));
  const licensed = (user: string) => people.find((one) => one.user === user)?.licensed;
  // everybody who handed a licence on, was active, saw it used, and holds none now
  const former = new Set<string>();
  for (const move of moves) {
    const { from, to } = move;
    if (!from || !to || from === to || !active(from) || !active(to) || licensed(from) === true) continue;
    if (moves.some((later) => later !== move && later.to === from && later.day >= move.day)) continue;
    former.add(from);
  }
  const handedOn = new Set(moves.map((move) => move.from));
  const strangers = people.filter((one) => one.licensed !== true && !handedOn.has(one.user));
  const yammerRow = row.workload === 'yammer';
  const unlicensed = strangers.filter((one) => one.licensed === false && active(one.user)).length;
  const perhaps = strangers.some(
    (one) => (one.licensed === undefined && active(one.user)) || (one.lastActivity ?? '') > row.day,
  );
  const doubtful = strangers.some((one) => (one.lastActivity ?? '') >= first);
  const directory = sees('directory_subscriptions');
  const allKnown = everyone.every((one) => gives(one.product) !== 'nobody knows');
  const detail = sees('user_detail') && people.length > 0 && people.every((one) => one.asOf >= row.day);

  /** The trials product by product: users counted, people who can hold nothing else, and the most there can be. */
  function onTrials() {
    const counted = new Set<string>();
    const isTrial = (one: UserLicenceFact) => {
      if (one.trial) return true;
      const known = usable.filter((other) => family(other.product) === family(one.product));
      return directory && known.length > 0 && known.every((other) => other.trial);
    };
    let [low, upTo] = [0, 0];
    for (const name of new Set(trials.map((one) => family(one.product)))) {
      const group = seats(
        row,
        trials.filter((one) => family(one.product) === name),
      );
      let [sure, possible] = [0, 0];
      for (const { user, lastActivity } of people) {
        const held = bag(row, facts, user);
        const here = held.filter((one) => family(one.product) === name);
        const rest = held.filter((one) => gives(one.product) !== 'no' && !isTrial(one));
        const told =
          licensed(user) === true &&
          held.length > 0 &&
          !held.some((one) => gives(one.product) === 'nobody knows');
        if ((here.length > 0 || !told) && (lastActivity ?? '') >= first) possible += 1;
        if (!here.some(isTrial) || rest.length > 0 || licensed(user) === false || handedOn.has(user))
          continue;
        if (active(user) && !counted.has(user)) {
          counted.add(user);
          sure += 1;
        }
      }
      const shown = Math.min(Math.max(group.low, sure), group.upTo);
      low += shown;
      upTo += Math.max(shown, detail ? Math.min(group.upTo, possible) : group.upTo);
    }
    return { low, upTo };
  }

  // seat the active users one after another: on what is shown first, while there are any
  let standing = row.active;
  const seat = (wanted: number) => {
    let seated = 0;
    while (seated < wanted && standing > 0) {
      seated += 1;
      standing -= 1;
    }
    return seated;
  };
  const ranges = {
    turnover: {
      low: seat(former.size),
      upTo: moves.length,
      complete: detail && sees('user_licences') && (yammerRow || !doubtful),
    },
    lapsed_subscription: { ...seats(row, lapsed), complete: directory && allKnown },
    trial: { ...onTrials(), complete: directory && allKnown },
    yammer: { low: 0, upTo: 0, complete: true },
  };
  ranges.lapsed_subscription.low = seat(ranges.lapsed_subscription.low);
  ranges.trial.low = seat(ranges.trial.low);
  if (yammerRow) {
    const shown = ranges.turnover.low + ranges.lapsed_subscription.low + ranges.trial.low;
    let remainder = 0;
    for (let user = row.qualified + shown; user < row.active; user += 1) remainder += 1;
    ranges.yammer = {
      low: seat(unlicensed),
      upTo: Math.max(remainder, unlicensed),
      complete: detail && !perhaps,
    };
  }
  return { ...ranges, ...enumerate(row, ranges) };
}

/** Every world the ranges allow: how many users each cause has, how many entitlements idle, the others follow. */
function enumerate(row: UsageRow, ranges: Record<string, Range>) {
  const [a, b, c, d] = Object.values(ranges) as [Range, Range, Range, Range];
  const excess = Math.max(0, row.active - row.qualified);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let restLeast = Number.POSITIVE_INFINITY;
  let restMost = Number.NEGATIVE_INFINITY;
  for (let i = a.low; i <= a.upTo; i += 1)
    for (let j = b.low; j <= b.upTo; j += 1)
      for (let k = c.low; k <= c.upTo; k += 1)
        for (let l = d.low; l <= d.upTo; l += 1) {
          const users = i + j + k + l;
          let possible = false;
          for (let idle = 0; idle <= row.qualified && !possible; idle += 1)
            possible = row.active - row.qualified - users + idle >= 0;
          if (!possible) continue;
          least = Math.min(least, row.active - users);
          most = Math.max(most, row.active - users);
          restLeast = Math.min(restLeast, Math.max(0, excess - users));
          restMost = Math.max(restMost, Math.max(0, excess - users));
        }
  return { remaining: [least, most] as const, unexplained: [restLeast, restMost] as const };
}
