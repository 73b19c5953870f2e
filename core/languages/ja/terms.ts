import type { Terms } from '../terms.ts';

const METRIC = {
  usage: '使用率',
  deployment: '展開率',
  active: 'アクティブユーザー数',
  entitlements: '権利数',
  sold: '販売ライセンス数',
  assigned: '割り当て済みライセンス数',
  unused: '未割り当てライセンス数',
} as const;

const WORKLOAD = {
  exchange: 'Exchange',
  sharepoint: 'SharePoint（OneDriveを含む）',
  teams: 'Teams',
  yammer: 'Viva Engage（Yammer）',
  copilot: 'Microsoft 365 Copilot',
  skype: 'Skype for Business',
  m365apps: 'Microsoft 365 Apps',
  dynamics: 'Dynamics 365',
  office365: 'Microsoft 365',
  dynamics365: 'Dynamics 365',
  other: 'その他のワークロード',
  unsupported: 'この製品',
} as const;

const SOURCE = {
  licence_analytics: 'パートナーセンターのライセンス分析',
  insights: 'パートナーセンターの分析情報（Office使用状況）',
  insights_dynamics: 'パートナーセンターの分析情報（Dynamics使用状況）',
  subscribed_skus: 'パートナーセンターの販売SKU一覧',
  graph_skus: 'Microsoft Graphの販売SKU一覧',
  admin_products: 'Microsoft 365管理センターの製品一覧',
  graph_d28: 'Microsoft GraphのCopilot利用状況レポート',
  graph_d30: 'Microsoft Graphの利用状況レポート',
} as const;

export const terms: Terms = {
  metric: (metric) => METRIC[metric],
  inSentence: (metric) => METRIC[metric],
  workload: (workload) => WORKLOAD[workload],
  source: (source) => SOURCE[source],
  status: (status) =>
    ({
      active: 'アクティブ',
      in_grace_period: '猶予期間',
      disabled: '無効',
      deprovisioned: 'プロビジョニング解除',
      other: 'その他の状態',
    })[status],
  cause: (cause) =>
    ({
      turnover: 'ユーザーの入れ替わり',
      lapsed_subscription: '失効した別のサブスクリプション（同一製品）',
      trial: '試用版',
      yammer: 'ライセンスを超えたViva Engage（Yammer）の利用',
    })[cause],
  scenario: (scenario) =>
    ({
      low_adoption: '活用の伸び悩み',
      support_volume: '使い方の問い合わせが多い',
      upsell: 'アップセルの機会',
    })[scenario],
  contentFormat: (format) =>
    ({
      case_study: '導入事例',
      testimonial: '利用者の声',
      blog: 'チュートリアルのブログ',
      video: '動画',
      training: 'トレーニング',
      self_service: 'セルフサポート',
    })[format],
  term: (term) =>
    ({ usage: '使用率', deployment: '展開率', active: 'アクティブ', entitlement: '権利' })[term],
  leftOut: (reason) =>
    ({
      no_data: 'データなし',
      without_product: 'この製品の保有なし',
      zero_denominator: '分母が0のため算出不可',
      below_minimum_seats: 'シート数が少ない',
      excluded: 'ご指定により除外',
      no_earlier_data: '比較できる過去のデータなし',
    })[reason],
  language: (code) => ({ en: '英語', ja: '日本語' })[code],
  subject: (scope, name) => (scope.customer === 'portfolio' ? '全顧客' : name(scope.customer)),
  part(scope, metric, name) {
    if (scope.products && scope.workload)
      return `${WORKLOAD[scope.workload]}（${name(scope.product ?? '')}）`;
    if (scope.product) return name(scope.product);
    if (scope.workload) return WORKLOAD[scope.workload];
    return metric === 'usage' || metric === 'active' || metric === 'entitlements'
      ? '全ワークロード'
      : '全製品';
  },
  on(scope, name) {
    if (scope.product) return `${name(scope.product)}の`;
    return scope.workload ? `${WORKLOAD[scope.workload]}の` : '';
  },
  portfolio: '全顧客',
};
