import { rm } from 'node:fs/promises';
import { realClock } from '../../bot/delivery/clock.ts';
import { composeCards } from '../../bot/delivery/compose-card.ts';
import { deliverDue } from '../../bot/delivery/deliver.ts';
import { type Evaluator, evaluateAll } from '../../bot/delivery/evaluator.ts';
import { show } from '../../bot/show.ts';
import type { Outcome } from '../../core/answer.ts';
import type { Context } from '../../core/assistant.ts';
import { contextAfter } from '../../core/context.ts';
import { createAssistant } from '../../core/create-assistant.ts';
import { factsReader } from '../../core/nudges/facts.ts';
import { PUBLISHED } from '../../core/nudges/limits.ts';
import { personRecipient, type Rule } from '../../core/nudges/rule.ts';
import type { Person } from '../../core/person.ts';
import type { LanguageCode, Question } from '../../core/question.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';
import { MOMENT, openSampleWorld } from '../core/intents/sample-world.ts';

export const person = (userId: string, change: Partial<Person> = {}): Person => ({
  tenantId: 't',
  userId,
  place: 'personal',
  preferences: {},
  conversation: `chat-${userId}`,
  name: userId,
  ...change,
});

export const inMinutes = (minutes: number) =>
  new Date(Date.parse(MOMENT.instant) + minutes * 60_000).toISOString();

/** The sample portfolio with everything nudges need, and a channel that accepts everything. */
export async function openDesk(options: { readonly adminUserIds?: readonly string[] } = {}) {
  const world = await openSampleWorld();
  const store = openNudges({ dataDir: world.dataDir });
  const facts = factsReader(world.portfolio);
  const assistant = createAssistant({
    ...world,
    ...options,
    nudges: { store, facts, changed: async () => {} },
  });
  const contexts = new Map<string, Context>();
  const moment = (minutes: number) => ({ ...MOMENT, instant: inMinutes(minutes) });

  const respond = (question: Question, who: Person, minutes = 0, language: LanguageCode = 'en') =>
    assistant.respond(question, who, moment(minutes), language);

  /** One typed turn of somebody's conversation. */
  const say = async (text: string, who: Person, minutes = 0) => {
    const locale = /[ぁ-んァ-ヺ一-龠]/.test(text) ? 'ja-JP' : 'en-US';
    const context = await assistant.recall(contexts.get(who.userId) ?? {}, who, moment(minutes));
    const { questions, language } = await assistant.read({ text, locale }, context, who, moment(minutes));
    const [question] = questions;
    const outcome = await respond(question!, who, minutes, language);
    contexts.set(who.userId, contextAfter(context, question!, outcome, language, moment(minutes)));
    return {
      question: question!,
      outcome,
      text: show(outcome, language, { person: who, moment: moment(minutes) }).text,
    };
  };

  const agreeTo = async (question: Question, who: Person, minutes = 0): Promise<Rule> => {
    const ask = await respond(question, who, minutes);
    if (ask.kind !== 'ask') throw new Error(JSON.stringify(ask));
    return savedIn(await respond(ask.options[0]!.question, who, minutes));
  };

  const meet = (who: Person) =>
    store.remember({
      key: personRecipient(who),
      tenantId: who.tenantId,
      seenAt: MOMENT.instant,
      reference: {
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1/',
        conversation: `chat-${who.userId}`,
        bot: 'b',
      },
    });

  /** Evaluates and delivers; returns what was posted. */
  const deliver = async (minutes: number) => {
    const visible = (await world.portfolio.customers()).map(({ id }) => id);
    const clock = { ...realClock, now: () => new Date(inMinutes(minutes)) };
    const people = async () => () => visible;
    const evaluator: Evaluator = {
      store,
      facts: factsReader(world.portfolio),
      people,
      clock,
      revision: () => world.portfolio.revision(),
      holder: 'test',
    };
    await evaluateAll(evaluator);
    const sent: object[] = [];
    const courier = {
      store,
      facts: factsReader(world.portfolio),
      people,
      clock,
      limits: PUBLISHED,
      random: () => 0.5,
      compose: composeCards({ ...world, store, facts, show }),
      post: async (_: unknown, message: object) => {
        sent.push(message);
        return { kind: 'answered', status: 201, activityId: `a${sent.length}` } as const;
      },
    };
    while ((await deliverDue(courier, 'test')) > 0);
    return sent;
  };

  const close = async () => {
    await store.close();
    await world.close();
    await rm(world.dataDir, { recursive: true, force: true });
  };
  return { world, store, respond, say, agreeTo, meet, deliver, close };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export function savedIn(outcome: Outcome): Rule {
  if (!('form' in outcome) || outcome.form !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.rule;
}
