import type { Service, Workload } from './workloads.ts';

/**
 * Where figures come from, in the order an answer prefers them (domain.md §4: one source and one window per scope).
 * `lagDays`: how old its newest data date normally is; older than this is called stale.
 * `spreadDays`: rows of one figure may lie this many days apart (services are processed on different days).
 * `finalDay`: the day of the next month from which a month's figures no longer change.
 * `covers`: the services it has rows of; one that covers a single service says nothing about the other.
 * `productless`: its rows name no product.
 * `only`: it has rows of this workload alone, and answers nothing else.
 */
export const SOURCES = {
  licence_analytics: {
    window: 'P28D',
    facts: ['usage', 'deployment'],
    lagDays: 14,
    spreadDays: 6,
    covers: ['office365', 'dynamics365'],
  },
  insights: {
    window: 'P1M',
    facts: ['usage'],
    lagDays: 62,
    spreadDays: 0,
    covers: ['office365'],
    finalDay: 20,
    productless: true,
  },
  insights_dynamics: {
    window: 'P1M',
    facts: ['usage', 'deployment'],
    lagDays: 62,
    spreadDays: 0,
    covers: ['dynamics365'],
    finalDay: 20,
  },
  subscribed_skus: {
    window: null,
    facts: ['deployment'],
    lagDays: 7,
    spreadDays: 6,
    covers: ['office365', 'dynamics365'],
  },
  graph_skus: {
    window: null,
    facts: ['deployment'],
    lagDays: 7,
    spreadDays: 6,
    covers: ['office365', 'dynamics365'],
  },
  admin_products: {
    window: null,
    facts: ['deployment'],
    lagDays: 7,
    spreadDays: 6,
    covers: ['office365', 'dynamics365'],
  },
  graph_d28: {
    window: 'P28D',
    facts: ['usage'],
    lagDays: 5,
    spreadDays: 3,
    covers: ['office365'],
    only: 'copilot',
    productless: true,
  },
  graph_d30: {
    window: 'P30D',
    facts: ['usage'],
    lagDays: 5,
    spreadDays: 3,
    covers: ['office365'],
    productless: true,
  },
} as const satisfies Record<
  string,
  {
    window: FactWindow | null;
    facts: readonly ('usage' | 'deployment')[];
    lagDays: number;
    spreadDays: number;
    covers: readonly Service[];
    finalDay?: number;
    only?: Workload;
    productless?: true;
  }
>;

export type Source = keyof typeof SOURCES;
export const SOURCE_IDS = Object.keys(SOURCES) as readonly Source[];

/** The period a usage fact covers, ending on its data date: 28 days, a calendar month, 30 days. */
export type FactWindow = 'P28D' | 'P1M' | 'P30D';

/** Figures whose data dates lie further apart than services of one processing round are not of the same time. */
export const ROUND_DAYS = 6;
