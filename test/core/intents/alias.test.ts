import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../../core/answer.ts';
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

  it('stays as it is when the same button is pressed twice, and is taken away when asked for again', async () => {
    const again = await turn("call Contoso Pharmaceuticals 'CPX'");
    expect((again.outcome as Ask).question.remove).toBe(true);
    const assistant = createAssistant(world);
    const remove = (again.outcome as Ask).options[0]!.question;
    for (let press = 0; press < 2; press += 1) {
      const outcome = await assistant.respond(remove, PERSON, MOMENT, 'en');
      expect(outcome).toMatchObject({ kind: 'set_alias', removed: true });
      expect(await held()).not.toContain('CPX');
    }
  });

  it.each(["call Litware 'usage'", 'リットウェアを「使用率」と呼んで', "call Litware 'last month'"])(
    'is not taken when it is a word questions are read by: %s',
    async (text) => {
      expect((await turn(text)).outcome).toMatchObject({ kind: 'set_alias', refused: true });
      expect(await held()).toEqual([]);
    },
  );
});
