import type { NudgeDoneAnswer } from '../../../nudges/answers.ts';
import type { Action, Dismissal, SnoozeReason } from '../../../nudges/episode.ts';
import { POLICY } from '../../../nudges/policy.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import type { NudgeDoneWords } from '../../nudges.ts';
import type { Said } from '../../talk.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { instant } from './clock.ts';
import { n, who } from './phrases.ts';
import { ruleWords } from './rule.ts';

/** Pressed twice, late, or by somebody else. */
function noneDone({ pressed }: NudgeDoneAnswer, lines: readonly string[]): Said {
  return pressed.every(({ result }) => result === 'not_yours')
    ? { title: 'This card was sent to somebody else', lines: ['Nothing was changed.'] }
    : { title: 'Nothing to do any more', lines };
}

const DONE: Record<Extract<NudgeDoneAnswer['did'], 'undismissed' | 'excluded'>, string> = {
  undismissed: 'Back on. It counts again from the next data date.',
  excluded: 'No more nudges about that.',
};

export const doneWords: NudgeDoneWords = {
  done(answer, name) {
    const { did, until, zone, rules, reason, day, more } = answer;
    const lines = answer.pressed
      .filter(({ customer, result }) => customer !== undefined || result !== 'done')
      .map((one) => doneWords.pressed(one, zone, name));
    const none = answer.pressed.length > 0 && answer.pressed.every(({ result }) => result !== 'done');
    if (none && did !== 'stopped') return noneDone(answer, lines);
    switch (did) {
      case 'snoozed':
        return {
          title: until ? `Quiet until ${instant(until, zone)}` : 'Snoozed',
          lines: [
            ...lines,
            ...(reason
              ? [`Reason noted: ${buttonWords.snoozeReason(reason as SnoozeReason).toLowerCase()}.`]
              : []),
            'It ends earlier, and says so, when it gets much worse.',
            ...(more.length > 0 ? ['Why, if you like to note it:'] : []),
          ],
        };
      case 'stopped':
        return {
          title: none
            ? 'It was stopped already'
            : rules.length === 1
              ? `Stopped: ${ruleWords.rule(rules[0]!, name)}`
              : `${n(rules.length, 'nudge')} stopped`,
          lines: [],
        };
      case 'paused':
        return {
          title: until ? `Paused until ${f.day(wallTimeOf(until, zone).day)}` : 'Paused',
          lines: rules.map((rule) => ruleWords.rule(rule, name)),
        };
      case 'noted':
        return {
          title: `Noted: ${buttonWords.action(reason as Action).toLowerCase()}${day ? ` on ${f.shortDay(day)}` : ''}`,
          lines: [
            ...lines,
            'The effect is measured as soon as a window lies wholly after it. Ask: did it help?',
          ],
        };
      case 'dismissed':
        return {
          title: 'Marked as not relevant',
          lines: [
            ...lines,
            `Reason: ${buttonWords.dismissal(reason as Dismissal).toLowerCase()}. Nothing more is said about it for a year.`,
          ],
        };
      case 'resumed':
        return { title: 'Resumed', lines: rules.map((rule) => ruleWords.rule(rule, name)) };
      case 'acknowledged':
        return {
          title: 'Acknowledged',
          lines: [
            ...lines,
            'You will hear of it again when it gets worse or recovers.',
            ...(more.length > 0 ? ['If something was done about it, say what: its effect is measured.'] : []),
          ],
        };
      default:
        return { title: DONE[did], lines };
    }
  },
  pressed({ result, customer, by, closedOn }, zone, name) {
    const subject = customer ? name(customer) : 'This';
    switch (result) {
      case 'done':
        return subject;
      case 'already':
        return by
          ? `${subject}: done already, by ${by.name ?? 'you'} on ${f.shortDay(wallTimeOf(by.at, zone).day)}`
          : `${subject}: done already`;
      case 'over':
        return closedOn
          ? `${subject}: over since ${f.shortDay(closedOn)}; this card is an old one`
          : `${subject}: over; this card is an old one`;
      case 'not_yours':
        return `${subject}: this card was sent to somebody else`;
      case 'gone':
        return 'This nudge no longer exists';
    }
  },
  chooseSnooze: (customers, name) => ({
    title: customers.length > 0 ? `Quiet about ${who(customers, name)} for how long?` : 'Quiet for how long?',
    lines: [`At most ${f.count(POLICY.longestSnoozeDays)} days.`],
  }),
  effects: (answer) => ({
    title:
      answer.items.length === 1 ? 'What came of it' : `What came of ${n(answer.items.length, 'measure')}`,
    lines: answer.noted ? [] : ['Not noted: no nudge is open that it could belong to.'],
  }),
};
