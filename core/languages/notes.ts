import type { Freshness } from '../figure.ts';
import type { Note } from '../note.ts';
import type { Name } from './terms.ts';

/** Remarks that belong to an answer, and what stands under every answer. */
export interface NoteWords {
  note(note: Note, name: Name): string;
  /** Data of 9 Nov 2026 (14 days old) */
  dataOf(freshness: Freshness): string;
  stale(freshness: Pick<Freshness, 'ageDays' | 'normalDays'>): string;
  source(freshness: Freshness): string;
  readonly sample: string;
}
