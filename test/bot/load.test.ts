import { setImmediate as soon } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retryPolicy, TURN_LIMITS } from '../../bot/channel/retry.ts';
import { createLoad } from '../../bot/load.ts';
import { openBot, type TestBot } from './support/bot.ts';

const LIMITS = { turnsAtOnce: 3, costlyAtOnce: 1, costlyWithinMs: 60_000 };

describe('turns that come together', () => {
  it('run so many at a time, the others in their order', async () => {
    const load = createLoad(LIMITS);
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const turn = (n: number) =>
      load.turn(async () => {
        running += 1;
        most = Math.max(most, running);
        await soon();
        running -= 1;
        done.push(n);
      });
    await Promise.all([...Array(20).keys()].map(turn));
    expect([most, done]).toEqual([3, [...Array(20).keys()]]);
    expect(load.turns()).toBe(0);
  });

  it('are not held up by costly ones that wait, and exports wait for questions', async () => {
    const load = createLoad(LIMITS);
    const gate = Promise.withResolvers<void>();
    const done: string[] = [];
    const costly = (cost: 'heavy' | 'export', name: string) =>
      load.turn(() => load.costly(cost, () => gate.promise.then(() => void done.push(name))));
    const all = [
      costly('heavy', 'first'),
      costly('export', 'export'),
      ...Array.from({ length: 5 }, (_, n) => costly('heavy', `heavy ${n}`)),
    ];
    expect(await load.turn(async () => 'simple')).toBe('simple');
    gate.resolve();
    await Promise.all(all);
    expect(done).toEqual(['first', 'heavy 0', 'heavy 1', 'heavy 2', 'heavy 3', 'heavy 4', 'export']);
  });

  it('are told where costly work would wait too long', async () => {
    const load = createLoad({ ...LIMITS, costlyWithinMs: 20 });
    const gate = Promise.withResolvers<string>();
    const first = load.turn(() => load.costly('heavy', () => gate.promise));
    expect(await load.turn(() => load.costly('heavy', async () => 'never'))).toBe('busy');
    gate.resolve('done');
    expect(await first).toBe('done');
    expect(await load.turn(() => load.costly('heavy', async () => 'again'))).toBe('again');
  });

  it('are let by by what nobody waits for', async () => {
    const load = createLoad(LIMITS);
    const stop = new AbortController();
    await load.calm(stop.signal);
    const gate = Promise.withResolvers<void>();
    const turns = [1, 2].map(() => load.turn(() => gate.promise));
    let calm = false;
    const waited = load.calm(stop.signal).then(() => {
      calm = true;
    });
    await soon();
    expect(calm).toBe(false);
    gate.resolve();
    await Promise.all([...turns, waited]);
    expect(calm).toBe(true);
  });
});

describe('a bot that is asked much at once', () => {
  let bot: TestBot;
  let running = 0;
  let most = 0;
  let gate: Promise<void> | undefined;
  beforeAll(async () => {
    bot = await openBot({
      load: createLoad({ turnsAtOnce: 24, costlyAtOnce: 1, costlyWithinMs: 100 }),
      wrap: (assistant) => ({
        ...assistant,
        async respond(question, ...rest) {
          running += 1;
          most = Math.max(most, running);
          if (question.intent === 'portfolio_summary') await gate;
          const outcome = await assistant.respond(question, ...rest);
          running -= 1;
          return outcome;
        },
      }),
    });
  });
  afterAll(() => bot.close());

  it('answers everybody, a few at a time', async () => {
    const people = Array.from({ length: 300 }, (_, n) => ({ user: `u${n}`, conversation: `c${n}` }));
    const answers = await Promise.all(
      people.map((who) => bot.send({ text: "what's Contoso's usage?", ...who })),
    );
    expect(new Set(answers.map(({ status }) => status)).difference(new Set([200, 202]))).toEqual(new Set());
    await expect.poll(() => bot.connector.messages().length, { timeout: 60_000 }).toBe(300);
    const answered = new Set(bot.connector.messages().map(({ conversation }) => conversation?.id));
    expect(answered.size).toBe(300);
    expect(most).toBeLessThanOrEqual(24);
  }, 120_000);

  it.each([
    ['en-US', 'how is the whole portfolio doing?', /busy/],
    ['ja-JP', '全体の状況を教えて', /混み合って/],
  ])('says politely that it is busy where a large question would wait (%s)', async (locale, text, words) => {
    const held = Promise.withResolvers<void>();
    gate = held.promise;
    const first = bot.say('how is the whole portfolio doing?', { conversation: `first ${locale}` });
    await expect.poll(() => running, { timeout: 20_000 }).toBe(1);
    const before = bot.connector.messages().length;
    await bot.send({ text, locale, conversation: `second ${locale}` });
    const said = bot.connector.messages().slice(before);
    expect(JSON.stringify(said)).toMatch(words);
    // what is simple is answered meanwhile
    await bot.send({ text: "what's Contoso's usage?", conversation: `third ${locale}` });
    expect(bot.connector.messages().at(-1)?.summary).toMatch(/Contoso/);
    held.resolve();
    await first;
  });
});

describe('an answer that came while the loop was busy', () => {
  it('is heard, however long it was', async () => {
    const code =
      "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage('answer'));";
    const connector = new Worker(code, { eval: true });
    const budgetMs = 200;
    const policy = retryPolicy({ ...TURN_LIMITS, budgetMs });
    const sent = await policy.sendRequest({} as { abortSignal?: unknown }, async () => {
      const answered = new Promise((resolve) => connector.once('message', resolve));
      connector.postMessage('question');
      const busy = performance.now() + 4 * budgetMs;
      while (performance.now() < busy);
      await answered;
      return { status: 200, headers: { get: () => undefined } };
    });
    expect(sent.status).toBe(200);
    await connector.terminate();
  });
});
