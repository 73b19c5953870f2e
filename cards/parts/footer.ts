import type { Freshness } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Note } from '../../core/note.ts';
import type { Element } from '../elements.ts';
import { small } from './blocks.ts';

interface Dated {
  readonly freshness?: Freshness;
  readonly notes: readonly Note[];
}

/** Data date, its age, its source; old data and sample data are named in words. */
export function footerLines({ freshness, notes }: Dated, language: Language): readonly string[] {
  const sample = notes.some((note) => note.kind === 'sample_data');
  const dated = freshness ? [language.notes.dataOf(freshness), language.notes.source(freshness)] : [];
  const line = [...dated, ...(sample ? [language.notes.sample] : [])].join(' · ');
  return [...(freshness?.stale ? [language.notes.stale(freshness)] : []), ...(line ? [line] : [])];
}

export function footer(answer: Dated, language: Language): readonly Element[] {
  const lines = footerLines(answer, language);
  return lines.map((line, i) =>
    small(line, answer.freshness?.stale && i === 0 ? { color: 'Attention', isSubtle: false } : {}),
  );
}
