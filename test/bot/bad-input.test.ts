import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message, post } from './support/activities.ts';
import { type Connector, startConnector } from './support/connector.ts';
import { type Door, openDoor } from './support/door.ts';

let connector: Connector;
let door: Door;
beforeAll(async () => {
  connector = await startConnector();
  door = await openDoor(async () => {});
});
afterAll(async () => {
  await Promise.all([door.close(), connector.close()]);
});

const activity = (change: Record<string, unknown> = {}) => ({ ...message(connector.url), ...change });

describe('what is no activity', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"hello"'],
    ['an empty object', '{}'],
    ['a type alone', '{"type":"message"}'],
    ['deeply nested nothing', '['.repeat(100_000)],
  ])('is answered 400: %s', async (_, body) => {
    const answer = await post(door.url, body);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/node_modules|\.[jt]s:\d|at \w+ \(/);
  });

  it.each([
    ['conversation', undefined],
    ['conversation', {}],
    ['conversation', 'chat'],
    ['conversation', { id: 7 }],
    ['type', undefined],
    ['type', 7],
    ['channelId', undefined],
    ['serviceUrl', undefined],
    ['serviceUrl', 'file:///etc/passwd'],
    ['serviceUrl', 'not a url'],
    ['from', undefined],
    ['from', { name: 'nobody' }],
    ['recipient', undefined],
    ['text', { toString: 'x' }],
    ['locale', ['en']],
    ['entities', 'mention'],
    ['entities', [null]],
    ['attachments', {}],
    ['channelData', 'x'],
    ['timestamp', 'yesterday'],
  ])('is answered 400: %s as %j', async (field, value) => {
    expect((await post(door.url, activity({ [field]: value }))).status).toBe(400);
  });

  it('is answered 400 in another content type, or compressed', async () => {
    const text = JSON.stringify(activity());
    expect((await post(door.url, text, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post(door.url, text, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(
      400,
    );
    const packed = new Uint8Array(gzipSync(text));
    expect((await post(door.url, packed, { 'content-encoding': 'gzip' })).status).toBe(400);
    const broken = new Uint8Array([1, 2, 3]);
    expect((await post(door.url, broken, { 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await post(door.url, activity())).status).toBe(200);
  });

  it('is answered 413 above 256 KiB, told or found', async () => {
    const large = JSON.stringify(activity({ text: 'x'.repeat(256 * 1024) }));
    expect((await post(door.url, large)).status).toBe(413);
    const chunked = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 16_384)
          controller.enqueue(new TextEncoder().encode(large.slice(at, at + 16_384)));
        controller.close();
      },
    });
    const response = await fetch(`${door.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunked,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
  });

  it('is taken just below', async () => {
    const room = 256 * 1024 - JSON.stringify(activity({ text: '' })).length - 10;
    expect((await post(door.url, activity({ text: 'x'.repeat(room) }))).status).toBe(200);
  });
});

describe('a flood in one conversation', () => {
  it('is turned away beyond what a person can mean, and does not reach others', async () => {
    const gate = Promise.withResolvers<void>();
    const open = await openDoor(() => gate.promise);
    const turnedAway: number[] = [];
    const flood = Array.from({ length: 60 }, async () => {
      const { status } = await post(open.url, activity());
      if (status === 429) turnedAway.push(status);
      return status;
    });
    await expect.poll(() => turnedAway.length, { timeout: 20_000 }).toBe(10);
    const elsewhere = post(open.url, activity({ conversation: { id: 'elsewhere' } }));
    gate.resolve();
    expect((await elsewhere).status).toBe(200);
    const statuses = await Promise.all(flood);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    await open.close();
  });
});

describe('odd but whole activities', () => {
  it.each([
    ['of an unknown type', { type: 'somethingNew' }],
    ['with nulls for what is absent', { locale: null, entities: null, attachments: null, text: null }],
    ['that carry a prototype', { ['__proto__']: { admin: true } }],
    ['of a client without a name', { from: { id: 'x' } }],
  ])('are answered 200: %s', async (_, change) => {
    expect((await post(door.url, activity(change))).status).toBe(200);
  });
});

describe('a sender that hangs up', () => {
  it('in the middle of a body is no fault of ours', async () => {
    const { hostname, port } = new URL(door.url);
    const before = door.logged.length;
    for (let times = 0; times < 5; times++) {
      const socket = connect(Number(port), hostname);
      socket.write(`POST /api/messages HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n`);
      socket.write('content-length: 1000\r\n\r\n{"type":');
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      expect((await fetch(`${door.url}/healthz`)).status).toBe(200);
    }
    expect(door.logged.slice(before).join('')).not.toContain('request_failed');
  });
});

describe('other routes', () => {
  it('are few', async () => {
    expect((await fetch(`${door.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${door.url}/`)).status).toBe(404);
    expect((await fetch(`${door.url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${door.url}/readyz`)).status).toBe(503);
  });

  it.each([
    ['/healthz', 200],
    ['/readyz', 503],
    ['/metrics', 200],
  ])('answer HEAD as GET, without a body: %s', async (path, status) => {
    const answer = await fetch(`${door.url}${path}`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([status, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0);
  });

  it('take no activity under a name that is not this machine, while authentication is off', async () => {
    const { hostname, port } = new URL(door.url);
    const text = JSON.stringify(activity());
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        const headers = { host, 'content-type': 'application/json' };
        const sent = request({ hostname, port, path: '/api/messages', method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject).end(text);
      });
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status(`rebound.example.com:${port}`)).toBe(403);
  });

  it('tell figures to this machine, not through a proxy', async () => {
    await post(door.url, activity());
    const page = await fetch(`${door.url}/metrics`);
    expect(page.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await page.text()).toMatch(/^uptake_turns_total\{type="message"\} \d+$/m);
    const proxied = await fetch(`${door.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(proxied.status).toBe(403);
  });

  it('tell figures to bearers of the token', async () => {
    const token = 'a-token-of-some-length';
    const open = await openDoor(async () => {}, { config: { metricsToken: token } });
    const from = (authorization: string) =>
      fetch(`${open.url}/metrics`, { headers: { authorization, 'x-forwarded-for': '203.0.113.7' } });
    expect((await from(`Bearer ${token}`)).status).toBe(200);
    expect((await from('Bearer another-token-of-some')).status).toBe(403);
    // also from this machine
    expect((await fetch(`${open.url}/metrics`)).status).toBe(403);
    await open.close();
  });

  it('tell nothing of what went wrong with them', async () => {
    const moreMetrics = () => Promise.reject(new Error('state.db at /srv/data is locked'));
    const open = await openDoor(async () => {}, { moreMetrics });
    const page = await fetch(`${open.url}/metrics`);
    expect([page.status, await page.text()]).toEqual([500, '']);
    expect(open.logged.join('')).toContain('metrics_failed');
    await open.close();
  });
});
