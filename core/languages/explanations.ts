import type { DataScopeAnswer } from '../answers/data-scope.ts';
import type { Figure } from '../figure.ts';
import type { Term, Topic } from '../question.ts';
import type { Said } from './talk.ts';
import type { Name } from './terms.ts';

export interface Definition {
  readonly name: string;
  readonly definition: string;
  readonly formula?: string;
}

/** Definitions (domain.md §2), what the data covers (§3), and where it is found in Partner Center. */
export interface Explanations {
  definition(term: Term): Definition;
  /** a definition's formula with real numbers */
  example(figure: Figure, name: Name): string;
  scope(answer: DataScopeAnswer): Said;
  /** numbered steps */
  howto(topic: Topic): Said & { readonly steps: readonly string[] };
}
