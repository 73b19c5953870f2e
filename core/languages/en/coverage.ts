import type { Apart, Coverage, CoverageGroup } from '../../coverage.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

/** Of whom a portfolio's figure speaks; the numbers add up to all. */
export function coverageLine({ with: counted, of, groups }: Coverage): string {
  const head = groups.find(({ kind }) => kind === 'headline');
  const others = groups.filter(({ kind }) => kind !== 'headline').map(group);
  const dated = head?.from && head.to ? `, ${dates(head.from, head.to)}` : '';
  return `${f.count(counted)} of ${f.customers(of)} ${of === 1 ? 'is' : 'are'} in this figure${counted > 0 ? dated : ''}${others.length > 0 ? `; ${others.join('; ')}` : ''}.`;
}

const dates = (from: string, to: string): string =>
  from === to ? `data of ${f.day(to)}` : `data of ${f.day(from)} to ${f.day(to)}`;

function group({ kind, customers, figure, from, to }: CoverageGroup): string {
  if (!figure || !from || !to) return `${f.count(customers)} without data`;
  const source = figure.source ? terms.source(figure.source) : '';
  const label = kind === 'older' ? `with older data (${source})` : `by ${source}`;
  return `${f.count(customers)} ${label}: ${figureOf(figure)}, ${dates(from, to)}`;
}

const figureOf = (figure: Apart['figure']): string =>
  figure.value === null ? answers.value(figure) : `${answers.value(figure)} (${answers.counts(figure)})`;

/** A part of what was asked about that is not in the figure. */
export function apartLine({ why, figure }: Apart): string {
  const part = figure.scope.workload
    ? terms.workload(figure.scope.workload)
    : terms.subject(figure.scope, String);
  const told = `${figureOf(figure)}, ${answers.when(figure)}`;
  switch (why) {
    case 'behind':
      return `Not in this figure: ${part}, whose data is older: ${told}.`;
    case 'elsewhere':
      return `Not in this figure: ${part}, which only another source has: ${told}, ${figure.source ? terms.source(figure.source) : ''}.`;
    case 'retired':
      return `Not in this figure: ${part}, which is retired: ${told}.`;
  }
}
