import { soundsLikeTrial } from '../../../catalog/apart.ts';
import { productId } from '../../../catalog/products.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { LIST_END } from '../json.ts';
import type { FileContext } from '../kind.ts';
import { guid, nameOf, tooLong } from '../values.ts';

/**
 * That an id and a name are one person; undefined where either is missing. A deleted user's name is kept with the id, without
 * its dashes, before it.
 */
export function samePerson(
  context: FileContext,
  customer: CustomerRef,
  { id, name }: { readonly id: string; readonly name: string },
): readonly Fact[] | undefined {
  const known = guid(id);
  const prefix = known?.replaceAll('-', '') ?? '';
  const whole = name.trim().toLowerCase();
  const plain = whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
  if (!known || !plain || plain.length > 1024) return undefined;
  const fact = { customer, id: context.person(known), user: context.person(plain) };
  return [{ kind: 'person', fact }];
}

/** A "+" between products; the one inside "Enterprise Mobility + Security" stands between spaces. */
const BETWEEN = /(?<!\s)\+|\+(?!\s)/;

/** What a user holds by a report of a day: the products of a cell that joins their names, with those named a trial. */
export function licencesIn(
  cell: string,
  held: { readonly customer: CustomerRef; readonly user: string; readonly asOf: Day },
): readonly Fact[] {
  const names = cell.includes(LIST_END) ? cell.split(LIST_END) : cell.split(BETWEEN);
  return names
    .map(nameOf)
    .filter((name) => name !== '' && !tooLong(name) && !/^unlicensed$/i.test(name))
    .map((name) => {
      const fact = { ...held, product: productId(name), trial: soundsLikeTrial(name) };
      return { kind: 'user_licence', fact };
    });
}

const NOBODY = /^\(?(unknown|不明)\)?$/i;

/**
 * People as stored, by their names. Reports also have rows of people without one: each row is then a person of its own, who cannot be
 * followed from report to report.
 */
export function peopleOf(context: FileContext): (name: string, day: Day) => string {
  let nameless = 0;
  return (name, day) => {
    if (!NOBODY.test(name)) return context.person(name);
    nameless += 1;
    context.note(
      'some people are named "(Unknown)": each such row counts as a person of its own, who cannot be followed',
    );
    return context.person(`${name} ${day} ${nameless}`);
  };
}
