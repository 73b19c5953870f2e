import type { TransferFact } from '../facts.ts';
import { missing, share } from './cause-share.ts';
import { windowStart } from './days.ts';
import type { CauseShare, Evidence } from './decomposition.ts';
import {
  activeInside,
  covers,
  type EvidenceFacts,
  peopleOf,
  seesEveryUser,
  transfersOf,
  type UsageRow,
} from './evidence.ts';

/** Licences that moved to another person inside the window. Shown where both holders were active in it. */
export function turnoverOf(row: UsageRow, facts: EvidenceFacts): CauseShare {
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
  // who left is no longer in a list of users: only lists of the whole window beside it rule a move out
  const complete = seesEveryUser(row, facts) && covers(row, facts, 'user_licences') && others === 0;
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

/** Only in the Yammer row: what remains there after the others; shown are people active in it without a licence. */
export function yammerOf(row: UsageRow, facts: EvidenceFacts, others: readonly CauseShare[]): CauseShare {
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
