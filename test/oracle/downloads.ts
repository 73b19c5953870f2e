import type { Source } from '../../core/catalog/sources.ts';

/** A day as YYYY-MM-DD, and an instant as ISO 8601. */
export type Day = string;

export interface Client {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
}

/** One row of a download, as its source tells it. */
export interface Line {
  readonly client: Client;
  /** the row names its customer by name alone */
  readonly nameAlone?: true;
  readonly product?: { readonly id: string; readonly name: string };
  /** part number and state of a SKU */
  readonly sku?: { readonly part: string; readonly suspended: boolean };
  readonly service: 'office365' | 'dynamics365';
  readonly workload?: { readonly code: string; readonly name: string };
  readonly channel?: string;
  readonly attribution?: string;
  readonly subscription?: string;
  /** flagged by the source as counted elsewhere already */
  readonly duplicate?: true;
  /** processed or refreshed on, or the last day of the month */
  readonly day: Day;
  readonly active?: number;
  readonly qualified?: number;
  readonly assigned?: number;
  readonly sold?: number;
}

export type Kind =
  | 'licence_usage'
  | 'licence_deployment'
  | 'office_usage'
  | 'dynamics_usage'
  | 'subscribed_skus'
  | 'service_counts';

/** Where the rows of a kind stand among the sources. */
export const SOURCE_OF: Readonly<Record<Kind, Source>> = {
  licence_usage: 'licence_analytics',
  licence_deployment: 'licence_analytics',
  office_usage: 'insights',
  dynamics_usage: 'insights_dynamics',
  subscribed_skus: 'subscribed_skus',
  service_counts: 'graph_d30',
};

/** A list as it was fetched at one time: whole, or as the pages of it that were saved. */
export interface Download {
  readonly kind: Kind;
  readonly taken: string;
  /** rows in order; `pages` cuts them in two, and says which of the two were saved */
  readonly lines: readonly Line[];
  readonly pages?: { readonly cut: number; readonly saved: 'both' | 'first' };
}

/** A list of the partner's customers, always whole. */
export interface CustomersList {
  readonly kind: 'customers';
  readonly taken: string;
  readonly listed: readonly { readonly client: Client; readonly relationship: 'reseller' | 'none' }[];
}

/** Everything a partner imported, in the order of importing. */
export interface World {
  readonly today: Day;
  readonly imports: readonly (Download | CustomersList)[];
}

export const daysBefore = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export const daysBetween = (earlier: Day, later: Day): number =>
  Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000);
