import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../../core/answers/ask.ts';
import type { Context } from '../../../core/assistant.ts';
import { contextAfter } from '../../../core/context.ts';
import { createAssistant } from '../../../core/create-assistant.ts';
import { MOMENT, openSampleWorld, PERSON } from './sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

/** One turn: what is read, what comes of it, what is remembered. */
async function turn(text: string, context: Context = {}) {
  const assistant = createAssistant(world);
  const { questions, language } = await assistant.read({ text }, context, PERSON, MOMENT);
  const outcome = await assistant.respond(questions[0]!, PERSON, MOMENT, language);
  return { outcome, questions, context: contextAfter(context, questions[0]!, outcome, language, MOMENT) };
}
const held = async () => (await world.state.aliases()).map(({ alias }) => alias);

describe('a further name given in chat', () => {
  it('is kept only after a yes, is understood at once, and is audited', async () => {
    const asked = await turn("call Contoso Pharmaceuticals 'CPX'");
    expect(asked.outcome).toMatchObject({ kind: 'ask', slot: 'confirm' });
    expect(await held()).toEqual([]);
    await turn('yes', asked.context);
    expect(await held()).toEqual(['CPX']);
    expect((await turn('CPX usage')).questions[0]).toMatchObject({ customers: ['contoso-pharma'] });
    const audit = await world.state.auditOf({ since: '2026-11-01' });
    expect(audit.map(({ action, customers }) => [action, ...customers])).toContainEqual([
      'alias_added',
      'contoso-pharma',
    ]);
  });

  it('is not added when the answer is no', async () => {
    const asked = await turn("call Litware 'LW9'");
    await turn('no', asked.context);
    expect(await held()).not.toContain('LW9');
  });

  it('is said to be known when asked for again, and is taken away on asking, once however often it is pressed', async () => {
    const again = await turn("call Contoso Pharmaceuticals 'CPX'");
    expect(again.outcome).toMatchObject({ kind: 'set_alias', refused: 'already' });
    const asked = await turn('forget the alias CPX');
    expect(asked.outcome).toMatchObject({ kind: 'ask', slot: 'confirm', question: { remove: true } });
    expect(await held()).toEqual(['CPX']);
    const assistant = createAssistant(world);
    const remove = (asked.outcome as Ask).options[0]!.question;
    for (let press = 0; press < 2; press += 1) {
      const outcome = await assistant.respond(remove, PERSON, MOMENT, 'en');
      expect(outcome).toMatchObject({ kind: 'set_alias', removed: true });
      expect(await held()).not.toContain('CPX');
    }
    const audit = await world.state.auditOf({ since: '2026-11-01' });
    expect(audit.map(({ action }) => action)).toContain('alias_removed');
  });

  it('is listed, for one customer and for all', async () => {
    const asked = await turn('リットウェアを「LW7」と呼んで');
    await turn('はい', asked.context);
    expect((await turn('what aliases do you know for Litware?')).outcome).toMatchObject({
      kind: 'set_alias',
      customer: 'litware',
      aliases: { added: [{ customer: 'litware', alias: 'LW7' }] },
      next: [{ intent: 'set_alias', customers: ['litware'], alias: 'LW7', remove: true }],
    });
    expect((await turn('登録されている別名の一覧を見せて')).outcome).toMatchObject({
      aliases: { goesBy: [], added: [{ customer: 'litware', alias: 'LW7' }] },
    });
    const gone = await turn('LW7という別名を削除して');
    await turn('はい', gone.context);
    expect(await held()).toEqual([]);
  });

  it.each(["call Litware 'usage'", 'リットウェアを「使用率」と呼んで', "call Litware 'last month'"])(
    'is not taken when it is a word questions are read by: %s',
    async (text) => {
      expect((await turn(text)).outcome).toMatchObject({ kind: 'set_alias', refused: 'own_word' });
      expect(await held()).toEqual([]);
    },
  );

  it.each([
    ["call Litware 'Fabrikam'", 'fabrikam'],
    ["call Litware 'fabrikam, inc'", 'fabrikam'],
    ['リットウェアを「山田商事株式会社」と呼んで', 'yamada-shoji'],
    ['リットウェアを「ﾌｧﾌﾞﾘｶﾑ」と呼んで', 'fabrikam'],
  ])('never shadows the name of another customer: %s', async (text, other) => {
    expect((await turn(text)).outcome).toMatchObject({ refused: 'taken', other });
    expect(await held()).toEqual([]);
  });

  it.each([
    ['a word questions are read by', 'usage', 'own_word'],
    ['everybody', 'all', 'own_word'],
    ['a workload', 'Teams', 'own_word'],
    ['a month', 'March', 'own_word'],
    ['a Japanese month', '3月', 'own_word'],
    ['a pronoun', 'them', 'own_word'],
    ['everybody in Japanese', 'みんな', 'own_word'],
    ['a product', 'E3', 'own_word'],
    ['a product in full', 'Microsoft 365 E5', 'own_word'],
    ['a part number', 'ENTERPRISEPACK', 'own_word'],
    ['another customer’s name', 'Fabrikam', 'taken'],
    ['one letter', 'X', 'unfit'],
    ['markup', '<b>CT</b>', 'unfit'],
    ['what cannot be seen', 'C\u202eT', 'unfit'],
    ['more than a name can be', 'x'.repeat(61), 'unfit'],
  ])('is checked when it is added, however it is asked for: %s', async (_, alias, refused) => {
    const assistant = createAssistant(world);
    const forged = { intent: 'set_alias', customers: ['litware'], alias, confirmed: true } as const;
    expect(await assistant.respond(forged, PERSON, MOMENT, 'en')).toMatchObject({ refused });
    expect(await held()).toEqual([]);
  });

  it('cannot be taken from the data by a made-up button', async () => {
    const held = (await world.portfolio.customers()).find(({ aliases }) => aliases.includes('NWT'))!;
    const forged = { intent: 'set_alias', customers: [held.id], alias: 'NWT', remove: true } as const;
    const outcome = await createAssistant(world).respond(
      { ...forged, confirmed: true },
      PERSON,
      MOMENT,
      'en',
    );
    expect(outcome).toMatchObject({ refused: 'of_the_data' });
  });

  it('stands for one customer although 200 are pressed at once', async () => {
    const assistant = createAssistant(world);
    const customers = (await world.portfolio.customers()).map(({ id }) => id);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) => {
        const customer = customers[n % customers.length]!;
        const add = { intent: 'set_alias', customers: [customer], alias: 'ZQX', confirmed: true } as const;
        return assistant.respond(add, { ...PERSON, userId: `press-${n}` }, MOMENT, 'en');
      }),
    );
    expect(await held()).toEqual(['ZQX']);
    const refused = outcomes.map((one) => (one.kind === 'set_alias' ? one.refused : one.kind));
    expect(new Set(refused)).toEqual(new Set([undefined, 'taken']));
    const [only] = await world.state.aliases();
    await world.state.removeAlias(only!.customer, 'ZQX', PERSON, MOMENT.instant);
  });

  it('is added so often a customer and a person in a day, however fast', async () => {
    const assistant = createAssistant(world);
    const customers = (await world.portfolio.customers()).map(({ id }) => id);
    const adding = (customer: string, userId: string, alias: string) =>
      assistant.respond(
        { intent: 'set_alias', customers: [customer], alias, confirmed: true },
        { ...PERSON, userId },
        MOMENT,
        'en',
      );
    const refusals = async (outcomes: readonly Promise<unknown>[]) =>
      (await Promise.all(outcomes)).flatMap((one) => (one as { refused?: string }).refused ?? []);
    const ofOne = await refusals(Array.from({ length: 30 }, (_, n) => adding('litware', `p${n}`, `QXA${n}`)));
    expect(ofOne).toEqual(Array.from({ length: 10 }, () => 'customer_full'));
    const byOne = await refusals(
      Array.from({ length: 60 }, (_, n) => adding(customers[n]!, 'busy', `QXB${n}`)),
    );
    expect(byOne.filter((why) => why === 'day_full').length).toBeGreaterThanOrEqual(9);
    expect((await held()).filter((alias) => alias.startsWith('QXB')).length).toBe(50);
    for (const { customer, alias } of await world.state.aliases())
      await world.state.removeAlias(customer, alias, PERSON, MOMENT.instant);
  });

  it('that came with the data stays, and one that nobody knows is said to be unknown', async () => {
    expect((await turn('delete the alias NWT')).outcome).toMatchObject({ refused: 'of_the_data' });
    expect((await turn('forget the alias QZX')).outcome).toMatchObject({ refused: 'unknown' });
    expect((await turn('stop calling Litware QZX')).outcome).toMatchObject({
      customer: 'litware',
      refused: 'unknown',
    });
  });
});
