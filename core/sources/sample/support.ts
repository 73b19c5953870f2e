import { endOfMonth, plusDays } from '../../days.ts';
import type { Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { chance } from './random.ts';

/** Requests a month, and those that ask how to do something: Tailspin, Kowakai and Bellows ask much, Woodgrove hardly. */
const MONTHLY: Readonly<Record<string, readonly [number, number]>> = {
  tailspin: [58, 45],
  kowakai: [34, 22],
  bellows: [96, 58],
  woodgrove: [6, 1],
  contoso: [14, 4],
  litware: [11, 5],
};
const SUPPORT_MONTHS = 6;

/** Support requests of the last whole months, for the customers whose partner keeps count. */
export function* supportFacts(customer: string, today: Day): Generator<Fact> {
  const [requests, howTo] = MONTHLY[customer] ?? [];
  if (requests === undefined || howTo === undefined) {
    return;
  }
  let to = plusDays(today.slice(0, 8) + '01', -1);
  for (let month = 0; month < SUPPORT_MONTHS; month += 1) {
    const from = to.slice(0, 8) + '01';
    const swing = 0.85 + 0.3 * chance(`support/${customer}/${from}`);
    const counts = { requests: Math.round(requests * swing), howTo: Math.round(howTo * swing) };
    yield { kind: 'support', fact: { customer: { id: customer }, from, to: endOfMonth(from), ...counts } };
    to = plusDays(from, -1);
  }
}

export const countsRequests = (customer: string): boolean => customer in MONTHLY;
