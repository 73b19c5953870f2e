import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(join(tmpdir(), 'uptake-demo-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

function demo(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bot/commands/demo.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: once(child, 'exit') };
}

describe('the demo', () => {
  it('runs bot and client on a sample it says it loads, and ends both', async () => {
    const { child, said, ended } = demo({ MicrosoftAppId: 'ignored' });
    await expect.poll(() => said.out, { timeout: 40_000 }).toContain('Ctrl-C ends both');
    expect(said.err).toContain('sample portfolio');
    const [client, bot] = said.out.match(/http:\/\/[\w.]+:\d+/g) ?? [];
    expect((await fetch(client!)).status).toBe(200);
    expect(await (await fetch(`${bot}/readyz`)).json()).toMatchObject({ ready: true });
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(client!)).rejects.toThrow();
    await expect(fetch(bot!)).rejects.toThrow();
    expect(existsSync(join(root, 'devTools'))).toBe(false);
  }, 60_000);

  it('says so in one line when the port asked for is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { said, ended } = demo({ PORT: String(port) });
    expect(await ended).toEqual([2, null]);
    expect(said.err.trim().split('\n').at(-1)).toMatch(new RegExp(`^Port ${port} is taken`));
    taken.close();
  }, 60_000);
});
