import type { Column, Element } from '../elements.ts';
import { column, columns, text } from './blocks.ts';

/** One part of a bar: how much, what stands in it, and how it looks; the look alone tells nothing. */
export interface Segment {
  readonly label: string;
  readonly weight: number;
  readonly style: NonNullable<Column['style']>;
}

/** Narrower than this no number can be read. Share of the whole. */
const NARROWEST = 0.14;

/** A picture of parts side by side, each as wide as it weighs, in plain columns that every client draws. */
export function stack(segments: readonly Segment[]): readonly Element[] {
  const drawn = segments.filter((segment) => segment.weight > 0);
  const whole = drawn.reduce((sum, segment) => sum + segment.weight, 0);
  if (drawn.length === 0) return [];
  return [
    columns(
      drawn.map(({ label, weight, style }) =>
        column([text(label, { weight: 'Bolder', horizontalAlignment: 'Center', size: 'Small' })], {
          width: String(Math.round(100 * Math.max(weight / whole, NARROWEST))),
          style,
          spacing: 'None',
        }),
      ),
      { spacing: 'Small' },
    ),
  ];
}
