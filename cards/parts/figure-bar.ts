import type { Element } from '../elements.ts';

/** One pixel of a tone that stands out on light and on dark, stretched into a bar. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPIK3kBAAMeAcuFKF8FAAAAAElFTkSuQmCC';
/** How long the longest bar is where a client has no progress bars; fits a phone. */
const LONGEST_PX = 160;

/**
 * A bar beside a figure that stands there in words already. `full`: the value of the longest bar, at least 100, so that
 * a figure above 100 % is longer than 100 %, not cut off. Clients without progress bars show a stretched pixel.
 */
export function figureBar(label: string, value: number, full: number): Element {
  const width = Math.max(1, Math.round((LONGEST_PX * value) / full));
  return {
    type: 'ProgressBar',
    value,
    max: full,
    color: value > 100 ? 'Attention' : 'Accent',
    spacing: 'Small',
    fallback: {
      type: 'Image',
      url: PIXEL,
      width: `${width}px`,
      height: '5px',
      altText: label,
      spacing: 'Small',
    },
  };
}

/** The scale of a list of percentages. */
export const fullScale = (values: readonly (number | null)[]): number =>
  Math.max(100, ...values.map((value) => value ?? 0));
