import type { Figure } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import { isOver100 } from './figure.ts';
import { figureBar, fullScale } from './figure-bar.ts';
import { capped, type Line } from './row.ts';

/** Parts shown; the rest are counted. */
const SHOWN = 8;

/** Workloads or products a figure is made of, as lines. */
export function partLines(parts: readonly Figure[], language: Language, name: Name): readonly Line[] {
  const { answers, terms } = language;
  const full = fullScale(parts.map((figure) => figure.value));
  const lines = parts.map(
    (figure): Line => ({
      title: terms.part(figure.scope, figure.metric, name),
      detail: answers.counts(figure),
      value: answers.value(figure),
      ...(figure.value === null
        ? {}
        : {
            bar: figureBar(
              `${terms.part(figure.scope, figure.metric, name)} ${answers.value(figure)}`,
              figure.value,
              full,
            ),
          }),
      ...(isOver100(figure) ? { remark: answers.rowNote('over_100'), warn: true } : {}),
    }),
  );
  return capped(lines, SHOWN, language);
}

/** A line of a list in words. */
export const spokenLine = (line: Line): string =>
  [line.title, line.value, line.detail, line.remark].filter(Boolean).join(' – ');
