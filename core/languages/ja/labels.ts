import type { Labels } from '../labels.ts';
import { format as f } from './format.ts';

export const labels: Labels = {
  standsOut: 'ポイント',
  byWorkload: (metric) => `ワークロード別の${metric}`,
  byProduct: (metric) => `製品別の${metric}`,
  trend: (metric) => `${metric}の推移`,
  ownLicences: '自社販売分',
  allPartners: '全パートナー分',
  lowestFirst: (metric) => `${metric}が低い順`,
  assumed: '前提',
  example: '計算例',
  formula: '計算式',
  first: '最初',
  last: '最新',
  highest: '最高',
  lowest: '最低',
  noData: 'データなし',
  personalChat: '個人チャットで続ける',
  startAfresh: '話題をリセット',
  next: (n) => `次の${f.count(n)}件`,
  more: (n) => `ほか${f.count(n)}件`,
  chart: (metric, subject) => `${subject}の${metric}`,
};
