import type { ChangePart } from '../../adoption/contribution.ts';
import type { Effect } from '../../adoption/what-if.ts';
import type { ExplainChangeAnswer } from '../../answers/explain-change.ts';
import type { Supposition } from '../../answers/what-if.ts';
import { METRICS } from '../../catalog/metrics.ts';
import type { ChangeWords } from '../changes.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const isPercent = (answer: ExplainChangeAnswer) => METRICS[answer.metric].unit === 'percent';
const facts = (answer: ExplainChangeAnswer) => METRICS[answer.metric].facts;

const amount = (answer: ExplainChangeAnswer, n: number): string => {
  if (isPercent(answer)) return f.points(n);
  return answer.metric === 'active'
    ? f.users(Math.abs(n))
    : answer.metric === 'entitlements'
      ? f.entitlements(Math.abs(n))
      : f.licences(Math.abs(n));
};

function size(answer: ExplainChangeAnswer, points: number): string {
  const text = amount(answer, points);
  return text === amount(answer, 0) ? text : `${points > 0 ? 'プラス' : 'マイナス'}${text}`;
}

const zero = (answer: ExplainChangeAnswer, points: number) => amount(answer, points) === amount(answer, 0);

const pair = (part: ChangePart['before'], answer: ExplainChangeAnswer) =>
  part === null
    ? 'データなし'
    : facts(answer) === 'usage'
      ? `権利${f.entitlements(part.denominator)}のうち${f.users(part.numerator)}`
      : `${f.licences(part.denominator)}のうち${f.licences(part.numerator)}`;

function range({ low, high }: Effect): string {
  if (low === null || high === null) return '算出不可';
  return f.percent(low) === f.percent(high) ? f.percent(low) : `${f.percent(low)}～${f.percent(high)}`;
}

function supposed(of: Supposition): string {
  switch (of.kind) {
    case 'without':
      return `${withoutWhat(of.what)}を除くと`;
    case 'add_active':
      return of.users >= 0
        ? `アクティブユーザーが${f.users(of.users)}増えると`
        : `アクティブユーザーが${f.users(-of.users)}減ると`;
    case 'assign':
      return `ライセンスをあと${f.licences(of.given)}割り当てると`;
    case 'target':
      return `${f.percent(of.target).replace('.0%', '%')}に到達するには`;
  }
}

function withoutWhat(what: Extract<Supposition, { kind: 'without' }>['what']): string {
  switch (what) {
    case 'trial':
      return '試用版の利用者';
    case 'turnover':
      return 'ライセンスの移動による重複';
    case 'lapsed_subscription':
      return '失効したサブスクリプションの利用者';
    case 'all_causes':
      return '使用率を押し上げている原因';
    default:
      return terms.workload(what);
  }
}

const SIGN: Record<Effect['sign'], string> = {
  rises: '上昇',
  falls: '低下',
  unchanged: '変化なし',
  depends: '新しい利用者がアクティブになるかどうかによる',
  unknown: '不明',
};

export const changes: ChangeWords = {
  headline(answer, name) {
    const subject = terms.subject(answer.scope, name);
    const metric = `${terms.on(answer.scope, name)}${terms.inSentence(answer.metric)}`;
    const { before, change } = answer;
    const now = before.same?.now ?? answer;
    const { value } = now;
    if (change === null || value === null || before.value === null)
      return `${subject}の${metric}の変化は分かりません。`;
    const from = `${answers.value(before)}（${answers.when(before)}）`;
    const to = `${answers.value(now)}（${answers.when(now)}）`;
    const by = amount(answer, change);
    switch (answer.verdict) {
      case 'rose':
        return `${subject}の${metric}は${from}から${to}へ${by}上昇しました。`;
      case 'fell':
        return `${subject}の${metric}は${from}から${to}へ${by}低下しました。`;
      case 'steady':
        return `${subject}の${metric}は${from}から${to}まで横ばいです。`;
      default:
        if (zero(answer, change))
          return `${subject}の${metric}は${from}から${to}で、今のところ変化はありません。`;
        return `${subject}の${metric}は${from}から${to}で、今のところ${by}の${change >= 0 ? 'プラス' : 'マイナス'}です。`;
    }
  },
  split(answer) {
    const { numeratorPoints: top, denominatorPoints: bottom } = answer;
    if (top === null || bottom === null || !isPercent(answer)) return '';
    if (zero(answer, top) && zero(answer, bottom)) return '';
    const [users, licences] =
      facts(answer) === 'usage'
        ? ['アクティブユーザー数の変化', '権利数の変化']
        : ['割り当て済みライセンス数の変化', '販売ライセンス数の変化'];
    return `内訳は、${users}によるものが${size(answer, top)}、${licences}によるものが${size(answer, bottom)}です。`;
  },
  partTitle(part, name, product) {
    if (part.customer) return name(part.customer);
    const workload = part.workload ? terms.workload(part.workload as never) : '';
    return [workload, part.product ? product(part.product) : ''].filter(Boolean).join(' – ') || '全製品';
  },
  partDetail: (part, answer) => `${pair(part.before, answer)}から${pair(part.after, answer)}へ`,
  partValue: (part, answer) => size(answer, part.points).replace('プラス', '+').replace('マイナス', '−'),
  event(event) {
    const what = `${event.trial ? '試用版' : 'サブスクリプション'}「${event.offer}」（${f.licences(event.quantity)}）`;
    switch (event.what) {
      case 'started':
        return `${f.day(event.day)}に${what}が始まりました。`;
      case 'ended':
        return `${f.day(event.day)}に${what}の期間が終わりました。`;
      case 'lapsed':
        return `${f.day(event.day)}に${what}が${terms.status(event.status)}になりました。`;
    }
  },
  more: (n) => `ほか${f.count(n)}件`,
  whatIf(answer, name) {
    const part = answer.scope.workload ? terms.workload(answer.scope.workload) : '全ワークロード';
    const subject = `${terms.subject(answer.scope, name)}（${answer.metric === 'deployment' ? '展開率' : part}）`;
    const { supposed: of, usage, deployment, goal } = answer;
    if (goal) {
      const target = `${terms.inSentence(answer.metric)}${f.percent(goal.target).replace('.0%', '%')}`;
      const unit = answer.metric === 'deployment' ? f.licences : f.users;
      const now = `現在は${answer.metric === 'deployment' ? f.licences(goal.denominator) : `権利${f.entitlements(goal.denominator)}`}のうち${unit(goal.numerator)}${answer.value === null ? '' : `（${f.percent(answer.value)}）`}です`;
      switch (goal.verdict) {
        case 'reached':
          return `${subject}は${target}にすでに到達しています。${now}。`;
        case 'impossible':
          return `${subject}の${target}は目標になりません。100%を超える数が必要になるためです。${now}。`;
        case 'not_measurable':
          return `${subject}の${terms.inSentence(answer.metric)}は、対象となる権利がないため算出できません。`;
        case 'possible':
          return answer.metric === 'deployment'
            ? `${subject}が${target}に到達するには、あと${f.licences(goal.needed ?? 0)}の割り当てが必要です。${now}。`
            : `${subject}が${target}に到達するには、アクティブユーザーがあと${f.users(goal.needed ?? 0)}必要です。${now}。`;
      }
    }
    const parts = [
      ...(deployment ? [`展開率は${now(deployment)}から${range(deployment)}に${VERB[deployment.sign]}`] : []),
      ...(usage ? [usageSentence(of, usage)] : []),
    ];
    return `${subject}では、${supposed(of)}、${parts.join('。')}。`;
  },
  whatIfLines(answer) {
    const { supposed: of, usage } = answer;
    const several =
      answer.workloads > 1 && (of.kind === 'add_active' || answer.goal?.verdict === 'possible')
        ? [
            `1人が${answer.workloads}個のワークロードのそれぞれで数えられるため、実際に必要な人数はこれより少なくなる場合があります。`,
          ]
        : [];
    const spare =
      of.kind === 'assign' && of.given < of.seats
        ? [`ご質問の${f.licences(of.seats)}のうち、空きは${f.licences(of.spare)}です。`]
        : [];
    const sight =
      of.kind === 'without' && usage && !usage.complete
        ? ['確認できるものだけを差し引いています。見えていない分があれば、実際の値はさらに低くなります。']
        : [];
    const nothing =
      of.kind === 'without' && usage?.sign === 'unchanged'
        ? ['手元のデータには該当するものがありません。']
        : [];
    return [...several, ...spare, ...sight, ...nothing];
  },
  labels: {
    parts: '変化の内訳',
    events: 'その間のサブスクリプション',
    now: '現在',
    after: '変更後',
    goal: '目標',
    needed: 'あと必要な数',
  },
  effect: (of) => ({
    now: now(of),
    after: range(of),
    sign: mayStay(of) ? '下がるか、変わらない' : SIGN[of.sign],
  }),
};

const VERB: Record<Effect['sign'], string> = {
  rises: '上がります',
  falls: '下がります',
  unchanged: 'とどまります',
  depends: 'なります',
  unknown: 'なります',
};

/** The upper end is the figure of now. */
const mayStay = (of: Effect) => of.sign === 'falls' && of.high !== null && f.percent(of.high) === now(of);

const now = (of: Effect) => (of.now === null ? '算出不可' : f.percent(of.now));

function usageSentence(of: Supposition, usage: Effect): string {
  if (of.kind === 'assign' && usage.low !== null && usage.high !== null && usage.low !== usage.high) {
    const all = usage.high > (usage.now ?? 0) ? '上がります' : '下がります';
    return `使用率は、新しい利用者がアクティブにならなければ${now(usage)}から${f.percent(usage.low)}に下がり、全員がアクティブになれば${f.percent(usage.high)}に${all}`;
  }
  if (usage.low === null) return '使用率を算出する対象が残りません';
  if (usage.sign === 'unchanged') return `使用率は${now(usage)}のまま変わりません`;
  if (range(usage) === now(usage))
    return `使用率は${usage.sign === 'falls' ? '下がりますが' : '上がりますが'}、0.1ポイント未満のため${now(usage)}のままです`;
  if (of.kind === 'without' && usage.high !== null && f.percent(usage.high) === now(usage))
    return `使用率は${now(usage)}から最低で${f.percent(usage.low)}まで下がります。該当する方が誰もアクティブでなければ、${now(usage)}のままです`;
  return `使用率は${now(usage)}から${range(usage)}に${VERB[usage.sign]}`;
}
