import type { TalkAnswer } from '../answers/talk.ts';
import { ask, base } from '../base.ts';
import type { Directory } from '../directory.ts';
import { namesOf } from '../directory.ts';
import type { Question } from '../question.ts';
import type { Asked, Intention } from './intent.ts';
import { sampleNote } from './notes.ts';

/** Greetings, thanks, refusals: words, and examples that use the person's own customers. */
export const talk: Intention = async (asked) =>
  talkAnswer(asked, asked.question.intent as TalkAnswer['kind']);

/** Keeps the language for this person; the answer is already in the new one. */
export const setLanguage: Intention = async (asked, { state }) => {
  const language = asked.question.language ?? (asked.language === 'en' ? 'ja' : 'en');
  await state.setPreferences(asked.person, { language });
  return { ...talkAnswer(asked, 'set_language'), language };
};

export function talkAnswer(asked: Asked, kind: TalkAnswer['kind']): TalkAnswer {
  const examples = examplesFor(asked);
  return {
    ...base(asked.question),
    kind,
    notes: sampleNote(asked),
    examples,
    names: namesOf(
      asked.directory,
      examples.flatMap((question) => question.customers),
    ),
    sample: asked.directory.sample,
    next: [],
  };
}

/** Questions worth asking first, about customers that are really there; in a group, about none by name. */
export function examplesFor({ directory, person }: Asked): readonly Question[] {
  const [first, second] = person.place === 'personal' ? wellKnown(directory) : [];
  const portfolio = [
    ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage' }),
    ask('portfolio_filter', [], { metric: 'deployment', comparator: 'lt', threshold: 40 }),
  ];
  if (!first) return portfolio;
  return [
    ask('customer_metric', [first], { metric: 'usage' }),
    ask('customer_summary', [second ?? first]),
    ...portfolio,
    ...(second ? [ask('compare_customers', [first, second], { workload: 'teams' })] : []),
  ];
}

/** The sample's own names where it is held, otherwise the first customers that have data. */
function wellKnown(directory: Directory): readonly (string | undefined)[] {
  const sample = ['contoso', 'fabrikam'].filter((id) => directory.byId.has(id));
  if (sample.length === 2) return sample;
  return directory.all
    .filter((customer) => customer.firstSeen)
    .slice(0, 2)
    .map((customer) => customer.id);
}
