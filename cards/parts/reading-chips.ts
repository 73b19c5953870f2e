import type { Intent } from '../../core/catalog/intents.ts';
import type { Metric } from '../../core/catalog/metrics.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Assumption } from '../../core/note.ts';
import type { Question } from '../../core/question.ts';
import type { Submit } from '../elements.ts';
import { askButton } from './buttons.ts';

const OF_FIGURES: ReadonlySet<Intent> = new Set([
  'customer_metric',
  'portfolio_summary',
  'portfolio_rank',
  'portfolio_filter',
  'compare_customers',
  'trend',
]);

/** One tap to change what the question took over from the one before: its workload, its period, its metric. */
export function readingChips(
  question: Question,
  language: Language,
  name: Name,
  max: number,
): readonly Submit[] {
  if (!OF_FIGURES.has(question.intent)) return [];
  return changes(question)
    .slice(0, Math.max(0, max))
    .map(([slot, other]) =>
      askButton(language.asking.instead({ slot, value: '', alternatives: [other] }, other, name), other),
    );
}

function changes(question: Question): readonly (readonly [Assumption['slot'], Question])[] {
  const { also: _, offset: __, remember: ___, readAs: ____, ...asked } = question;
  const { workload, window, ...plain } = asked;
  const other = OTHER_METRIC[question.metric ?? ''];
  return [
    ...(workload === undefined ? [] : [['workload', { ...plain, ...(window ? { window } : {}) }] as const]),
    ...(window === undefined ? [] : [['window', { ...plain, ...(workload ? { workload } : {}) }] as const]),
    ...(other === undefined ? [] : [['metric', { ...asked, metric: other }] as const]),
  ];
}

const OTHER_METRIC: Readonly<Record<string, Metric | undefined>> = {
  usage: 'deployment',
  deployment: 'usage',
};
