import { POLICY, RULE_BOUNDS } from '../../../nudges/policy.ts';
import type { NudgeStatusWords } from '../../nudges.ts';
import { format as f } from '../format.ts';
import { instant } from './clock.ts';

export const statusWords: NudgeStatusWords = {
  status({ counts, unreachable, now }) {
    const minutes = counts.oldestDue
      ? Math.round((Date.parse(now) - Date.parse(counts.oldestDue)) / 60_000)
      : 0;
    const of = (state: string) => counts.deliveries[state] ?? 0;
    return {
      title:
        counts.overdue === 0
          ? '通知：送信待ちはありません'
          : `通知：送信待ち${f.count(counts.overdue)}件、最も古いもので${f.count(minutes)}分経過`,
      lines: [
        `通知の設定${f.count(counts.rules)}件、継続中${f.count(counts.openEpisodes)}件。`,
        `カード：送信済み${f.count(of('sent'))}、待機・保留${f.count(of('waiting'))}、見送り${f.count(of('withheld'))}、拒否${f.count(of('refused'))}、結果不明${f.count(of('unknown'))}（うちご案内していないもの${f.count(counts.unnamed)}）。`,
        counts.unreachable === 0
          ? '全員に届けられます。'
          : `届けられない宛先が${f.count(counts.unreachable)}件あります。`,
        ...(counts.unreachable > 0 && !unreachable
          ? ['宛先の詳細は、管理者（ADMIN_USER_IDS）の個人チャットにのみ表示します。']
          : []),
      ],
    };
  },
  unreachable: ({ why, at }, zone) =>
    `${why === 'uninstalled' ? 'アンインストール済み' : why}（${instant(at, zone)}から）`,
  sorry(why) {
    switch (why) {
      case 'no_rules':
        return {
          title: '通知は設定されていません',
          lines: ['例えば「使用率が30%を下回ったら教えて」と入力してください。'],
        };
      case 'nothing_open':
        return {
          title: '対応待ちの通知はありません',
          lines: ['スヌーズできるのは、届いている通知だけです。'],
        };
      case 'too_many_rules':
        return {
          title: `通知は${RULE_BOUNDS.rulesPerPerson}件までです`,
          lines: ['いずれか1件を停止してから設定してください。'],
        };
      case 'threshold':
        return {
          title: 'その基準では通知できません',
          lines: [
            '「40%未満」「100%超」のように1つの割合で指定してください。低下はポイント（100まで）で指定します。',
          ],
        };
      case 'not_covered':
        return {
          title: 'その製品の数値はありません',
          lines: ['Microsoft 365とDynamics 365のワークロードを対象にできます。'],
        };
      case 'counts':
        return {
          title: '条件にできるのは使用率・展開率（%）のみです',
          lines: ['使用率または展開率を指定してください。'],
        };
      case 'snooze':
        return {
          title: 'その期間ではスヌーズできません',
          lines: [`1時間以上、最長${f.count(POLICY.longestSnoozeDays)}日で指定してください。`],
        };
      case 'gone':
        return { title: 'この通知はもうありません', lines: [] };
      case 'stopped_since':
        return {
          title: 'この通知はその後停止されています',
          lines: ['以前のボタンでは再開されません。もう一度お伝えいただければ、新しく設定します。'],
        };
      case 'not_yours':
        return { title: 'この通知はほかの方のものです', lines: ['変更できるのは設定したご本人のみです。'] };
      case 'no_conversation':
      case 'not_here':
        return { title: 'ここでは通知を設定できません', lines: ['個人チャットでお尋ねください。'] };
      case 'zone':
        return {
          title: 'タイムゾーンを特定できませんでした',
          lines: ['「東京」「ロンドン」のように都市名で指定してください。'],
        };
      case 'always_quiet':
        return {
          title: 'お知らせできる時間がなくなります',
          lines: ['しばらく止める場合は「5月4日まで通知を止めて」のように入力してください。'],
        };
      case 'which_channel':
        return {
          title: 'チャネルを特定できませんでした',
          lines: ['そのチャネルで同じことをお伝えください。'],
        };
      case 'no_private_chat':
        return {
          title: '個人チャットがまだありません',
          lines: ['個人チャットで一度話しかけてください。その後お送りできます。'],
        };
      case 'pause':
        return {
          title: 'その日までは一時停止できません',
          lines: ['明日から1年以内の日付を指定してください。時間単位の場合はスヌーズをご利用ください。'],
        };
      case 'done_day':
        return {
          title: 'その日はまだ来ていません',
          lines: ['今日までの日付で、実施した日を入力してください。'],
        };
      case 'nothing_noted':
        return {
          title: '対応の記録がありません',
          lines: [
            'お知らせのあとに「3月3日にコントソでトレーニングを実施しました」のように入力してください。',
          ],
        };
    }
  },
};
