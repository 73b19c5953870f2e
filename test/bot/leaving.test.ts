import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { message, post } from './support/activities.ts';
import { startConnector } from './support/connector.ts';
import { openDoor } from './support/door.ts';
import { start } from './support/process.ts';

const HEAD = 'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function sending(url: string, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {}).resume();
  if (text) socket.write(text);
  return socket;
}

it.each([
  ['half a head', 'POST /api/messages HTTP/1.1\r\nhost: 127'],
  ['half a body', `${HEAD}content-length: 100\r\n\r\n{"type":`],
])('cuts off who sends %s and no more', async (_, text) => {
  const door = await openDoor(async () => {}, { requestWithinMs: 200 });
  const socket = await sending(door.url, text);
  await once(socket, 'close');
  expect((await fetch(`${door.url}/healthz`)).status).toBe(200);
  await door.close();
});

it('leaves in good order while requests are half sent, connections idle, and the connector does not answer', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'uptake-leaving-'));
  folders.push(dataDir);
  const connector = await startConnector();
  connector.plan.push(...Array.from({ length: 9 }, () => ({ status: 200, hangs: true })));
  const { child, ended, lines, url } = start({ DATA_DIR: dataDir });
  const at = await url();
  await sending(at, '');
  await sending(at, 'POST /api/messages HTTP/1.1\r\nhost: 127');
  await sending(at, `${HEAD}content-length: 100\r\n\r\n{"type":`);
  expect((await fetch(`${at}/healthz`)).status).toBe(200);
  const unanswered = post(at, message(connector.url, { text: 'help' })).catch(() => undefined);
  await expect.poll(() => connector.sent.length, { timeout: 60_000 }).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await unanswered;
  await connector.close();
  // a store that was closed leaves no write-ahead log behind
  expect(await readdir(dataDir)).not.toContain('state.db-wal');
  const db = new DatabaseSync(join(dataDir, 'state.db'));
  expect(db.prepare('pragma quick_check').get()).toEqual({ quick_check: 'ok' });
  db.close();
  expect(lines().join()).not.toContain('crashed');
}, 180_000);
