import type { RuleSilence } from '../../../nudges/answers.ts';
import { POLICY } from '../../../nudges/policy.ts';
import type { Withheld } from '../../../nudges/review.ts';
import type { Rule } from '../../../nudges/rule.ts';
import type { Silence, SilenceWhy } from '../../../nudges/silence.ts';
import type { NudgeWhyWords } from '../../nudges.ts';
import { shortest } from '../../numbers.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { cardWords } from './card.ts';
import { instant } from './clock.ts';
import { capital, n } from './phrases.ts';
import { figure, line } from './rule.ts';

/** How many customers a gate stopped: "4 with too few seats". */
const TALLY: Record<SilenceWhy, string> = {
  not_watched: 'not watched',
  no_data: 'without data',
  stale: 'not judged (the data is older than normal)',
  coverage: 'not judged (the newest data date is not complete)',
  incomplete: 'not judged (their newest rows are not complete)',
  not_measurable: 'not measurable',
  seats: 'with too few seats',
  grace: `new (left alone for ${POLICY.graceDays} days)`,
  no_earlier: 'without an earlier window to compare with',
  dismissed: 'marked as not relevant',
  within: 'within the line',
  once: 'beyond the line once (two data dates in a row are needed)',
  snoozed: 'snoozed',
  acknowledged: 'acknowledged',
  lingers: `back, but not yet by ${POLICY.closeMargin} points`,
  told: 'told already',
  waits: 'decided, still to be sent',
  due: 'beyond the line (told with the next look)',
};

const WITHHELD: Record<Withheld, string> = {
  no_longer_true: 'it was no longer true',
  not_judged: 'the data could not be judged',
  stopped: 'you had stopped the nudge',
  snoozed: 'you had snoozed it',
  acknowledged: 'you had acknowledged it',
  dismissed: 'you had marked it as not relevant',
  not_permitted: 'you may not see the customer',
  budget: 'your weekly limit was reached',
};

const HOLD: Record<NonNullable<RuleSilence['hold']>['why'], (until: string) => string> = {
  paused: (until) => `Paused until ${until}.`,
  quiet_hours: (until) => `Quiet now: held until ${until}.`,
  digest: (until) => `Collected; the next card is due ${until}.`,
};

const held = ({ why, until }: NonNullable<RuleSilence['hold']>, { zone }: Pick<Rule, 'zone'>): string =>
  HOLD[why](instant(until, zone));

const figureOf = ({ seen, rule, workload }: Silence): string =>
  seen ? `${capital(figure(workload, rule))} was ${f.percent(seen.value)} on ${f.shortDay(seen.day)}` : '';

function because(silence: Silence, zone: string): string {
  const { why, rule, told, until, by, dismissal } = silence;
  const end = until ? instant(until, zone) : '';
  const last = told ? ` Last told ${instant(told.at, zone)} at ${f.percent(told.value)}.` : '';
  switch (why) {
    case 'not_watched':
      return 'It is not among the customers this nudge watches.';
    case 'no_data':
      return 'No figures are held.';
    case 'stale':
      return 'The data is older than normal, so nobody is judged by it.';
    case 'coverage':
      return 'The newest data date is not complete yet, so nobody is judged by it.';
    case 'incomplete':
      return 'Its newest rows are not complete yet.';
    case 'not_measurable':
      return 'There is nothing to divide by.';
    case 'seats':
      return `It has fewer than ${f.seats(rule.minimumSeats)}.`;
    case 'grace':
      return `It is new: left alone for ${POLICY.graceDays} days.`;
    case 'no_earlier':
      return 'There is no earlier window to compare with.';
    case 'dismissed':
      return `You marked it as not relevant${dismissal ? ` (${buttonWords.dismissal(dismissal).toLowerCase()})` : ''} until ${end}.`;
    case 'within':
      return `${figureOf(silence)}: within the line (${line(rule)}).`;
    case 'once':
      return `${figureOf(silence)}: beyond the line on this data date, not on the one before. It takes two in a row.`;
    case 'snoozed':
      return `You snoozed it until ${end}.`;
    case 'acknowledged':
      return `${by ? cardWords.acknowledged(by, zone) : 'Acknowledged'}; you hear of it when it gets worse or recovers.${last}`;
    case 'lingers':
      return `${figureOf(silence)}: back over the line. It counts as recovered ${shortest(POLICY.closeMargin)} points beyond it.${last}`;
    case 'told':
      return `${figureOf(silence)}. You were told already: once, until it gets worse or recovers.${last}`;
    case 'waits':
      return `${figureOf(silence)}. A card is decided and still to be sent.`;
    case 'due':
      return `${figureOf(silence)}: beyond the line. You are told with the next look.`;
  }
}

export const whyWords: NudgeWhyWords = {
  why(answer, name) {
    const { customers, episodes } = answer.question;
    const [asked] = customers;
    const title =
      asked && answer.items.length === 0
        ? `Why there was no nudge about ${name(asked)}`
        : episodes
          ? 'Why this came'
          : 'Why nudges come, and why not';
    const withheld = Object.entries(answer.withheld).map(
      ([why, count]) => `${f.count(count)} because ${WITHHELD[why as Withheld] ?? why}`,
    );
    const lines = [
      ...(withheld.length > 0 ? [`Withheld in the last month: ${withheld.join('; ')}.`] : []),
      ...(answer.unconfirmed > 0
        ? [`${n(answer.unconfirmed, 'card')}: nobody knows whether it arrived.`]
        : []),
      ...(answer.reach ? ['You could not be reached. Writing to me has put that right.'] : []),
      `At most ${n(answer.budget, 'card')} in seven days.`,
    ];
    return { title, lines };
  },
  silence: (silence, zone, hold) =>
    [because(silence, zone), ...(hold ? [held(hold, silence.rule)] : [])].join(' '),
  ruleSilence({ rule, day, looked, tally, hold }) {
    const gates = Object.entries(tally).map(
      ([why, count]) => `${f.count(count)} ${TALLY[why as SilenceWhy]}`,
    );
    const seen =
      looked === 0
        ? ''
        : `${n(looked, 'customer')}${day ? ` on ${f.shortDay(day)}` : ''}: ${gates.join('; ')}.`;
    return [seen, hold ? held(hold, rule) : ''].filter((part) => part !== '').join(' ');
  },
  whyItem: (item, zone, name) =>
    `${name(item.customer)}: ${figure(item.workload, item.rule)} has been ${item.state === 'open' ? 'beyond' : 'within'} the line (${line(item.rule)}) since ${f.shortDay(item.openedOn)}; last told ${instant(item.told.at, zone)} at ${f.percent(item.told.value)}.`,
  withheld: (count) => ({
    title:
      count === 0
        ? 'Nothing was withheld in the last month'
        : `Withheld in the last month: ${f.count(count)}`,
    lines: [],
  }),
  withheldItem: (item, zone, name) =>
    `${instant(item.at, zone)}${item.customer ? `: ${name(item.customer)}` : ''}, because ${WITHHELD[item.why as Withheld] ?? item.why}`,
};
