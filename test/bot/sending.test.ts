import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { retryPolicy, TURN_LIMITS } from '../../bot/channel/retry.ts';
import { message, post } from './support/activities.ts';
import { type Connector, startConnector } from './support/connector.ts';
import { type Door, openDoor } from './support/door.ts';

let connector: Connector;
let door: Door;
beforeAll(async () => {
  connector = await startConnector();
  door = await openDoor(async (context) => {
    await context.sendActivity({
      type: 'message',
      text: 'answer',
      entities: [
        {
          type: 'https://schema.org/Message',
          '@type': 'Message',
          citation: [{ '@type': 'Claim', position: 1 }],
        },
        { type: 'mention', text: '<at>U</at>', mentioned: { id: 'u', name: 'U' } },
      ],
      channelData: { feedbackLoop: { type: 'default' } },
    });
  });
});
afterAll(async () => {
  await Promise.all([door.close(), connector.close()]);
});
afterEach(() => {
  connector.sent.length = 0;
  connector.plan.length = 0;
  door.faults.length = 0;
});

describe('sending to the connector', () => {
  it('keeps every property of entities and channel data on the wire', async () => {
    await post(door.url, message(connector.url));
    expect(connector.sent[0]?.activity.entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        citation: [{ '@type': 'Claim', position: 1 }],
      },
      { type: 'mention', text: '<at>U</at>', mentioned: { id: 'u', name: 'U' } },
    ]);
    expect(connector.sent[0]?.activity.channelData).toEqual({ feedbackLoop: { type: 'default' } });
  });

  it.each([412, 429, 502, 503, 504])('tries again after %i', async (status) => {
    connector.plan.push({ status });
    expect((await post(door.url, message(connector.url))).status).toBe(200);
    expect(connector.sent).toHaveLength(2);
    expect(door.faults).toEqual([]);
  });

  it.each([400, 401, 403, 404, 413, 500])('does not try again after %i', async (status) => {
    connector.plan.push({ status });
    // what may go well another time is no answer yet
    const told = status === 401 || status >= 500 ? 503 : 200;
    expect((await post(door.url, message(connector.url))).status).toBe(told);
    expect(connector.sent).toHaveLength(1);
    expect(door.faults).toMatchObject([{ statusCode: status }]);
  });

  it('gives up after a few tries', async () => {
    connector.plan.push(...Array.from({ length: 9 }, () => ({ status: 502 })));
    await post(door.url, message(connector.url));
    expect(connector.sent).toHaveLength(1 + TURN_LIMITS.retries);
    expect(door.faults).toMatchObject([{ statusCode: 502 }]);
  });

  it('does not wait for a Retry-After beyond its budget', async () => {
    connector.plan.push({ status: 429, headers: { 'retry-after': '60' } });
    await post(door.url, message(connector.url));
    expect(connector.sent).toHaveLength(1);
    expect(door.faults).toMatchObject([{ statusCode: 429 }]);
  });
});

describe('the retry policy', () => {
  const answer = (status: number, retryAfter?: string) => ({
    status,
    headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) },
  });

  it('cuts off a connector that does not answer, and does not send again what may have arrived', async () => {
    const policy = retryPolicy({ ...TURN_LIMITS, budgetMs: 20 });
    let sends = 0;
    const hanging = policy.sendRequest({} as { abortSignal?: unknown }, (request) => {
      sends += 1;
      const signal = request.abortSignal as AbortSignal;
      return new Promise<ReturnType<typeof answer>>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    });
    await expect(hanging).rejects.toThrow(/time/i);
    expect(sends).toBe(1);
  });

  it('does not wait for a token of its own that does not come', async () => {
    const policy = retryPolicy({ ...TURN_LIMITS, budgetMs: 20 });
    const never = new Promise<ReturnType<typeof answer>>(() => {});
    await expect(policy.sendRequest({}, () => never)).rejects.toThrow(/time/i);
  });

  it('sends again where nothing had left', async () => {
    const policy = retryPolicy({ ...TURN_LIMITS, firstWaitMs: 1 });
    let sends = 0;
    const sent = await policy.sendRequest({}, async () => {
      sends += 1;
      if (sends === 1) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      return answer(200);
    });
    expect(sent.status).toBe(200);
    expect(sends).toBe(2);
  });

  it('stays within its budget, whatever it is asked to wait', () => {
    const { retries, firstWaitMs, budgetMs } = TURN_LIMITS;
    const longest = Array.from({ length: retries }, (_, n) => firstWaitMs * 2 ** n).reduce(
      (a, b) => a + b,
      0,
    );
    expect(longest).toBeLessThan(budgetMs);
    expect(budgetMs).toBeLessThan(5000);
  });
});

describe('a turn that takes long', () => {
  it('is acknowledged before the channel gives up, and its answer follows', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = await openDoor(
      async (context) => {
        await gate.promise;
        await context.sendActivity('late');
      },
      { acknowledgeAfterMs: 20 },
    );
    expect((await post(slow.url, message(connector.url))).status).toBe(202);
    expect(connector.messages()).toEqual([]);
    gate.resolve();
    await expect.poll(() => connector.messages().map(({ text }) => text)).toEqual(['late']);
    await slow.close();
  });

  it('is run again by ourselves behind a 202, since nobody will deliver it again', async () => {
    const gate = Promise.withResolvers<void>();
    let turns = 0;
    const slow = await openDoor(
      async (context) => {
        turns += 1;
        if (turns === 1) await gate.promise;
        await context.sendActivity('late');
      },
      { acknowledgeAfterMs: 20 },
    );
    // refused as often as a turn tries it, and taken after that
    connector.plan.push(...Array.from({ length: TURN_LIMITS.retries + 1 }, () => ({ status: 503 })));
    expect((await post(slow.url, message(connector.url))).status).toBe(202);
    gate.resolve();
    await expect.poll(() => connector.plan.length, { timeout: 20_000 }).toBe(0);
    await expect.poll(() => turns, { timeout: 20_000 }).toBe(2);
    await slow.close();
    expect(connector.messages().at(-1)?.text).toBe('late');
  }, 60_000);
});
