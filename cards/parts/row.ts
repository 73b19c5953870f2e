import type { Language } from '../../core/languages/language.ts';
import type { Element, Submit } from '../elements.ts';
import { column, columns, small, text } from './blocks.ts';

/** One line of a list: what it is and details on the left, its figure and a remark on the right. */
export interface Line {
  /** before the title: a rank, a step's number */
  readonly mark?: string;
  readonly title: string;
  readonly detail?: string;
  readonly value: string;
  readonly remark?: string;
  readonly warn?: boolean;
  /** drawn under the title, beside the figure in words */
  readonly bar?: Element;
  /** what a tap on the line asks */
  readonly tap?: Submit;
}

const BULLET = '•';
/** Room for two digits, so that titles stand in line. */
const MARK_WIDTH = '22px';

export function row(line: Line, first = false): Element {
  const left = [
    text(line.title),
    ...(line.detail ? [small(line.detail)] : []),
    ...(line.bar ? [line.bar] : []),
  ];
  const right = [
    text(line.value, { weight: 'Bolder', horizontalAlignment: 'Right' }),
    ...(line.remark
      ? [
          small(line.remark, {
            horizontalAlignment: 'Right',
            ...(line.warn ? { color: 'Attention' as const, isSubtle: false } : {}),
          }),
        ]
      : []),
  ];
  const mark = line.mark
    ? [column([text(line.mark, { isSubtle: true })], { width: line.mark === BULLET ? 'auto' : MARK_WIDTH })]
    : [];
  const parts = [
    ...mark,
    column(left, { width: 'stretch', ...(line.mark ? { spacing: 'Small' as const } : {}) }),
    ...(line.value ? [column(right, { width: 'auto' })] : []),
  ];
  return columns(parts, {
    spacing: 'Small',
    separator: !first,
    ...(line.tap ? { selectAction: line.tap } : {}),
  });
}

/** As many lines as fit a card; the last says how many more there are. */
export function capped(lines: readonly Line[], max: number, { labels }: Language): readonly Line[] {
  if (lines.length <= max) return lines;
  return [...lines.slice(0, max), { title: labels.more(lines.length - max), value: '' }];
}

export const rows = (lines: readonly Line[]): readonly Element[] =>
  lines.map((line, i) => row(line, i === 0));

/** Sentences one under the other, each with a bullet; no Markdown list, which phones indent differently. */
export const bullets = (lines: readonly string[]): readonly Element[] =>
  lines.map((title) => row({ mark: BULLET, title, value: '' }, true));
