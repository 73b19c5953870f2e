import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../../core/assistant.ts';
import { createAssistant } from '../../../core/create-assistant.ts';
import type { StateStore } from '../../../core/store/state.ts';
import { MOMENT, openSampleWorld, PERSON } from '../intents/sample-world.ts';

type Kept = Parameters<StateStore['keepFeedback']>[0];
const previous = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage', value: 83.8 } as const;

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

/** What is kept of one message. */
async function keptOf(text: string, consent: boolean, context: Context = {}): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const state: StateStore = { ...world.state, keepFeedback: async (entry) => void kept.push(entry) };
  const assistant = createAssistant({ ...world, state, keepQuestionText: consent });
  await assistant.read({ text }, context, PERSON, MOMENT);
  return kept;
}
const at = MOMENT.instant;

describe('what the reading can learn from', () => {
  it.each(['northwind usage', '山田の使用率は？'])(
    'keeps what was asked back, without its words: %s',
    async (text) => {
      const [kept, ...more] = await keptOf(text, false);
      expect(more).toEqual([]);
      expect(kept).toMatchObject({
        at,
        kind: 'asked_back',
        frame: { intent: 'customer_metric', clarify: 'customer' },
      });
      expect(JSON.stringify(kept)).not.toContain(text);
      expect(kept).not.toHaveProperty('text');
    },
  );

  it.each(['qwzx vlkj', 'northwind usage', 'それはアレですよね'])(
    'keeps the words where the organisation agreed: %s',
    async (text) => {
      expect(await keptOf(text, true)).toMatchObject([{ kind: 'asked_back', text }]);
    },
  );

  it.each([
    ["that's wrong", 'thumbs_down'],
    ['その数字は間違っています', 'thumbs_down'],
    ['👎', 'thumbs_down'],
    ['👍', 'thumbs_up'],
  ])('keeps what was found right or wrong: %s', async (text, kind) => {
    expect(await keptOf(text, false, { previous, at })).toEqual([{ at, kind, frame: previous }]);
    expect(await keptOf(text, true, { previous, at })).toEqual([{ at, kind, frame: previous, text }]);
  });

  it('keeps nothing of what was understood', async () => {
    expect(await keptOf("what's Contoso's usage?", true)).toEqual([]);
  });
});
