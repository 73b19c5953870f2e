import type { Day } from '../time.ts';
import type { Decision, Subject } from './decision.ts';
import type { Episode, Step } from './episode.ts';
import { quietUntil } from './quiet.ts';
import { recipientOf } from './rule.ts';

/** What is to be said of a step, under a name that the same thing has every time. */
export function decisionOf(
  subject: Subject,
  moved: Step,
  before: Episode | undefined,
  day: Day,
  at: string,
): Decision {
  const { rule } = subject;
  const episode = moved.episode ?? before!;
  const reason = moved.say!;
  return {
    id: `${episode.key}#${episode.turn}/${suffixOf(moved, before, day)}`,
    rule: rule.id,
    recipient: recipientOf(rule),
    reason,
    episode: episode.key,
    turn: episode.turn,
    customer: episode.customer,
    workload: episode.workload,
    day,
    at,
    ...dueOf(subject, at),
    ...(moved.early ? { early: true } : {}),
  };
}

function suffixOf(moved: Step, before: Episode | undefined, day: Day): string {
  switch (moved.say!) {
    case 'recovered':
      return moved.say!;
    case 'first':
      return before?.state === 'open' ? `${moved.say}@${day}` : moved.say!;
    case 'worse':
    case 'still':
      return `${moved.say}${moved.early ? '!' : ''}@${day}`;
    case 'snooze_ended':
      return `${moved.say}@${before?.snoozed?.until ?? day}`;
  }
}

/** When it is said: at once, unless it is night there; otherwise at the hour the person chose. */
function dueOf({ rule, nextAt }: Subject, at: string): Pick<Decision, 'dueAt' | 'held'> {
  if (rule.cadence !== 'at_once') return nextAt <= at ? { dueAt: nextAt } : { dueAt: nextAt, held: 'digest' };
  const quiet = quietUntil(rule.quiet, rule.zone, at);
  return quiet ? { dueAt: quiet, held: 'quiet_hours' } : { dueAt: at };
}

/** The summary of one hour of the calendar. */
export const digestOf = ({ rule, nextAt }: Subject, at: string): Decision => ({
  id: `${encodeURIComponent(rule.id)}/digest@${nextAt}`,
  rule: rule.id,
  recipient: recipientOf(rule),
  reason: 'digest',
  at,
  dueAt: nextAt,
});
