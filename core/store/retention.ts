import { plusDays } from '../days.ts';

/**
 * How long what was is kept, in days (ours). Nothing goes that an open episode, an outcome somebody has yet to be told
 * of, or the effect of what was done (two windows) still needs.
 */
const KEPT_DAYS = {
  /** cards that ended, and what was decided for them */
  cards: 180,
  /** closed episodes and stopped rules: a button on an old card still finds them */
  episodes: 400,
  feedback: 180,
  /** what a conversation leant on, when nobody has said a word in it */
  conversations: 90,
  /** a year, and the month in which it is looked through */
  audit: 400,
} as const;

/** What ended before this instant is removed. */
export const keptSince = (what: keyof typeof KEPT_DAYS, now: string): string =>
  `${plusDays(now.slice(0, 10), -KEPT_DAYS[what])}T00:00:00.000Z`;
