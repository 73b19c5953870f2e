/** A calendar day, YYYY-MM-DD. Data dates are days without a zone, as the source states them. */
export type Day = string;

/** Days from and to, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The instant a turn happens at and the zone its person lives in. Core has no clock: this comes in. */
export interface Moment {
  /** ISO 8601 instant, UTC */
  readonly instant: string;
  /** IANA zone, e.g. Asia/Tokyo */
  readonly zone: string;
  /** the month the partner's fiscal year begins with, 1 to 12; April where nothing is set */
  readonly fiscalStart?: number;
}
