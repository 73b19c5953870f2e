import { createHash } from 'node:crypto';
import { licenceOf, productOf } from '../../../catalog/skus.ts';
import { plusDays } from '../../../days.ts';
import type { Product } from '../../../facts.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import { whyLeftOut } from '../facts-of.ts';
import { has, isObject, property, textOfProperty } from '../json.ts';
import { type FileContext, type JsonKind, type LicenceList, type RowOutcome, table } from '../kind.ts';
import { Refusal } from '../refusal.ts';
import { PERSON_COLUMNS } from '../report-columns.ts';
import { theCustomer } from '../the-customer.ts';
import { licencesIn, samePerson } from './people.ts';

const MOST_HOLDERS = 2_000_000;

/**
 * Successive lists of a customer's users with their licences. The rule (ours): compared with the newest list of an earlier day, the users
 * who lost a product and the users who gained it are paired off, each once; every pair is a transfer dated on the later list.
 */
function collect(context: FileContext) {
  const holders = new Map<string, { product: Product; users: string[] }>();
  let count = 0;
  return {
    /** `more`: what else the row tells of the user */
    add: (who: string, products: readonly Product[], more: readonly Fact[]): RowOutcome => {
      const user = context.person(who);
      for (const product of products.filter(({ name }) => whyLeftOut(licenceOf({ name })) === undefined)) {
        const entry = holders.get(product.id) ?? { product, users: [] };
        entry.users.push(user);
        holders.set(product.id, entry);
        count += 1;
      }
      if (count > MOST_HOLDERS) throw new Refusal('the list holds more than two million licences');
      return more;
    },
    end: async (): Promise<Iterable<Fact>> => {
      const customer = theCustomer(context);
      if (!context.whole) return [];
      for (const [product, users] of Object.entries(await otherPages(context))) {
        const entry = holders.get(product) ?? { product: productOf(product), users: [] };
        holders.set(product, { ...entry, users: [...new Set([...entry.users, ...users])] });
      }
      const earlier = (await context.keepsakes.licenceLists(keyOf(customer)))
        .filter((list) => list.day < context.asOf && !list.part)
        .sort((a, b) => a.day.localeCompare(b.day))
        .at(-1);
      if (!earlier) {
        context.note('the first licence list of this customer: moves of licences show with the next one');
        return [];
      }
      return transfersBetween(earlier, [...holders.values()], customer, context);
    },
    stored: async (): Promise<void> => {
      const pages = context.whole ? {} : await otherPages(context);
      const products = new Set([...holders.keys(), ...Object.keys(pages)]);
      const entries = [...products].map((product) => [
        product,
        [...new Set([...(holders.get(product)?.users ?? []), ...(pages[product] ?? [])])].sort(),
      ]);
      const list = {
        day: context.asOf,
        holders: Object.fromEntries(entries) as LicenceList['holders'],
        ...(context.whole ? {} : ({ part: true } as const)),
      };
      if (count > 0) await context.keepsakes.keepLicenceList(keyOf(theCustomer(context)), list);
    },
  };
}

/** Who holds what by the pages of this list that were read before. */
async function otherPages(context: FileContext): Promise<LicenceList['holders']> {
  const lists = await context.keepsakes.licenceLists(keyOf(theCustomer(context)));
  return lists.find((list) => list.part && list.day === context.asOf)?.holders ?? {};
}

const keyOf = (customer: CustomerRef): string => customer.tenantId ?? customer.domain ?? customer.name ?? '';

function* transfersBetween(
  earlier: LicenceList,
  now: readonly { readonly product: Product; readonly users: readonly string[] }[],
  customer: CustomerRef,
  context: FileContext,
): Generator<Fact> {
  for (const { product, users } of now) {
    const before = new Set(earlier.holders[product.id] ?? []);
    const after = new Set(users);
    const lost = [...before].filter((user) => !after.has(user)).sort();
    const gained = [...after].filter((user) => !before.has(user)).sort();
    if (lost.length > 0 && gained.length > 0) yield { kind: 'product', product };
    for (const [at, from] of lost.slice(0, gained.length).entries()) {
      const to = gained[at]!;
      const id = createHash('sha256')
        .update([from, to, product.id, context.asOf].join(' '))
        .digest('hex')
        .slice(0, 32);
      yield { kind: 'transfer', fact: { id, customer, product: product.id, day: context.asOf, from, to } };
    }
  }
  const fact = {
    customer,
    dataset: 'user_licences',
    from: plusDays(earlier.day, 1),
    to: context.asOf,
  } as const;
  yield { kind: 'holding', fact };
}

/** The admin center's export of users with their licences, joined by "+". */
export const userLicenceTable = table({
  kind: 'user_licences',
  columns: {
    user: PERSON_COLUMNS.user,
    licences: ['Licenses', 'Licences', 'Assigned licenses', 'ライセンス', '割り当て済みライセンス'],
  },
  needs: [['user'], ['licences']],
  open: (context) => {
    const list = collect(context);
    return {
      ...list,
      row: (cell): RowOutcome => {
        const who = cell('user').trim();
        if (!who || who.length > 1024) return { reject: 'User principal name is empty or endless' };
        const held = { customer: theCustomer(context), user: context.person(who), asOf: context.asOf };
        const licences = licencesIn(cell('licences'), held);
        const products = licences.flatMap((one) =>
          one.kind === 'user_licence' ? [productOf(one.fact.product)] : [],
        );
        return list.add(who, products, licences);
      },
    };
  },
});

/** Graph `GET /users?$select=userPrincipalName,assignedLicenses`. */
export const userLicenceJson: JsonKind = {
  kind: 'user_licences',
  matches: (row) => has(row, 'assignedLicenses') && (has(row, 'userPrincipalName') || has(row, 'id')),
  open: (context) => {
    const list = collect(context);
    return {
      ...list,
      row: (row): RowOutcome => {
        const customer = theCustomer(context);
        const who = textOfProperty(row, 'userPrincipalName') || textOfProperty(row, 'id');
        const licences = property(row, 'assignedLicenses');
        if (!who || who.length > 1024 || !Array.isArray(licences))
          return { reject: 'no user, or no list of licences' };
        const held = licences.filter(isObject).map((one) => licenceOf({ id: textOfProperty(one, 'skuId') }));
        const products = held.map(({ product }) => product);
        return list.add(who, products, [
          ...(samePerson(context, customer, { id: textOfProperty(row, 'id'), name: who }) ?? []),
          ...held.map(({ product, trial }): Fact => {
            const whose = { customer, user: context.person(who), asOf: context.asOf };
            return { kind: 'user_licence', fact: { ...whose, product: product.id, trial } };
          }),
        ]);
      },
    };
  },
};
