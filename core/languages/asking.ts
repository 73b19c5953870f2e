import type { Figure } from '../figure.ts';
import type { Assumption } from '../note.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Name } from './terms.ts';

/** Questions put into words, for buttons and for the line that says how one was read. */
export interface Asking {
  /** A short title of a whole question. `about`: whom the card is about already, not named again. */
  title(question: Question, name: Name, about?: readonly CustomerId[]): string;
  /** What a chip changes: "Deployment % instead". */
  instead(assumption: Assumption, alternative: Question, name: Name): string;
  /** What was assumed, as a noun. */
  assumed(assumption: Assumption, name: Name): string;
  /** How a question was read, in one line: Contoso · usage % · Teams · 28 days to 9 Nov 2026. Without `name` the customer stands in the title already. */
  reading(figure: Figure, name?: Name): string;
  /** the same for a summary of deployment and usage */
  readingBoth(figure: Figure): string;
}
