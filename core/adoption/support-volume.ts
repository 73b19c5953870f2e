import type { SupportFact } from '../facts.ts';
import type { CustomerId } from '../question.ts';
import type { AdviceEvidence } from './advice-evidence.ts';
import { type AdviceFacts, figuresOf, seatsOf, type Verdict } from './advice-evidence.ts';
import { daysBetween } from './days.ts';
import { readsSupport } from './signs.ts';

/** Many requests for help: counted where they are held, else as the person says. */
export function supportVolume(facts: AdviceFacts): Verdict {
  const counted = supportEvidence(facts.customer, facts.support, seatsOf(facts));
  if (counted === undefined) {
    return { verdict: 'stated', evidence: [{ kind: 'stated' }, ...figuresOf(facts)], missing: ['support'] };
  }
  const evidence = [counted, ...figuresOf(facts)];
  if (counted.rate === null) return { verdict: 'stated', evidence, missing: ['deployment'] };
  const verdicts = { high: 'supported', low: 'contradicted', middling: 'stated' } as const;
  return { verdict: verdicts[counted.reads], evidence, missing: [] };
}

/** Requests for help over the periods held, per 100 seats and 30 days, so that customers and periods compare. */
export function supportEvidence(
  customer: CustomerId,
  support: readonly SupportFact[],
  seats: number | null,
): Extract<AdviceEvidence, { kind: 'support' }> | undefined {
  const mine = support.filter((one) => one.customer === customer);
  const from = mine.map((one) => one.from).sort()[0];
  const to = mine
    .map((one) => one.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const requests = mine.reduce((sum, one) => sum + one.requests, 0);
  const days = mine.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0);
  const counted = mine.filter((one) => one.howTo !== undefined);
  const howTo = counted.reduce((sum, one) => sum + (one.howTo ?? 0), 0);
  const rate = seats === null || seats === 0 || days <= 0 ? null : (requests * 100 * 30) / (seats * days);
  return {
    kind: 'support',
    customer,
    requests,
    ...(counted.length === mine.length ? { howTo } : {}),
    from,
    to,
    seats,
    rate,
    reads: rate === null ? 'middling' : readsSupport(rate),
  };
}
