import type { Evidence } from '../evidence.ts';
import { languageWished } from './form.ts';
import type { Slots } from './slots.ts';

const NOTE =
  /\b(hand-?\s?over|customer|forwardable) (note|e-?mail|letter)\b|\b(draft|write|prepare|compose)\b.{0,20}\b(note|e-?mail|letter)\b|\b(note|e-?mail|letter) (for|to) \S|案内(文|メール|の文面)|顧客向けの案内|お知らせ文/;

/** Whether a note that can be forwarded to a customer is asked for. */
export const wantsNote = ({ text }: Evidence): boolean => NOTE.test(text);

/** The note, and the language it is to be in. */
export const noteWanted = (e: Evidence): Slots =>
  wantsNote(e) ? { handOver: true, language: languageWished(e) } : {};
