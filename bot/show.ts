import { render } from '../cards/render.ts';
import { LANGUAGES } from '../core/languages/index.ts';
import type { Show } from '../dialogs/reply.ts';

/** Outcomes as cards, in the language of the turn. */
export const show: Show = (outcome, language, { moment, person, personalChatUrl, followUp }) =>
  render(outcome, {
    language: LANGUAGES[language],
    moment,
    place: person.place,
    ...(personalChatUrl ? { personalChatUrl } : {}),
    ...(followUp ? { followUp } : {}),
  });
