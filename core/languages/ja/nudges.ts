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
  monday: '月',
  tuesday: '火',
  wednesday: '水',
  thursday: '木',
  friday: '金',
  saturday: '土',
  sunday: '日',
};

const REASON: Record<Reason, string> = {
  first: '新規',
  worse: '悪化',
  still: '継続中',
  recovered: '回復',
  snooze_ended: 'スヌーズ終了',
};

const SHUT: Record<Shut, string> = {
  no_data: 'データなし',
  stale: 'データが通常より古いため見送り',
  coverage: '最新のデータがそろっていないため見送り',
  incomplete: '行が不足',
  not_measurable: '算出不可',
  seats: 'シート数が少ない',
  grace: `新しい顧客（${POLICY.graceDays}日間は対象外）`,
  no_earlier: '比較できる以前の期間なし',
  snoozed: 'スヌーズ中',
  dismissed: '対象外に設定',
  unseen: 'お知らせする前に回復',
};

const WITHHELD: Record<Withheld, string> = {
  no_longer_true: '送信時には該当しなくなっていたため',
  not_judged: 'データを判定できなかったため',
  stopped: '通知が停止されていたため',
  snoozed: 'スヌーズ中だったため',
  acknowledged: '確認済みだったため',
  dismissed: '対象外に設定されていたため',
  not_permitted: '顧客を閲覧する権限がないため',
  budget: `7日間に${POLICY.cardsPerWeek}件の通知をお送りしていたため`,
};

const instant = (at: string, zone: string): string => {
  const wall = wallTimeOf(at, zone);
  return `${f.shortDay(wall.day)}（${DAYS[wall.weekday]}）${wall.time}（${zone}）`;
};
const figure = (workload: WatchedWorkload | 'all', rule: Rule): string =>
  `${workload === 'all' ? '' : `${terms.workload(workload)}の`}${terms.inSentence(rule.metric)}`;
const who = (ids: readonly string[], name: Name, most = 3): string =>
  ids.length > most
    ? `${ids.slice(0, most).map(name).join('、')}ほか${f.customers(ids.length - most)}`
    : ids.map(name).join('、');

function line(rule: Rule): string {
  switch (rule.kind) {
    case 'low_adoption':
      return `${shortest(rule.threshold)}%${rule.inclusive ? '以下' : '未満'}`;
    case 'inflated':
      return `${shortest(rule.threshold)}%${rule.inclusive ? '以上' : '超'}`;
    case 'drop':
      return `${shortest(rule.threshold)}ポイントを超える低下`;
    case 'digest':
      return '';
  }
}

function watched(rule: Rule, name: Name): string {
  const left = rule.exclude?.length ? `、${who(rule.exclude, name)}を除く` : '';
  return `${rule.watched.kind === 'named' ? who(rule.watched.customers, name) : '全顧客'}${left}`;
}

function ruleText(rule: Rule, name: Name): string {
  if (rule.kind === 'digest')
    return `${watched(rule, name).replace(/、([^、]*を除く)$/, '（$1）')}のサマリー`;
  const of = `${rule.workload ? `${terms.workload(rule.workload)}の` : ''}${terms.metric(rule.metric)}`;
  return rule.kind === 'drop'
    ? `${of}の${line(rule)}（${watched(rule, name)}）`
    : `${of}が${line(rule)}（${watched(rule, name)}）`;
}

function when(rule: Rule): string {
  const at = `${rule.time}（${rule.zone}）`;
  switch (rule.cadence) {
    case 'at_once':
      return rule.quiet
        ? `新しいデータで分かり次第（${rule.quiet.from}〜${rule.quiet.to}（${rule.zone}）は保留）`
        : '新しいデータで分かり次第';
    case 'daily':
      return `毎日${at}`;
    case 'weekly':
      return `毎週${DAYS[rule.weekday]}曜日 ${at}`;
    case 'monthly':
      return `毎月第1${DAYS[rule.weekday]}曜日 ${at}`;
  }
}

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

const DONE: Record<string, string> = {
  acknowledged: '確認済みにしました。悪化または回復したときにお知らせします。',
  noted: '記録しました。その後の期間がそろい次第、効果を測定します。',
  dismissed: '対象外にしました。1年間はお知らせしません。',
  undismissed: '対象に戻しました。次のデータから判定します。',
  excluded: '今後はお知らせしません。',
  resumed: '再開しました。',
};

export const nudges: NudgeWords = {
  instant,
  rule: ruleText,
  when,
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
    return '届いていない可能性のあるお知らせがあります';
  },
  reason: ({ reason }) => REASON[reason],
  itemDetail(item, counts) {
    const parts = [item.early ? '大きく悪化したためスヌーズを終了しました' : '', counts];
    if (item.reason !== 'recovered' && item.rule.kind !== 'drop') parts.push(line(item.rule));
    if (item.base) parts.push(`${f.shortDay(item.base.day)}は${f.percent(item.base.value)}`);
    else if (item.seen.earlier)
      parts.push(`${f.shortDay(item.seen.earlier.day)}までの期間は${f.percent(item.seen.earlier.value)}`);
    if (item.reason !== 'first') parts.push(`${f.shortDay(item.openedOn)}から継続`);
    return parts.filter((part) => part !== '').join(' · ');
  },
  acknowledged: (by, zone) =>
    `${by.name ? `${by.name}さん` : '担当者'}が${f.shortDay(wallTimeOf(by.at, zone).day)}に確認済み`,
  effect(effect, { action, day }) {
    const after = `${f.shortDay(day)}の${nudges.action(action)}の後`;
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
      ? `${made}：${answer.shared && only.watched.kind === 'named' ? '一部の顧客' : ruleText(only, name)}（${when(only)}）。${data}`
      : `あなたの通知${f.count(rules.length)}件によるお知らせです。${data}`;
  },
  howToStop: '停止するには「その他」から「この通知を停止」を選ぶか、「通知を止めて」と入力してください。',
  unconfirmed(items, zone, name, shared) {
    const list = items.slice(0, 3).map((item) => {
      const about = !shared && item.customers.length > 0 ? `（${who(item.customers, name)}）` : '';
      return `${instant(item.at, zone)}のお知らせ${about}`;
    });
    const more = items.length > 3 ? `ほか${f.count(items.length - 3)}件` : '';
    return `${list.join('、')}${more}は、届いたかどうか確認できていません。再送はしません。`;
  },
  overBudget: (count) => `${f.count(count)}件は見送りました（週${POLICY.cardsPerWeek}件までの上限）。`,
  more: (count) => `ほか${f.count(count)}件は通知の一覧をご覧ください`,
  shared(answer) {
    const below = answer.items.filter(({ reason }) => reason !== 'recovered').length;
    const back = answer.items.length - below;
    const parts = [
      ...(below > 0 ? [`基準を外れた顧客が${f.customers(below)}`] : []),
      ...(back > 0 ? [`回復した顧客が${f.customers(back)}`] : []),
    ];
    return `${parts.join('、')}あります。ここでは全員の目に触れるため、顧客名は個人チャットでお尋ねください。`;
  },
  openEpisodes: (count) => `継続中のお知らせ：${f.count(count)}件`,
  buttons: {
    acknowledge: '確認しました',
    snooze: 'スヌーズ',
    notRelevant: '対象外にする（理由）',
    more: 'その他',
    why: 'この通知が届いた理由',
    stop: 'この通知を停止',
    stopAll: 'すべて停止',
    list: '通知の一覧',
    change: '変更',
    pause: '1週間休止',
    resume: '再開',
    withheld: '見送られた通知',
    status: '配信の状況',
    undo: '元に戻す',
    yes: 'オンにする',
    save: '保存する',
    no: 'やめておく',
  },
  snooze: (snooze) =>
    ({ P1D: '1日', P1W: '1週間', P2W: '2週間', monday: '月曜日まで', P30D: '30日間' })[snooze],
  snoozeReason: (reason) =>
    ({
      working_on_it: '対応中',
      customer_busy: '顧客が多忙',
      holidays: '休暇期間',
      waiting_for_data: 'データ待ち',
    })[reason],
  dismissal: (reason) =>
    ({
      pilot: '試験導入のみ',
      seasonal: '季節による変動',
      leaving: '解約予定',
      not_ours: '担当外',
      other: 'その他の理由',
    })[reason],
  action: (action) =>
    ({
      training: 'トレーニング',
      self_service: 'セルフサポート資料の案内',
      case_study: 'ケーススタディの紹介',
      contact: '顧客への連絡',
      other: '対応',
    })[action],
  proposal({ rule, before, rehearsal, standing, nextAt, watched: count }, name) {
    const lines = [`タイミング：${when(rule)}`];
    if (rule.kind === 'digest') lines.push(`最初のお届けは${instant(nextAt, rule.zone)}です。`);
    else {
      lines.push(
        `対象は${f.customers(count)}です。${f.seats(rule.minimumSeats)}未満の顧客と、追加から${POLICY.graceDays}日以内の顧客は除きます。2回続けて該当した場合にお知らせします。`,
      );
      lines.push(
        rehearsal.dates < 2
          ? '過去のデータがないため、試行はできません。'
          : `${f.shortDay(rehearsal.from ?? '')}以降の${f.count(rehearsal.dates)}回分のデータで試すと、${rehearsal.cards === 0 ? 'お知らせはありませんでした' : `お知らせは${f.count(rehearsal.cards)}件（${f.customers(rehearsal.customers)}）でした`}。`,
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
        ? `「${ruleText(rule, name)}」に変更しますか`
        : `「${ruleText(rule, name)}」の通知をオンにしますか`,
      lines,
    };
  },
  variant(question, rule) {
    if (question.quiet === 'none') return '時間帯の制限なし';
    if (question.quiet && !rule.quiet) return `${question.quiet.replace('-', '〜')}は保留`;
    if (question.cadence && question.cadence !== rule.cadence)
      return question.cadence === 'at_once' ? '分かり次第すぐに' : '週1回にまとめる';
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
    return { title: `${title}${ruleText(rule, name)}`, lines: [`タイミング：${when(rule)}`, first] };
  },
  list(answer) {
    const count = `通知は${f.count(answer.rules.length)}件あります`;
    const title = {
      see: count,
      stop: 'どの通知を停止しますか',
      change: answer.change ? 'どの通知を変更しますか' : count,
    }[answer.choose];
    return {
      title,
      lines: answer.withheld > 0 ? [`直近7日間に見送られたもの：${f.count(answer.withheld)}件`] : [],
    };
  },
  ruleLine(line) {
    const next = line.rule.cadence === 'at_once' ? '' : `次回${instant(line.nextAt, line.rule.zone)}`;
    const remark = line.paused
      ? `${f.shortDay(line.rule.pausedUntil ?? '')}まで休止`
      : line.open > 0
        ? `継続中${f.count(line.open)}件`
        : '';
    return {
      detail: [when(line.rule), next, nudges.quiet(line)].filter((part) => part !== '').join(' · '),
      remark,
    };
  },
  quiet({ verdict }) {
    if (!verdict) return 'まだ判定していません';
    const { looked, beyond, shut } = verdict.verdict;
    if (looked === 0) return '';
    const reasons = Object.entries(shut).map(([gate, count]) => `${SHUT[gate as Shut]}${f.count(count)}`);
    return `前回の判定：${f.customers(looked)}中${f.customers(beyond)}が該当${reasons.length > 0 ? `（${reasons.join('、')}）` : ''}`;
  },
  openLine(line, zone) {
    const parts = [`${f.shortDay(line.day)}に${f.percent(line.value)}`, `${f.shortDay(line.since)}から継続`];
    if (line.snoozedUntil) parts.push(`${instant(line.snoozedUntil, zone)}までスヌーズ`);
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
    if (none && did !== 'stopped') return { title: 'この操作は不要になっています', lines };
    switch (did) {
      case 'snoozed':
        return {
          title: until ? `${instant(until, zone)}までお知らせしません` : 'スヌーズしました',
          lines: [
            ...(reason ? [`理由：${nudges.snoozeReason(reason as never)}`] : []),
            '大きく悪化した場合は、その旨を添えて期限前にお知らせします。',
            ...lines,
          ],
        };
      case 'stopped':
        return {
          title: none
            ? 'すでに停止しています'
            : rules.length === 1
              ? `停止しました：${ruleText(rules[0]!, name)}`
              : `通知${f.count(rules.length)}件を停止しました`,
          lines: [],
        };
      case 'paused':
        return {
          title: until ? `${f.day(wallTimeOf(until, zone).day)}まで休止します` : '休止しました',
          lines: rules.map((rule) => ruleText(rule, name)),
        };
      default:
        return { title: DONE[did] ?? '完了しました', lines };
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
  why: (answer) => ({
    title: '通知が届いた理由と、届かなかった理由',
    lines: answer.items.length === 0 && answer.rules.length === 0 ? ['通知は設定されていません。'] : [],
  }),
  whyItem: (item, zone, name) =>
    `${name(item.customer)}：${figure(item.workload, item.rule)}は${f.shortDay(item.openedOn)}から${item.state === 'open' ? '基準外' : '基準内'}（${line(item.rule)}）です。最後のお知らせは${instant(item.told.at, zone)}、${f.percent(item.told.value)}でした。`,
  withheld: (count) => ({
    title:
      count === 0
        ? '直近1か月に見送られた通知はありません'
        : `直近1か月に見送られた通知：${f.count(count)}件`,
    lines: [],
  }),
  withheldItem: (item, zone, name) =>
    `${instant(item.at, zone)}${item.customer ? `：${name(item.customer)}` : ''}（${WITHHELD[item.why as Withheld] ?? item.why}）`,
  status({ counts, now }) {
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
        `カード：送信済み${f.count(of('sent'))}、待機・保留${f.count(of('waiting'))}、見送り${f.count(of('withheld'))}、拒否${f.count(of('refused'))}、結果不明${f.count(of('unknown'))}（うち未通知${f.count(counts.unnamed)}）。`,
        counts.unreachable.length === 0
          ? '全員に届けられます。'
          : `届けられない宛先：${counts.unreachable
              .slice(0, 5)
              .map(({ key, why }) => `${key.split('/').at(-1)}（${why}）`)
              .join(
                '、',
              )}${counts.unreachable.length > 5 ? `ほか${f.count(counts.unreachable.length - 5)}件` : ''}`,
      ],
    };
  },
  sorry(why) {
    switch (why) {
      case 'no_rules':
        return {
          title: '通知は設定されていません',
          lines: ['例えば「使用率が30%を下回ったら教えて」と入力してください。'],
        };
      case 'nothing_open':
        return {
          title: '継続中のお知らせはありません',
          lines: ['対象となるお知らせが見つかりませんでした。'],
        };
      case 'too_many_rules':
        return {
          title: `通知は${RULE_BOUNDS.rulesPerPerson}件までです`,
          lines: ['先に1件停止してください。'],
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
        return { title: '通知できるのは割合のみです', lines: ['使用率または展開率を指定してください。'] };
      case 'snooze':
        return {
          title: 'その期間ではスヌーズできません',
          lines: [`1時間以上、最長${f.count(POLICY.longestSnoozeDays)}日で指定してください。`],
        };
      case 'gone':
        return { title: 'この通知はもうありません', lines: [] };
      case 'not_yours':
        return { title: 'この通知はほかの方のものです', lines: ['変更できるのは設定したご本人のみです。'] };
      case 'no_conversation':
      case 'not_here':
        return { title: 'ここでは通知を設定できません', lines: ['個人チャットでお尋ねください。'] };
    }
  },
};
