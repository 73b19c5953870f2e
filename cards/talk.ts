import type { DeniedAnswer, NoDataAnswer, UnclearAnswer } from '../core/answers/no-answer.ts';
import type { TalkAnswer } from '../core/answers/talk.ts';
import { noticeCard } from './notice.ts';
import { bullets } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { clean, namesIn } from './text.ts';

/** Greetings, help, thanks and the like, with questions to begin with. */
export function talkCard(answer: TalkAnswer, view: View): Reply {
  const { talk } = view.language;
  const safe = escaped(answer);
  const said = talk.talk(safe, namesIn(answer.names));
  const abilities = answer.kind === 'help' ? talk.abilities : [];
  const next = OPENING.has(answer.kind) ? answer.examples : answer.next;
  return noticeCard(said, view, {
    body: bullets(abilities),
    spoken: abilities,
    next,
    names: answer.names,
  });
}

/** What people wrote, harmless in a card. */
function escaped(answer: TalkAnswer): TalkAnswer {
  const { text, aliases } = answer;
  return {
    ...answer,
    ...(text === undefined ? {} : { text: clean(text) }),
    ...(aliases === undefined
      ? {}
      : {
          aliases: {
            goesBy: aliases.goesBy.map((name) => clean(name)),
            added: aliases.added.map((one) => ({ ...one, alias: clean(one.alias) })),
          },
        }),
  };
}

/** After these a person is likely to want something to begin with. */
const OPENING: ReadonlySet<TalkAnswer['kind']> = new Set([
  'greeting',
  'help',
  'set_language',
  'feedback',
  'deny',
  'affirm',
  'out_of_scope',
]);

/** Not understood: whole questions to choose from. */
export function unclearCard(answer: UnclearAnswer, view: View): Reply {
  return noticeCard(view.language.talk.unclear(answer.why), view, {
    next: answer.options,
    names: answer.names,
  });
}

/** Not here, or not this person; offers the personal chat where there is a link to it. */
export function deniedCard(answer: DeniedAnswer, view: View): Reply {
  const { talk, labels } = view.language;
  const url = answer.why === 'personal_only' ? view.personalChatUrl : undefined;
  return noticeCard(talk.denied(answer.why), view, {
    actions: url ? [{ type: 'Action.OpenUrl', title: labels.personalChat, url }] : [],
  });
}

/** There are no rows to answer from: what is missing, who has it, what to do. */
export function noDataCard(answer: NoDataAnswer, view: View): Reply {
  const { answers, terms } = view.language;
  const name = namesIn(answer.names);
  const { missing, scope } = answer;
  const why = answers.missing(missing, scope, name);
  const advice = answers.missingAdvice(missing);
  const part = terms.part(scope, answer.metric ?? 'usage', name);
  const covered = missing.reason !== 'not_covered';
  return noticeCard(
    covered
      ? {
          title: answers.unknown(scope, answer.metric, name),
          lines: [why, advice].filter((line) => line !== ''),
        }
      : { title: why, lines: [advice] },
    view,
    { next: answer.next, names: answer.names, notes: answer.notes, ...(covered ? { reading: part } : {}) },
  );
}
