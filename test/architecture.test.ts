import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const rooms = ['core', 'cards', 'dialogs', 'bot'] as const;
type Room = (typeof rooms)[number];

/** The law: what each room may import, of ours and of others. */
const LAW: Record<Room, { ours: readonly Room[]; others: readonly RegExp[] }> = {
  core: { ours: ['core'], others: [/^date-fns(\/|$)/, /^@date-fns\/tz$/] },
  cards: { ours: ['core', 'cards'], others: [/^adaptivecards-templating$/, /^@microsoft\/teams\.cards$/] },
  dialogs: { ours: ['core', 'cards', 'dialogs'], others: [/^botbuilder(-dialogs)?$/] },
  bot: { ours: ['core', 'cards', 'dialogs', 'bot'], others: [/.*/] },
};
/** Inside these, core may also import a driver or client. */
const DRIVERS = /^core\/(store|sources)\//;
const CONCRETE = /^core\/(store\/(embedded|postgres)|sources\/(sample|files|rest|watch))/;

const files = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);

/** Static imports and exports from (at the start of a line, or the end of a list of names), and dynamic ones. */
const IMPORT = /^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );

function breach(file: string, target: string): string | undefined {
  const room = file.split('/')[0] as Room;
  const law = LAW[room];
  if (!target.startsWith('.')) {
    if (law.others.some((pattern) => pattern.test(target))) return undefined;
    if (room === 'core' && DRIVERS.test(file)) return undefined;
    return `${file} imports ${target}`;
  }
  const path = relative(root, resolve(root, dirname(file), target));
  const to = path.split('/')[0] as Room;
  if (!law.ours.includes(to)) return `${file} imports ${path}`;
  const inside = CONCRETE.exec(path)?.[1];
  const own = CONCRETE.exec(file)?.[1];
  const mayCompose =
    file === 'bot/compose.ts' || file.startsWith('bot/commands/') || file.startsWith('bot/import-');
  if (inside && own?.split('/')[0] !== inside.split('/')[0] && !mayCompose)
    return `${file} imports the concrete ${path}`;
  return undefined;
}

/** The first circle met from each file that stands in one, as the way round. */
function circlesIn(built: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const circles: string[] = [];
  const visit = (file: string) => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' > '));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of built.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of built.keys()) visit(file);
  return circles;
}

describe('the dependency law', () => {
  it('finds the code it speaks of', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('lets each room import only what it may', () => {
    const breaches = files.flatMap((file) => importsOf(file).map((target) => breach(file, target)));
    expect(breaches.filter(Boolean)).toEqual([]);
  });

  it('lets nudges measure, and never answer: what answers knows of nudges, not the other way', () => {
    const answering = files
      .filter((file) => /^core\/(nudges|figures)\//.test(file))
      .flatMap((file) =>
        importsOf(file).map((target) => relative(root, resolve(root, dirname(file), target))),
      )
      .filter((path) => path.startsWith('core/intents/'));
    expect(answering).toEqual([]);
  });

  it('reads every way of importing', () => {
    expect(importsOf('bot/compose.ts').length).toBeGreaterThan(10);
    expect(importsOf('core/sources/sample/index.ts')).toContain('./customers.json');
  });

  it('goes round in no circle: whatever a file of core builds on stands without it', () => {
    const built = new Map(
      files
        .filter((file) => file.startsWith('core/'))
        .map((file) => [
          file,
          importsOf(file)
            .filter((target) => target.startsWith('.'))
            .map((target) => relative(root, resolve(root, dirname(file), target))),
        ]),
    );
    expect(circlesIn(built)).toEqual([]);
    expect(circlesIn(new Map([...built, ['core/time.ts', ['core/answer.ts']]]))).not.toEqual([]);
  });

  it('notices a planted breach', () => {
    expect(breach('core/question.ts', 'botbuilder')).toBeDefined();
    expect(breach('cards/render.ts', '../bot/config.ts')).toBeDefined();
    expect(breach('core/intents/trend.ts', '../store/embedded/index.ts')).toBeDefined();
  });

  it('keeps the clock, chance, the console and the process out of core, cards and dialogs', () => {
    const offending = files.filter((file) => {
      if (file.startsWith('bot/')) return false;
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\bprocess\.|\bconsole\.|Date\.now\(|new Date\(\)|Math\.random|performance\.now/.test(code);
    });
    expect(offending).toEqual([]);
  });

  it('lets core/store and core/sources import no chat library', () => {
    const chat = /^(botbuilder|botframework|restify|adaptive)/;
    const offending = files.filter(
      (file) => DRIVERS.test(file) && importsOf(file).some((target) => chat.test(target)),
    );
    expect(offending).toEqual([]);
  });

  it('keeps arithmetic, access, catalogue and languages from intents and cards of a question', () => {
    const upwards = files.flatMap((file) =>
      /^core\/(adoption|access|catalog|store|sources)\//.test(file)
        ? importsOf(file)
            .filter((target) => target.startsWith('.'))
            .map((target) => relative(root, resolve(root, dirname(file), target)))
            .filter((path) => /^core\/(intents|reading|create-assistant)/.test(path))
            .map((path) => `${file} imports ${path}`)
        : [],
    );
    expect(upwards).toEqual([]);
  });
});
