import { createHash } from 'node:crypto';
import { licenceOf } from '../../../catalog/skus.ts';
import { plusDays } from '../../../days.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { createProducts } from '../facts-of.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from '../json.ts';
import type { FileContext, JsonKind, RowOutcome } from '../kind.ts';
import { Refusal } from '../refusal.ts';
import { dayOf, guid, guidsIn } from '../values.ts';

/** A licence given to a user, or taken from one. */
interface Move {
  readonly customer: CustomerRef;
  readonly sku: string;
  readonly user: string;
  readonly day: Day;
  readonly instant: string;
}

/** A licence taken from one user and given to another within these days is taken for a move of it. */
const WITHIN_DAYS = 7;
const MOST_MOVES = 500_000;

/**
 * `GET /v1/auditrecords`. The rule (ours): of two succeeded licence changes at one customer, one removing a SKU from a user and one assigning the same SKU
 * to another user, at most seven days apart, each change used once and the nearest first, one transfer is made, dated on the
 * assignment. The log only sees what was done through Partner Center.
 */
export const audit: JsonKind = {
  kind: 'audit_records',
  matches: (row) => has(row, 'operationType', 'operationDate', 'resourceType'),
  open: (context) => {
    const given: Move[] = [];
    const taken: Move[] = [];
    const held = new Map<string, { customer: CustomerRef; from: Day; to: Day }>();
    return {
      row: (row): RowOutcome => {
        const tenantId = guid(textOfProperty(row, 'customerId'));
        const day = dayOf(textOfProperty(row, 'operationDate'));
        if (!day) return { reject: 'operationDate is not a date that can be told' };
        if (!tenantId) return { skip: 'not about a customer' };
        const customer = { tenantId };
        const before = held.get(tenantId);
        const from = !before || day < before.from ? day : before.from;
        held.set(tenantId, { customer, from, to: !before || day > before.to ? day : before.to });
        if (!/^update_customer_user_licenses$/i.test(textOfProperty(row, 'operationType'))) {
          return { skip: 'not a change of a user’s licences' };
        }
        if (!/^succeeded$/i.test(textOfProperty(row, 'operationStatus'))) return { skip: 'did not succeed' };
        const user = customized(row, 'CustomerUserId');
        const change = licenceChange(row);
        if (!user || !change) return { reject: 'a change of licences without its user or its licences' };
        const common = { customer, day, user, instant: textOfProperty(row, 'operationDate') };
        given.push(...change.given.map((sku) => ({ ...common, sku })));
        taken.push(...change.taken.map((sku) => ({ ...common, sku })));
        if (given.length + taken.length > MOST_MOVES)
          throw new Refusal('too many licence changes: fetch fewer days');
        return [];
      },
      end: () => [...transfers(taken, given, context), ...holdings(held, context)],
    };
  },
};

function customized(row: JsonObject, key: string): string {
  const data = property(row, 'customizedData');
  const found = Array.isArray(data)
    ? data.filter(isObject).find((one) => textOfProperty(one, 'key').toLowerCase() === key.toLowerCase())
    : undefined;
  return found ? textOfProperty(found, 'value').trim().toLowerCase() : '';
}

/** The SKUs of a licence change. The new value is a JSON text inside the JSON. */
function licenceChange(row: JsonObject): { readonly given: string[]; readonly taken: string[] } | undefined {
  try {
    const value: unknown = JSON.parse(textOfProperty(row, 'resourceNewValue'));
    if (!isObject(value)) return undefined;
    return {
      given: skusIn(property(value, 'LicensesToAssign')),
      taken: skusIn(property(value, 'LicensesToRemove')),
    };
  } catch {
    return undefined;
  }
}

/** Licences to assign are objects with a SkuId, licences to remove often the ids alone. */
const skusIn = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((one) => guid(isObject(one) ? textOfProperty(one, 'SkuId') : String(one)) ?? [])
    : [];

function* transfers(taken: readonly Move[], given: readonly Move[], context: FileContext): Generator<Fact> {
  const products = createProducts();
  const free = unused(given);
  for (const from of taken.toSorted((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0))) {
    const to = free.nearest(from);
    if (!to) continue;
    const { product } = licenceOf({ id: from.sku });
    yield* products(product);
    const id = createHash('sha256')
      .update([from.user, from.instant, to.user, to.instant, from.sku].join(' '))
      .digest('hex');
    const people = {
      from: context.person(from.user),
      to: context.person(to.user),
    };
    const fact = {
      id: id.slice(0, 32),
      customer: from.customer,
      product: product.id,
      day: to.day,
      ...people,
    };
    yield { kind: 'transfer', fact };
  }
}

/**
 * Licences given and not yet matched, by customer, SKU and day, and there by user: a company moves thousands in a day, so
 * a look-up touches two users at the most.
 */
function unused(given: readonly Move[]) {
  const keyOf = ({ customer, sku }: Move, day: Day): string => `${customer.tenantId} ${sku} ${day}`;
  // taken from the end, so the last comes first
  const days = Map.groupBy(given.toReversed(), (move) => keyOf(move, move.day));
  const byUser = new Map(
    [...days].map(([key, moves]) => [key, [...Map.groupBy(moves, ({ user }) => user).values()]]),
  );
  const ofAnother = (from: Move, day: Day): Move | undefined => {
    const users = byUser.get(keyOf(from, day)) ?? [];
    const at = users.length - (users.at(-1)?.[0]?.user === from.user ? 2 : 1);
    const moves = users[at];
    const found = moves?.pop();
    if (moves?.length === 0) users.splice(at, 1);
    return found;
  };
  return {
    /** The nearest one of another user, taken out. */
    nearest(from: Move): Move | undefined {
      for (let apart = 0; apart <= WITHIN_DAYS; apart++) {
        const found =
          ofAnother(from, plusDays(from.day, -apart)) ?? ofAnother(from, plusDays(from.day, apart));
        if (found) return found;
      }
      return undefined;
    },
  };
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The days asked for in the request the file answers, else the days of its records. */
function* holdings(
  known: ReadonlyMap<string, { customer: CustomerRef; from: Day; to: Day }>,
  context: FileContext,
): Generator<Fact> {
  const links = context.envelope && property(context.envelope, 'links');
  const self = isObject(links) ? property(links, 'self') : undefined;
  const asked = isObject(self) ? textOfProperty(self, 'uri') : '';
  const from = dayOf(/startDate=([\d-]+)/i.exec(asked)?.[1] ?? '');
  const end = dayOf(/endDate=([\d-]+)/i.exec(asked)?.[1] ?? '');
  // a request for one customer tells of that customer, records or not
  const only = guidsIn(decoded(asked))[0];
  const nothing =
    only && from && !known.has(only) ? [{ customer: { tenantId: only }, from, to: context.asOf }] : [];
  for (const one of [...known.values(), ...nothing]) {
    // without an end the log is asked for up to now, and kept for 90 days
    const to = end ?? (from && plusDays(from, 90) > context.asOf ? context.asOf : one.to);
    const fact = { customer: one.customer, dataset: 'audit', from: from ?? one.from, to } as const;
    if (fact.from <= fact.to) yield { kind: 'holding', fact };
  }
}
