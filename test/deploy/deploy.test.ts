import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe('the Dockerfile', () => {
  const text = read('deploy/Dockerfile');

  it('has nothing its linter objects to', () => {
    expect(validate(text)).toEqual([]);
  });

  it('copies what is there, and all that the bot imports', () => {
    const copied = [...text.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, files]) => files!.split(' '));
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['bot', 'cards', 'core', 'dialogs', 'appPackage']));
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(kept.map((line) => line.slice(1)).sort()).toEqual([...new Set(copied)].sort());
  });

  it('runs the Node the project pins, as nobody special', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const images = [...text.matchAll(/^FROM node:(\S+?)-/gm)].map(([, version]) => version);
    expect(new Set(images)).toEqual(new Set([dependencies.node]));
    expect(text).toMatch(/^USER node$/m);
    expect(text).toMatch(/^HEALTHCHECK /m);
  });
});

describe('the Bicep file', () => {
  const text = read('deploy/main.bicep');

  it('is Bicep', async () => {
    await Parser.init();
    const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
    const parser = new Parser();
    parser.setLanguage(await Language.load(grammar));
    const faults = (source: string): string[] => {
      const found: string[] = [];
      const look = (node: NonNullable<ReturnType<Parser['parse']>>['rootNode']): void => {
        if (node.isError || node.isMissing)
          found.push(`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
        for (const child of node.children) if (child) look(child);
      };
      look(parser.parse(source)!.rootNode);
      return found;
    };
    expect(faults(text)).toEqual([]);
    expect(faults(text.replace('param image string', 'param image = = string'))).not.toEqual([]);
  });

  it('uses every parameter, and keeps no secret in the open', () => {
    const parameters = [...text.matchAll(/^param (\w+)/gm)].map(([, name]) => name!);
    for (const name of parameters)
      expect(text.match(new RegExp(`\\b${name}\\b`, 'g'))!.length, name).toBeGreaterThan(1);
    expect(text).toMatch(/@secure\(\)\nparam metricsToken/);
    expect(text).not.toMatch(/password/i);
  });

  it('sets only settings that there are', () => {
    const settings = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    const given = [...text.matchAll(/\{ name: '(\w+)', (?:value|secretRef):/g)].map(([, name]) => name!);
    expect(given.filter((name) => !settings.has(name))).toEqual([]);
  });
});
