import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';

export const who = (ids: readonly string[], name: Name, most = 3): string =>
  ids.length > most
    ? `${ids.slice(0, most).map(name).join('、')}ほか${f.customers(ids.length - most)}`
    : ids.map(name).join('、');
