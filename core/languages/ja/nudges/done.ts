import type { NudgeDoneAnswer } from '../../../nudges/answers.ts';
import type { Action, Dismissal, SnoozeReason } from '../../../nudges/episode.ts';
import { POLICY } from '../../../nudges/policy.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import type { NudgeDoneWords } from '../../nudges.ts';
import type { Said } from '../../talk.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { instant } from './clock.ts';
import { who } from './phrases.ts';
import { ruleWords } from './rule.ts';

/** Pressed twice, late, or by somebody else. */
function noneDone({ pressed }: NudgeDoneAnswer, lines: readonly string[]): Said {
  return pressed.every(({ result }) => result === 'not_yours')
    ? { title: 'ほかの方へのお知らせです', lines: ['変更はしていません。'] }
    : { title: 'すでに処理済みのため、操作は不要です', lines };
}

const DONE: Record<Extract<NudgeDoneAnswer['did'], 'undismissed' | 'excluded'>, string> = {
  undismissed: '対象に戻しました。次のデータから判定します。',
  excluded: '今後はお知らせしません。',
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
          title: until ? `${instant(until, zone)}までお知らせしません` : 'スヌーズしました',
          lines: [
            ...lines,
            ...(reason ? [`理由：${buttonWords.snoozeReason(reason as SnoozeReason)}`] : []),
            '大きく悪化した場合は、その旨を添えて期限前にお知らせします。',
            ...(more.length > 0 ? ['理由を残す場合は、お選びください。'] : []),
          ],
        };
      case 'stopped':
        return {
          title: none
            ? 'すでに停止しています'
            : rules.length === 1
              ? `停止しました：${ruleWords.rule(rules[0]!, name)}`
              : `通知${f.count(rules.length)}件を停止しました`,
          lines: [],
        };
      case 'paused':
        return {
          title: until ? `${f.day(wallTimeOf(until, zone).day)}まで一時停止します` : '一時停止しました',
          lines: rules.map((rule) => ruleWords.rule(rule, name)),
        };
      case 'noted':
        return {
          title: `記録しました：${day ? `${f.shortDay(day)}の` : ''}${buttonWords.action(reason as Action)}`,
          lines: [...lines, 'その後のデータがそろい次第、効果を測定します。「効果は？」とお尋ねください。'],
        };
      case 'dismissed':
        return {
          title: '対象外にしました',
          lines: [...lines, `理由：${buttonWords.dismissal(reason as Dismissal)}。1年間はお知らせしません。`],
        };
      case 'resumed':
        return { title: '再開しました', lines: rules.map((rule) => ruleWords.rule(rule, name)) };
      case 'acknowledged':
        return {
          title: '確認済みにしました',
          lines: [
            ...lines,
            '悪化または回復したときにお知らせします。',
            ...(more.length > 0 ? ['実施した対応を選ぶと、その効果を測定します。'] : []),
          ],
        };
      default:
        return { title: DONE[did], lines };
    }
  },
  pressed({ result, customer, by, closedOn }, zone, name) {
    const subject = customer ? name(customer) : 'このお知らせ';
    switch (result) {
      case 'done':
        return subject;
      case 'already':
        return by
          ? `${subject}：${f.shortDay(wallTimeOf(by.at, zone).day)}に${by.name ? `${by.name}さんが` : ''}対応済みです`
          : `${subject}：対応済みです`;
      case 'over':
        return closedOn
          ? `${subject}：${f.shortDay(closedOn)}に終了しています（古いカードです）`
          : `${subject}：終了しています（古いカードです）`;
      case 'not_yours':
        return `${subject}：ほかの方へのお知らせです`;
      case 'gone':
        return 'この通知はもうありません';
    }
  },
  chooseSnooze: (customers, name) => ({
    title:
      customers.length > 0
        ? `${who(customers, name)}のお知らせをいつまで止めますか`
        : 'いつまでお知らせを止めますか',
    lines: [`最長${f.count(POLICY.longestSnoozeDays)}日です。`],
  }),
  effects: (answer) => ({
    title: answer.items.length === 1 ? '対応の効果' : `対応${f.count(answer.items.length)}件の効果`,
    lines: answer.noted ? [] : ['継続中のお知らせがないため、記録はしていません。'],
  }),
};
