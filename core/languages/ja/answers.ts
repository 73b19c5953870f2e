import { changeBetween } from '../../adoption/change.ts';
import { METRICS, type Metric } from '../../catalog/metrics.ts';
import { productOf } from '../../catalog/skus.ts';
import type { AnswerWords } from '../answers.ts';
import { ymd } from '../numbers.ts';
import { coverageLine } from './coverage.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const quantity = (metric: Metric, n: number) =>
  metric === 'active' ? f.users(n) : metric === 'entitlements' ? f.entitlements(n) : f.licences(n);
const amount = (metric: Metric, value: number) =>
  METRICS[metric].unit === 'percent' ? f.percent(value) : quantity(metric, value);

function moved(points: number): string {
  if (f.points(points) === f.points(0)) return '変化なし';
  return `${f.points(points)}${points > 0 ? '上昇' : '低下'}`;
}

/** Any point has something to measure against. */
const measurable = ({ points }: Parameters<AnswerWords['trendHeadline']>[0]): boolean =>
  points.some(({ denominator }) => denominator !== 0);

/** Every figure to compare is known. */
const isWhole = ({ rows, metric }: Parameters<AnswerWords['compareHeadline']>[0]): boolean =>
  rows.filter((row) => row.metric === metric).every((row) => row.value !== null);

/** Nothing at all could be compared. */
const knownIn = ({ leftOut, coverage }: Parameters<AnswerWords['listHeadline']>[0]): [number, number] => {
  const unknown = leftOut.why.find(({ reason }) => reason === 'no_data')?.count ?? 0;
  return [coverage.of - unknown, unknown];
};

const noneBefore = ({ leftOut, coverage }: Parameters<AnswerWords['listHeadline']>[0]): boolean =>
  leftOut.count >= coverage.of && leftOut.why.some(({ reason }) => reason === 'no_earlier_data');

/** Products named where the one asked about is not there. */
const MOST_HELD = 5;

export const answers: AnswerWords = {
  value: ({ metric, value, missing, denominator }) =>
    value !== null
      ? amount(metric, value)
      : missing?.reason === 'zero_denominator' || denominator === 0
        ? '算出不可'
        : 'データなし',
  counts({ metric, numerator, denominator }) {
    if (numerator === null || denominator === null) return '';
    if (METRICS[metric].facts === 'usage') {
      return `権利${f.entitlements(denominator)}のうち${f.users(numerator)}がアクティブ`;
    }
    return `${f.licences(denominator)}のうち${f.licences(numerator)}を割り当て済み`;
  },
  headline(figure, name) {
    const subject = terms.subject(figure.scope, name);
    const metric = `${terms.on(figure.scope, name)}${terms.inSentence(figure.metric)}`;
    if (figure.value === null) {
      const why = figure.missing
        ? answers.missing(figure.missing, figure.scope, name)
        : 'データがありません。';
      return `${subject}の${metric}は分かりません。${why}`;
    }
    const over = terms.on(figure.scope, name) ? '' : terms.part(figure.scope, figure.metric, name);
    const details = [over, answers.when(figure)].filter((part) => part !== '').join('、');
    const counts = METRICS[figure.metric].unit === 'percent' ? `${answers.counts(figure)}です。` : '';
    return `${subject}の${metric}は${answers.value(figure)}です${details ? `（${details}）` : ''}。${counts}`;
  },
  when: ({ window, dataDate }, near) => (dataDate === null ? '' : f.window(window, dataDate, near)),
  change(figure, before) {
    const now = before.same?.now ?? figure;
    if (before.value === null || before.dataDate === null || now.value === null) return '';
    const { shown, verdict } = changeBetween(before, now);
    const same = before.same ? '、同じ顧客での比較' : '';
    const far = verdict === 'so_far' ? '（今のところ）' : '';
    if (METRICS[now.metric].unit !== 'percent') {
      const by = now.value - before.value;
      const kept = before.same ? '（同じ顧客での比較）' : '';
      if (by === 0) return `${f.day(before.dataDate)}から変化なし${kept}`;
      return `${f.day(before.dataDate)}より${quantity(now.metric, Math.abs(by))}${by > 0 ? '増' : '減'}${far}${kept}`;
    }
    if (shown === null) return '';
    const since = answers.when(before, now.dataDate ?? undefined);
    return `${f.percent(before.value)}（${since}${same}）から${moved(shown)}${far}`;
  },
  moved,
  unknown: (scope, metric, name) =>
    `${terms.subject(scope, name)}の${metric ? terms.inSentence(metric) : '数値'}は分かりません。`,
  missing(missing, scope, name) {
    const product = scope.product ?? '';
    switch (missing.reason) {
      case 'zero_denominator':
        return '対象となるライセンスや権利がないため算出できません（0%という意味ではありません）。';
      case 'not_held':
        return missing.sources.length > 0
          ? `このデータはまだ取り込まれていません。入手元：${f.list(missing.sources.map(terms.source))}。`
          : 'この数値を提供するデータソースは確認できていません。';
      case 'not_in_period':
        return missing.oldest && missing.newest
          ? `その期間のデータはありません。手元のデータは${f.day(missing.oldest)}から${f.day(missing.newest)}までです。`
          : 'その期間のデータはありません。';
      case 'product_not_held': {
        const held = missing.held.slice(0, MOST_HELD).map((id) => productOf(id).name);
        const more = missing.held.length - held.length;
        const rest = more > 0 ? `など計${f.count(missing.held.length)}製品` : '';
        return `${terms.subject(scope, name)}のデータに${product}はありません。データにある製品：${f.list(held)}${rest}。`;
      }
      case 'not_by_product':
        return `手元のデータは製品別に分かれていないため、${product}だけの数値は出せません。製品別の入手元：${f.list(missing.sources.map(terms.source))}。`;
      case 'not_covered':
        return 'パートナーセンターの指標はMicrosoft 365とDynamics 365のみが対象のため、この製品の数値はありません。';
    }
  },
  missingAdvice(missing) {
    switch (missing.reason) {
      case 'zero_denominator':
        return '顧客のサブスクリプションをご確認ください。すべて終了または移行している可能性があります。';
      case 'not_held':
        return missing.sources.length === 0
          ? ''
          : 'パートナーセンターのファイルの取り込みは管理者にご依頼ください（取り込みフォルダーにファイルを置くと反映されます）。';
      case 'not_in_period':
        return '別の期間を指定するか、過去のエクスポートを取り込んでください。';
      case 'product_not_held':
        return 'データにある製品、または全製品についてお尋ねください。';
      case 'not_by_product':
        return '製品を指定せずにお尋ねいただくか、製品別のファイルを取り込んでください。';
      case 'not_covered':
        return 'Microsoft 365またはDynamics 365のワークロードについてお尋ねください。';
    }
  },
  own(own, all) {
    if (own.denominator === null || all.denominator === null) return '';
    return `自社の販売分は${f.licences(own.denominator)}です。表示の数値は、他のパートナーやMicrosoftから直接購入した分も含む全${f.licences(all.denominator)}で集計しています。`;
  },
  finding(finding, name) {
    const who = finding.customer ? `${name(finding.customer)}：` : '';
    switch (finding.kind) {
      case 'inflated':
        return `${who}${terms.workload(finding.workload)}の使用率が${f.percent(finding.value)}で、アクティブユーザーが権利数を上回っています。`;
      case 'lowest_workload':
        return `${who}最も使われていないのは${terms.workload(finding.workload)}で、使用率は${f.percent(finding.value)}です。`;
      case 'unused_licences':
        return `${who}未割り当てのライセンスが${f.licences(finding.count)}あります。`;
      case 'fell':
        return `${who}${terms.metric(finding.metric)}が${f.day(finding.since)}から${f.points(finding.points)}低下しました。`;
      case 'rose':
        return `${who}${terms.metric(finding.metric)}が${f.day(finding.since)}から${f.points(finding.points)}上昇しました。`;
      case 'below':
        return `${terms.metric(finding.metric)}${f.comparison('lt', finding.threshold)}の顧客が${f.customers(finding.count)}あります。`;
      case 'over_100':
        return `使用率が100%を超える顧客が${f.customers(finding.count)}あります${finding.onlyWorkload > 0 ? `（うち${f.customers(finding.onlyWorkload)}は一部の製品・ワークロードのみ）` : ''}。`;
    }
  },
  listHeadline(answer, name) {
    const { question } = answer;
    const metric = `${terms.on(answer.scope, name)}${terms.inSentence(answer.metric)}`;
    if (answer.kind === 'portfolio_filter') {
      const comparison =
        question.comparator && question.threshold !== undefined
          ? `が${f.comparison(question.comparator, question.threshold)}の顧客`
          : 'が条件に合う顧客';
      if (answer.total === 0) {
        const [known, unknown] = knownIn(answer);
        if (unknown === 0) return `${metric}${comparison}はありません。`;
        return `データのある${f.customers(known)}のうち、${metric}${comparison}はありません（ほか${f.customers(unknown)}は不明です）。`;
      }
      const parts = answer.onlyWorkload ?? 0;
      const only = parts === 0 ? '' : `（うち${f.customers(parts)}は一部の製品・ワークロードのみ）`;
      return `${metric}${comparison}：${f.customers(answer.total)}${only}`;
    }
    const from = question.offset ? `（${question.offset + 1}位から）` : '';
    if (answer.total === 0) {
      if (noneBefore(answer)) return `${metric}の変化を比べられる過去のデータがありません。`;
      return question.rank === 'dropped'
        ? `${metric}が下がった顧客はありません。`
        : question.rank === 'grew'
          ? `${metric}が上がった顧客はありません。`
          : `${metric}で順位を付けられる顧客がありません。`;
    }
    const n = f.customers(answer.rows.length);
    const percent = METRICS[answer.metric].unit === 'percent';
    switch (question.rank) {
      case 'dropped':
        return `${metric}の低下が大きい顧客${from}`;
      case 'grew':
        return `${metric}の上昇が大きい顧客${from}`;
      case 'highest':
        return `${metric}が${percent ? '高い' : '多い'}順：${n}${from}`;
      default:
        return `${metric}が${percent ? '低い' : '少ない'}順：${n}${from}`;
    }
  },
  listShown: (from, to, total) =>
    from === 1 && to === total
      ? `全${f.customers(total)}を表示`
      : `${from}～${to}件目／全${f.customers(total)}`,
  leftOut({ count, why }) {
    if (count === 0) return '';
    const reasons = why.map((w) => `${terms.leftOut(w.reason)} ${f.customers(w.count)}`);
    return `対象外：${f.customers(count)}${reasons.length > 0 ? `（${reasons.join('、')}）` : ''}。`;
  },
  coverage: (coverage) => coverageLine(coverage, answers),
  rowApart: ({ apart, window, source, dataDate }) => {
    if (apart === undefined || dataDate === null) return '';
    const when = f.window(window ?? null, dataDate);
    return apart === 'older' || !source ? `古いデータ：${when}` : `${terms.source(source)}：${when}`;
  },
  rowNote: (note) =>
    ({
      small: 'シート数が少ない',
      over_100: '100%超',
      only_workload: 'このワークロードのみ',
      stale: '古いデータ',
      zero_denominator: '算出不可',
      no_data: 'データなし',
      without_product: 'この製品の保有なし',
    })[note],
  before: (row) => (row.before === undefined ? '' : `以前は${amount(row.metric, row.before)}`),
  rowChange: (row) => {
    if (row.change === undefined) return '';
    if (METRICS[row.metric].unit === 'percent' || row.change === 0) return moved(row.change);
    return `${quantity(row.metric, Math.abs(row.change))}${row.change > 0 ? '増' : '減'}`;
  },
  tied: '同率',
  rank: (rank) => `${rank}位`,
  against: (portfolio) => `全顧客では${answers.value(portfolio)}`,
  compareHeadline(answer, name) {
    const metric = `${terms.on(answer.scope, name)}${terms.metric(answer.metric)}`;
    const rows = answer.rows.filter((row) => row.metric === answer.metric && row.value !== null);
    const [best] = [...rows].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const gap = answer.difference.find((d) => d.metric === answer.metric)?.points;
    const total = answer.portfolio.find((figure) => figure.metric === answer.metric);
    if (
      rows.length === 1 &&
      best &&
      answer.question.customers.length === 1 &&
      total?.value != null &&
      gap != null
    ) {
      if (f.points(gap) === f.points(0)) return `${name(best.customer)}の${metric}は全顧客と同じです`;
      const side = (best.value ?? 0) > total.value ? '上回って' : '下回って';
      return `${name(best.customer)}の${metric}は全顧客を${f.points(gap)}${side}います`;
    }
    if (!best || rows.length < 2 || gap === null || gap === undefined) {
      const why = isWhole(answer) ? 'データ日、集計期間またはデータソースが異なる' : '数値が欠けている';
      return `${metric}は、${why}ため比較できません。`;
    }
    if (f.points(gap) === f.points(0)) return `${metric}に差はありません。`;
    return rows.length === 2
      ? `${metric}は${name(best.customer)}が${f.points(gap)}上回っています`
      : `${metric}は${name(best.customer)}が最も高く、最高と最低の差は${f.points(gap)}です`;
  },
  difference: ({ metric, points }) =>
    points === null
      ? '数値が欠けているか、データ日、集計期間またはデータソースが異なるため、差は出せません。'
      : `差は${METRICS[metric].unit === 'percent' ? f.points(points) : quantity(metric, points)}`,
  trendHeadline(answer, name) {
    const subject = `${terms.subject(answer.scope, name)}の${terms.on(answer.scope, name)}${terms.inSentence(answer.metric)}`;
    if (answer.from === null || answer.to === null || answer.change === null) {
      return measurable(answer)
        ? `${subject}は、推移を示すにはデータ日が足りません。`
        : `${subject}は、対象となるライセンスや権利がないため算出できません。`;
    }
    const change =
      METRICS[answer.metric].unit === 'percent'
        ? f.points(answer.change)
        : quantity(answer.metric, Math.abs(answer.change));
    const sameYear = ymd(answer.from).year === ymd(answer.to).year;
    const to = sameYear ? f.shortDay(answer.to) : f.day(answer.to);
    const span = `${f.day(answer.from)}から${to}`;
    switch (answer.verdict) {
      case 'rose':
        return `${subject}は${span}にかけて${change}上昇しました`;
      case 'fell':
        return `${subject}は${span}にかけて${change}低下しました`;
      case 'steady':
        return `${subject}は${span}にかけて横ばいです`;
      case 'so_far':
        return `${subject}は今のところ${change}の${answer.change >= 0 ? 'プラス' : 'マイナス'}です（${f.day(answer.from)}～${to}）`;
      case 'unknown':
        return `${subject}は、${span}までの変化が分かりません`;
    }
  },
  named: (label, value, day) => `${label} ${value}（${f.shortDay(day)}）`,
  point: (day, value) => `${f.shortDay(day)}：${value}`,
};
