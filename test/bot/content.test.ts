import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config.ts';
import { loadContent } from '../../bot/content.ts';
import { CONTENT } from '../../core/catalog/content.ts';

const now = new Date('2026-11-23T09:00:00Z');
const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'content-')), 'content.json');
  writeFileSync(path, text);
  return path;
};

describe('the partner’s own catalogue', () => {
  it('is none without the setting', async () => {
    expect(loadConfig({}).contentFile).toBeUndefined();
    expect((await loadContent(undefined, now)).items).toEqual(CONTENT);
  });

  it('comes before the built-in one', async () => {
    const course = {
      id: 'ours',
      title: 'Teams in a day',
      url: 'https://partner.example/t',
      formats: ['training'],
    };
    const { contentFile } = loadConfig({ CONTENT_FILE: file(JSON.stringify({ items: [course] })) });
    const { items } = await loadContent(contentFile, now);
    expect(items[0]).toMatchObject({ id: 'ours', own: true, lastChecked: '2026-11-23' });
    expect(items).toHaveLength(CONTENT.length + 1);
  });

  it('is refused with every mistake, and where it cannot be read', async () => {
    await expect(loadContent(file('{"items":[{}],"hide":["x"]}'), now)).rejects.toMatchObject({
      name: 'ConfigError',
      problems: expect.arrayContaining([
        expect.stringContaining('CONTENT_FILE: items[0].url'),
        expect.stringContaining('CONTENT_FILE: hide'),
      ]),
    });
    await expect(loadContent('/nowhere/content.json', now)).rejects.toMatchObject({
      problems: ['CONTENT_FILE: /nowhere/content.json cannot be read (ENOENT)'],
    });
  });
});
