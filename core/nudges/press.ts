import { plusDays } from '../adoption/days.ts';
import type { Day } from '../time.ts';
import type { Pressed } from './answers.ts';
import {
  ACTIONS,
  type Acknowledged,
  type Action,
  DISMISSALS,
  type Dismissal,
  type Episode,
  SNOOZE_REASONS,
  type SnoozeReason,
} from './episode.ts';
import { secondLine } from './level.ts';
import { POLICY } from './policy.ts';
import type { Rule } from './rule.ts';

/** A button on an episode. */
export type Press =
  | { readonly kind: 'acknowledge'; readonly action?: Action; readonly day: Day }
  | { readonly kind: 'snooze'; readonly until: string; readonly reason?: SnoozeReason }
  | { readonly kind: 'dismiss'; readonly reason: Dismissal }
  | { readonly kind: 'undismiss' };

export const isAction = (value: unknown): value is Action => (ACTIONS as readonly unknown[]).includes(value);
export const isSnoozeReason = (value: unknown): value is SnoozeReason =>
  (SNOOZE_REASONS as readonly unknown[]).includes(value);
export const isDismissal = (value: unknown): value is Dismissal =>
  (DISMISSALS as readonly unknown[]).includes(value);

/**
 * What a press does to an episode as it is now; pressed twice, late, or after somebody else it does the right thing and
 * says which. `turn`: the one the card spoke of.
 */
export function pressed(
  episode: Episode,
  turn: number,
  rule: Rule,
  press: Press,
  by: Acknowledged,
): { readonly episode: Episode; readonly said: Pressed } {
  const about = { customer: episode.customer, workload: episode.workload };
  const said = (result: Pressed['result'], more: Partial<Pressed> = {}): Pressed => ({
    result,
    ...about,
    ...more,
  });
  if (press.kind === 'undismiss') {
    const { dismissed, ...rest } = episode;
    return dismissed ? { episode: rest, said: said('done') } : { episode, said: said('already') };
  }
  if (press.kind === 'dismiss') {
    if (episode.dismissed && episode.dismissed.reason === press.reason)
      return { episode, said: said('already', { by: episode.dismissed }) };
    const until = `${plusDays(by.at.slice(0, 10), POLICY.dismissedDays)}T00:00:00.000Z`;
    return { episode: { ...episode, dismissed: { ...by, until, reason: press.reason } }, said: said('done') };
  }
  if (episode.state === 'closed' || episode.turn !== turn)
    return { episode, said: said('over', episode.closedOn ? { closedOn: episode.closedOn } : {}) };
  return press.kind === 'acknowledge'
    ? acknowledge(episode, press, by, said)
    : snooze(episode, press, rule, by, said);
}

type Say = (result: Pressed['result'], more?: Partial<Pressed>) => Pressed;

function acknowledge(
  episode: Episode,
  press: Extract<Press, { kind: 'acknowledge' }>,
  by: Acknowledged,
  said: Say,
) {
  const before = episode.acknowledged;
  if (before && (press.action === undefined || before.action === press.action))
    return { episode, said: said('already', { by: before }) };
  const acknowledged: Acknowledged = {
    ...(before ?? by),
    ...(press.action ? { action: press.action, day: press.day } : {}),
  };
  return { episode: { ...episode, acknowledged }, said: said('done') };
}

function snooze(
  episode: Episode,
  press: Extract<Press, { kind: 'snooze' }>,
  rule: Rule,
  by: Acknowledged,
  said: Say,
) {
  const before = episode.snoozed;
  const same =
    before?.until === press.until && (press.reason === undefined || before.reason === press.reason);
  if (before && same) return { episode, said: said('already', { by: before }) };
  const reason = press.reason ?? before?.reason;
  const snoozed = {
    by: by.by,
    at: by.at,
    ...(by.name ? { name: by.name } : {}),
    until: press.until,
    line: secondLine(rule, episode.told.level),
    ...(reason ? { reason } : {}),
  };
  return { episode: { ...episode, snoozed }, said: said('done') };
}
