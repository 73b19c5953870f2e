import { plusDays } from '../adoption/days.ts';
import type { InflatedRow } from '../adoption/decomposition.ts';
import { explainRows } from '../adoption/inflation.ts';
import { newestRows } from '../adoption/newest.ts';
import { SOURCES } from '../catalog/sources.ts';
import { rowsOf, type Sight, type View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import { evidenceFor, usageRowsOf } from './evidence.ts';

/** Customers whose facts are read together. */
const AT_ONCE = 100;

/** Every usage row of some customers at a sight's date, taken apart. */
export async function explainCustomers(
  view: View,
  sight: Sight,
  customers: readonly CustomerId[],
): Promise<readonly InflatedRow[]> {
  const explained: InflatedRow[] = [];
  for (let at = 0; at < customers.length; at += AT_ONCE)
    explained.push(...(await explainFew(view, sight, customers.slice(at, at + AT_ONCE))));
  return explained;
}

async function explainFew(
  view: View,
  sight: Sight,
  customers: readonly CustomerId[],
): Promise<readonly InflatedRow[]> {
  const { source } = sight.held;
  const { lagDays, spreadDays } = SOURCES[source];
  const from = plusDays(sight.day, -lagDays - spreadDays);
  const rows = newestRows(await rowsOf(view, sight, customers, from, sight.day), source);
  const usage = usageRowsOf(rows, sight);
  const facts = await evidenceFor(view, customers, usage);
  const of = <T extends { readonly customer: CustomerId }>(all: readonly T[], customer: CustomerId) =>
    all.filter((one) => one.customer === customer);
  return customers.flatMap((customer) =>
    explainRows(of(usage, customer), {
      subscriptions: of(facts.subscriptions, customer),
      transfers: of(facts.transfers, customer),
      activity: of(facts.activity, customer),
      licences: of(facts.licences, customer),
      holdings: of(facts.holdings, customer),
    }),
  );
}
