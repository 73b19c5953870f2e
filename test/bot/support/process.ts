import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../../..');

/** The bot as a process of its own, as `npm start` runs it. */
export interface Started {
  readonly child: ChildProcess;
  /** what it wrote to standard error, by line */
  lines(): readonly string[];
  /** exit status and signal */
  readonly ended: Promise<readonly [number | null, string | null]>;
  /** its address, once it listens */
  url(): Promise<string>;
}

/** `npm start` with an environment of its own; `flags` are Node's. */
export function start(env: Readonly<Record<string, string>>, flags: readonly string[] = []): Started {
  const child = spawn(process.execPath, [...flags, 'bot/index.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const lines = () => said.split('\n').filter(Boolean);
  const listening = () => lines().find((line) => line.includes('"listening"') && line.endsWith('}'));
  return {
    child,
    lines,
    ended: once(child, 'exit') as Promise<[number | null, string | null]>,
    async url() {
      // one that listens already says no more
      for (let said = listening(); ; said = listening()) {
        if (said) return JSON.parse(said).url;
        if (child.exitCode !== null) throw new Error(`the bot did not start: ${lines().join('\n')}`);
        await sleep(50);
      }
    },
  };
}
