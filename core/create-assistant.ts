import { accessTo } from './access/access.ts';
import type { Outcome } from './answer.ts';
import type { Assistant, Context, Input, Person, Reading } from './assistant.ts';
import { contextAt } from './context.ts';
import { directoryOf } from './directory.ts';
import { base } from './intents/base.ts';
import { askForCustomer, askForScenario } from './intents/clarify.ts';
import { INTENTIONS } from './intents/index.ts';
import type { Asked, Ports } from './intents/intent.ts';
import { unclearAnswer } from './intents/unclear.ts';
import { parseQuestion } from './parse-question.ts';
import type { LanguageCode, Question } from './question.ts';
import { readerOf } from './reading/index.ts';
import type { Moment } from './time.ts';

/** The whole flow on one screen: what came in → questions; a question → an outcome. */
export function createAssistant(ports: Ports): Assistant {
  const directory = directoryOf(ports.portfolio);
  const reader = readerOf();
  return {
    async read(input, remembered, person, moment) {
      const context = contextAt(remembered, moment);
      if (input.payload !== undefined) return readButton(input, context, person);
      const customers = await directory();
      return reader.read(input, context, person, customers);
    },
    async respond(question, person, moment, language) {
      const asked: Asked = { question, person, moment, language, directory: await directory() };
      return respond(asked, ports);
    },
  };
}

async function respond(asked: Asked, ports: Ports): Promise<Outcome> {
  const { question, person } = asked;
  const access = accessTo(question, person);
  if (access.kind !== 'granted') return { ...base(question), kind: 'denied', why: access.kind };
  const named = [...question.customers, ...(question.exclude ?? []), ...(question.candidates ?? [])];
  if (named.some((id) => !asked.directory.byId.has(id))) return unclearAnswer(asked, 'stale_button');
  if (question.clarify === 'customer') return askForCustomer(asked);
  if (question.clarify === 'scenario') return askForScenario(asked);
  await keepChoice(asked, ports);
  return INTENTIONS[question.intent](asked, ports);
}

/** A tap on "I meant usage" is remembered for this person. */
async function keepChoice({ question, person }: Asked, { state }: Ports): Promise<void> {
  if (question.remember !== 'introduction_rate') return;
  if (question.metric !== 'deployment' && question.metric !== 'usage') return;
  await state.setPreferences(person, { introductionRate: question.metric });
}

/** A button carries its question whole; what does not parse is a button of an older card, or not ours. */
function readButton(input: Input, context: Context, person: Person): Reading {
  const payload = input.payload as { question?: unknown } | null;
  const question: Question = parseQuestion(payload?.question) ?? { intent: 'unclear', customers: [] };
  return {
    questions: [question],
    language: languageOf(input, context, person),
    trace: [`button: ${question.intent}`],
    fresh: true,
  };
}

function languageOf(input: Input, context: Context, person: Person): LanguageCode {
  return (
    person.preferences.language ??
    context.language ??
    (input.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en')
  );
}

export type { Moment };
