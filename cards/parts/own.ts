import type { Figure, Note } from '../../core/answer.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Element } from '../elements.ts';
import { small } from './blocks.ts';
import { row } from './row.ts';

/** Licences sold by all partners beside those sold by us, and why the two differ. */
export function ownBlock(
  own: Figure | undefined,
  all: Figure,
  notes: readonly Note[],
  language: Language,
): readonly Element[] {
  const differs = notes.find((note) => note.kind === 'own_differs');
  if (!own || own.value === null || all.denominator === null || !differs) return [];
  const { labels, format } = language;
  return [
    row({ title: labels.allPartners, value: format.licences(all.denominator) }, true),
    row({ title: labels.ownLicences, value: format.licences(own.value) }, true),
    small(language.notes.note(differs, (id) => id)),
  ];
}
