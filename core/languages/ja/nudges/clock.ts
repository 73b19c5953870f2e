import type { Weekday } from '../../../nudges/rule.ts';
import { wallTimeOf } from '../../../nudges/zone.ts';
import { format as f } from '../format.ts';

export const DAYS: Record<Weekday, string> = {
  monday: '月',
  tuesday: '火',
  wednesday: '水',
  thursday: '木',
  friday: '金',
  saturday: '土',
  sunday: '日',
};

export const instant = (at: string, zone: string): string => {
  const wall = wallTimeOf(at, zone);
  return `${f.shortDay(wall.day)}（${DAYS[wall.weekday]}）${wall.time}（${zone}）`;
};
