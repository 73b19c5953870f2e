import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../../../bot/show.ts';
import type { Context } from '../../../core/assistant.ts';
import { INTENTS } from '../../../core/catalog/intents.ts';
import { contextAfter } from '../../../core/context.ts';
import { createAssistant } from '../../../core/create-assistant.ts';
import { factsReader } from '../../../core/nudges/facts.ts';
import type { NudgeStore } from '../../../core/nudges/store.ts';
import { parseQuestion } from '../../../core/parse-question.ts';
import type { Person } from '../../../core/person.ts';
import type { Question } from '../../../core/question.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import { activityOf } from '../../../dialogs/reply.ts';
import { MOMENT, openSampleWorld } from '../intents/sample-world.ts';
import { customers, questions } from '../reading/corpus.ts';

const LANGUAGES = [
  { known: 'Contoso', unknown: 'Zorblatt', japanese: false },
  { known: 'コントソ', unknown: 'ゾルブラット', japanese: true },
] as const;
const NAMED = new RegExp(
  customers
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .filter((name) => name.length >= 4)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
);
const JAPANESE = /[ぁ-んァ-ヺ一-龠]/;

describe.each(['group', 'channel'] as const)('in a %s', (place) => {
  const person: Person = { tenantId: 't', userId: 'u', place, preferences: {}, conversation: '19:g' };
  let world: Awaited<ReturnType<typeof openSampleWorld>>;
  let store: NudgeStore;
  let assistant: ReturnType<typeof createAssistant>;

  beforeAll(async () => {
    world = await openSampleWorld();
    store = openNudges({ dataDir: world.dataDir });
    const nudges = { store, facts: factsReader(world.portfolio), changed: async () => {} };
    assistant = createAssistant({ ...world, nudges });
  });
  afterAll(async () => {
    await store.close();
    await world.close();
  });

  /** Everything that is shown for some turns of one conversation, without what was typed or pressed. */
  const shownFor = async (turns: readonly (string | Question)[]): Promise<string> => {
    let context: Context = {};
    const shown: string[] = [];
    for (const turn of turns) {
      const input = typeof turn === 'string' ? { text: turn } : { payload: { question: turn } };
      const { questions: asked, language } = await assistant.read(input, context, person, MOMENT);
      for (const question of asked) {
        const outcome = await assistant.respond(question, person, MOMENT, language);
        context = contextAfter(context, question, outcome, language, MOMENT);
        const reply = show(outcome, language, { person, moment: MOMENT });
        shown.push(JSON.stringify([reply, activityOf(reply)]));
      }
    }
    return shown.join('\n').replaceAll(/Contoso|Zorblatt|コントソ|ゾルブラット|contoso|zorblatt/g, '…');
  };

  const typed = LANGUAGES.flatMap(({ known, unknown, japanese }) =>
    questions()
      .filter(({ text, context }) => !context && NAMED.test(text) && JAPANESE.test(text) === japanese)
      .map(({ text }) => [text.replace(NAMED, unknown), text.replace(NAMED, known)] as const),
  );

  it('there is much to be typed', () => expect(typed.length).toBeGreaterThan(100));

  it('whatever is typed about a customer is answered as it is about nobody we know', async () => {
    const different: string[] = [];
    for (const [unknown, known] of typed)
      if ((await shownFor([known])) !== (await shownFor([unknown]))) different.push(unknown);
    expect(different).toEqual([]);
  });

  it.each([
    ["what's NAME's usage?", 'and deployment?'],
    ["what's NAME's usage?", 'why?'],
    ['overall usage', 'and NAME?'],
    ['overall usage', 'without NAME?'],
    ['nudge us when NAME falls below 30%', 'yes'],
    ['NAME', 'the second one'],
    ["call NAME 'ZX'", 'yes'],
    ['全体の使用率は？', 'NAMEは？'],
    ['NAMEの使用率は？', 'Teamsは？'],
    ['NAMEが30%を下回ったら知らせて', 'はい'],
  ])('so is what follows: %s – %s', async (...turns) => {
    const { known, unknown } = LANGUAGES.find(({ japanese }) => japanese === JAPANESE.test(turns.join()))!;
    const said = (name: string) => turns.map((turn) => turn.replace('NAME', name));
    expect(await shownFor(said(known))).toBe(await shownFor(said(unknown)));
  });

  it.each(INTENTS)('so is every button of %s', async (intent) => {
    const ways: readonly ((id: string) => Partial<Question>)[] = [
      (id) => ({ customers: [id] }),
      (id) => ({ exclude: [id] }),
      (id) => ({ candidates: [id, 'fabrikam'] }),
      (id) => ({ customers: [id], clarify: 'customer' }),
      (id) => ({ customers: [id], confirmed: true, alias: 'ZX', rule: 'made-up', metric: 'usage' }),
      (id) => ({ customers: [id], suggest: INTENTS.slice(0, 8) }),
      (id) => ({ episodes: [`made-up/${id}/all#1`] }),
      (id) => ({ episodes: [`made-up/${id}/all#1`], act: 'acknowledge' }),
    ];
    for (const way of ways) {
      const [known, unknown] = ['contoso', 'zorblatt'].map((id) =>
        parseQuestion({ customers: [], ...way(id), intent }),
      );
      expect(await shownFor([known!])).toBe(await shownFor([unknown!]));
    }
  });
});
