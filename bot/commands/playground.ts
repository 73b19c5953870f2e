import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The Agents Playground: a Teams-like client in a browser, in a process of its own. */
export interface Playground {
  readonly url: string;
  /** resolves when it ends by itself, with what it said last */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

const START_WITHIN_MS = 30_000;

/**
 * Starts the Playground against a bot. It works in a folder of its own, since it leaves a log where it runs, tells nobody that
 * it runs, and opens no browser.
 */
export async function startPlayground(options: {
  readonly bot: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'uptake-playground-'));
  const child = spawn(process.execPath, commandFor(options), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...options.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(import.meta.dirname, 'playground.yml'),
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
  });
  const orphan = () => void child.kill();
  process.once('exit', orphan);
  const ended = endOf(child).finally(() => process.removeListener('exit', orphan));
  const url = `http://localhost:${options.port}`;
  const close = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const early = await Promise.race([ready(url), ended]);
  if (early === undefined) return { url, ended, close };
  await close();
  throw new Error(`The Agents Playground did not start: ${early}`);
}

/** The preferred port, or a free one where that is taken. */
export async function freePort(preferred: number): Promise<number> {
  for (const port of [preferred, 0]) {
    const server = createServer();
    const found = await new Promise<number | undefined>((resolve) => {
      server.once('error', () => resolve(undefined));
      server.listen(port, () => resolve((server.address() as { port: number }).port));
    });
    if (found === undefined) continue;
    await new Promise((resolve) => server.close(resolve));
    return found;
  }
  throw new Error('No port is free on this machine.');
}

function commandFor({ bot, port }: { readonly bot: string; readonly port: number }): readonly string[] {
  const resolve = createRequire(import.meta.url).resolve;
  const cli = join(dirname(resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  return [cli, 'start', '-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'];
}

function endOf(child: ChildProcess): Promise<string> {
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(said.trim()));
  });
}

/** Undefined once it answers; what is wrong when it does not in time. */
async function ready(url: string): Promise<string | undefined> {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline) {
    const answered = await fetch(`${url}/_debug/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return undefined;
    await sleep(100);
  }
  return `no answer within ${START_WITHIN_MS / 1000} s`;
}
