import { share } from './cause-share.ts';
import type { CauseShare } from './decomposition.ts';
import type { EvidenceFacts, UsageRow } from './evidence.ts';
import { turnoverOf, yammerOf } from './people-causes.ts';
import { lapsedShare, trialShare } from './subscription-causes.ts';

/** The four causes of one row, in the order of the catalogue. `rows`: the customer's other rows of that date. */
export function causesOf(
  row: UsageRow,
  facts: EvidenceFacts,
  rows: readonly UsageRow[],
): readonly CauseShare[] {
  const turnover = turnoverOf(row, facts);
  const lapsed = lapsedShare(row, facts);
  const trial = trialShare(row, facts, rows);
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
