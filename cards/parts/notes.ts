import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Note } from '../../core/note.ts';
import type { Element } from '../elements.ts';
import { small } from './blocks.ts';

/** Said elsewhere on the card: in the footer. */
const IN_FOOTER: ReadonlySet<Note['kind']> = new Set(['sample_data', 'stale']);
const CAUTIONS: ReadonlySet<Note['kind']> = new Set(['over_100', 'small', 'overlapping_windows']);

/** Remarks in words, each once; those in `except` are said by the card itself. */
export function noteLines(
  notes: readonly Note[],
  language: Language,
  name: Name,
  except: readonly Note['kind'][] = [],
): readonly string[] {
  return worded(notes, language, name, except).map(({ line }) => line);
}

export function noteBlocks(
  notes: readonly Note[],
  language: Language,
  name: Name,
  except: readonly Note['kind'][] = [],
): readonly Element[] {
  return worded(notes, language, name, except).map(({ line, note }, i) =>
    small(line, {
      spacing: i === 0 ? 'None' : 'Small',
      ...(CAUTIONS.has(note.kind) ? { isSubtle: false } : {}),
    }),
  );
}

function worded(notes: readonly Note[], language: Language, name: Name, except: readonly Note['kind'][]) {
  const lines = notes
    .filter((note) => !IN_FOOTER.has(note.kind) && !except.includes(note.kind))
    .map((note) => ({ note, line: language.notes.note(note, name) }));
  return [...new Map(lines.map((entry) => [entry.line, entry])).values()];
}
