import type { AdviceEvidence } from '../adoption/advice-evidence.ts';
import type { Reason, RecommendedItem } from '../adoption/choose-content.ts';
import type { Handover, RecommendAnswer } from '../answers/recommend.ts';
import type { ItemNote, PartnerContact } from '../catalog/content-item.ts';
import type { Corrected } from '../figure.ts';
import type { Scenario } from '../question.ts';
import type { Name } from './terms.ts';

/** A note that can be forwarded as it is. `links` stand with their addresses. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly steps: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly closing: readonly string[];
}

/** Recommendations (domain.md §6): what the data says, what to consider, what to try. */
export interface AdviceWords {
  headline(answer: RecommendAnswer, name: Name): string;
  evidence(evidence: AdviceEvidence, name: Name): string;
  /** usage without what inflates it, beside the raw figure of a row */
  corrected(of: Corrected): string;
  /** which data would settle it; empty where none is missing */
  missing(missing: RecommendAnswer['missing']): string;
  consider(scenario: Scenario): string;
  /** assigning first, where many licences are nobody's; content of the scenario after it, unless one form was asked for */
  toTry(answer: RecommendAnswer): readonly string[];
  item(item: RecommendedItem): string;
  /** formats, languages, when last confirmed */
  itemDetail(item: RecommendedItem): string;
  itemNote(note: ItemNote): string;
  why(reasons: readonly Reason[]): string;
  /** a note to the customer: facts, meaning, steps, links */
  letter(handover: Handover, name: Name, contact?: PartnerContact): Letter;
  /** what the partner's support site can show beside the contact details */
  selfServiceBlock(items: readonly RecommendedItem[], contact?: PartnerContact): Letter;
  readonly labels: {
    readonly evidence: string;
    readonly consider: string;
    readonly toTry: string;
    readonly items: string;
    readonly customers: string;
    readonly selfService: string;
    readonly links: string;
    readonly subject: string;
    readonly forward: string;
    readonly note: string;
  };
}
