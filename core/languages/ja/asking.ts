import type { Intent } from '../../catalog/intents.ts';
import { METRICS } from '../../catalog/metrics.ts';
import type { CustomerId, Question } from '../../question.ts';
import type { Asking } from '../asking.ts';
import type { Name } from '../terms.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const TOPIC = {
  products: '対象製品',
  onedrive: 'OneDriveの扱い',
  freshness: 'いつ時点のデータ？',
  partners: 'どこから購入した分を含む？',
  subscriptions: '自社販売分の確認方法',
  single_customer: '顧客別データの場所',
  portfolio: '全顧客データの場所',
  roles: '必要なロール（役割）',
  export: 'エクスポート方法',
} as const;

/** The product or workload a question is about: E3, Teams, both. */
const partOf = ({ product, workload }: Question): string =>
  [product ?? '', workload ? terms.workload(workload) : ''].filter((one) => one !== '').join('の');

/** 「Teamsの使用率」「展開率」: what of a customer is asked. */
function what(question: Question, fallback: string): string {
  const metric = question.metric ? terms.metric(question.metric) : fallback;
  const part = partOf(question);
  return part ? `${part}の${metric}` : metric;
}

const counts = (q: Question) => q.metric !== undefined && METRICS[q.metric].unit !== 'percent';

const TITLE: Record<Intent, (q: Question, who: string) => string> = {
  customer_metric: (q, who) => (who ? `${who}の${what(q, '数値')}` : what(q, '数値')),
  customer_summary: (q, who) => [who, partOf(q), 'サマリー'].filter((one) => one !== '').join('の'),
  portfolio_summary: (q) => (q.metric || partOf(q) ? `全顧客の${what(q, '数値')}` : '全顧客のサマリー'),
  portfolio_rank: (q) => {
    const of = what(q, '使用率');
    const n = q.limit ? `${q.limit}社` : '';
    if (q.offset) return `${of}の続き`;
    switch (q.rank) {
      case 'dropped':
        return `${of}が${counts(q) ? '減った' : '下がった'}顧客`;
      case 'grew':
        return `${of}が${counts(q) ? '増えた' : '上がった'}顧客`;
      case 'highest':
        return `${of}が${counts(q) ? '多い' : '高い'}顧客${n}`;
      default:
        return `${of}が${counts(q) ? '少ない' : '低い'}顧客${n}`;
    }
  },
  portfolio_filter: (q) =>
    q.comparator && q.threshold !== undefined
      ? `${what(q, '使用率')}${f.comparison(q.comparator, q.threshold)}の顧客`
      : `${what(q, '使用率')}で絞り込み`,
  compare_customers: (q, who) => {
    if (q.customers.length < 2) return who ? `${who}と全顧客を比較` : '全顧客と比較';
    const of = partOf(q) || (q.metric ? terms.metric(q.metric) : '');
    return of ? `${who ? `${who}の` : ''}${of}を比較` : `${who ? `${who}を` : ''}比較`;
  },
  trend: (q, who) =>
    `${who ? `${who}の` : ''}${q.metric || partOf(q) ? `${what(q, '使用率')}の` : ''}推移${q.window ? `（${f.period(q.window)}）` : ''}`,
  explain_inflated: (q, who) =>
    `${who ? `${who}は` : ''}なぜ${q.observed ? f.percent(q.observed).replace('.0%', '%') : '100%超'}？`,
  explain_change: (_, who) => `${who ? `${who}の` : ''}数値が変化した理由は？`,
  explain_metric: (q) => {
    const [term] = q.terms ?? [];
    return q.terms?.length === 1 && term ? `「${terms.term(term)}」とは？` : '用語の意味';
  },
  data_scope: (q) => TOPIC[q.topic ?? 'freshness'],
  recommend: (q, who) => `${who ? `${who}の` : ''}${recommendTitle(q)}`,
  what_if: (q, who) => {
    const prefix = who ? `${who}：` : '';
    if (q.target !== undefined) return `${prefix}${f.comparison('eq', q.target)}にするには？`;
    if (q.addActive !== undefined) return `${prefix}アクティブが${f.users(q.addActive)}増えたら？`;
    if (q.assign !== undefined) return `${prefix}${f.licences(q.assign)}割り当てたら？`;
    return `${prefix}${withoutWhat(q)}を除くと？`;
  },
  find_data_howto: (q) => TOPIC[q.topic ?? 'single_customer'],
  export: (q) => `${(q.format ?? 'csv').toUpperCase()}で出力`,
  nudge_subscribe: (_, who) => (who ? `${who}の通知を設定` : '通知を設定'),
  nudge_unsubscribe: (_, who) => (who ? `${who}の通知を停止` : '通知を停止'),
  nudge_snooze: (_, who) => (who ? `${who}の通知をスヌーズ` : '通知をスヌーズ'),
  nudge_list: () => '通知の一覧',
  nudge_settings: () => '通知の設定',
  set_language: (q) => (q.language === 'en' ? 'English' : '日本語'),
  set_alias: (q, who) =>
    q.alias === undefined
      ? `${who || '顧客'}の別名`
      : `${who || '顧客'}を「${q.alias}」と${q.remove ? '呼ばない' : '呼ぶ'}`,
  greeting: () => 'こんにちは',
  help: () => 'できること',
  thanks: () => 'ありがとう',
  affirm: () => 'はい',
  deny: () => 'いいえ',
  cancel: () => 'キャンセル',
  feedback: (q) => (q.sentiment === 'pos' ? '役に立った' : '役に立たなかった'),
  out_of_scope: () => 'できること',
  unclear: () => 'できること',
};

function recommendTitle(q: Question): string {
  if (q.handOver) return q.language ? `${terms.language(q.language)}の案内文` : '顧客向けの案内文';
  if (q.contentFormat)
    return `${q.workload ? `${terms.workload(q.workload)}の` : ''}${terms.contentFormat(q.contentFormat)}`;
  switch (q.scenario) {
    case 'upsell':
      return 'アップセルの提案';
    case 'support_volume':
      return '問い合わせを減らすには？';
    default:
      return '改善策は？';
  }
}

function withoutWhat(q: Question): string {
  switch (q.without) {
    case undefined:
      return '一部';
    case 'lapsed_subscription':
      return '失効したサブスクリプション';
    case 'turnover':
    case 'trial':
      return terms.cause(q.without);
    default:
      return terms.workload(q.without);
  }
}

const isAbout = (customers: readonly CustomerId[], about: readonly CustomerId[] | undefined) =>
  about !== undefined && customers.length === about.length && customers.every((id) => about.includes(id));

const whoOf = (question: Question, name: Name, about?: readonly CustomerId[]) =>
  isAbout(question.customers, about)
    ? ''
    : question.customers.map(name).join(question.intent === 'compare_customers' ? 'と' : '、');

export const asking: Asking = {
  title: (question, name, about) => TITLE[question.intent](question, whoOf(question, name, about)),
  instead(assumption, alternative, name) {
    switch (assumption.slot) {
      case 'metric':
      case 'introduction_rate':
        return alternative.metric ? `${terms.metric(alternative.metric)}で見る` : '両方見る';
      case 'workload':
        return alternative.workload ? `${terms.workload(alternative.workload)}のみ` : '全ワークロード';
      case 'window':
        return alternative.window ? f.period(alternative.window) : '最新のデータ';
      case 'customer':
        return alternative.customers.map(name).join('、') || '全顧客';
      case 'population':
        return '自社販売分の確認方法';
      case 'minimum_seats':
        return '小規模な顧客も含める';
      case 'limit':
        return alternative.limit ? `${f.customers(alternative.limit)}表示` : 'もっと表示';
    }
  },
  assumed({ slot, value }, name) {
    switch (slot) {
      case 'metric':
      case 'introduction_rate':
        return value === 'usage' || value === 'deployment' ? terms.metric(value) : String(value);
      case 'workload':
        return '全ワークロード';
      case 'window':
        return f.period(String(value));
      case 'customer':
        return name(String(value));
      case 'population':
        return value === 'own' ? '自社販売分のみ' : '全パートナー分のライセンス';
      case 'minimum_seats':
        return `${f.seats(Number(value))}以上の顧客のみ`;
      case 'limit':
        return f.customers(Number(value));
    }
  },
  reading(figure, name) {
    const when = figure.dataDate === null ? '' : f.window(figure.window, figure.dataDate);
    return [
      name ? terms.subject(figure.scope, name) : '',
      terms.metric(figure.metric),
      terms.part(figure.scope, figure.metric, name ?? ((id) => id)),
      when,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  },
  readingBoth(figure) {
    const when = figure.dataDate === null ? '' : f.window(figure.window, figure.dataDate);
    return ['展開率と使用率', when].filter((part) => part !== '').join(' · ');
  },
};
