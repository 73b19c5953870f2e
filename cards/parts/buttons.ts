import type { CustomerId, Question } from '../../core/question.ts';
import type { Carried, Submit } from '../elements.ts';
import type { View } from '../reply.ts';
import { namesIn, shorten, withoutLegalForm } from '../text.ts';

/** Widest title of a button, in half-width characters; Teams cuts longer ones off. */
export const TITLE_UNITS = 34;
const NAME_UNITS = 18;
/** Teams shows six buttons of a card. */
export const MAX_BUTTONS = 6;

/** A button that asks a whole question. */
export const askButton = (title: string, question: Question): Submit => ({
  type: 'Action.Submit',
  title: shorten(title, TITLE_UNITS),
  data: { uptake: 1, question } satisfies Carried as unknown as Record<string, unknown>,
});

/** Buttons for next questions, no title twice. `about`: whom the card is about already. */
export function nextButtons(
  questions: readonly Question[],
  names: Readonly<Record<CustomerId, string>>,
  view: View,
  options: { readonly about?: readonly CustomerId[]; readonly max?: number } = {},
): readonly Submit[] {
  const full = namesIn(names);
  const name = (id: string) => shorten(withoutLegalForm(full(id)), NAME_UNITS);
  const buttons = questions.map((question) =>
    askButton(view.language.asking.title(question, name, options.about), question),
  );
  const distinct = [...new Map(buttons.map((button) => [button.title, button])).values()];
  return distinct.slice(0, options.max ?? 4);
}
