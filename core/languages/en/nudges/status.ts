import { POLICY, RULE_BOUNDS } from '../../../nudges/policy.ts';
import type { NudgeStatusWords } from '../../nudges.ts';
import { format as f } from '../format.ts';
import { instant } from './clock.ts';
import { n } from './phrases.ts';

export const statusWords: NudgeStatusWords = {
  status({ counts, unreachable, now }) {
    const minutes = counts.oldestDue
      ? Math.round((Date.parse(now) - Date.parse(counts.oldestDue)) / 60_000)
      : 0;
    const of = (state: string) => counts.deliveries[state] ?? 0;
    return {
      title:
        counts.overdue === 0
          ? 'Nudges: nothing is waiting'
          : `Nudges: ${f.count(counts.overdue)} waiting, the oldest for ${n(minutes, 'minute')}`,
      lines: [
        `${n(counts.rules, 'rule')}, ${n(counts.openEpisodes, 'open episode')}.`,
        `Cards: ${f.count(of('sent'))} sent, ${f.count(of('waiting'))} waiting or held, ${f.count(of('withheld'))} withheld, ${f.count(of('refused'))} refused, ${f.count(of('unknown'))} of unknown outcome (${f.count(counts.unnamed)} not named yet).`,
        counts.unreachable === 0
          ? 'Everybody can be reached.'
          : `${n(counts.unreachable, 'recipient')} cannot be reached.`,
        ...(counts.unreachable > 0 && !unreachable
          ? [
              'Who they are is shown only to administrators of this bot (ADMIN_USER_IDS), in their personal chat.',
            ]
          : []),
      ],
    };
  },
  unreachable: ({ why, at }, zone) =>
    `${why === 'uninstalled' ? 'the bot was uninstalled' : why}, since ${instant(at, zone)}`,
  sorry(why) {
    switch (why) {
      case 'no_rules':
        return {
          title: 'No nudges are set up',
          lines: ['Say for example: tell me when any of my customers falls below 30%.'],
        };
      case 'nothing_open':
        return { title: 'Nothing is open', lines: ['There is no nudge this could be about.'] };
      case 'too_many_rules':
        return {
          title: `More than ${RULE_BOUNDS.rulesPerPerson} nudges are not kept`,
          lines: ['Stop one first.'],
        };
      case 'threshold':
        return {
          title: 'That line cannot be watched',
          lines: [
            'Give one percentage, such as below 40% or above 100%; a fall is given in points, up to 100.',
          ],
        };
      case 'not_covered':
        return {
          title: 'There are no figures for that product',
          lines: ['Microsoft 365 and Dynamics 365 workloads can be watched.'],
        };
      case 'counts':
        return { title: 'Only percentages can be watched', lines: ['Usage % or deployment %.'] };
      case 'snooze':
        return {
          title: 'That is no time to snooze until',
          lines: [`At most ${f.count(POLICY.longestSnoozeDays)} days, an hour or more.`],
        };
      case 'gone':
        return { title: 'This nudge no longer exists', lines: [] };
      case 'stopped_since':
        return {
          title: 'This nudge was stopped since',
          lines: ['An old button does not bring it back. Ask for it again, and I will set it up anew.'],
        };
      case 'not_yours':
        return { title: 'This nudge is somebody else’s', lines: ['Only its owner can change it.'] };
      case 'no_conversation':
      case 'not_here':
        return { title: 'Nudges cannot be set up here', lines: ['Ask me in a personal chat.'] };
      case 'zone':
        return {
          title: 'That time zone is not known',
          lines: ['Name a city or an IANA zone, such as Tokyo or Europe/London.'],
        };
      case 'always_quiet':
        return {
          title: 'That would leave no hour to speak in',
          lines: ['To hear nothing for a while, pause: “pause my nudges until 4 May”.'],
        };
      case 'which_channel':
        return {
          title: 'Which channel is not clear from here',
          lines: ['Say the same to me in that channel.'],
        };
      case 'no_private_chat':
        return {
          title: 'I have no personal chat with you yet',
          lines: ['Write to me there once; then nudges can go to it.'],
        };
      case 'pause':
        return {
          title: 'That is no day to pause until',
          lines: ['A pause ends on a day to come, within a year. For hours, snooze instead.'],
        };
      case 'done_day':
        return { title: 'That day is not past', lines: ['Say on which day it was done, up to today.'] };
      case 'nothing_noted':
        return {
          title: 'Nothing is noted that was done',
          lines: ['After a nudge, say for example: we held a training at Contoso on 3 March.'],
        };
    }
  },
};
