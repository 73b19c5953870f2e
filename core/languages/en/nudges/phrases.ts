import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';

/** 1 nudge, 2 nudges */
export const n = (count: number, one: string, many = `${one}s`): string =>
  `${f.count(count)} ${count === 1 ? one : many}`;

export const who = (ids: readonly string[], name: Name, most = 3): string =>
  ids.length > most
    ? `${ids.slice(0, most).map(name).join(', ')} and ${f.count(ids.length - most)} more`
    : f.list(ids.map(name));

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
