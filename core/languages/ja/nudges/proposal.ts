import { POLICY } from '../../../nudges/policy.ts';
import type { NudgeProposalWords } from '../../nudges.ts';
import { shortest } from '../../numbers.ts';
import { format as f } from '../format.ts';
import { instant } from './clock.ts';
import { who } from './phrases.ts';
import { ruleWords, silence } from './rule.ts';

export const proposalWords: NudgeProposalWords = {
  proposal({ rule, before, rehearsal, standing, nextAt, watched: count }, name) {
    const lines = [`タイミング：${ruleWords.when(rule)}`];
    if (rule.kind === 'digest') lines.push(`最初のお届けは${instant(nextAt, rule.zone)}です。`);
    else {
      lines.push(
        `対象は${f.customers(count)}です。${f.seats(rule.minimumSeats)}未満の顧客と、追加から${POLICY.graceDays}日以内の顧客は除きます。2回続けて該当した場合にお知らせします。`,
      );
      lines.push(
        rehearsal.dates < 2
          ? '過去のデータがないため、事前の確認はできません。'
          : `${f.shortDay(rehearsal.from ?? '')}以降の${f.count(rehearsal.dates)}回分のデータで試すと、${rehearsal.cards === 0 ? 'お知らせはありませんでした' : `お知らせは${f.count(rehearsal.cards)}件（${f.customers(rehearsal.customers)}${rehearsal.reminders > 0 ? `、うち${f.count(rehearsal.reminders)}件は継続中の再通知` : ''}）でした`}。`,
      );
      for (const example of rehearsal.examples)
        lines.push(
          `・${f.shortDay(example.day)}：${example.customers.map(name).join('、')}${example.more > 0 ? `ほか${f.customers(example.more)}` : ''}`,
        );
      lines.push(
        standing === 0
          ? '現在、該当する顧客はありません。'
          : `現在、${f.customers(standing)}が該当しています。`,
      );
    }
    if (rule.target.kind === 'channel') lines.push('この会話に、顧客名を出さずにお送りします。');
    return {
      title: before
        ? `「${ruleWords.rule(rule, name)}」に変更しますか？`
        : `「${ruleWords.rule(rule, name)}」の通知をオンにしますか？`,
      lines,
    };
  },
  variant(question, rule) {
    if (question.quiet === 'none') return '時間帯の制限なし';
    if (question.quiet && !rule.quiet) return `${question.quiet.replace('-', '〜')}は保留`;
    if (question.cadence && question.cadence !== rule.cadence)
      return question.cadence === 'at_once' ? 'データ更新のたびにすぐ通知' : '週1回にまとめる';
    return typeof question.threshold === 'number'
      ? `${shortest(question.threshold)}${rule.kind === 'drop' ? 'ポイント' : '%'}にする`
      : '変更';
  },
  saved({ how, rule, standing, nextAt }, name) {
    const title = {
      new: 'オンにしました：',
      changed: '変更しました：',
      already: 'すでにオンです：',
      restored: '再びオンにしました：',
    }[how];
    const first =
      rule.cadence === 'at_once'
        ? standing > 0
          ? `現在${f.customers(standing)}が該当しているため、まもなくお知らせします${rule.quiet ? '（保留の時間帯を除く）' : ''}。`
          : '現在、該当する顧客はありません。'
        : `次回：${instant(nextAt, rule.zone)}`;
    return {
      title: `${title}${ruleWords.rule(rule, name)}`,
      lines: [`タイミング：${ruleWords.when(rule)}`, first],
    };
  },
  changes({ rules }, asked) {
    const [rule] = rules;
    if (!rule) return { title: '変更できる通知がありません', lines: [] };
    const { quiet, quietDays, budget, zone, language, sendTo } = asked;
    const lines = [
      ...(quiet || quietDays
        ? [
            rule.quiet
              ? `${silence(rule.quiet)}（${rule.zone}）は保留し、時間が明けた時点でまだ該当していればお送りします。`
              : '時間帯や曜日を問わずお送りします。',
          ]
        : []),
      ...(budget
        ? [`お送りするのは週${f.count(budget)}件までです。見送ったものは後から一覧でご覧いただけます。`]
        : []),
      ...(zone ? [`時刻は${zone}のタイムゾーンに合わせます。`] : []),
      ...(language ? [language === 'ja' ? '日本語でお送りします。' : '英語でお送りします。'] : []),
      ...(sendTo ? [sendTo === 'me' ? 'ご本人だけにお送りします。' : 'この会話にお送りします。'] : []),
    ];
    return { title: `通知${f.count(rules.length)}件すべてを変更しますか？`, lines };
  },
  stopping({ rules, customers }, name) {
    const [only] = rules;
    if (customers.length > 0)
      return {
        title: `${who(customers, name)}についての通知を停止しますか？`,
        lines: rules.map((rule) => ruleWords.rule(rule, name)),
      };
    return rules.length === 1 && only
      ? { title: `「${ruleWords.rule(only, name)}」を停止しますか？`, lines: [] }
      : {
          title: `通知${f.count(rules.length)}件を停止しますか？`,
          lines: rules.map((rule) => ruleWords.rule(rule, name)),
        };
  },
  only: (nth) => `${f.count(nth)}番だけ`,
};
