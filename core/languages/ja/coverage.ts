import type { Apart, Coverage, CoverageGroup } from '../../coverage.ts';
import type { AnswerWords } from '../answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

/** How a figure is told: the words of answers, which are built upon these. */
type Words = Pick<AnswerWords, 'value' | 'counts' | 'when'>;

/** Of whom a portfolio's figure speaks; the numbers add up to all. */
export function coverageLine({ with: counted, of, groups }: Coverage, words: Words): string {
  const head = groups.find(({ kind }) => kind === 'headline');
  const others = groups.filter(({ kind }) => kind !== 'headline').map((one) => group(one, words));
  const dated = counted > 0 && head?.from && head.to ? `（${dates(head.from, head.to)}）` : '';
  return `集計対象は${f.customers(of)}のうち${f.customers(counted)}です${dated}。${others.length > 0 ? `ほかは、${others.join('、')}です。` : ''}`;
}

const dates = (from: string, to: string): string =>
  from === to ? `${f.day(to)}のデータ` : `${f.day(from)}から${f.day(to)}までのデータ`;

function group({ kind, customers, figure, from, to }: CoverageGroup, words: Words): string {
  if (kind === 'without_product') return `この製品の保有なしが${f.customers(customers)}`;
  if (!figure || !from || !to) return `データなしが${f.customers(customers)}`;
  const source = figure.source ? terms.source(figure.source) : '';
  const label = kind === 'older' ? `古いデータ（${source}）` : source;
  return `${label}が${f.customers(customers)}（${figureOf(figure, words)}、${dates(from, to)}）`;
}

const figureOf = (figure: Apart['figure'], words: Words): string =>
  figure.value === null ? words.value(figure) : `${words.value(figure)}、${words.counts(figure)}`;

/** A part of what was asked about that is not in the figure. */
export function apartLine({ why, figure }: Apart, words: Words): string {
  const part = figure.scope.workload
    ? terms.workload(figure.scope.workload)
    : terms.subject(figure.scope, String);
  const told = `${figureOf(figure, words)}、${words.when(figure)}`;
  switch (why) {
    case 'behind':
      return `${part}はデータが古いため、この数値に含まれていません（${told}）。`;
    case 'elsewhere':
      return `${part}は別のデータソースにしかないため、この数値に含まれていません（${told}、${figure.source ? terms.source(figure.source) : ''}）。`;
    case 'retired':
      return `${part}は提供が終了しているため、この数値に含まれていません（${told}）。`;
  }
}
