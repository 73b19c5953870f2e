import type { CauseShare, InflatedRow } from '../../core/answer.ts';
import type { Element } from '../elements.ts';
import type { View } from '../reply.ts';
import { column, columns, sectionTitle, small } from './blocks.ts';
import { spokenLine } from './parts-of.ts';
import { type Line, rows } from './row.ts';
import { type Segment, stack } from './stack.ts';

/** Evidence lines, rows and customers shown; the rest are counted. */
const EVIDENCE = 8;

export interface Shown {
  readonly elements: readonly Element[];
  readonly spoken: readonly string[];
}

export const NONE: Shown = { elements: [], spoken: [] };

/** The picture of the excess and the same as lines: every cause with its state and number. */
export function partsOf(row: InflatedRow, view: View): Shown {
  const { inflation } = view.language;
  const lines: Line[] = row.causes.map((share, i) => ({
    mark: MARKS[i]!,
    title: inflation.cause(share.cause),
    detail: inflation.state(share),
    value: share.state === 'ruled_out' || share.state === 'untestable' ? '–' : inflation.count(share),
  }));
  if (row.unexplained.upTo > 0)
    lines.push({
      mark: '?',
      title: inflation.labels.unexplained,
      value: inflation.unexplained(row.unexplained),
    });
  const spoken = lines.map((line) => [line.title, line.value, line.detail].filter(Boolean).join(' – '));
  return {
    elements: [sectionTitle(inflation.labels.madeOf), ...stack(segmentsOf(row, view)), ...rows(lines)],
    spoken: [inflation.labels.madeOf, ...spoken],
  };
}

const MARKS = ['①', '②', '③', '④'] as const;

/** As wide as what each can account for; a narrow part shows its mark alone, its number stands in the line below. */
function segmentsOf(row: InflatedRow, { language }: View): readonly Segment[] {
  const { inflation } = language;
  const parts = [
    ...row.causes.map((share, i) => ({
      mark: MARKS[i]!,
      range: share,
      style: share.low > 0 ? ('accent' as const) : ('emphasis' as const),
    })),
    { mark: '?', range: row.unexplained, style: 'warning' as const },
  ];
  const whole = parts.reduce((sum, { range }) => sum + range.upTo, 0);
  return parts.map(({ mark, range, style }) => ({
    label: range.upTo >= ROOMY * whole ? `${mark} ${inflation.short(range)}` : mark,
    weight: range.upTo,
    style,
  }));
}

/** From this share of the whole on a number fits into a part. */
const ROOMY = 0.3;

/** Where nothing is above 100 %: what is there that could raise it. */
export function couldRaise(shares: readonly CauseShare[], { language }: View): Shown {
  const { inflation } = language;
  const lines = shares.map((share) => ({
    title: inflation.cause(share.cause),
    detail: inflation.state(share),
    value: share.upTo > 0 ? inflation.count(people(share)) : '–',
  }));
  return {
    elements: [sectionTitle(inflation.labels.couldRaise), ...rows(lines)],
    spoken: [inflation.labels.couldRaise, ...lines.map(spokenLine)],
  };
}

/** Over several workloads the same seats count in each; the evidence tells how many there are. */
function people(share: CauseShare): { readonly low: number; readonly upTo: number } {
  const rested = share.evidence.flatMap((one) =>
    one.kind === 'subscription' || one.kind === 'transfer' ? [one.activeUsers ?? one.quantity ?? 0] : [],
  );
  if (rested.length === 0) return share;
  const upTo = rested.reduce((sum, one) => sum + one, 0);
  return { low: Math.min(share.low, upTo), upTo };
}

export function evidenceLines(shares: readonly CauseShare[], { language }: View): readonly string[] {
  const { inflation, labels, format } = language;
  const all = shares.flatMap((share) => {
    const moves = share.evidence.filter((one) => one.kind === 'transfer');
    const others = share.evidence.filter((one) => one.kind !== 'transfer');
    return [...(moves.length > 0 ? [inflation.moves(moves)] : []), ...others.map(inflation.evidence)].map(
      (line) => format.labelled(inflation.cause(share.cause), line),
    );
  });
  return all.length > EVIDENCE ? [...all.slice(0, EVIDENCE), labels.more(all.length - EVIDENCE)] : all;
}

/** For each cause that may play a part: what to do, and how to check it; and for what no cause accounts for. */
export function toDoLines(
  shares: readonly CauseShare[],
  unexplained: number,
  { language }: View,
): readonly string[] {
  const { inflation, format } = language;
  const causes = shares
    .filter((share) => share.upTo > 0)
    .flatMap(({ cause }) => [
      format.labelled(inflation.cause(cause), inflation.toDo(cause)),
      inflation.toCheck(cause),
    ]);
  return unexplained > 0 ? [...causes, inflation.toDoUnexplained] : causes;
}

export const bullets = (lines: readonly string[]): readonly Element[] =>
  lines.map((line) => columns([column([small(line, { isSubtle: false })])], { spacing: 'Small' }));
