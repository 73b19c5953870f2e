import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import yazl from 'yazl';

/** What the Teams app package says of whoever runs the bot. */
export interface PackageSettings {
  /** the bot's registration: an application id (GUID) */
  readonly appId: string;
  /** https address the bot is reached at, without a path */
  readonly publicUrl: string;
  /** the partner, shown as the app's publisher */
  readonly partnerName: string;
  /** MAJOR.MINOR.PATCH; Teams takes an update only when it rises */
  readonly version: string;
}

const SOURCE = new URL('../appPackage/', import.meta.url);
/** Sizes Teams asks for, in pixels. */
const ICONS = { color: 192, outline: 32 } as const;
/** A fixed date in the archive, so that the same settings give the same bytes. */
const MADE = new Date(1980, 0, 1);

const read = (name: string): Promise<string> => readFile(new URL(name, SOURCE), 'utf8');

/** The manifest of appPackage/manifest.json with the settings in their places. */
export async function manifestFor(settings: PackageSettings): Promise<unknown> {
  const values = new Map<string, string>([
    ...Object.entries(settings),
    ['publicHost', new URL(settings.publicUrl).host],
  ]);
  // every place lies inside a JSON string: what is put in is written as one
  return JSON.parse(
    (await read('manifest.json')).replace(/\$\{(\w+)\}/g, (place, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`manifest.json has a place nothing is put into: ${place}`);
      return JSON.stringify(value).slice(1, -1);
    }),
  );
}

async function iconOf(name: keyof typeof ICONS): Promise<Buffer> {
  const drawing = new Resvg(await read(`${name}.svg`), { fitTo: { mode: 'width', value: ICONS[name] } });
  return Buffer.from(drawing.render().asPng());
}

/** The Teams app package, a zip: manifest.json, ja.json and the two icons, drawn from their SVG. */
export async function appPackageOf(settings: PackageSettings): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const manifest = `${JSON.stringify(await manifestFor(settings), null, 2)}\n`;
  const files: Readonly<Record<string, Buffer>> = {
    'manifest.json': Buffer.from(manifest),
    'ja.json': await readFile(new URL('ja.json', SOURCE)),
    'color.png': await iconOf('color'),
    'outline.png': await iconOf('outline'),
  };
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { mtime: MADE });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
