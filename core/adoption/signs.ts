import type { Corrected, Figure } from '../figure.ts';

/** Where a sign begins (ours). Percent points; support in requests per 100 seats and 30 days. */
export const SIGNS = {
  lowUsage: 60,
  highUsage: 80,
  lowDeployment: 80,
  highDeployment: 90,
  lowSupport: 3,
  highSupport: 10,
} as const;

/** Low is below the lower line, high at or above the upper one; what is unknown or not settled is neither. */
export type Reads = 'low' | 'high' | 'middling';

/** A usage figure, and what is left of it without what inflates it (domain.md §5). */
export interface Use {
  readonly figure: Figure;
  readonly corrected: Corrected;
}

/** A figure that nothing was found to inflate. */
export const plainUse = (figure: Figure): Use => ({
  figure,
  corrected: { low: figure.value, high: figure.value, complete: false },
});

type Judged = Pick<Use, 'corrected'>;
type Raw = Pick<Figure, 'value'>;

/** Whether something can be taken off for certain: even the upper end lies below the raw figure. */
export const isInflated = ({ figure, corrected }: Judged & { readonly figure: Raw }): boolean =>
  figure.value !== null && corrected.high !== null && corrected.high < figure.value;

/** Whether the corrected figure must be told beside the raw one: it is lower for certain, or is judged otherwise. */
export function tellsMore({ figure, corrected }: Judged & { readonly figure: Raw }): boolean {
  const { value } = figure;
  if (value === null) return false;
  const raw = readsUse({ corrected: { low: value, high: value, complete: false } });
  return isInflated({ figure, corrected }) || readsUse({ corrected }) !== raw;
}

/**
 * Raw usage is never judged: what inflates it lifts it over a line. Low where even the certain upper end is low; high where the
 * whole corrected range is, and believable.
 */
export function readsUse({ corrected: { low, high } }: Judged): Reads {
  if (low === null || high === null) return 'middling';
  if (high < SIGNS.lowUsage) return 'low';
  return low >= SIGNS.highUsage && high <= 100 ? 'high' : 'middling';
}

export const readsDeployment = ({ value }: Raw): Reads =>
  reads(value, SIGNS.lowDeployment, SIGNS.highDeployment);

export const readsSupport = (rate: number): Reads => reads(rate, SIGNS.lowSupport, SIGNS.highSupport);

function reads(value: number | null, low: number, high: number): Reads {
  if (value === null) return 'middling';
  return value < low ? 'low' : value >= high ? 'high' : 'middling';
}
