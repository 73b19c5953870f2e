import type { RuleLine } from '../../../nudges/answers.ts';
import type { NudgeListWords } from '../../nudges.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { cardWords } from './card.ts';
import { instant } from './clock.ts';
import { n } from './phrases.ts';
import { ruleWords } from './rule.ts';

/** How many are beyond the line, as of the last look. */
function lastLook({ verdict }: RuleLine): string {
  if (!verdict) return 'not looked at yet';
  const { looked, beyond } = verdict.verdict;
  return looked === 0 ? '' : `${f.count(beyond)} of ${n(looked, 'customer')} beyond the line`;
}

export const listWords: NudgeListWords = {
  list(answer) {
    const count = `You have ${n(answer.rules.length, 'nudge')}`;
    const title = {
      see: count,
      stop: 'Which one should stop?',
      change: answer.change ? 'Which one should change?' : count,
      changed: `${n(answer.rules.length, 'nudge')} changed`,
    }[answer.choose];
    return {
      title,
      lines: answer.withheld > 0 ? [`${f.count(answer.withheld)} withheld in the last seven days.`] : [],
    };
  },
  ruleLine(line) {
    const next =
      line.paused || line.rule.cadence === 'at_once' ? '' : `next ${instant(line.nextAt, line.rule.zone)}`;
    const remark = line.paused
      ? `Paused until ${f.shortDay(line.rule.pausedUntil ?? '')}`
      : line.open > 0
        ? `${f.count(line.open)} open`
        : '';
    return {
      detail: [ruleWords.when(line.rule), next, lastLook(line)].filter((part) => part !== '').join(' · '),
      remark,
    };
  },
  openLine(line, zone) {
    const parts = [
      `${f.percent(line.value)} on ${f.shortDay(line.day)}`,
      `open since ${f.shortDay(line.since)}`,
    ];
    if (line.snoozedUntil)
      parts.push(
        `snoozed until ${instant(line.snoozedUntil, zone)}${line.snoozeReason ? ` (${buttonWords.snoozeReason(line.snoozeReason).toLowerCase()})` : ''}`,
      );
    if (line.acknowledged) parts.push(cardWords.acknowledged(line.acknowledged, zone));
    if (line.effect && line.action) parts.push(cardWords.effect(line.effect, line.action));
    return parts.join(' · ');
  },
};
