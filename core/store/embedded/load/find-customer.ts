import type { DatabaseSync } from 'node:sqlite';

/** A customer as far as recognising it needs. */
export interface Stored {
  readonly key: number;
  readonly sample: number;
  readonly tenant_id: string | null;
  readonly domain: string | null;
  readonly name: string;
}
/** A reference with its parts trimmed, ids and domains in lower case, the name folded. */
export interface Wanted {
  readonly id?: string;
  readonly tenant?: string;
  readonly domain?: string;
  readonly name?: string;
  readonly folded?: string;
}
const COLUMNS = 'key, sample, tenant_id, domain, customer.name';

/** Looks customers up: by fixed id, or by tenant id, then domain, then name, then the further names files gave. */
export function finder(db: DatabaseSync) {
  // indexes are named and names come first: with statistics of a small table the planner would walk every customer, for every new one
  const by = (where: string, index = '') => {
    const statement = db.prepare(`select ${COLUMNS} from customer ${index} where ${where}`);
    return (text: string) => statement.all(text) as unknown as Stored[];
  };
  const id = by('id = ?');
  const tenant = by('tenant_id = ?');
  const domain = by('domain = ?');
  const name = by('folded = ?', 'indexed by customer_folded');
  const byFurtherName = db.prepare(
    `select ${COLUMNS} from customer_name as further cross join customer on customer.key = further.customer
     where further.folded = ?`,
  );
  const furtherName = (text: string) => byFurtherName.all(text) as unknown as Stored[];
  const named = (folded: string): readonly Stored[] => {
    const found = name(folded);
    return found.length > 0 ? found : furtherName(folded);
  };
  const oneOf = (found: readonly Stored[], wanted: Wanted): Stored | undefined => {
    const untold = found.filter((one) => one.tenant_id === null);
    // a name alone that several bear is nobody's
    const fitting = wanted.tenant !== undefined ? untold : found;
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return {
    byId: (text: string): Stored | undefined => id(text)[0],
    byRest: (wanted: Wanted): Stored | undefined => {
      const { tenant: tenantId, domain: domainName, folded } = wanted;
      const same = tenantId === undefined ? undefined : tenant(tenantId)[0];
      if (same) return same;
      const atHome = domainName === undefined ? undefined : oneOf(domain(domainName), wanted);
      if (atHome || folded === undefined) return atHome;
      return oneOf(named(folded), wanted);
    },
    /** how many customers a name may mean */
    bearers: (folded: string): number => named(folded).length,
  };
}
