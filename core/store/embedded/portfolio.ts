import type { Customer } from '../../facts.ts';
import { foldName } from '../fold-name.ts';
import type { FigureRow, Portfolio } from '../portfolio.ts';
import type { AskOf, Facts } from '../queries/ask.ts';
import { QUERIES, type QueryName } from '../queries/index.ts';
import type { FactsTables } from '../tables.ts';
import { openForReading, openForWriting, type SqliteFile } from './database.ts';
import { kyselyOver, whenFree } from './dialect.ts';
import { exportRows } from './export-rows.ts';
import { isSmall, sizeOfDates, sizeOfEvidence, sizeOfFigures, sizeOfSums, sizeOfTotals } from './size.ts';
import { type Reader, readerOf } from './thread/reader.ts';

type Answer<Name extends QueryName> = ReturnType<(typeof QUERIES)[Name]>;

/** Opens the stored portfolio for reading; an empty data directory gets empty databases. Throws SourceError. */
export async function openPortfolio({ dataDir }: { readonly dataDir: string }): Promise<Portfolio> {
  // made and brought up to date here, so that reading needs no more than reading
  for (const which of ['facts', 'state'] as const) openForWriting(dataDir, which).db.close();
  const state = openForReading(dataDir, 'state');
  const facts = openForReading(dataDir, 'facts');
  const db = kyselyOver<FactsTables>(facts);
  const reader = readerOf(dataDir);
  const ask = askerOf(db, reader);
  const revision = revisionOf(facts, state);
  return {
    revision,
    customers: customersOf(db, state, revision, ask),
    products: () => QUERIES.products(db),
    holdings: async (q) => ask('holdings', q, await sizeOfDates(db, q)),
    dates: async (q) => ask('dates', q, await sizeOfDates(db, q)),
    usage: async (q) => ask('usage', q, await sizeOfFigures(db, 'usage', q)),
    deployment: async (q) => ask('deployment', q, await sizeOfFigures(db, 'deployment', q)),
    sums: async (q) => ask('sums', q, await sizeOfSums(db, q)),
    totals: async (q) => ask('totals', q, await sizeOfTotals(db, q)),
    rows: async function* (q) {
      const few = isSmall(await sizeOfSums(db, q));
      yield* few ? exportRows(dataDir, q) : (reader.pages('rows', q) as AsyncGenerator<readonly FigureRow[]>);
    },
    subscriptions: async (q) => ask('subscriptions', q, await sizeOfEvidence(db, 'subscription', q)),
    transfers: async (q) => ask('transfers', q, await sizeOfEvidence(db, 'transfer', q)),
    userActivity: async (q) => ask('userActivity', q, await sizeOfEvidence(db, 'user_activity', q)),
    userLicences: async (q) => ask('userLicences', q, await sizeOfEvidence(db, 'user_licence', q)),
    support: async (q) => ask('support', q, await sizeOfEvidence(db, 'support', q)),
    datasets: async (q) => ask('datasets', q, await sizeOfEvidence(db, 'holding', q)),
    close: async () => {
      await reader.close();
      facts.db.close();
      state.db.close();
    },
  };
}

type Asker = <Name extends QueryName>(name: Name, ask: AskOf<Name>, rows: number) => Answer<Name>;

/** Small answers at once; large ones from the reading thread, a page at a time. */
function askerOf(db: Facts, reader: Reader): Asker {
  const fromThread = async (name: QueryName, ask: unknown): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for await (const page of reader.pages(name, ask)) found.push(...page);
    return found;
  };
  return <Name extends QueryName>(name: Name, ask: AskOf<Name>, rows: number) => {
    const query = QUERIES[name] as (db: Facts, ask: unknown) => Promise<readonly unknown[]>;
    return (isSmall(rows) ? query(db, ask) : fromThread(name, ask)) as Answer<Name>;
  };
}

/** Both counters only rise, and are kept in the files: their sum changes with every load and alias, whoever made it. */
function revisionOf(facts: SqliteFile, state: SqliteFile): () => Promise<number> {
  const ofFacts = facts.db.prepare("select value from counter where name = 'revision'");
  const ofAliases = state.db.prepare("select value from counter where name = 'aliases'");
  const read = (file: SqliteFile, counter: typeof ofFacts) =>
    whenFree(file.name, () => Number(counter.get()?.['value'] ?? 0));
  return async () => (await read(facts, ofFacts)) + (await read(state, ofAliases));
}

/** The customers with the aliases added in chat, read anew only when the revision has changed. */
function customersOf(db: Facts, state: SqliteFile, revision: () => Promise<number>, ask: Asker) {
  const added = state.db.prepare('select customer, alias from alias order by folded');
  let kept: { readonly revision: number; readonly customers: Promise<readonly Customer[]> } | undefined;
  const read = async (): Promise<readonly Customer[]> => {
    const size = (await sizeOfEvidence(db, 'customer', {})) + (await sizeOfEvidence(db, 'customer_name', {}));
    const customers = await ask('customers', undefined as never, size);
    const aliases = await whenFree(state.name, () => added.all());
    return withAliases(
      customers,
      aliases.map((row) => ({ customer: String(row['customer']), alias: String(row['alias']) })),
    );
  };
  return async () => {
    const now = await revision();
    if (kept?.revision !== now) {
      const reading = { revision: now, customers: read() };
      kept = reading;
      reading.customers.catch(() => {
        if (kept === reading) kept = undefined;
      });
    }
    return kept.customers;
  };
}

function withAliases(
  customers: readonly Customer[],
  added: readonly { readonly customer: string; readonly alias: string }[],
): readonly Customer[] {
  const byCustomer = Map.groupBy(added, (one) => one.customer);
  return customers.map((customer) => {
    const more = byCustomer.get(customer.id);
    if (!more) return customer;
    const known = new Set([customer.name, ...customer.aliases].map(foldName));
    const fresh = more.map((one) => one.alias).filter((alias) => !known.has(foldName(alias)));
    return { ...customer, aliases: [...customer.aliases, ...fresh] };
  });
}
