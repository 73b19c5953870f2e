import type { Element, Submit } from '../elements.ts';
import { column, columns, small, text } from './blocks.ts';

/** One line of a list: what it is and details on the left, its figure and a remark on the right. */
export interface Line {
  readonly title: string;
  readonly detail?: string;
  readonly value: string;
  readonly remark?: string;
  readonly warn?: boolean;
  /** what a tap on the line asks */
  readonly tap?: Submit;
}

export function row(line: Line, first = false): Element {
  const left = [text(line.title), ...(line.detail ? [small(line.detail)] : [])];
  const right = [
    text(line.value, { weight: 'Bolder', horizontalAlignment: 'Right' }),
    ...(line.remark
      ? [
          small(line.remark, {
            horizontalAlignment: 'Right',
            ...(line.warn ? { color: 'Warning' as const, isSubtle: false } : {}),
          }),
        ]
      : []),
  ];
  return columns([column(left), column(right, { width: 'auto' })], {
    spacing: first ? 'Small' : 'Small',
    separator: !first,
    ...(line.tap ? { selectAction: line.tap } : {}),
  });
}

export const rows = (lines: readonly Line[]): readonly Element[] =>
  lines.map((line, i) => row(line, i === 0));
