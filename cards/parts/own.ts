import type { Figure } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Note } from '../../core/note.ts';
import type { Element } from '../elements.ts';
import { small } from './blocks.ts';
import { row } from './row.ts';

interface Owned {
  readonly all: string;
  readonly own: string;
  readonly why: string;
}

/** Licences sold by all partners beside those sold by us, and why the two differ; nothing where they do not. */
function owned(
  own: Figure | undefined,
  notes: readonly Note[],
  { format, notes: words }: Language,
): Owned | undefined {
  const differs = notes.find((note) => note.kind === 'own_differs');
  if (!own || own.value === null || !differs) return undefined;
  return {
    all: format.licences(differs.all),
    own: format.licences(own.value),
    why: words.note(differs, (id) => id),
  };
}

export function ownBlock(...[own, notes, language]: Parameters<typeof owned>): readonly Element[] {
  const both = owned(own, notes, language);
  if (!both) return [];
  const { labels } = language;
  return [
    row({ title: labels.allPartners, value: both.all }, true),
    row({ title: labels.ownLicences, value: both.own }, true),
    small(both.why, { spacing: 'Small' }),
  ];
}

/** The same in words. */
export function ownLines(...[own, notes, language]: Parameters<typeof owned>): readonly string[] {
  const both = owned(own, notes, language);
  return both ? [both.why] : [];
}
