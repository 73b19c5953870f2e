import type { ChangePart } from '../adoption/contribution.ts';
import type { SubscriptionEvent } from '../adoption/subscription-events.ts';
import type { ExplainChangeAnswer } from '../answers/explain-change.ts';
import type { WhatIfAnswer } from '../answers/what-if.ts';
import type { Name } from './terms.ts';

/** What moved a figure, and what would move it. */
export interface ChangeWords {
  /** the change in one sentence: fell 3.2 points, from … to … */
  headline(answer: ExplainChangeAnswer, name: Name): string;
  /** how much came through the numerator and how much through the denominator */
  split(answer: ExplainChangeAnswer): string;
  partTitle(part: ChangePart, name: Name, product: Name): string;
  /** before and after: 93 of 151, then 91 of 152 */
  partDetail(part: ChangePart, answer: ExplainChangeAnswer): string;
  /** the part's share, with its sign: +1.2 points */
  partValue(part: ChangePart, answer: ExplainChangeAnswer): string;
  event(event: SubscriptionEvent): string;
  more(n: number): string;
  /** what would be, in one sentence */
  whatIf(answer: WhatIfAnswer, name: Name): string;
  /** what must be said beside it */
  whatIfLines(answer: WhatIfAnswer): readonly string[];
  readonly labels: {
    readonly parts: string;
    readonly events: string;
    readonly now: string;
    readonly after: string;
    readonly goal: string;
    readonly needed: string;
  };
  /** a figure now and what it would be: 83.8%, then 76.4% */
  effect(effect: NonNullable<WhatIfAnswer['usage']>): {
    readonly now: string;
    readonly after: string;
    readonly sign: string;
  };
}
