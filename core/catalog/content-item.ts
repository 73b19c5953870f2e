import type { ContentFormat, LanguageCode, Scenario } from '../question.ts';
import type { Day } from '../time.ts';
import type { Service, Workload } from './workloads.ts';

/** How an item comes. The first six are what a question may ask for; guides and communities are offered beside them. */
export type ItemFormat = ContentFormat | 'guide' | 'community';

/** What a reader must be told about an item. */
export type ItemNote =
  /** no longer supported by Microsoft itself */
  | 'community_supported'
  /** usually from 150 seats on */
  | 'from_150_seats'
  /** for large projects, by nomination */
  | 'by_nomination'
  /** courses are held by partners or learning centres */
  | 'held_by_partners'
  /** choose the product in the page's own filter */
  | 'filter_by_product'
  /** needs an administrator's sign-in */
  | 'admin_only'
  /** written some years ago */
  | 'older';

/** One resource that can be recommended. */
export interface ContentItem {
  /** stable: part of answers and of partners' own files */
  readonly id: string;
  readonly title: Readonly<Record<LanguageCode, string>>;
  readonly url: string;
  readonly formats: readonly ItemFormat[];
  /** of training: where it is held */
  readonly held?: readonly ('in_person' | 'online')[];
  readonly scenarios: readonly Scenario[];
  /** what it is about; a service stands for its workloads, none for all */
  readonly workloads: readonly (Workload | Service)[];
  /** languages the page itself comes in */
  readonly languages: readonly LanguageCode[];
  /** the day the address was last confirmed in Microsoft's published documentation, or by the partner; not a visit to the page */
  readonly lastChecked: Day;
  readonly note?: ItemNote;
  /** added by the partner */
  readonly own?: boolean;
}

/** How a customer reaches the partner, shown in hand-overs. */
export interface PartnerContact {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Everything that can be recommended: the built-in resources, with the partner's own in front. */
export interface Content {
  readonly items: readonly ContentItem[];
  readonly contact?: PartnerContact;
}
