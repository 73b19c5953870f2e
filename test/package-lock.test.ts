import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the lock file', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
  const names = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );

  // some versions of npm write only what this machine installed, and `npm ci` then refuses the lock
  it('knows the packages of every platform, so that a clean install works anywhere', () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  // others list such a package without saying which, and `npm ci` stops at "Invalid Version"
  it('says of every package which version it is and what its bytes must be', () => {
    const vague = Object.entries(packages)
      .filter(([path]) => path !== '')
      .filter(([, { version, integrity }]) => !version || !integrity);
    expect(vague.map(([path]) => path)).toEqual([]);
  });

  it('pins what package.json pins, exactly, and names no registry', () => {
    const { dependencies, devDependencies } = read('package.json');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const exact = (version as string).replace(/^npm:.*@/, '');
      expect(packages[`node_modules/${name}`]?.version, name).toBe(exact);
    }
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
