import { plusDays } from '../adoption/days.ts';
import { rounds, todayOf } from '../adoption/periods.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { CustomerId } from '../question.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Moment } from '../time.ts';
import type { RehearsalPart } from './answers.ts';
import { factsReader } from './facts.ts';
import { measuresOf } from './measure.ts';
import { type Past, rehearse } from './rehearse.ts';
import type { Rule } from './rule.ts';

/** How far back a rule is tried out. */
const DAYS_BACK = 92;
const EXAMPLES = 3;

/** What a rule would have sent over the last three months, and how many customers are beyond its line now. */
export async function tryOut(
  rule: Rule,
  portfolio: Portfolio,
  customers: readonly CustomerId[],
  moment: Moment,
): Promise<RehearsalPart> {
  if (rule.kind === 'digest')
    return { from: null, to: null, dates: 0, cards: 0, reminders: 0, customers: 0, examples: [] };
  const past = await pastOf(rule, remembering(portfolio), moment);
  const told = rehearse(rule, past, customers);
  const cards = told.cards.toReversed();
  return {
    from: told.from,
    to: told.to,
    dates: told.dates,
    cards: cards.length,
    reminders: cards.filter(({ said }) => said.every(({ reason }) => reason === 'still')).length,
    customers: told.customers.length,
    examples: cards.slice(0, EXAMPLES).map(({ dueAt, said }) => {
      const named = [...new Set(said.flatMap(({ customer }) => customer ?? []))];
      return {
        day: todayOf({ instant: dueAt, zone: rule.zone }),
        customers: named.slice(0, EXAMPLES),
        more: Math.max(0, named.length - EXAMPLES),
      };
    }),
  };
}

/** The facts as they stood the day after each data date. */
async function pastOf(rule: Rule, portfolio: Portfolio, moment: Moment): Promise<readonly Past[]> {
  const measures = measuresOf(rule);
  const now = await factsReader(portfolio)(measures, moment);
  const source = [...now.measured.values()][0]?.source;
  if (!source) return [];
  const today = todayOf(moment);
  const dates = await portfolio.dates({
    facts: rule.metric,
    source,
    from: plusDays(today, -DAYS_BACK),
    to: today,
  });
  const past: Past[] = [];
  for (const day of rounds(dates, SOURCES[source].spreadDays)) {
    const instant = `${plusDays(day, 1)}T00:00:00.000Z`;
    past.push({ instant, facts: await factsReader(portfolio)(measures, { instant, zone: 'UTC' }) });
  }
  return past;
}

/** The same sums are needed for several dates; each is read once. */
function remembering(portfolio: Portfolio): Portfolio {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const found = (kept.get(key) as Promise<T> | undefined) ?? read();
    kept.set(key, found);
    return found;
  };
  return {
    ...portfolio,
    revision: () => once('revision', () => portfolio.revision()),
    customers: () => once('customers', () => portfolio.customers()),
    products: () => once('products', () => portfolio.products()),
    sums: (ask) => once(`sums ${JSON.stringify(ask)}`, () => portfolio.sums(ask)),
  };
}
