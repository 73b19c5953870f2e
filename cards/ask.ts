import type { Ask } from '../core/answer.ts';
import { noticeCard } from './notice.ts';
import { askButton } from './parts/buttons.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

const OPTIONS = 6;

/** What must be known before there is an answer. Each option is the whole next question, so it works tomorrow too. */
export function askCard(ask: Ask, view: View): Reply {
  const { language } = view;
  const { talk } = language;
  const name = namesIn(ask.names);
  const actions = ask.options
    .slice(0, OPTIONS)
    .map((option) => askButton(talk.option(option, ask, name), option.question));
  const reply = noticeCard(talk.ask(ask, name), view, {
    actions,
    names: ask.names,
    notes: ask.notes,
    ...(ask.slot === 'customer' ? { reading: language.asking.title(ask.question, name) } : {}),
  });
  return {
    ...reply,
    suggestions: ask.options
      .slice(0, 3)
      .map((option) => ({ title: talk.option(option, ask, name), question: option.question })),
  };
}
