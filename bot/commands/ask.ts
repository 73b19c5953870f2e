import { type Activity, TestAdapter } from 'botbuilder';
import type { Outcome } from '../../core/answer.ts';
import type { Assistant } from '../../core/assistant.ts';
import { createAssistant } from '../../core/create-assistant.ts';
import { factsReader } from '../../core/nudges/facts.ts';
import type { LanguageCode, Question } from '../../core/question.ts';
import type { StateStore } from '../../core/store/state.ts';
import { createConversation } from '../../dialogs/conversation.ts';
import { storageOf } from '../channel/storage.ts';
import { createWelcomed } from '../channel/welcomed.ts';
import { ConfigError } from '../config.ts';
import { loadContent } from '../content.ts';
import { show } from '../show.ts';
import { TeamsBot } from '../teams-bot.ts';
import { argumentsOf, instantOf, refuseCall } from './arguments.ts';
import { openPlace } from './place.ts';

const USAGE =
  'npm run -s ask -- "TEXT" ["TEXT" ...] [--json] [--why] [--lang en|ja] [--as USER] [--now INSTANT]';

/** One question of a turn and what came of it. */
interface Answered {
  readonly question: Question;
  readonly answer: Outcome;
  readonly reply: { readonly text: string; readonly card: unknown };
}

const { values, positionals } = argumentsOf(USAGE, {
  json: { type: 'boolean', default: false },
  why: { type: 'boolean', default: false },
  lang: { type: 'string' },
  as: { type: 'string', default: 'terminal' },
  now: { type: 'string' },
});
if (positionals.length === 0) refuseCall(`Nothing was asked. Usage: ${USAGE}`);
if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'ja')
  refuseCall(`--lang is en or ja. Usage: ${USAGE}`);
const now = instantOf(values.now, USAGE);

const { lang } = values;
const place = await openPlace(process.env, now);
const state = lang === undefined ? place.state : speaking(place.state, lang);
const traces: (readonly string[])[] = [];
const { portfolio, config } = place;
// rules made here are looked at by the next evaluation
const nudges = { store: place.nudges, facts: factsReader(portfolio), changed: async () => {} };
const content = await loadContent(config.contentFile, now).catch((fault: unknown) => {
  if (fault instanceof ConfigError) return refuseCall(fault.message);
  throw fault;
});
const assistant = heard(
  createAssistant({
    portfolio,
    state,
    keepQuestionText: config.keepQuestionText,
    adminUserIds: config.adminUserIds,
    fiscalStart: config.fiscalStart,
    nudges,
    content,
  }),
);
const answered: Answered[] = [];
const conversation = createConversation(assistant, storageOf(state), (outcome, ...view) => {
  const reply = show(outcome, ...view);
  answered.push({ question: outcome.question, answer: outcome, reply });
  return reply;
});
const bot = new TeamsBot({
  assistant,
  conversation,
  state,
  welcomed: createWelcomed(storageOf(state)),
  show,
  now: () => new Date(now.getTime() + turns),
  keepQuestionText: config.keepQuestionText,
});
/** Turns said so far: each a moment after the one before, so that what they make has an order. */
let turns = 0;
const conversationId = `terminal-${process.pid}-${Date.now()}`;
const adapter = new TestAdapter((context) => bot.run(context));

for (const [turn, text] of positionals.entries()) {
  turns = turn;
  answered.length = 0;
  traces.length = 0;
  await adapter.processActivity(activityOf(text, turn), (context) => bot.run(context));
  print(text);
}
await place.close();

/** Everything the conversation reads passes by here, so that --why can tell. */
function heard(assistant: Assistant): Assistant {
  return {
    ...assistant,
    async read(...what) {
      const reading = await assistant.read(...what);
      traces.push(reading.trace());
      return reading;
    },
  };
}

/** --lang is this call's set language, kept nowhere. */
function speaking(kept: StateStore, language: LanguageCode): StateStore {
  return {
    ...kept,
    preferences: async (person) => ({ ...(await kept.preferences(person)), language }),
  };
}

function activityOf(text: string, turn: number): Partial<Activity> {
  return {
    type: 'message',
    id: `${conversationId}-${turn}`,
    text,
    channelId: 'msteams',
    locale: values.lang === 'ja' ? 'ja-JP' : 'en-US',
    from: { id: values.as, name: values.as, aadObjectId: values.as },
    recipient: { id: 'uptake', name: 'Uptake' },
    conversation: {
      id: conversationId,
      name: '',
      isGroup: false,
      conversationType: 'personal',
      // whoever asks at the terminal belongs to it
      tenantId: 'terminal',
    },
  } as Partial<Activity>;
}

function print(text: string): void {
  if (values.json) {
    const [first, ...more] = answered;
    const { question, answer, reply } = first ?? {
      question: null,
      answer: null,
      reply: { text: '', card: null },
    };
    const line = {
      question,
      answer,
      reply,
      ...(more.length > 0 ? { more } : {}),
      ...(values.why ? { why: traces.flat() } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    return;
  }
  if (positionals.length > 1) process.stdout.write(`> ${text}\n`);
  if (values.why) process.stdout.write(`${traces.flat().join('\n')}\n`);
  process.stdout.write(`${answered.map(({ reply }) => reply.text).join('\n\n')}\n`);
}
