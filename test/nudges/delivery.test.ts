import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endingOf, PATIENCE } from '../../bot/delivery/ending.ts';
import { httpPost, type WireAnswer } from '../../bot/delivery/wire.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const tried = { attempts: 1, dueAt: now.toISOString(), now };
const answered = (
  status: number,
  more: Partial<Extract<WireAnswer, { kind: 'answered' }>> = {},
): WireAnswer => ({
  kind: 'answered',
  status,
  ...more,
});
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();

describe('how an attempt ended', () => {
  it('is sent only with the service’s own id of the message', () => {
    expect(endingOf(answered(201, { activityId: 'a' }), tried, () => 0)).toEqual({
      kind: 'sent',
      activityId: 'a',
      named: [],
    });
    expect(endingOf(answered(200), tried, () => 0)).toMatchObject({ kind: 'unknown' });
  });

  it.each([500, 502, 504, 599])('is unknown after a %i, which may hide an accepted message', (status) => {
    expect(endingOf(answered(status), tried, () => 0)).toEqual({ kind: 'unknown', error: String(status) });
  });

  it('is unknown when the connection broke or time ran out after the request was written', () => {
    expect(endingOf({ kind: 'broken', error: 'timeout' }, tried, () => 0)).toEqual({
      kind: 'unknown',
      error: 'timeout',
    });
  });

  it.each([
    [answered(412), 1],
    [answered(503), 1],
    [answered(429), 1],
    [{ kind: 'refused', error: 'ECONNREFUSED' } as const, 1],
  ])('is tried again after what was certainly not accepted, with jitter', (answer, seconds) => {
    expect(endingOf(answer, tried, () => 0)).toMatchObject({ kind: 'again', at: inSeconds(seconds) });
    expect(endingOf(answer, tried, () => 1)).toMatchObject({ kind: 'again', at: inSeconds(2 * seconds) });
  });

  it('obeys Retry-After, for the whole tenant', () => {
    expect(endingOf(answered(429, { retryAfterMs: 7000 }), tried, () => 0.3)).toEqual({
      kind: 'again',
      at: inSeconds(7),
      error: '429',
      pauseTenantUntil: inSeconds(7),
    });
  });

  it('waits longer each time, and gives up in the end, but never because of a 429 alone', () => {
    const waits = [1, 2, 3, 4].map((attempts) => {
      const ending = endingOf(answered(503), { ...tried, attempts }, () => 1);
      return ending.kind === 'again' ? (Date.parse(ending.at) - now.getTime()) / 1000 : undefined;
    });
    expect(waits).toEqual([2, 4, 8, 16]);
    expect(endingOf(answered(503), { ...tried, attempts: PATIENCE.attempts }, () => 1)).toEqual({
      kind: 'refused',
      error: 'gave_up 503',
    });
    expect(endingOf(answered(429), { ...tried, attempts: 500 }, () => 1)).toMatchObject({ kind: 'again' });
    const old = { attempts: 5, dueAt: '2026-02-27T09:00:00.000Z', now };
    expect(endingOf(answered(429), old, () => 1)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [403, 'MessageWritesBlocked', 'ended'],
    [403, 'BotNotInConversationRoster', 'ended'],
    [403, 'BotDisabledByAdmin', 'suspended'],
    [403, undefined, 'suspended'],
    [404, 'ConversationNotFound', 'ended'],
    [404, 'SomethingElse', 'suspended'],
  ])('ends or suspends the recipient after %i %s, and is never tried again', (status, code, reach) => {
    const ending = endingOf(answered(status, code ? { code } : {}), tried, () => 0);
    expect(ending).toMatchObject({ kind: 'refused', reach: { kind: reach } });
  });

  it.each([400, 413, 415])('costs the card alone after a %i', (status) => {
    const ending = endingOf(answered(status), tried, () => 0);
    expect(ending).toEqual({ kind: 'refused', error: String(status) });
  });
});

/** An address at which somebody listened and nobody does any more. */
async function nobodyListens(): Promise<string> {
  const gone = http.createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('one request on the wire', () => {
  let server: http.Server;
  let url: string;
  let seen: { readonly path: string; readonly authorization: string | undefined; readonly body: string }[] =
    [];
  let respond: (response: http.ServerResponse) => void = () => {};
  const post = httpPost(async () => ({ authorization: 'Bearer t' }));
  const to = () => ({ channelId: 'msteams', serviceUrl: `${url}/amer/`, conversation: 'a:1;x', bot: '28:b' });
  const never = new AbortController().signal;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
        respond(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const answering = async (respondSo: typeof respond) => {
    seen = [];
    respond = respondSo;
    return post(to(), { type: 'message' }, never);
  };

  it('goes to the conversation, signed, and brings back its id', async () => {
    expect(await answering((response) => response.writeHead(201).end('{"id":"act-1"}'))).toEqual({
      kind: 'answered',
      status: 201,
      activityId: 'act-1',
    });
    expect(seen).toEqual([
      {
        path: '/amer/v3/conversations/a%3A1%3Bx/activities',
        authorization: 'Bearer t',
        body: '{"type":"message"}',
      },
    ]);
  });

  it('brings back the subcode and the wait that was asked for', async () => {
    const blocked = '{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked"}}';
    expect(await answering((response) => response.writeHead(403).end(blocked))).toMatchObject({
      status: 403,
      code: 'MessageWritesBlocked',
    });
    expect(
      await answering((response) => response.writeHead(429, { 'retry-after': '7' }).end('slow down')),
    ).toEqual({
      kind: 'answered',
      status: 429,
      retryAfterMs: 7000,
    });
    expect(
      await answering((response) => response.writeHead(200).end('{"id":"x","error":{"code":"412"}}')),
    ).toEqual({
      kind: 'answered',
      status: 200,
      code: '412',
    });
  });

  it('is broken, not refused, when the service hangs up after reading it', async () => {
    expect(await answering((response) => response.destroy())).toMatchObject({ kind: 'broken' });
    expect(seen).toHaveLength(1);
  });

  it('is broken when time runs out', async () => {
    const controller = new AbortController();
    respond = () => controller.abort();
    expect(await post(to(), {}, controller.signal)).toEqual({ kind: 'broken', error: 'timeout' });
  });

  it('is refused when nobody listens, and when no token can be had', async () => {
    expect(await post({ ...to(), serviceUrl: await nobodyListens() }, {}, never)).toMatchObject({
      kind: 'refused',
    });
    const unsigned = httpPost(async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    });
    expect(await unsigned(to(), {}, never)).toEqual({ kind: 'refused', error: 'no_token ENOTFOUND' });
  });
});
