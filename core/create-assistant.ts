import { accessTo } from './access/access.ts';
import type { Outcome } from './answer.ts';
import type { Assistant, Context, Input, Reading } from './assistant.ts';
import { base } from './base.ts';
import { contextAt } from './context.ts';
import { type Directory, directoryOf } from './directory.ts';
import { askForCustomer, askForScenario } from './intents/clarify.ts';
import { INTENTIONS } from './intents/index.ts';
import type { Asked, Ports } from './intents/intent.ts';
import { unclearAnswer } from './intents/unclear.ts';
import { cardSince } from './nudges/last-card.ts';
import { parseQuestion } from './parse-question.ts';
import type { Person } from './person.ts';
import type { LanguageCode, Question } from './question.ts';
import { readerAmongOthers, readerOf } from './reading/index.ts';
import { LONGEST_MESSAGE } from './reading/text/normalize.ts';
import { remember } from './store/remember.ts';

/** The whole flow on one screen: what came in → questions; a question → an outcome. */
export function createAssistant({ portfolio, ...others }: Ports): Assistant {
  const { facts, renew } = remember(portfolio);
  const ports: Ports = { ...others, portfolio: facts };
  const current = directoryOf(portfolio);
  const directory = async () => {
    const found = await current();
    renew(found.revision);
    return found;
  };
  const reader = readerOf();
  const amongOthers = readerAmongOthers(reader);
  const readWords: typeof reader.read = async (input, context, person, customers) => {
    const unreadable = unreadableIn(input.text ?? '');
    if (unreadable) return carried({ intent: 'unclear', customers: [], unreadable }, input, context, person);
    const { read } = person.place === 'personal' ? reader : amongOthers;
    const reading = await read(input, context, person, customers);
    return leaning(agreed(marked(reading), context), context);
  };
  return {
    async recall(remembered, person, moment) {
      const context = contextAt(remembered, moment);
      if (!ports.nudges) return context;
      const around = { cards: ports.nudges.store, directory: await directory() };
      const card = await cardSince(remembered.at, person, around);
      return card ? contextAt({ ...context, ...card }, moment) : context;
    },
    async read(input, remembered, person, moment) {
      const context = contextAt(remembered, moment);
      const reading =
        input.payload === undefined
          ? await readWords(input, context, person, await directory())
          : readButton(input, context, person);
      await keepLessons(reading, { input, context, at: moment.instant }, ports);
      return inLanguage(reading, person);
    },
    async respond(question, person, { instant, zone }, language) {
      const moment = { instant, zone, ...(ports.fiscalStart ? { fiscalStart: ports.fiscalStart } : {}) };
      return respond({ question, person, moment, language, directory: await directory() }, ports);
    },
  };
}

/** Access first; then what is missing is asked for; then the answer. */
async function respond(asked: Asked, ports: Ports): Promise<Outcome> {
  const { question, person, directory } = asked;
  const access = accessTo(question, person);
  if (access.kind !== 'granted') return { ...base(question), kind: 'denied', why: access.kind };
  if (namesUnknown(question, directory)) return unclearAnswer(asked, 'stale_button');
  if (question.clarify === 'customer') return askForCustomer(asked);
  if (question.clarify === 'scenario') return askForScenario(asked);
  await keepChoice(asked, ports);
  return INTENTIONS[question.intent](asked, ports);
}

/** A customer that is no longer held: the button is older than the data. */
const namesUnknown = (question: Question, { byId }: Directory): boolean =>
  [...question.customers, ...(question.exclude ?? [])].some((id) => !byId.has(id));

/** A tap on "I meant usage" is remembered for this person. */
async function keepChoice({ question, person }: Asked, { state }: Ports): Promise<void> {
  if (question.remember !== 'introduction_rate') return;
  if (question.metric !== 'deployment' && question.metric !== 'usage') return;
  await state.setPreferences(person, { introductionRate: question.metric });
}

interface Heard {
  readonly input: Input;
  readonly context: Context;
  readonly at: string;
}

/** What had to be asked back, or was found wrong, may become an example of the reading; its words only with consent. */
async function keepLessons(
  { questions }: Reading,
  { input, context, at }: Heard,
  { state, keepQuestionText }: Ports,
): Promise<void> {
  const text = keepQuestionText && input.text ? { text: input.text.slice(0, 500) } : {};
  for (const question of questions) {
    if (question.intent === 'feedback') {
      const kind = question.sentiment === 'pos' ? 'thumbs_up' : 'thumbs_down';
      await state.keepFeedback({ at, kind, frame: context.previous ?? null, ...text });
    } else if (
      input.text !== undefined &&
      (question.intent === 'unclear' || question.clarify !== undefined)
    ) {
      await state.keepFeedback({ at, kind: 'asked_back', frame: question, ...text });
    }
  }
}

const unreadableIn = (text: string): Question['unreadable'] =>
  text.length > LONGEST_MESSAGE ? 'too_long' : text.trim() === '' ? 'empty' : undefined;

/** A button carries its question whole; what does not parse is of an older card, or not ours. */
function readButton(input: Input, context: Context, person: Person): Reading {
  const { question } = (input.payload ?? {}) as { readonly question?: unknown };
  return carried(parseQuestion(question) ?? { intent: 'unclear', customers: [] }, input, context, person);
}

/** A question that came whole, and not through words. */
function carried(question: Question, input: Input, context: Context, person: Person): Reading {
  return {
    questions: [question],
    language: languageOf(input, context, person),
    claims: () => [],
    trace: () => [`whole: ${question.intent}`],
    fresh: true,
  };
}

/** A yes or no while a change waits for consent takes the option it speaks of. */
function agreed(reading: Reading, { pending }: Context): Reading {
  const [first, ...more] = reading.questions;
  if (pending?.slot !== 'confirm' || !first) return reading;
  const chosen =
    first.intent === 'affirm' ? pending.options[0] : first.intent === 'deny' ? pending.options[1] : undefined;
  return chosen ? { ...reading, questions: [chosen.question, ...more] } : reading;
}

/** Says of a follow-up that it is one, so that its card can offer to forget what it leaned on. */
const leaning = (reading: Reading, { previous, pending }: Context): Reading =>
  reading.fresh || !previous || pending ? reading : { ...reading, followUp: true };

/** 導入率 is read as one of the two percentages; the answer says so. */
function marked(reading: Reading): Reading {
  if (reading.introductionRate === undefined) return reading;
  const questions = reading.questions.map((question) =>
    question.metric === reading.introductionRate
      ? { ...question, readAs: 'introduction_rate' as const }
      : question,
  );
  return { ...reading, questions };
}

/** A language asked for now, else the person's own choice, else that of the message. */
function inLanguage(reading: Reading, { preferences }: Person): Reading {
  const asked = reading.questions.find((question) => question.intent === 'set_language')?.language;
  return { ...reading, language: asked ?? preferences.language ?? reading.language };
}

export function languageOf(input: Input, context: Context, person: Person): LanguageCode {
  const fromClient = input.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  return person.preferences.language ?? context.language ?? fromClient;
}
