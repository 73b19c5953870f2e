import type { NudgeItem } from '../../../nudges/answers.ts';
import type { Reason } from '../../../nudges/episode.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import type { NudgeCardWords } from '../../nudges.ts';
import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';
import { buttonWords } from './buttons.ts';
import { instant } from './clock.ts';
import { who } from './phrases.ts';
import { figure, line, ruleWords } from './rule.ts';

const REASON: Record<Reason, string> = {
  first: '新規',
  worse: '悪化',
  still: '継続中',
  recovered: '回復',
  snooze_ended: 'スヌーズ終了',
};

function oneTitle(item: NudgeItem, name: Name): string {
  const value = f.percent(item.seen.value);
  const subject = `${name(item.customer)}：${figure(item.workload, item.rule)}`;
  switch (item.reason) {
    case 'first':
      return item.rule.kind === 'drop' && item.base
        ? `${subject}が${f.points(item.seen.value - item.base.value)}下がり、${value}になりました`
        : `${subject}が${value}（${line(item.rule)}）です`;
    case 'worse':
      return `${subject}が${value}になり、さらに悪化しています`;
    case 'still':
      return `${subject}は引き続き${value}です`;
    case 'recovered':
      return `${subject}が${value}に回復しました`;
    case 'snooze_ended':
      return `スヌーズ終了：${subject}は引き続き${value}です`;
  }
}

export const cardWords: NudgeCardWords = {
  cardTitle(answer, name) {
    const { items, digests } = answer;
    const [only] = items;
    if (answer.shared && items.length > 0) return `確認が必要な顧客：${f.customers(items.length)}`;
    if (items.length === 1 && only && digests.length === 0) return oneTitle(only, name);
    if (items.length > 0) {
      const counts = (['first', 'worse', 'snooze_ended', 'still', 'recovered'] as const).flatMap((reason) => {
        const count = items.filter((item) => item.reason === reason).length;
        return count > 0 ? `${REASON[reason]}${f.count(count)}` : [];
      });
      return `${f.customers(new Set(items.map((item) => item.customer)).size)}についてのお知らせ：${counts.join('、')}`;
    }
    if (digests.length > 0) return '定期レポート';
    return '未達の可能性がある通知があります';
  },
  reason: ({ reason }) => REASON[reason],
  itemDetail(item, counts) {
    const parts = [item.early ? '大きく悪化したためスヌーズを終了しました' : '', counts];
    if (item.reason !== 'recovered' && item.rule.kind !== 'drop') parts.push(line(item.rule));
    if (item.base) parts.push(`${f.shortDay(item.base.day)}は${f.percent(item.base.value)}`);
    else if (item.seen.earlier)
      parts.push(
        `${f.shortDay(item.seen.earlier.day)}${item.rule.metric === 'deployment' ? '時点' : 'までの期間'}は${f.percent(item.seen.earlier.value)}`,
      );
    if (item.reason !== 'first') parts.push(`${f.shortDay(item.openedOn)}から継続`);
    return parts.filter((part) => part !== '').join(' · ');
  },
  acknowledged: (by, zone) =>
    `${by.name ? `${by.name}さん` : '担当者'}が${f.shortDay(wallTimeOf(by.at, zone).day)}に確認済み`,
  effect(effect, { action, day }) {
    const after = `${f.shortDay(day)}の${buttonWords.action(action ?? 'other')}の後`;
    switch (effect.kind) {
      case 'measured':
        return `${after}：${f.count(effect.windows)}期間で${effect.points >= 0 ? '+' : '−'}${f.points(effect.points)}`;
      case 'too_early':
        return `${after}：効果は${f.shortDay(effect.until)}以降に分かります`;
      case 'unknown':
        return `${after}：比較できる数値がありません`;
    }
  },
  trigger(answer, name) {
    const rules = [
      ...new Map([...answer.items, ...answer.digests].map(({ rule }) => [rule.id, rule])).values(),
    ];
    if (rules.length === 0) return '以前のお知らせの到達を確認できなかったため、お送りしています。';
    const [only] = rules;
    const days = [...new Set(answer.items.map((item) => item.seen.day))].sort();
    const data = days.length > 0 ? `${f.day(days.at(-1)!)}のデータで検出しました。` : '';
    const made = answer.shared ? 'この会話の通知' : 'あなたの通知';
    return rules.length === 1 && only
      ? `${made}：${answer.shared && only.watched.kind === 'named' ? '一部の顧客' : ruleWords.rule(only, name)}。${data}`
      : `あなたの通知${f.count(rules.length)}件によるお知らせです。${data}`;
  },
  howToStop: '停止するには「その他」から「この通知を停止」を選ぶか、「通知を止めて」と入力してください。',
  unconfirmed(items, zone, name, shared) {
    const list = items.slice(0, 3).map((item) => {
      const about = !shared && item.customers.length > 0 ? `（${who(item.customers, name)}）` : '';
      return `${instant(item.at, zone)}のお知らせ${about}`;
    });
    const more = items.length > 3 ? `ほか${f.count(items.length - 3)}件` : '';
    return `${list.join('、')}${more}は、届いたかどうか確認できていません。再送は行いません。`;
  },
  more: (count) => `ほか${f.count(count)}件は「通知の一覧」と入力してご覧ください。`,
  shared(answer) {
    const below = answer.items.filter(({ reason }) => reason !== 'recovered').length;
    const back = answer.items.length - below;
    const parts = [
      ...(below > 0 ? [`基準に該当した顧客が${f.customers(below)}`] : []),
      ...(back > 0 ? [`回復した顧客が${f.customers(back)}`] : []),
    ];
    return `${parts.join('、')}あります。ここでは全員の目に触れるため、顧客名は個人チャットでお尋ねください。`;
  },
  openEpisodes: (count) => `継続中のお知らせ：${f.count(count)}件`,
  overBudget: (count, budget) => `${f.count(count)}件は見送りました（週${f.count(budget)}件までの上限）。`,
};
