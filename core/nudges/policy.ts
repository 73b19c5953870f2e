/** Version of the rules below. Every nudge names it. */
export const NUDGE_POLICY_VERSION = '1.0';

/**
 * What holds for all nudges (domain.md §7; what is not said there is ours). Percent points, days, shares.
 * Choices on cards and the validation of what comes back are both made from these constants.
 */
export const POLICY = {
  /** an episode closes this many points beyond the line it opened at */
  closeMargin: 5,
  /** a customer that appeared after our records began is left alone this long */
  graceDays: 60,
  /** share of the customers measured at the data date before that must be measured now */
  coverage: 0.8,
  /** share of a customer's own rows of the data date before that must be there now */
  rowCoverage: 0.6,
  /** an open, unacknowledged episode is named again after this long */
  remindDays: 28,
  /** cards a person gets in seven days before further ones are withheld */
  cardsPerWeek: 5,
  /** a snooze is never longer */
  longestSnoozeDays: 90,
  /** a pause ends by itself, at the latest after a year */
  longestPauseDays: 366,
  /** "not relevant" is asked again after a year */
  dismissedDays: 365,
  /** a drop that never came back is the new normal after this long */
  settledDays: 84,
} as const;

/** Bounds and first values of what a person may set in a rule. */
export const RULE_BOUNDS = {
  threshold: { low_adoption: [1, 100], drop: [1, 100], inflated: [50, 1000], digest: [1, 100] },
  minimumSeats: [1, 1_000_000],
  cardsPerWeek: [1, 50],
  named: 50,
  rulesPerPerson: 50,
} as const;
