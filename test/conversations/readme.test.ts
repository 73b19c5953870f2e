import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** A console block of the README: a command of ours, and what it printed. */
const consoles = [...readme.matchAll(/```console\n\$ (npm run -s [^\n]+)\n([\s\S]*?)```/g)].map((match) => ({
  command: match[1]!,
  printed: match[2]!,
}));

describe('the README', () => {
  it('shows a conversation in each language', () => {
    const asked = consoles.filter(({ command }) => command.startsWith('npm run -s ask'));
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.some(({ command }) => /[\u3040-\u30ff]/.test(command))).toBe(true);
  });

  it.each(consoles)('prints what it says: $command', ({ command, printed }) => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'uptake-readme-'));
    const stdout = execFileSync('bash', ['-c', command], {
      cwd: root,
      env: { ...process.env, DATA_DIR },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(stdout.trimEnd()).toBe(printed.trimEnd());
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names only files and folders that exist', async () => {
    const { existsSync } = await import('node:fs');
    const paths = [...readme.matchAll(/`((?:bot|core|cards|dialogs|test|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1]!,
    );
    const placeholders = /\/x\./;
    expect(paths.filter((path) => !placeholders.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
