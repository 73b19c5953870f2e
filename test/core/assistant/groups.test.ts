import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../../../bot/show.ts';
import { INTENTS } from '../../../core/catalog/intents.ts';
import { createAssistant } from '../../../core/create-assistant.ts';
import { factsReader } from '../../../core/nudges/facts.ts';
import type { NudgeStore } from '../../../core/nudges/store.ts';
import { parseQuestion } from '../../../core/parse-question.ts';
import type { Person } from '../../../core/person.ts';
import type { Question } from '../../../core/question.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import { activityOf } from '../../../dialogs/reply.ts';
import { MOMENT, openSampleWorld } from '../intents/sample-world.ts';

const inGroup: Person = {
  tenantId: 't',
  userId: 'u',
  place: 'group',
  preferences: {},
  conversation: '19:group',
};
const alone: Person = { ...inGroup, place: 'personal', conversation: 'chat' };

/** What a question may hold beside its intent, as words or a made-up button would bring it. */
const SLOTS: readonly Partial<Question>[] = [
  {},
  { clarify: 'customer' },
  { clarify: 'scenario' },
  { metric: 'usage' },
  { metric: 'deployment', workload: 'dynamics365' },
  { metric: 'unused' },
  { workload: 'yammer', window: 'last_month' },
  { compareTo: 'P3M' },
  { exclude: ['contoso'] },
  { rank: 'dropped', metric: 'usage' },
  { comparator: 'lt', threshold: 40, metric: 'usage' },
  { scenario: 'low_adoption' },
  { act: 'why' },
  { act: 'withheld' },
  { act: 'change', threshold: 30 },
  { act: 'pause' },
  { confirmed: true },
  { rule: 'of-contoso' },
  { rule: 'of-contoso', confirmed: true },
  { rule: 'of-contoso', act: 'why' },
  { rule: 'of-the-group', act: 'change', threshold: 30 },
  { rule: 'of-the-group', confirmed: true },
  { episodes: ['of-contoso/contoso/all#1'] },
  { without: 'trial' },
  { target: 90 },
  { alias: 'CTS' },
  { suggest: INTENTS.slice(0, 8) },
];

describe('in a group, whatever is asked', () => {
  let world: Awaited<ReturnType<typeof openSampleWorld>>;
  let store: NudgeStore;
  let assistant: ReturnType<typeof createAssistant>;
  let secrets: readonly string[];

  beforeAll(async () => {
    world = await openSampleWorld();
    store = openNudges({ dataDir: world.dataDir });
    const nudges = { store, facts: factsReader(world.portfolio), changed: async () => {} };
    assistant = createAssistant({ ...world, nudges });
    const customers = await world.portfolio.customers();
    secrets = customers.flatMap(({ name, domain }) => [name, domain ?? name]);
    // a rule about one customer, made in the person's own chat
    const own = { intent: 'nudge_subscribe', customers: ['contoso'], rule: 'of-contoso' } as const;
    await assistant.respond({ ...own, confirmed: true }, alone, MOMENT, 'en');
    // a rule of the group, which its person then talks about alone
    const shared = { intent: 'nudge_subscribe', customers: [], rule: 'of-the-group' } as const;
    await assistant.respond({ ...shared, cadence: 'weekly', confirmed: true }, inGroup, MOMENT, 'en');
    const without = { intent: 'nudge_unsubscribe', customers: ['fabrikam'] } as const;
    await assistant.respond(without, alone, MOMENT, 'en');
    const narrowed = {
      intent: 'nudge_settings',
      act: 'change',
      rule: 'of-the-group',
      confirmed: true,
    } as const;
    await assistant.respond({ ...narrowed, customers: ['contoso'] }, alone, MOMENT, 'en');
    await assistant.respond({ ...narrowed, customers: [], exclude: ['wwi'] }, alone, MOMENT, 'en');
  });
  afterAll(async () => {
    await store.close();
    await world.close();
  });

  const shownTo = async (question: Question, person: Person): Promise<string> => {
    const outcome = await assistant.respond(question, person, MOMENT, 'en');
    const reply = show(outcome, 'en', { person, moment: MOMENT });
    return JSON.stringify([reply, activityOf(reply)]);
  };

  it('names would be noticed', async () => {
    const said = await shownTo({ intent: 'customer_summary', customers: ['contoso'] }, alone);
    expect(secrets.some((secret) => said.includes(secret))).toBe(true);
    expect((await store.rulesOf(alone)).map(({ rule }) => rule.watched)).toContainEqual({
      kind: 'named',
      customers: ['contoso'],
    });
  });

  it.each(INTENTS)('%s tells no customer’s name or domain', async (intent) => {
    for (const slots of SLOTS) {
      const question = parseQuestion({ customers: [], ...slots, intent });
      if (!question) throw new Error(JSON.stringify(slots));
      const said = await shownTo(question, inGroup);
      expect(
        secrets.filter((secret) => said.includes(secret)),
        JSON.stringify(question),
      ).toEqual([]);
    }
  });
});
