import type { RuleLine } from '../../../nudges/answers.ts';
import type { NudgeListWords } from '../../nudges.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { cardWords } from './card.ts';
import { instant } from './clock.ts';
import { ruleWords } from './rule.ts';

/** How many are beyond the line, as of the last look. */
function lastLook({ verdict }: RuleLine): string {
  if (!verdict) return 'まだ判定していません';
  const { looked, beyond } = verdict.verdict;
  return looked === 0 ? '' : `${f.customers(looked)}中${f.customers(beyond)}が該当`;
}

export const listWords: NudgeListWords = {
  list(answer) {
    const count = `通知は${f.count(answer.rules.length)}件あります`;
    const title = {
      see: count,
      stop: 'どの通知を停止しますか',
      change: answer.change ? 'どの通知を変更しますか' : count,
      changed: `通知${f.count(answer.rules.length)}件を変更しました`,
    }[answer.choose];
    return {
      title,
      lines: answer.withheld > 0 ? [`直近7日間に見送られたもの：${f.count(answer.withheld)}件`] : [],
    };
  },
  ruleLine(line) {
    const next =
      line.paused || line.rule.cadence === 'at_once' ? '' : `次回${instant(line.nextAt, line.rule.zone)}`;
    const remark = line.paused
      ? `${f.shortDay(line.rule.pausedUntil ?? '')}まで休止`
      : line.open > 0
        ? `継続中${f.count(line.open)}件`
        : '';
    return {
      detail: [ruleWords.when(line.rule), next, lastLook(line)].filter((part) => part !== '').join(' · '),
      remark,
    };
  },
  openLine(line, zone) {
    const parts = [`${f.shortDay(line.day)}に${f.percent(line.value)}`, `${f.shortDay(line.since)}から継続`];
    if (line.snoozedUntil)
      parts.push(
        `${instant(line.snoozedUntil, zone)}までスヌーズ${line.snoozeReason ? `（${buttonWords.snoozeReason(line.snoozeReason)}）` : ''}`,
      );
    if (line.acknowledged) parts.push(cardWords.acknowledged(line.acknowledged, zone));
    if (line.effect && line.action) parts.push(cardWords.effect(line.effect, line.action));
    return parts.join(' · ');
  },
};
