import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { appPackageOf, manifestFor } from '../../bot/app-package.ts';
import { createLinker, createReader } from '../../core/reading/index.ts';

const settings = {
  appId: '6f9f3c57-1c1f-4d0c-9f0e-0d5b7f1a2c01',
  publicUrl: 'https://uptake.example.com',
  partnerName: 'Kaede "Cloud" Partners',
  version: '1.2.3',
};

/** Microsoft's own schemas, of the version the manifest names. */
function schemas() {
  const dir = createRequire(import.meta.url)
    .resolve('@microsoft/app-manifest/package.json')
    .replace('package.json', 'build/json-schemas/teams/v1.19/');
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const compiled = (name: string) => ajv.compile(JSON.parse(readFileSync(`${dir}${name}`, 'utf8')));
  return {
    manifest: compiled('MicrosoftTeams.schema.json'),
    localization: compiled('MicrosoftTeams.Localization.schema.json'),
  };
}

async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

interface Manifest {
  readonly bots: readonly {
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly commands: readonly { title: string; description: string }[];
    }[];
  }[];
  readonly name: { readonly short: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly developer: Readonly<Record<string, string>>;
  readonly validDomains: readonly string[];
}

describe('the Teams app package', () => {
  let files: ReadonlyMap<string, Buffer>;
  let manifest: Manifest;
  let japanese: Readonly<Record<string, string>>;
  beforeAll(async () => {
    files = await unzipped(await appPackageOf(settings));
    manifest = JSON.parse(String(files.get('manifest.json')));
    japanese = JSON.parse(String(files.get('ja.json')));
  });

  it('holds the manifest, its Japanese and two icons, and nothing else', () => {
    expect([...files.keys()].sort()).toEqual(['color.png', 'ja.json', 'manifest.json', 'outline.png']);
  });

  it('is valid by the schemas Microsoft publishes', () => {
    const valid = schemas();
    expect(valid.manifest(manifest), JSON.stringify(valid.manifest.errors)).toBe(true);
    expect(valid.localization(japanese), JSON.stringify(valid.localization.errors)).toBe(true);
    expect(valid.manifest({ ...manifest, bots: [{ ...manifest.bots[0], scopes: ['groupchat'] }] })).toBe(
      false,
    );
  });

  it('says everything a person reads in Japanese too', () => {
    const lists = manifest.bots[0]!.commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_, command) =>
        ['title', 'description'].map((key) => `bots[0].commandLists[${list}].commands[${command}].${key}`),
      ),
    );
    const said = ['name.short', 'name.full', 'description.short', 'description.full', ...lists];
    expect(
      Object.keys(japanese)
        .filter((key) => key !== '$schema')
        .sort(),
    ).toEqual(said.sort());
  });

  // Microsoft's checklist for the store: names without "Microsoft" or "Teams" in front, descriptions that are no repetition, own https pages
  it('keeps what the store asks for beyond the schema', () => {
    expect(manifest.name.short).not.toMatch(/microsoft|teams|bot/i);
    expect(manifest.description.full).not.toContain(manifest.description.short);
    expect(manifest.description.full.length).toBeGreaterThan(200);
    for (const key of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'])
      expect(manifest.developer[key]).toMatch(/^https:\/\/uptake\.example\.com/);
    expect(manifest.validDomains).toEqual(['uptake.example.com']);
    for (const { commands } of manifest.bots[0]!.commandLists)
      for (const { title, description } of commands) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length).toBeLessThanOrEqual(128);
      }
  });

  it('offers no command that the bot does not understand when it is tapped', () => {
    const reader = createReader({ linker: createLinker([]) });
    const english = manifest.bots[0]!.commandLists.flatMap(({ commands }) =>
      commands.map(({ title }) => title),
    );
    const titles = Object.entries(japanese).filter(([key]) => /commands\[\d+\]\.title$/.test(key));
    for (const title of [...english, ...titles.map(([, text]) => text)])
      expect(reader.read(title, { context: null }).questions[0]?.intent, title).not.toMatch(
        /unclear|out_of_scope/,
      );
  });

  it('draws the icons in the sizes Teams takes', () => {
    // width and height stand at byte 16 of a PNG
    const size = (name: string) => [16, 20].map((at) => files.get(name)!.readUInt32BE(at));
    expect(size('color.png')).toEqual([192, 192]);
    expect(size('outline.png')).toEqual([32, 32]);
  });

  it('writes what a partner is called as text, whatever stands in it', async () => {
    expect(manifest.developer['name']).toBe('Kaede "Cloud" Partners');
    expect(await manifestFor({ ...settings, partnerName: 'a","x":"${version}\n' })).toMatchObject({
      developer: { name: 'a","x":"${version}\n' },
    });
  });

  it('is the same file for the same settings', async () => {
    expect((await appPackageOf(settings)).equals(await appPackageOf(settings))).toBe(true);
  });
});
