import type { CauseShare, CauseState, Evidence } from '../answer.ts';
import type { Dataset, SubscriptionFact, TransferFact } from '../facts.ts';
import type { InflationCause } from '../question.ts';
import { windowStart } from './days.ts';
import {
  activeInside,
  covers,
  type EvidenceFacts,
  knownActive,
  lapsedOf,
  peopleOf,
  seesEveryUser,
  transfersOf,
  trialsOf,
  type UsageRow,
} from './evidence.ts';
import { sameProduct } from './plans.ts';

/** The four causes, in the order they are weighed and, where they account for the same, shown. */
export const CAUSES: readonly InflationCause[] = ['turnover', 'lapsed_subscription', 'trial', 'yammer'];

/** domain.md §5: what may be claimed of a cause, and nothing stronger. */
export function stateOf(low: number, upTo: number, complete: boolean): CauseState {
  if (low > 0) return 'proven';
  if (upTo > 0) return 'consistent';
  return complete ? 'ruled_out' : 'untestable';
}

export function share(
  cause: InflationCause,
  part: {
    readonly low: number;
    readonly upTo: number;
    readonly complete: boolean;
    readonly evidence: readonly Evidence[];
  },
): CauseShare {
  return { cause, state: stateOf(part.low, part.upTo, part.complete), ...part };
}

/** The four causes of one row, in the order of CAUSES. `rows`: the customer's other rows of that date. */
export function causesOf(
  row: UsageRow,
  facts: EvidenceFacts,
  rows: readonly UsageRow[],
): readonly CauseShare[] {
  const turnover = turnoverOf(row, facts);
  const lapsed = subscribed(row, facts, 'lapsed_subscription', lapsedOf(row, facts), rows);
  const trial = subscribed(row, facts, 'trial', trialsOf(row, facts, rows), rows);
  // no row holds more users of causes than it holds active users
  let left = row.active;
  const within = (one: CauseShare): CauseShare => {
    const low = Math.min(one.low, left);
    left -= low;
    return share(one.cause, { ...one, low });
  };
  const others = [turnover, lapsed, trial].map(within);
  return [...others, within(yammerOf(row, facts, others))];
}

/** Licences that moved to another person inside the window. Shown where both holders were active in it. */
function turnoverOf(row: UsageRow, facts: EvidenceFacts): CauseShare {
  const moved = transfersOf(row, facts);
  const people = peopleOf(row, facts);
  const former = new Set<string>();
  const shown = new Set<TransferFact>();
  for (const one of moved) {
    if (one.from === undefined || one.to === undefined || one.from === one.to) continue;
    if (!activeInside(row, people.get(one.from)) || !activeInside(row, people.get(one.to))) continue;
    // who holds a licence again is counted with it
    if (former.has(one.from) || people.get(one.from)?.licensed === true || regained(one, moved)) continue;
    former.add(one.from);
    shown.add(one);
  }
  // elsewhere than in Yammer, people active without a licence point to moves that nobody reported
  const others = row.workload === 'yammer' ? 0 : othersWithoutLicence(row, facts, moved);
  const complete = seesEveryUser(row, facts) && others === 0;
  const evidence: Evidence[] = moved.map((one) => ({
    kind: 'transfer',
    id: one.id,
    from: one.day,
    to: one.day,
    quantity: 1,
    status: shown.has(one) ? 'both_active' : 'moved',
  }));
  if (others > 0) evidence.push({ kind: 'unlicensed_user', quantity: others });
  if (moved.length === 0 && !complete)
    evidence.push(...missing(row, facts, ['audit', 'user_detail', 'user_licences']));
  return share('turnover', { low: former.size, upTo: moved.length, complete, evidence });
}

/** The licence came back to the same person later (or may have, on the same day). */
function regained(one: TransferFact, moved: readonly TransferFact[]): boolean {
  return moved.some((later) => later !== one && later.to === one.from && later.day >= one.day);
}

/** People who were, or may have been, active without a licence and whom no known move explains. */
function othersWithoutLicence(row: UsageRow, facts: EvidenceFacts, moved: readonly TransferFact[]): number {
  const from = new Set(moved.map((one) => one.from));
  const start = windowStart(row.day, row.window);
  return [...peopleOf(row, facts).values()].filter(
    (person) => person.licensed !== true && (person.lastActivity ?? '') >= start && !from.has(person.user),
  ).length;
}

/** Trials and lapsed subscriptions: their known active users, else at most their quantity. */
function subscribed(
  row: UsageRow,
  facts: EvidenceFacts,
  cause: 'lapsed_subscription' | 'trial',
  found: readonly SubscriptionFact[],
  rows: readonly UsageRow[],
): CauseShare {
  const complete = covers(row, facts, 'directory_subscriptions');
  let low = 0;
  let upTo = 0;
  const evidence: Evidence[] = [];
  for (const one of found) {
    const known = knownActive(row, one);
    upTo += known ?? one.quantity;
    if (known !== undefined && surelyHere(row, one, rows)) low += known;
    evidence.push(subscriptionEvidence(one, known));
  }
  if (upTo === 0 && !complete) {
    evidence.push(...missing(row, facts, ['own_subscriptions', 'directory_subscriptions']));
  }
  return share(cause, { low, upTo, complete, evidence });
}

/** A trial of another product may count in any row of the workload; it is shown only where there is no second one. */
function surelyHere(row: UsageRow, one: SubscriptionFact, rows: readonly UsageRow[]): boolean {
  if (sameProduct(one.product, row.product)) return true;
  return rows.every((other) => other.workload !== row.workload || other.product === row.product);
}

function subscriptionEvidence(one: SubscriptionFact, known: number | undefined): Evidence {
  const from = one.statusSince ?? one.start;
  return {
    kind: 'subscription',
    id: one.id,
    label: one.offer,
    status: one.status,
    quantity: one.quantity,
    ...(known === undefined ? {} : { activeUsers: known }),
    ...(from === undefined ? {} : { from }),
    ...(one.end === undefined ? {} : { to: one.end }),
  };
}

/** Only in the Yammer row: what remains there after the others; shown are people active in it without a licence. */
function yammerOf(row: UsageRow, facts: EvidenceFacts, others: readonly CauseShare[]): CauseShare {
  if (row.workload !== 'yammer') {
    // by its definition it cannot concern another row
    return share('yammer', { low: 0, upTo: 0, complete: true, evidence: [] });
  }
  const shown = others.reduce((sum, one) => sum + one.low, 0);
  const remainder = Math.max(0, row.active - row.qualified - shown);
  const { low, unsure } = withoutLicence(row, facts);
  const complete = seesEveryUser(row, facts) && !unsure;
  // unused licences can hide part of the people shown, so they may be more than what remains
  const upTo = Math.max(remainder, low);
  const evidence: Evidence[] = [];
  if (low > 0) evidence.push({ kind: 'unlicensed_user', quantity: low });
  if (remainder > low) evidence.push({ kind: 'remainder', quantity: remainder - low });
  if (upTo === 0 && !complete) evidence.push(...missing(row, facts, ['user_detail']));
  return share('yammer', { low, upTo, complete, evidence });
}

/**
 * People active in the row's workload without a licence for it. Who gave a licence up inside the window belongs to
 * turnover, shown or not. `unsure`: somebody may be such a person, and the report does not say.
 */
function withoutLicence(row: UsageRow, facts: EvidenceFacts): { low: number; unsure: boolean } {
  const from = new Set(transfersOf(row, facts).map((one) => one.from));
  let low = 0;
  let unsure = false;
  for (const [user, person] of peopleOf(row, facts)) {
    if (person.licensed === true || from.has(user)) continue;
    if (activeInside(row, person)) {
      if (person.licensed === false) low += 1;
      else unsure = true;
    } else if ((person.lastActivity ?? '') > row.day) unsure = true;
  }
  return { low, unsure };
}

/** The data sets that would tell and are not held for the whole window; the last one where those held do not say enough. */
function missing(row: UsageRow, facts: EvidenceFacts, datasets: readonly Dataset[]): readonly Evidence[] {
  const lacking = datasets.filter((dataset) => !covers(row, facts, dataset));
  return (lacking.length > 0 ? lacking : datasets.slice(-1)).map((dataset) => ({
    kind: 'missing_dataset',
    dataset,
  }));
}
