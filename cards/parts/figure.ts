import { METRICS } from '../../core/catalog/metrics.ts';
import type { Earlier, Figure } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Element } from '../elements.ts';
import { small, text } from './blocks.ts';

/** One big figure: its name (none where the line above says it), value, the two counts behind it, and how it moved. */
export function figureBlock(
  label: string,
  figure: Figure,
  language: Language,
  previous?: Earlier,
): readonly Element[] {
  const { answers } = language;
  const counts =
    METRICS[figure.metric].unit === 'percent' || figure.metric === 'unused' ? answers.counts(figure) : '';
  const change = previous ? answers.change(figure, previous) : '';
  return [
    ...(label ? [small(label)] : []),
    text(answers.value(figure), {
      size: figure.value === null ? 'Large' : 'ExtraLarge',
      weight: 'Bolder',
      spacing: 'None',
    }),
    ...(counts ? [small(counts, { isSubtle: false })] : []),
    ...(isOver100(figure)
      ? [small(answers.rowNote('over_100'), { color: 'Attention', isSubtle: false })]
      : []),
    ...(change ? [small(change)] : []),
  ];
}

export const isOver100 = (figure: Pick<Figure, 'metric' | 'value'>): boolean =>
  METRICS[figure.metric].unit === 'percent' && figure.value !== null && figure.value > 100;
