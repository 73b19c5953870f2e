import type { Page } from '../../store/loader.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from './json.ts';

/**
 * What a response says of its list: how many rows there are in all, and whether a page follows (domain.md §4.2). Graph says by a missing
 * link that there is none; Partner Center's collections say it by their total, and without one they say nothing.
 */
export function pageIn(envelope: JsonObject, rows: number): { readonly page?: Omit<Page, 'scope'> } {
  if (Object.keys(envelope).length === 0) return {};
  const more =
    textOfProperty(envelope, '@odata.nextLink', '@nextLink', 'nextLink', 'odata.nextLink') !== '' ||
    textOfProperty(envelope, 'continuationToken') !== '' ||
    hasNext(property(envelope, 'links'));
  const said = Number(textOfProperty(envelope, 'totalCount', '@odata.count') || Number.NaN);
  const total = Number.isSafeInteger(said) ? said : undefined;
  if (!more && total === undefined && !has(envelope, 'value')) return {};
  // on a page with a further one, a total of its own rows is the page's
  const known = total !== undefined && !(more && total <= rows);
  return { page: { rows, more, ...(known ? { total } : {}) } };
}

const hasNext = (links: unknown): boolean =>
  isObject(links) && (isObject(property(links, 'next')) || textOfProperty(links, 'next') !== '');
