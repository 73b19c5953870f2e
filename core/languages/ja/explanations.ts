import { METRICS } from '../../catalog/metrics.ts';
import type { Topic } from '../../question.ts';
import type { Definition, Explanations } from '../explanations.ts';
import type { Said } from '../talk.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const DEFINITION: Record<'usage' | 'deployment' | 'active' | 'entitlement', Definition> = {
  usage: {
    name: '使用率',
    definition: '集計対象の権利のうち、ユーザーがアクティブな権利の割合です。',
    formula: 'アクティブユーザー数 ÷ 合計ユーザー数（＝集計対象の権利数）× 100',
  },
  deployment: {
    name: '展開率',
    definition: '販売されたライセンスのうち、ユーザーに割り当て済みの割合です。',
    formula: '割り当て済みライセンス数 ÷ 販売ライセンス数 × 100',
  },
  active: {
    name: 'アクティブ',
    definition:
      'ライセンスを持つユーザーが、直近28日間（土日・祝日を含む）に、その権利を使って作業を行ったことを指します。',
  },
  entitlement: {
    name: '権利',
    definition:
      'ユーザーが利用できるライセンスです。不正や未払いによる停止、アップグレードによる置き換え、解約のいずれにも該当しないものを指します。',
  },
};

const SCOPE: Record<Topic, Said> = {
  products: {
    title: '対象はMicrosoft 365（Office 365）とDynamics 365のみです。',
    lines: ['Azure、Power BI、Intuneなどは、パートナーセンターの利用状況の指標に含まれません。'],
  },
  onedrive: {
    title: 'OneDriveはSharePointに含めて集計されています。',
    lines: ['パートナーセンターに、OneDrive単独の数値はありません。'],
  },
  freshness: {
    title: 'データの時点',
    lines: ['基準日は、集計期間の最終日です。パートナーセンターでの公開までには数日かかります。'],
  },
  partners: {
    title: '他のパートナーから購入した分や、Microsoftから直接購入した分も含みます。',
    lines: [
      'そのため、自社の販売数より多く表示されることがあります。自社販売分だけを見るには、顧客のサブスクリプションを開いてください。',
    ],
  },
  subscriptions: {
    title: '自社販売分は、顧客のサブスクリプションで確認できます。',
    lines: [
      '展開率と使用率は全パートナー分の集計です。サブスクリプションの一覧には自社販売分が表示されます。',
    ],
  },
  single_customer: {
    title: '顧客ごとの数値',
    lines: ['パートナーセンターのライセンス分析の数値です。'],
  },
  portfolio: {
    title: '全顧客',
    lines: ['パートナーセンターで取引関係のあるすべての顧客が対象です。'],
  },
  roles: {
    title: '閲覧に必要なロール（役割）',
    lines: ['パートナーセンターのグローバル管理者、ユーザー管理者、管理エージェント、販売エージェントです。'],
  },
  export: {
    title: 'エクスポート',
    lines: ['パートナーセンターの「分析情報」の各ページからダウンロードできます。'],
  },
};

const HOWTO: Record<
  Topic,
  { readonly title: string; readonly steps: readonly string[]; readonly lines: readonly string[] }
> = {
  single_customer: {
    title: '顧客別のライセンスデータの見方（パートナーセンター）',
    steps: [
      'パートナーセンターにサインインします。',
      '「顧客」を開き、対象の顧客を選びます。',
      '「顧客の分析情報」（Customer insights）を選びます。',
    ],
    lines: [],
  },
  portfolio: {
    title: '全顧客のデータの見方（パートナーセンター）',
    steps: [
      'パートナーセンターにサインインします。',
      '「分析情報」（Insights、旧「分析」）を開きます。',
      '見たいレポート（ライセンス分析など）を選びます。',
      '下向き矢印をクリックしてエクスポートします。',
    ],
    lines: [],
  },
  export: {
    title: 'パートナーセンターからのエクスポート',
    steps: [
      'パートナーセンターにサインインします。',
      '「分析情報」（Insights、旧「分析」）を開き、分析オプションを選びます。',
      '下向き矢印をクリックしてダウンロードします。',
      'ファイルをUptakeの取り込みフォルダーに置くと、ここで確認できます。',
    ],
    lines: [],
  },
  subscriptions: {
    title: '自社が販売したライセンスだけを見る',
    steps: [
      'パートナーセンターにサインインします。',
      '「顧客」を開き、対象の顧客を選びます。',
      'その顧客のサブスクリプションを開きます。',
    ],
    lines: ['展開率と使用率そのものは、常に他のパートナーとMicrosoftからの直接購入分を含みます。'],
  },
  roles: {
    title: '閲覧に必要なロール（役割）',
    steps: ['グローバル管理者', 'ユーザー管理者', '管理エージェント', '販売エージェント'],
    lines: ['役割は、パートナーセンターの「アカウント設定」の「ユーザー管理」で管理者が付与します。'],
  },
  products: { ...SCOPE.products, steps: [] },
  onedrive: { ...SCOPE.onedrive, steps: [] },
  freshness: { ...SCOPE.freshness, steps: [] },
  partners: { ...SCOPE.partners, steps: [] },
};

export const explanations: Explanations = {
  definition: (term) => DEFINITION[term],
  example(figure, name) {
    const subject = `${terms.subject(figure.scope, name)}（${terms.part(figure.scope, figure.metric, name)}）`;
    const when = answers.when(figure);
    if (figure.value === null || figure.numerator === null || figure.denominator === null) {
      return `${subject}：${answers.value(figure)}`;
    }
    if (METRICS[figure.metric].unit !== 'percent') {
      return `${subject}：${answers.value(figure)}${when ? `（${when}）` : ''}`;
    }
    return `${subject}：${f.count(figure.numerator)} ÷ ${f.count(figure.denominator)} × 100 ＝ ${f.percent(figure.value)}${when ? `（${when}）` : ''}`;
  },
  scope(answer) {
    const said = SCOPE[answer.topic];
    const held = answer.sources.map(
      (s) => `${terms.source(s.source)}：最新${f.day(s.newest)}、最古${f.day(s.oldest)}`,
    );
    const coverage = answer.coverage ? [answers.coverage(answer.coverage)] : [];
    return { title: said.title, lines: [...said.lines, ...held, ...coverage] };
  },
  howto: (topic) => HOWTO[topic],
};
