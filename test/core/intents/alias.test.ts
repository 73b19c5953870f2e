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

  it('that came with the data stays, and one that nobody knows is said to be unknown', async () => {
    expect((await turn('delete the alias NWT')).outcome).toMatchObject({ refused: 'of_the_data' });
    expect((await turn('forget the alias QZX')).outcome).toMatchObject({ refused: 'unknown' });
    expect((await turn('stop calling Litware QZX')).outcome).toMatchObject({
      customer: 'litware',
      refused: 'unknown',
    });
  });
});
