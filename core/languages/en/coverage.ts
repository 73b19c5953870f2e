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
  const dated = head?.from && head.to ? `, ${dates(head.from, head.to)}` : '';
  return `${f.count(counted)} of ${f.customers(of)} ${of === 1 ? 'is' : 'are'} in this figure${counted > 0 ? dated : ''}${others.length > 0 ? `; ${others.join('; ')}` : ''}.`;
}

const dates = (from: string, to: string): string =>
  from === to ? `data of ${f.day(to)}` : `data of ${f.day(from)} to ${f.day(to)}`;

function group({ kind, customers, figure, from, to }: CoverageGroup, words: Words): string {
  if (kind === 'without_product') return `${f.count(customers)} without this product`;
  if (!figure || !from || !to) return `${f.count(customers)} without data`;
  const source = figure.source ? terms.source(figure.source) : '';
  const label = kind === 'older' ? `with older data (${source})` : `by ${source}`;
  return `${f.count(customers)} ${label}: ${figureOf(figure, words)}, ${dates(from, to)}`;
}

const figureOf = (figure: Apart['figure'], words: Words): string =>
  figure.value === null ? words.value(figure) : `${words.value(figure)} (${words.counts(figure)})`;

/** A part of what was asked about that is not in the figure. */
export function apartLine({ why, figure }: Apart, words: Words): string {
  const part = figure.scope.workload
    ? terms.workload(figure.scope.workload)
    : terms.subject(figure.scope, String);
  const told = `${figureOf(figure, words)}, ${words.when(figure)}`;
  switch (why) {
    case 'behind':
      return `Not in this figure: ${part}, whose data is older: ${told}.`;
    case 'elsewhere':
      return `Not in this figure: ${part}, which only another source has: ${told}, ${figure.source ? terms.source(figure.source) : ''}.`;
    case 'retired':
      return `Not in this figure: ${part}, which is retired: ${told}.`;
  }
}
