import type { NudgeItem } from '../../../nudges/answers.ts';
import type { Reason } from '../../../nudges/episode.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import type { NudgeCardWords } from '../../nudges.ts';
import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { instant } from './clock.ts';
import { n, who } from './phrases.ts';
import { figure, line, ruleWords } from './rule.ts';

const REASON: Record<Reason, string> = {
  first: 'New',
  worse: 'Worse',
  still: 'Still so',
  recovered: 'Recovered',
  snooze_ended: 'Snooze over',
};

function oneTitle(item: NudgeItem, name: Name): string {
  const value = f.percent(item.seen.value);
  const subject = `${name(item.customer)}: ${figure(item.workload, item.rule)}`;
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

export const cardWords: NudgeCardWords = {
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
        `${f.percent(item.seen.earlier.value)} ${item.rule.metric === 'deployment' ? 'on' : 'in the window to'} ${f.shortDay(item.seen.earlier.day)}`,
      );
    if (item.reason !== 'first') parts.push(`open since ${f.shortDay(item.openedOn)}`);
    return parts.filter((part) => part !== '').join(' · ');
  },
  acknowledged: (by, zone) =>
    `${by.name ?? 'Somebody'} acknowledged this on ${f.shortDay(wallTimeOf(by.at, zone).day)}`,
  effect(effect, { action, day }) {
    const after = `After ${buttonWords.action(action ?? 'other').toLowerCase()} on ${f.shortDay(day)}`;
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
      ? `${made}: ${answer.shared && only.watched.kind === 'named' ? 'some customers' : ruleWords.rule(only, name)}.${data}`
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
  more: (count) => `${f.count(count)} more: type “my nudges”.`,
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
  overBudget: (count, budget) =>
    `${n(count, 'nudge')} withheld: you get at most ${n(budget, 'card')} a week.`,
};
