import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Assumption } from '../../core/note.ts';
import type { Submit } from '../elements.ts';
import { askButton } from './buttons.ts';

/** What was assumed, in one line; empty where nothing was. */
export function assumedLine(assumptions: readonly Assumption[], language: Language, name: Name): string {
  if (assumptions.length === 0) return '';
  const assumed = assumptions.map((assumption) => language.asking.assumed(assumption, name));
  return language.format.labelled(language.labels.assumed, [...new Set(assumed)].join(language.format.comma));
}

/** One tap to change what was assumed: the whole other question. */
export function assumptionChips(
  assumptions: readonly Assumption[],
  language: Language,
  name: Name,
  max = 2,
): readonly Submit[] {
  return assumptions
    .flatMap((assumption) =>
      assumption.alternatives.map((question) =>
        askButton(language.asking.instead(assumption, question, name), question),
      ),
    )
    .slice(0, max);
}
