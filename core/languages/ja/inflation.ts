import type { CauseShare, InflatedRow } from '../../adoption/decomposition.ts';
import { roundTenth } from '../../adoption/rounding.ts';
import type { ExplainInflatedAnswer } from '../../answers/explain-inflated.ts';
import type { Dataset, SubscriptionStatus } from '../../facts.ts';
import type { Corrected } from '../../figure.ts';
import type { InflationWords } from '../inflation.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

type Range = { readonly low: number; readonly upTo: number };

const CAUSE = {
  trial: '試用版',
  turnover: 'ユーザーの入れ替わり（ライセンスの移動）',
  lapsed_subscription: '失効した別のサブスクリプション（同一製品）',
  yammer: 'ライセンスを超えたViva Engage（Yammer）の利用',
} as const;

const DATASET: Record<Dataset, string> = {
  own_subscriptions: '自社が販売したサブスクリプションの一覧',
  directory_subscriptions: '顧客ディレクトリのサブスクリプション一覧（Microsoft Graph）',
  user_detail: 'テナントのユーザー別利用状況（Microsoft Graph）',
  audit: 'パートナーセンターのアクティビティログ',
  user_licences: '2時点以上のユーザー別ライセンス一覧',
  support: 'サポート問い合わせの件数',
};

const TO_DO = {
  trial:
    '有料版に切り替えるか、試用期間の終了を待ちます。それまでは試用版の利用者を除いた数値をお伝えください。',
  turnover:
    '異常ではありません。同じ期間に前任者と後任者の両方が数えられています。期間が過ぎてから再度ご確認ください。',
  lapsed_subscription:
    '更新するか、利用者を有効なサブスクリプションへ移してください。2026年5月4日以降に期限が切れるものは、有料の延長期間に移行する場合があります。',
  yammer: 'Viva Engageを除いた使用率をお伝えするか、利用者にライセンスを割り当ててください。',
} as const;

const TO_CHECK = {
  trial:
    'パートナーセンターの［顧客］から対象の顧客を選び、［サブスクリプション］で試用版の表示を確認します。',
  turnover:
    'パートナーセンターの［アカウント設定］の［アクティビティログ］で、この顧客のユーザーライセンスの更新を確認します。',
  lapsed_subscription:
    'パートナーセンターの［顧客］で、すべてのサブスクリプションをエクスポートします。期限切れのものは画面に出ず、エクスポートにのみ含まれます。',
  yammer:
    'Microsoft 365管理センターの［レポート］の［利用状況］で、Viva Engageの利用者のうち製品が割り当てられていない方を確認します。',
} as const;

const bare = ({ low, upTo }: Range) =>
  low === upTo ? f.users(low) : low === 0 ? `最大${f.users(upTo)}` : `${f.count(low)}～${f.users(upTo)}`;

const named = (share: CauseShare) =>
  [...new Set(share.evidence.flatMap((one) => (one.kind === 'subscription' ? (one.label ?? []) : [])))]
    .slice(0, 2)
    .map((label) => `「${label}」`)
    .join('');

function because(share: CauseShare): string {
  switch (share.cause) {
    case 'trial':
      return `試用版${named(share)}の利用者が${bare(share)}`;
    case 'lapsed_subscription':
      return `失効したサブスクリプション${named(share)}の利用者が${bare(share)}`;
    case 'turnover':
      return `ライセンスが別の方に移ったことによるものが${bare(share)}`;
    case 'yammer':
      return share.low > 0
        ? `Viva Engage（Yammer）のライセンスを持たない利用者が${bare(share)}`
        : `ライセンスを超えたViva Engage（Yammer）の利用が${bare(share)}`;
  }
}

const without = (of: Corrected) =>
  of.low === null || of.high === null
    ? ''
    : f.percent(of.low) === f.percent(of.high)
      ? `${of.complete ? '' : '最大'}${f.percent(of.high)}`
      : `${f.percent(of.low)}～${f.percent(of.high)}`;

function row(of: InflatedRow): string {
  const active = `権利${f.entitlements(of.entitlements)}に対し${f.users(of.active)}がアクティブです`;
  const parts = of.causes.filter((share) => share.upTo > 0).map(because);
  const rest = of.unexplained.low > 0 ? [`原因不明の分が${bare(of.unexplained)}`] : [];
  if (parts.length === 0) {
    const ruledOut = of.causes.every((share) => share.state === 'ruled_out');
    return `${active}。権利数を${f.users(of.excess)}上回っていますが、${ruledOut ? '4つの原因はいずれも該当しません。別の理由があります。' : '手元のデータでは4つの原因のいずれも確認できません。'}`;
  }
  const range = without(of.corrected);
  const seen = of.corrected.complete ? '' : '確認できる範囲で';
  const them = range ? `これらを除くと${seen}${range}です。` : '';
  return `${active}。内訳は、${[...parts, ...rest].join('、')}です。${them}`;
}

export const inflation: InflationWords = {
  headline(answer, lead, name) {
    const subject = terms.subject(answer.scope, name);
    if (answer.scope.customer === 'portfolio') {
      if (answer.total === 0) return 'どの顧客のどのワークロードも、使用率は100%を超えていません。';
      return `${f.customers(answer.othersTotal ?? answer.others.length)}で、計${f.count(answer.total)}件の製品・ワークロードの使用率が100%を超え、アクティブユーザーが権利数を合計${f.users(answer.excess)}上回っています。`;
    }
    if (lead)
      return `${subject}の${terms.workload(lead.workload)}${lead.value === null ? 'は、' : `の使用率は${f.percent(lead.value)}です。`}${row(lead)}`;
    const what = `${terms.on(answer.scope, name)}使用率${answer.scope.workload ? '' : '（全ワークロード）'}`;
    const counts = `権利${f.entitlements(answer.entitlements)}のうち${f.users(answer.active)}がアクティブです`;
    if (answer.value === null) return `${subject}の${what}は算出できません。${counts}。`;
    return `${subject}の${what}は${f.percent(answer.value)}で、100%を超えていません。${counts}。`;
  },
  row,
  whole(answer) {
    if (answer.value === null) return '';
    const range = without(answer.corrected);
    const part = answer.scope.workload ? terms.workload(answer.scope.workload) : '全ワークロード';
    const seen = answer.corrected.complete ? '' : '確認できる範囲で';
    const changed = counted(answer) ? `、これらの原因を除くと${seen}${range}です` : 'です';
    const hidden =
      answer.value <= 100 && answer.total > 0
        ? '使われていない権利があるため、超過が見えにくくなっています。'
        : '';
    return `${part}の合計では${f.percent(answer.value)}（権利${f.entitlements(answer.entitlements)}に対し${f.users(answer.active)}）${changed}。${hidden}`;
  },
  observed(answer) {
    return observed(answer);
  },
  isIt(share) {
    const what = {
      trial: '試用版',
      turnover: 'ユーザーの入れ替わり',
      lapsed_subscription: '失効したサブスクリプション',
      yammer: 'Viva Engage（Yammer）',
    }[share.cause];
    switch (share.state) {
      case 'proven':
        return `はい、${what}が原因の一部です（${bare(share)}）。`;
      case 'consistent':
        return `${what}が原因の可能性があります（${bare(share)}）。実際に利用していたかどうかは、データからは分かりません。`;
      case 'ruled_out':
        return `いいえ、${what}ではありません。テナント全体のデータを確認しましたが、該当するものはありません。`;
      case 'untestable':
        return `${what}が原因かどうかは、手元のデータでは判断できません。`;
    }
  },
  cause: (cause) => CAUSE[cause],
  count: (range) => (range.upTo === 0 ? 'なし' : bare(range)),
  short: ({ low, upTo }) => (low === upTo ? f.count(low) : `${f.count(low)}～${f.count(upTo)}`),
  state({ state, complete, cause }) {
    switch (state) {
      case 'proven':
        return complete
          ? 'データで確認済み'
          : 'データで確認済み（見えていない分がほかにある可能性があります）';
      case 'consistent':
        return complete ? '可能性あり' : '可能性あり（一部しか見えていません）';
      case 'ruled_out':
        return cause === 'yammer' ? '該当なし' : '該当なし（テナント全体を確認済み）';
      case 'untestable':
        return '手元のデータでは判断できません';
    }
  },
  ruledOut: (causes) => `該当なし：${f.list(causes.map((cause) => CAUSE[cause]))}`,
  untestable: (causes) => `手元のデータでは判断できないもの：${f.list(causes.map((cause) => CAUSE[cause]))}`,
  evidence(one) {
    switch (one.kind) {
      case 'subscription': {
        const state = one.status ? terms.status(one.status as SubscriptionStatus) : '';
        const from = one.from ? `${f.day(one.from)}から` : '';
        const to = one.to && one.to > (one.from ?? '') ? `${f.day(one.to)}まで` : '';
        const used = one.activeUsers === undefined ? '' : `うち${f.users(one.activeUsers)}がアクティブ`;
        return [`「${one.label ?? ''}」`, state, f.licences(one.quantity ?? 0), from, to, used]
          .filter(Boolean)
          .join('、');
      }
      case 'transfer':
        return `${one.from ? f.day(one.from) : '日付不明の日'}にライセンスが移動${one.status === 'both_active' ? '（前任者・後任者とも期間内にアクティブ）' : ''}`;
      case 'unlicensed_user':
        return `ライセンスを持たずに利用していた方が${f.users(one.quantity ?? 0)}（ユーザー別利用状況）`;
      case 'trial_user':
        return `試用版のライセンスだけを持つ${f.users(one.quantity ?? 0)}がアクティブ（ユーザー別利用状況の割り当て済み製品）`;
      case 'remainder':
        return `ほかの原因を除いた残りが${f.users(one.quantity ?? 0)}`;
      case 'missing_dataset':
        return one.dataset
          ? `未取り込み：${DATASET[one.dataset]}（あれば判断できます）`
          : '判断できるデータが取り込まれていません。';
    }
  },
  moves(evidence) {
    const days = evidence.flatMap((one) => one.from ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    const when =
      first && last ? (first === last ? `${f.day(first)}に` : `${f.day(first)}から${f.day(last)}までに`) : '';
    const both = evidence.filter((one) => one.status === 'both_active').length;
    const known =
      both > 0
        ? `うち${f.count(both)}件は前任者・後任者とも期間内にアクティブ`
        : '両者ともアクティブだったかは不明';
    return `${when}${f.licences(evidence.length)}のライセンスが別の方に移動（${known}）`;
  },
  toDo: (cause) => TO_DO[cause],
  toCheck: (cause) => TO_CHECK[cause],
  range: (of) => without(of) || '算出不可',
  certainty: (of) =>
    of.complete
      ? of.low === of.high
        ? 'すべての原因を全体で確認しているため、確定した値です。'
        : 'すべての原因を全体で確認しているため、実際の値はこの範囲に入ります。'
      : '確認できるものだけを差し引いているため、確実なのは上限のみです。',
  unexplained: (range) => inflation.count(range),
  toDoUnexplained:
    '原因不明の分：Microsoft 365管理センターの利用状況レポートと比べてください。同じ数値であれば、この数値を添えてパートナーセンターのサポートにお問い合わせください。',
  further: (reason) =>
    ({
      users_per_service:
        '分析情報では1人をサービスごと・月ごとに数えるため、同じ人が複数回数えられることがあります。',
      education: '教育機関のテナントでは学生も数えられますが、学生のライセンスは権利数に含まれません。',
    })[reason],
  rowTitle: ({ workload, product }, name) =>
    product ? `${terms.workload(workload)} – ${name(product)}` : terms.workload(workload),
  labels: {
    madeOf: '超過分の内訳',
    unexplained: '原因不明の分',
    corrected: 'これらの原因を除いた使用率',
    evidence: '根拠',
    toDo: '対応と確認方法',
    rows: '100%を超えている製品・ワークロード',
    others: 'ほかに100%を超えている顧客',
    hidden: '全体では超えていないが、一部の製品・ワークロードで100%を超えている顧客',
    couldRaise: '100%を超える要因になり得るもの',
    further: 'そのほかの可能性',
  },
};

/** Whether anything at all can be taken off. */
const counted = (answer: ExplainInflatedAnswer) => answer.causes.some((share) => share.upTo > 0);

function observed(answer: ExplainInflatedAnswer): string {
  const { observed: said, value, observedRow } = answer;
  if (said === undefined || value === null) return '';
  const quoted = f.percent(said).replace('.0%', '%');
  if (Math.abs(roundTenth(value) - said) < 1) return '';
  const found = answer.rows.find(
    (one) => one.workload === observedRow?.workload && one.product === observedRow.product,
  );
  if (found)
    return `${quoted}は${terms.workload(found.workload)}だけの数値です。${answer.scope.workload ? terms.workload(answer.scope.workload) : '全ワークロード'}の合計は${f.percent(value)}です。`;
  return `${quoted}とのことですが、手元の最新データでは${answer.rows.length > 0 && !answer.scope.workload ? '全ワークロードの合計で' : ''}${f.percent(value)}です。`;
}
