import { dayNumber, plusDays } from '../../days.ts';
import type { Day } from '../../time.ts';

/** Weekly data dates: 13 months of them. */
export const WEEKS = 57;
/** Dynamics rows are processed some days before those of Office. */
const DYNAMICS_LEAD_DAYS = 3;

/** The newest data date: the last Monday that is at least two days old. 1970-01-05 was a Monday. */
export function newestMonday(today: Day): Day {
  const latest = plusDays(today, -2);
  const sinceMonday = (dayNumber(latest) - 4) % 7;
  return plusDays(latest, -sinceMonday);
}

/** The data date `week` weeks before the newest, for a service. */
export function dataDate(today: Day, week: number, service: 'office365' | 'dynamics365'): Day {
  const lead = service === 'dynamics365' ? DYNAMICS_LEAD_DAYS : 0;
  return plusDays(newestMonday(today), -7 * week - lead);
}
