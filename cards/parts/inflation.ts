import type { CauseShare, Decomposition } from '../../core/adoption/decomposition.ts';
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

type Parts = Pick<Decomposition, 'causes' | 'unexplained'>;

/** The picture of the excess and the same as lines: what plays a part with its number, and in a line what does not. */
export function partsOf(of: Parts, view: View): Shown {
  const { inflation } = view.language;
  const lines: Line[] = partsIn(of).map((share, i) => ({
    mark: MARKS[i]!,
    title: inflation.cause(share.cause),
    detail: inflation.state(share),
    value: inflation.count(share),
  }));
  if (of.unexplained.upTo > 0)
    lines.push({
      mark: '?',
      title: inflation.labels.unexplained,
      value: inflation.unexplained(of.unexplained),
    });
  const aside = asides(of.causes, view);
  return {
    elements: [
      sectionTitle(inflation.labels.madeOf),
      ...stack(segmentsOf(of, view)),
      ...rows(lines),
      ...aside.map((line) => small(line, { spacing: 'Small' })),
    ],
    spoken: [inflation.labels.madeOf, ...lines.map(spokenPart), ...aside],
  };
}

const spokenPart = (line: Line): string => [line.title, line.value, line.detail].filter(Boolean).join(' – ');

const MARKS = ['①', '②', '③', '④'] as const;

/** The causes that may play a part. */
export const partsIn = ({ causes }: Pick<Decomposition, 'causes'>): readonly CauseShare[] =>
  causes.filter((share) => share.upTo > 0);

/** What is ruled out, and what the data cannot tell, in a line each. */
function asides(causes: readonly CauseShare[], { language: { inflation } }: View): readonly string[] {
  const of = (state: CauseShare['state']) =>
    causes.filter((share) => share.state === state).map(({ cause }) => cause);
  const [out, unknown] = [of('ruled_out'), of('untestable')];
  return [
    ...(out.length > 0 ? [inflation.ruledOut(out)] : []),
    ...(unknown.length > 0 ? [inflation.untestable(unknown)] : []),
  ];
}

/** As wide as what each can account for; a narrow part shows its mark alone, its number stands in the line below. */
function segmentsOf(of: Parts, { language }: View): readonly Segment[] {
  const { inflation } = language;
  const parts = [
    ...partsIn(of).map((share, i) => ({
      mark: MARKS[i]!,
      range: share,
      style: share.low > 0 ? ('accent' as const) : ('emphasis' as const),
    })),
    { mark: '?', range: of.unexplained, style: 'warning' as const },
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
export function couldRaise(shares: readonly CauseShare[], view: View): Shown {
  const { inflation } = view.language;
  const lines = partsIn({ causes: shares }).map((share) => ({
    title: inflation.cause(share.cause),
    detail: inflation.state(share),
    value: inflation.count(people(share)),
  }));
  const aside = asides(shares, view);
  return {
    elements: [
      sectionTitle(inflation.labels.couldRaise),
      ...rows(lines),
      ...aside.map((line) => small(line, { spacing: 'Small' })),
    ],
    spoken: [inflation.labels.couldRaise, ...lines.map(spokenLine), ...aside],
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
