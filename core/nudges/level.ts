import { POLICY } from './policy.ts';
import type { Rule } from './rule.ts';

/** A figure seen from a rule: lower is worse. Percent points, or points of change. */
export type Level = number;

type Lines = Pick<Rule, 'kind' | 'threshold' | 'inclusive'>;

/** How a percentage stands in a rule's eyes. `base`: what it fell from, for `drop`. */
export function levelOf(rule: Lines, value: number, base: number | undefined): Level | undefined {
  switch (rule.kind) {
    case 'low_adoption':
      return value;
    case 'inflated':
      return -value;
    case 'drop':
      return base === undefined ? undefined : value - base;
    case 'digest':
      return undefined;
  }
}

const lineOf = (rule: Lines): Level => (rule.kind === 'low_adoption' ? rule.threshold : -rule.threshold);

/** Whether a level is beyond the line an episode opens at. */
export function isBeyond(rule: Lines, level: Level): boolean {
  return level < lineOf(rule) || (rule.inclusive === true && level === lineOf(rule));
}

/** Whether a level is far enough on the good side to close an episode (domain.md §7: threshold + 5 points). */
export function isBack(rule: Lines, level: Level): boolean {
  return level >= lineOf(rule) + POLICY.closeMargin;
}

/**
 * The second line: how far it must get before a thing already told is worth telling again, and a snooze ends early.
 * Low adoption: 10 points lower or half, whichever is nearer; a drop: 10 points more; inflated: 20 points more. Ours.
 */
export function secondLine(rule: Lines, told: Level): Level {
  switch (rule.kind) {
    case 'low_adoption':
      return Math.max(told - 10, told / 2);
    case 'inflated':
      return told - 20;
    case 'drop':
    case 'digest':
      return told - 10;
  }
}
