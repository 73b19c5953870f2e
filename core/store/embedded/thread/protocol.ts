import type { QueryName } from '../../queries/index.ts';

export type Method = QueryName | 'rows';

/** What the reading thread is told. Every answer is taken page by page, so that neither side holds up the other. */
export type Request =
  | { readonly kind: 'start'; readonly id: number; readonly method: Method; readonly ask: unknown }
  | { readonly kind: 'next'; readonly id: number }
  | { readonly kind: 'end'; readonly id: number };

/** What it answers to `start` and `next`; `fault` is a SourceError in pieces. */
export type Response =
  | { readonly kind: 'page'; readonly id: number; readonly rows: readonly unknown[]; readonly done: boolean }
  | { readonly kind: 'fault'; readonly id: number; readonly source: string; readonly message: string };
