import type { NudgeItem } from '../../nudges/answers.ts';
import type { Reason } from '../../nudges/episode.ts';
import type { Shut } from '../../nudges/evaluate.ts';
import { POLICY, RULE_BOUNDS } from '../../nudges/policy.ts';
import type { Withheld } from '../../nudges/review.ts';
import type { Rule, WatchedWorkload, Weekday } from '../../nudges/rule.ts';
import { wallTimeOf } from '../../nudges/zone.ts';
import type { NudgeWords } from '../nudges.ts';
import { shortest } from '../numbers.ts';
import type { Name } from '../terms.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const DAYS: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

const REASON: Record<Reason, string> = {
  first: 'New',
  worse: 'Worse',
  still: 'Still so',
  recovered: 'Recovered',
  snooze_ended: 'Snooze over',
};

const SHUT: Record<Shut, string> = {
  no_data: 'without data',
  stale: 'skipped, because the data is older than normal',
  coverage: 'skipped, because the newest data date is not complete',
  incomplete: 'with incomplete rows',
  not_measurable: 'not measurable',
  seats: 'with too few seats',
  grace: `new, so left alone for ${POLICY.graceDays} days`,
  no_earlier: 'without an earlier window to compare with',
  snoozed: 'snoozed',
  dismissed: 'marked as not relevant',
  unseen: 'recovered before you were told',
};

const WITHHELD: Record<Withheld, string> = {
  no_longer_true: 'it was no longer true',
  not_judged: 'the data could not be judged',
  stopped: 'you had stopped the nudge',
  snoozed: 'you had snoozed it',
  acknowledged: 'you had acknowledged it',
  dismissed: 'you had marked it as not relevant',
  not_permitted: 'you may not see the customer',
  budget: `you had ${POLICY.cardsPerWeek} cards in seven days`,
};

const instant = (at: string, zone: string): string => {
  const wall = wallTimeOf(at, zone);
  return `${DAYS[wall.weekday].slice(0, 3)} ${f.shortDay(wall.day)}, ${wall.time} (${zone})`;
};
const on = (workload: WatchedWorkload | 'all' | undefined): string =>
  workload === undefined || workload === 'all' ? '' : `${terms.workload(workload)} `;
const figure = (item: Pick<NudgeItem, 'workload' | 'rule'>): string =>
  `${on(item.workload)}${terms.inSentence(item.rule.metric)}`;
const n = (count: number, one: string, many = `${one}s`): string =>
  `${f.count(count)} ${count === 1 ? one : many}`;
const who = (ids: readonly string[], name: Name, most = 3): string =>
  ids.length > most
    ? `${ids.slice(0, most).map(name).join(', ')} and ${f.count(ids.length - most)} more`
    : f.list(ids.map(name));

/** below 40%, a fall of 10 points or more, above 100% */
function line(rule: Rule): string {
  switch (rule.kind) {
    case 'low_adoption':
      return f.comparison(rule.inclusive ? 'lte' : 'lt', rule.threshold);
    case 'inflated':
      return f.comparison(rule.inclusive ? 'gte' : 'gt', rule.threshold);
    case 'drop':
      return `down by more than ${shortest(rule.threshold)} points`;
    case 'digest':
      return '';
  }
}

function watched(rule: Rule, name: Name): string {
  const left = rule.exclude?.length ? `, without ${who(rule.exclude, name)}` : '';
  return `${rule.watched.kind === 'named' ? who(rule.watched.customers, name) : 'all customers'}${left}`;
}

function ruleText(rule: Rule, name: Name): string {
  const metric = terms.metric(rule.metric);
  const of = rule.workload
    ? `${terms.workload(rule.workload)} ${metric.charAt(0).toLowerCase()}${metric.slice(1)}`
    : metric;
  if (rule.kind === 'digest') return `Summary of ${watched(rule, name)}`;
  return `${of} ${line(rule)}, ${watched(rule, name)}`;
}

function when(rule: Rule): string {
  const at = `at ${rule.time} (${rule.zone})`;
  const quiet = rule.quiet ? `, held from ${rule.quiet.from} to ${rule.quiet.to} (${rule.zone})` : '';
  switch (rule.cadence) {
    case 'at_once':
      return `as soon as new data shows it${quiet}`;
    case 'daily':
      return `every day ${at}`;
    case 'weekly':
      return `every ${DAYS[rule.weekday]} ${at}`;
    case 'monthly':
      return `the first ${DAYS[rule.weekday]} of the month ${at}`;
  }
}

function oneTitle(item: NudgeItem, name: Name): string {
  const value = f.percent(item.seen.value);
  const subject = `${name(item.customer)}: ${figure(item)}`;
  const fell = item.base ? f.points(item.seen.value - item.base.value) : '';
  switch (item.reason) {
    case 'first':
      return item.rule.kind === 'drop' && item.base
        ? `${subject} fell ${fell} to ${value}`
        : `${subject} is ${value}, ${line(item.rule)}`;
    case 'worse':
      return `${subject} is now ${value}, further ${item.rule.kind === 'inflated' ? 'above' : 'below'} the line`;
    case 'still':
      return `${subject} is still ${value}`;
    case 'recovered':
      return `${subject} is back at ${value}`;
    case 'snooze_ended':
      return `Snooze over. ${subject} is still ${value}`;
  }
}

const DONE: Record<string, (count: number) => string> = {
  acknowledged: () => 'Acknowledged. You will hear of it again when it gets worse or recovers.',
  noted: () => 'Noted. The effect is measured as soon as a window lies wholly after it.',
  dismissed: () => 'Marked as not relevant. Nothing more is said about it for a year.',
  undismissed: () => 'Back on. It counts again from the next data date.',
  excluded: () => 'No more nudges about that.',
  resumed: () => 'Resumed.',
};

export const nudges: NudgeWords = {
  instant,
  rule: ruleText,
  when,
  cardTitle(answer, name) {
    const { items, digests } = answer;
    const [only] = items;
    if (answer.shared && items.length > 0)
      return `${n(items.length, 'customer')} ${items.length === 1 ? 'needs' : 'need'} a look`;
    if (items.length === 1 && only && digests.length === 0) return oneTitle(only, name);
    if (items.length > 0) {
      const counts = (['first', 'worse', 'snooze_ended', 'still', 'recovered'] as const).flatMap((reason) => {
        const count = items.filter((item) => item.reason === reason).length;
        return count > 0 ? `${f.count(count)} ${REASON[reason].toLowerCase()}` : [];
      });
      return `${n(new Set(items.map((item) => item.customer)).size, 'customer')}: ${counts.join(', ')}`;
    }
    if (digests.length > 0) return 'Your digest';
    return 'A message may not have reached you';
  },
  reason: ({ reason }) => REASON[reason],
  itemDetail(item, counts) {
    const parts = [item.early ? 'snooze ended early: much worse' : '', counts];
    if (item.reason !== 'recovered' && item.rule.kind !== 'drop') parts.push(line(item.rule));
    if (item.base) parts.push(`from ${f.percent(item.base.value)} on ${f.shortDay(item.base.day)}`);
    else if (item.seen.earlier)
      parts.push(
        `${f.percent(item.seen.earlier.value)} in the window to ${f.shortDay(item.seen.earlier.day)}`,
      );
    if (item.reason !== 'first') parts.push(`open since ${f.shortDay(item.openedOn)}`);
    return parts.filter((part) => part !== '').join(' · ');
  },
  acknowledged: (by, zone) =>
    `${by.name ?? 'Somebody'} acknowledged this on ${f.shortDay(wallTimeOf(by.at, zone).day)}`,
  effect(effect, { action, day }) {
    const after = `After ${nudges.action(action).toLowerCase()} on ${f.shortDay(day)}`;
    switch (effect.kind) {
      case 'measured':
        return `${after}: ${effect.points >= 0 ? '+' : '−'}${f.points(effect.points)} over ${n(effect.windows, 'window')}`;
      case 'too_early':
        return `${after}: the effect shows from ${f.shortDay(effect.until)} on`;
      case 'unknown':
        return `${after}: no figure to compare with`;
    }
  },
  trigger(answer, name) {
    const rules = [
      ...new Map([...answer.items, ...answer.digests].map(({ rule }) => [rule.id, rule])).values(),
    ];
    if (rules.length === 0) return 'Sent because a message to you could not be confirmed.';
    const [only] = rules;
    const days = [...new Set(answer.items.map((item) => item.seen.day))].sort();
    const data = days.length > 0 ? ` Seen in the data of ${f.day(days.at(-1)!)}.` : '';
    const made = answer.shared ? 'The rule of this conversation' : 'Your rule';
    return rules.length === 1 && only
      ? `${made}: ${answer.shared && only.watched.kind === 'named' ? 'some customers' : ruleText(only, name)}, ${when(only)}.${data}`
      : `${f.count(rules.length)} of your rules.${data}`;
  },
  howToStop: 'To stop: “More”, then “Stop this”, or type “stop alerts”.',
  unconfirmed(items, zone, name, shared) {
    const list = items.slice(0, 3).map((item) => {
      const about = !shared && item.customers.length > 0 ? ` about ${who(item.customers, name)}` : '';
      return `the card of ${instant(item.at, zone)}${about}`;
    });
    return `Nobody knows whether ${f.list(list)}${items.length > 3 ? ` and ${f.count(items.length - 3)} more` : ''} arrived. It is not sent again.`;
  },
  overBudget: (count) => `${n(count, 'nudge')} withheld: ${POLICY.cardsPerWeek} cards a week are enough.`,
  more: (count) => `${f.count(count)} more: ask for my nudges`,
  shared(answer) {
    const below = answer.items.filter(({ reason }) => reason !== 'recovered').length;
    const back = answer.items.length - below;
    const parts = [
      ...(below > 0 ? [`${n(below, 'customer')} beyond the line`] : []),
      ...(back > 0 ? [`${f.count(back)} recovered`] : []),
    ];
    return `${f.list(parts)}. Everybody reads along here, so nobody is named: ask me in a personal chat.`;
  },
  openEpisodes: (count) => `${n(count, 'nudge')} still open`,
  buttons: {
    acknowledge: 'Acknowledge',
    snooze: 'Snooze',
    notRelevant: 'Not relevant because …',
    more: 'More',
    why: 'Why am I seeing this?',
    stop: 'Stop this',
    stopAll: 'Stop all',
    list: 'My nudges',
    change: 'Change',
    pause: 'Pause for a week',
    resume: 'Resume',
    withheld: 'What was withheld?',
    status: 'Delivery status',
    undo: 'Undo',
    yes: 'Turn on',
    save: 'Save',
    no: 'Leave it',
  },
  snooze: (snooze) =>
    ({ P1D: '1 day', P1W: '1 week', P2W: '2 weeks', monday: 'Until Monday', P30D: '30 days' })[snooze],
  snoozeReason: (reason) =>
    ({
      working_on_it: 'Working on it',
      customer_busy: 'Customer is busy',
      holidays: 'Holidays',
      waiting_for_data: 'Waiting for data',
    })[reason],
  dismissal: (reason) =>
    ({
      pilot: 'Only a pilot',
      seasonal: 'Seasonal business',
      leaving: 'Customer is leaving',
      not_ours: 'Not ours to look after',
      other: 'Another reason',
    })[reason],
  action: (action) =>
    ({
      training: 'The training',
      self_service: 'The self-service material',
      case_study: 'The case study',
      contact: 'The talk with the customer',
      other: 'What was done',
    })[action],
  proposal({ rule, before, rehearsal, standing, nextAt, watched: count }, name) {
    const lines = [`${when(rule).charAt(0).toUpperCase()}${when(rule).slice(1)}.`];
    if (rule.kind === 'digest') lines.push(`The first one comes ${instant(nextAt, rule.zone)}.`);
    else {
      lines.push(
        `Looks at ${n(count, 'customer')}; those with fewer than ${n(rule.minimumSeats, 'seat')} or first seen in the last ${POLICY.graceDays} days are left out. Two data dates in a row must agree.`,
      );
      lines.push(
        rehearsal.dates < 2
          ? 'There is no past to try it on yet.'
          : `Rehearsal on ${n(rehearsal.dates, 'data date')} since ${f.shortDay(rehearsal.from ?? '')}: ${rehearsal.cards === 0 ? 'no card' : `${n(rehearsal.cards, 'card')} about ${n(rehearsal.customers, 'customer')}`}.`,
      );
      for (const example of rehearsal.examples)
        lines.push(
          `• ${f.shortDay(example.day)}: ${f.list([...example.customers.map(name), ...(example.more > 0 ? [`${f.count(example.more)} more`] : [])])}`,
        );
      lines.push(
        standing === 0
          ? 'Nobody is beyond the line now.'
          : `${n(standing, 'customer')} ${standing === 1 ? 'is' : 'are'} beyond the line now.`,
      );
    }
    if (rule.target.kind === 'channel') lines.push('It goes to this conversation, without naming customers.');
    return {
      title: before ? `Change to “${ruleText(rule, name)}”?` : `Turn on “${ruleText(rule, name)}”?`,
      lines,
    };
  },
  variant(question, rule) {
    if (question.quiet === 'none') return 'Without quiet hours';
    if (question.quiet && !rule.quiet) return `Not between ${question.quiet.replace('-', ' and ')}`;
    if (question.cadence && question.cadence !== rule.cadence)
      return question.cadence === 'at_once' ? 'As soon as it happens' : 'Once a week instead';
    return typeof question.threshold === 'number'
      ? `At ${shortest(question.threshold)}${rule.kind === 'drop' ? ' points' : '%'} instead`
      : 'Change';
  },
  saved({ how, rule, standing, nextAt }, name) {
    const title = {
      new: 'On: ',
      changed: 'Changed: ',
      already: 'Already on: ',
      restored: 'On again: ',
    }[how];
    const first =
      rule.cadence === 'at_once'
        ? standing > 0
          ? `${n(standing, 'customer')} ${standing === 1 ? 'is' : 'are'} beyond the line now: a card is on its way${rule.quiet ? ', unless it is quiet hours' : ''}.`
          : 'Nobody is beyond the line now.'
        : `Next: ${instant(nextAt, rule.zone)}.`;
    return {
      title: `${title}${ruleText(rule, name)}`,
      lines: [`${when(rule).charAt(0).toUpperCase()}${when(rule).slice(1)}.`, first],
    };
  },
  list(answer) {
    const title = {
      see: `You have ${n(answer.rules.length, 'nudge')}`,
      stop: 'Which one should stop?',
      change: answer.change ? 'Which one should change?' : `You have ${n(answer.rules.length, 'nudge')}`,
    }[answer.choose];
    return {
      title,
      lines: answer.withheld > 0 ? [`${f.count(answer.withheld)} withheld in the last seven days.`] : [],
    };
  },
  ruleLine(line, _name) {
    const next = line.rule.cadence === 'at_once' ? '' : `next ${instant(line.nextAt, line.rule.zone)}`;
    const remark = line.paused
      ? `Paused until ${f.shortDay(line.rule.pausedUntil ?? '')}`
      : line.open > 0
        ? `${f.count(line.open)} open`
        : '';
    return {
      detail: [when(line.rule), next, nudges.quiet(line)].filter((part) => part !== '').join(' · '),
      remark,
    };
  },
  quiet({ verdict }) {
    if (!verdict) return 'not looked at yet';
    const shut = Object.entries(verdict.verdict.shut).map(
      ([gate, count]) => `${f.count(count)} ${SHUT[gate as Shut]}`,
    );
    const looked = verdict.verdict.looked;
    if (looked === 0) return '';
    return `last look: ${f.count(verdict.verdict.beyond)} of ${f.count(looked)} beyond the line${shut.length > 0 ? ` (${shut.join(', ')})` : ''}`;
  },
  openLine(line, zone) {
    const parts = [
      `${f.percent(line.value)} on ${f.shortDay(line.day)}`,
      `open since ${f.shortDay(line.since)}`,
    ];
    if (line.snoozedUntil) parts.push(`snoozed until ${instant(line.snoozedUntil, zone)}`);
    if (line.acknowledged) parts.push(nudges.acknowledged(line.acknowledged, zone));
    if (line.effect && line.action) parts.push(nudges.effect(line.effect, line.action));
    return parts.join(' · ');
  },
  done(answer, name) {
    const { did, until, zone, rules, reason } = answer;
    const lines = answer.pressed
      .filter(({ customer, result }) => customer !== undefined || result !== 'done')
      .map((one) => nudges.pressed(one, zone, name));
    const none = answer.pressed.length > 0 && answer.pressed.every(({ result }) => result !== 'done');
    if (none && did !== 'stopped') return { title: 'Nothing to do any more', lines };
    switch (did) {
      case 'snoozed':
        return {
          title: until ? `Quiet until ${instant(until, zone)}` : 'Snoozed',
          lines: [
            ...(reason ? [`Reason noted: ${nudges.snoozeReason(reason as never)}.`] : []),
            'It ends earlier, and says so, when it gets much worse.',
            ...lines,
          ],
        };
      case 'stopped':
        return {
          title: none
            ? 'It was stopped already'
            : rules.length === 1
              ? `Stopped: ${ruleText(rules[0]!, name)}`
              : `${n(rules.length, 'nudge')} stopped`,
          lines: [],
        };
      case 'paused':
        return {
          title: until ? `Paused until ${f.day(wallTimeOf(until, zone).day)}` : 'Paused',
          lines: rules.map((rule) => ruleText(rule, name)),
        };
      default:
        return { title: DONE[did]?.(answer.pressed.length) ?? 'Done', lines };
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
  why: (answer) => ({
    title: 'Why this came, and why other things did not',
    lines: answer.items.length === 0 && answer.rules.length === 0 ? ['Nothing is set up.'] : [],
  }),
  whyItem: (item, zone, name) =>
    `${name(item.customer)}: ${figure({ workload: item.workload, rule: item.rule })} has been ${item.state === 'open' ? 'beyond' : 'within'} the line (${line(item.rule)}) since ${f.shortDay(item.openedOn)}; last told ${instant(item.told.at, zone)} at ${f.percent(item.told.value)}.`,
  withheld: (count) => ({
    title:
      count === 0
        ? 'Nothing was withheld in the last month'
        : `Withheld in the last month: ${f.count(count)}`,
    lines: [],
  }),
  withheldItem: (item, zone, name) =>
    `${instant(item.at, zone)}${item.customer ? `: ${name(item.customer)}` : ''}, because ${WITHHELD[item.why as Withheld] ?? item.why}`,
  status({ counts, now }) {
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
        counts.unreachable.length === 0
          ? 'Everybody can be reached.'
          : `Unreachable: ${counts.unreachable
              .slice(0, 5)
              .map(({ key, why }) => `${key.split('/').at(-1)} (${why})`)
              .join(
                ', ',
              )}${counts.unreachable.length > 5 ? ` and ${f.count(counts.unreachable.length - 5)} more` : ''}.`,
      ],
    };
  },
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
      case 'not_yours':
        return { title: 'This nudge is somebody else’s', lines: ['Only its owner can change it.'] };
      case 'no_conversation':
      case 'not_here':
        return { title: 'Nudges cannot be set up here', lines: ['Ask me in a personal chat.'] };
    }
  },
};
