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
import { figure, line } from './rule.ts';

/** どの条件で何社がお知らせの対象にならなかったか。 */
const TALLY: Record<SilenceWhy, string> = {
  not_watched: '対象外の顧客',
  no_data: 'データなし',
  stale: 'データが通常より古く判定せず',
  coverage: '最新のデータがそろわず判定せず',
  incomplete: '最新の行がそろわず判定せず',
  not_measurable: '算出不可',
  seats: 'シート数が少ない',
  grace: `新しい顧客（${POLICY.graceDays}日間は対象外）`,
  no_earlier: '比較できる以前の期間なし',
  dismissed: '対象外に設定',
  within: '基準に該当せず',
  once: '基準に該当したのが1回だけ（データ更新2回連続で通知）',
  snoozed: 'スヌーズ中',
  acknowledged: '確認済み',
  lingers: `回復まであと少し（${POLICY.closeMargin}ポイントの余裕が必要）`,
  told: 'お知らせ済み',
  waits: '送信待ち',
  due: '該当（次の判定でお知らせ）',
};

const WITHHELD: Record<Withheld, string> = {
  no_longer_true: '送信時には該当しなくなっていたため',
  not_judged: 'データを判定できなかったため',
  stopped: '通知が停止されていたため',
  snoozed: 'スヌーズ中だったため',
  acknowledged: '確認済みだったため',
  dismissed: '対象外に設定されていたため',
  not_permitted: '顧客を閲覧する権限がないため',
  budget: '1週間の上限に達していたため',
};

const HOLD: Record<NonNullable<RuleSilence['hold']>['why'], (until: string) => string> = {
  paused: (until) => `${until}まで一時停止中です。`,
  quiet_hours: (until) => `今は保留の時間帯です（${until}まで）。`,
  digest: (until) => `まとめてお送りします。次回は${until}です。`,
};

const held = ({ why, until }: NonNullable<RuleSilence['hold']>, { zone }: Pick<Rule, 'zone'>): string =>
  HOLD[why](instant(until, zone));

const figureOf = ({ seen, rule, workload }: Silence): string =>
  seen ? `${f.shortDay(seen.day)}の${figure(workload, rule)}は${f.percent(seen.value)}` : '';

function because(silence: Silence, zone: string): string {
  const { why, rule, told, until, by, dismissal } = silence;
  const end = until ? instant(until, zone) : '';
  const last = told ? `前回のお知らせは${instant(told.at, zone)}、${f.percent(told.value)}でした。` : '';
  switch (why) {
    case 'not_watched':
      return 'この通知の対象の顧客ではありません。';
    case 'no_data':
      return 'データがありません。';
    case 'stale':
      return 'データが通常より古いため、判定していません。';
    case 'coverage':
      return '最新のデータがまだそろっていないため、判定していません。';
    case 'incomplete':
      return 'この顧客の最新の行がまだそろっていません。';
    case 'not_measurable':
      return '分母がないため算出できません。';
    case 'seats':
      return `${f.seats(rule.minimumSeats)}に満たない顧客です。`;
    case 'grace':
      return `新しい顧客のため、${POLICY.graceDays}日間はお知らせしません。`;
    case 'no_earlier':
      return '比較できる以前の期間がありません。';
    case 'dismissed':
      return `${end}まで対象外に設定されています${dismissal ? `（${buttonWords.dismissal(dismissal)}）` : ''}。`;
    case 'within':
      return `${figureOf(silence)}で、基準（${line(rule)}）には該当しません。`;
    case 'once':
      return `${figureOf(silence)}で基準に該当しましたが、その前のデータでは該当していません。データ更新2回連続で該当した場合に通知します。`;
    case 'snoozed':
      return `${end}までスヌーズ中です。`;
    case 'acknowledged':
      return `${by ? `${cardWords.acknowledged(by, zone)}です。` : '確認済みです。'}悪化または回復したときにお知らせします。${last}`;
    case 'lingers':
      return `${figureOf(silence)}まで戻りました。基準から${shortest(POLICY.closeMargin)}ポイント離れると回復とみなします。${last}`;
    case 'told':
      return `${figureOf(silence)}です。お知らせ済みのため、悪化または回復するまで繰り返しません。${last}`;
    case 'waits':
      return `${figureOf(silence)}です。通知の対象です。まもなく送信します。`;
    case 'due':
      return `${figureOf(silence)}で、基準に該当しています。次の判定で通知します。`;
  }
}

export const whyWords: NudgeWhyWords = {
  why(answer, name) {
    const { customers, episodes } = answer.question;
    const [asked] = customers;
    const title =
      asked && answer.items.length === 0
        ? `${name(asked)}の通知が届かなかった理由`
        : episodes
          ? '通知が届いた理由'
          : '通知の判定状況';
    const withheld = Object.entries(answer.withheld).map(
      ([why, count]) => `${WITHHELD[why as Withheld] ?? why}${f.count(count)}件`,
    );
    const lines = [
      ...(withheld.length > 0 ? [`直近1か月に送信を見送った通知：${withheld.join('、')}`] : []),
      ...(answer.unconfirmed > 0
        ? [`届いたかどうか確認できていない通知：${f.count(answer.unconfirmed)}件`]
        : []),
      ...(answer.reach ? ['一時的に通知をお届けできませんでしたが、現在は解消しています。'] : []),
      `お送りするのは7日間に${f.count(answer.budget)}件までです。`,
    ];
    return { title, lines };
  },
  silence: (silence, zone, hold) =>
    [because(silence, zone), ...(hold ? [held(hold, silence.rule)] : [])].join(''),
  ruleSilence({ rule, day, looked, tally, hold }) {
    const gates = Object.entries(tally).map(
      ([why, count]) => `${TALLY[why as SilenceWhy]}${f.customers(count)}`,
    );
    const seen =
      looked === 0
        ? ''
        : `${day ? `${f.shortDay(day)}の` : ''}対象${f.customers(looked)}：${gates.join('、')}。`;
    return `${seen}${hold ? held(hold, rule) : ''}`;
  },
  whyItem: (item, zone, name) =>
    `${name(item.customer)}：${figure(item.workload, item.rule)}は${f.shortDay(item.openedOn)}から${item.state === 'open' ? '基準に該当' : '基準に該当せず'}（${line(item.rule)}）です。最後のお知らせは${instant(item.told.at, zone)}、${f.percent(item.told.value)}でした。`,
  withheld: (count) => ({
    title:
      count === 0
        ? '直近1か月に送信を見送った通知はありません'
        : `直近1か月に送信を見送った通知：${f.count(count)}件`,
    lines: [],
  }),
  withheldItem: (item, zone, name) =>
    `${instant(item.at, zone)}${item.customer ? `：${name(item.customer)}` : ''}（${WITHHELD[item.why as Withheld] ?? item.why}）`,
};
