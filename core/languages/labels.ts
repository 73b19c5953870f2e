/** Headings, column heads and buttons. */
export interface Labels {
  readonly standsOut: string;
  byWorkload(metric: string): string;
  byProduct(metric: string): string;
  /** the course of a metric */
  trend(metric: string): string;
  readonly ownLicences: string;
  readonly allPartners: string;
  /** heads customers in rising order; the metric as it stands in a sentence */
  lowestFirst(metric: string): string;
  readonly assumed: string;
  readonly example: string;
  readonly formula: string;
  readonly first: string;
  readonly last: string;
  readonly highest: string;
  readonly lowest: string;
  readonly noData: string;
  readonly personalChat: string;
  /** forgets what a follow-up leaned on */
  readonly startAfresh: string;
  next(n: number): string;
  /** a list's rows not shown */
  more(n: number): string;
  chart(metric: string, subject: string): string;
}
