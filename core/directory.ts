import type { Customer } from './facts.ts';
import type { CustomerId } from './question.ts';
import { foldName } from './store/fold-name.ts';
import type { Portfolio } from './store/portfolio.ts';

/** The customers as of one revision of the portfolio, by id. */
export interface Directory {
  readonly revision: number;
  readonly all: readonly Customer[];
  readonly byId: ReadonlyMap<CustomerId, Customer>;
  /** what customers of one name are shown as: with a domain or the beginning of the tenant id (domain.md §4.10) */
  readonly twins: ReadonlyMap<CustomerId, string>;
  /** true while what is held is the generated sample */
  readonly sample: boolean;
}

/** The names of some customers, for an answer to carry. Ids that are not held are left out. */
export const namesOf = (directory: Directory, ids: Iterable<CustomerId>): Record<CustomerId, string> => {
  const names: Record<CustomerId, string> = {};
  for (const id of ids) {
    const customer = directory.byId.get(id);
    if (customer) names[id] = directory.twins.get(id) ?? customer.name;
  }
  return names;
};

/** Reads the customers once per revision; every turn asks, few turns read. */
export function directoryOf(portfolio: Portfolio): () => Promise<Directory> {
  let current: Promise<Directory> | undefined;
  let revision = -1;
  return async () => {
    const now = await portfolio.revision();
    if (!current || now !== revision) {
      revision = now;
      current = load(portfolio, now).catch((fault) => {
        current = undefined;
        throw fault;
      });
    }
    return current;
  };
}

async function load(portfolio: Portfolio, revision: number): Promise<Directory> {
  const all = await portfolio.customers();
  return {
    revision,
    all,
    byId: new Map(all.map((customer) => [customer.id, customer])),
    twins: twinsIn(all),
    sample: all.some((customer) => customer.sample === true),
  };
}

function twinsIn(all: readonly Customer[]): ReadonlyMap<CustomerId, string> {
  const alike = [...Map.groupBy(all, ({ name }) => foldName(name)).values()].filter(
    (same) => same.length > 1,
  );
  return new Map(alike.flat().map((one) => [one.id, `${one.name} (${told(one, all)})`]));
}

function told({ id, domain, tenantId }: Customer, all: readonly Customer[]): string {
  if (domain !== undefined) return domain;
  const whole = tenantId ?? id;
  const start = whole.slice(0, 8);
  const isEnough = !all.some((other) => other.id !== id && (other.tenantId ?? other.id).startsWith(start));
  return isEnough && start !== whole ? `${start}…` : whole;
}
