import type { Weekday } from '../../../nudges/rule.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import { format as f } from '../format.ts';

export const DAYS: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const instant = (at: string, zone: string): string => {
  const wall = wallTimeOf(at, zone);
  return `${DAYS[wall.weekday].slice(0, 3)} ${f.shortDay(wall.day)}, ${wall.time} (${zone})`;
};
