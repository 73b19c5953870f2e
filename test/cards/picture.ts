/**
 * Draws every card as PNG: node test/cards/picture.ts [OUT] [NAME-PART]. Needs Chromium (CHROMIUM, default /usr/bin/chromium).
 * The renderer knows no charts, so these pictures show what clients without charts see.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { render } from '../../cards/render.ts';
import type { View } from '../../cards/reply.ts';
import type { Outcome } from '../../core/answer.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import { openSampleWorld } from '../core/intents/sample-world.ts';
import { SAID } from '../nudges/fixtures.ts';
import { EXPLANATIONS, explain } from './explanation-questions.ts';
import { OUTCOMES } from './fixtures.ts';
import { hostConfig } from './host-config.ts';

const require = createRequire(import.meta.url);
const out = process.argv[2] ?? join(tmpdir(), 'cards');
const part = process.argv[3] ?? '';
const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };

const read = (path: string) => readFileSync(require.resolve(path), 'utf8');
const renderer = read('adaptivecards-renderer/dist/adaptivecards.min.js');
const markdown = read('markdown-it/dist/markdown-it.min.js');

const page = (
  dark: boolean,
  width: number,
  columns: number,
) => `<!doctype html><html><head><meta charset="utf-8"><style>
body { margin: 0; padding: 16px; background: ${dark ? '#1F1F1F' : '#F5F5F5'}; columns: ${columns}; column-width: ${width}px; column-gap: 16px; width: ${columns * (width + 16)}px }
.c { width: ${width}px; box-shadow: 0 1px 3px #0003; margin-bottom: 16px; border-radius: 4px; overflow: hidden; break-inside: avoid; display: inline-block }
.ac-actionSet { flex-wrap: wrap }
.ac-pushButton { font: 600 14px 'Segoe UI', 'Noto Sans CJK JP', sans-serif; padding: 6px 12px; margin-bottom: 6px; border: 1px solid ${dark ? '#616161' : '#D1D1D1'}; border-radius: 4px; background: transparent; color: ${dark ? '#fff' : '#242424'} }
p { margin: 0 }</style></head><body></body></html>`;

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const world = await openSampleWorld();
const explained = { en: await explain(world, 'en'), ja: await explain(world, 'ja') };
await world.close();
/** Nudges and what is said about them beside everything else. */
const DRAWN: Readonly<Record<string, Outcome>> = {
  ...OUTCOMES,
  ...Object.fromEntries(Object.entries(SAID).map(([name, outcome]) => [`nudge-${name}`, outcome])),
};
const names = [...Object.keys(DRAWN), ...Object.keys(EXPLANATIONS)].filter((name) => name.includes(part));
const PER_PICTURE = 10;
const pages = Array.from({ length: Math.ceil(names.length / PER_PICTURE) }, (_, i) =>
  names.slice(i * PER_PICTURE, (i + 1) * PER_PICTURE),
);
for (const code of ['en', 'ja'] as const) {
  for (const { dark, width } of [
    { dark: false, width: 320 },
    { dark: true, width: 440 },
  ]) {
    for (const [i, few] of pages.entries()) {
      const name = `${part || 'all'}-${i}-${code}-${dark ? 'dark' : 'light'}-${width}.png`;
      await picture(few, code, dark, width, join(out, name));
    }
  }
}
await browser.close();
console.log(out);

async function picture(
  few: readonly string[],
  code: 'en' | 'ja',
  dark: boolean,
  width: number,
  path: string,
) {
  const view = (name: string): View => ({
    language: LANGUAGES[code],
    moment,
    place: name.includes('channel') ? 'channel' : 'personal',
  });
  const cards = few.map((name) => render(DRAWN[name] ?? explained[code].get(name)!, view(name)).card);
  const tab = await browser.newPage({
    viewport: { width: 4 * (width + 40), height: 400 },
    deviceScaleFactor: 1.2,
  });
  await tab.setContent(page(dark, width, Math.min(4, few.length)));
  await tab.addScriptTag({ content: renderer });
  await tab.addScriptTag({ content: markdown });
  await tab.evaluate(`(${draw.toString()})(${JSON.stringify(cards)}, ${JSON.stringify(hostConfig(dark))})`);
  await tab.screenshot({ path, fullPage: true });
  await tab.close();
}

/** Runs in the page. */
function draw(cards: readonly unknown[], config: unknown): void {
  const { AdaptiveCards, markdownit, document } = globalThis as unknown as {
    AdaptiveCards: Record<string, never>;
    markdownit: () => { render(text: string): string };
    document: {
      createElement(tag: string): { className: string; appendChild(child: unknown): void };
      body: { appendChild(child: unknown): void };
    };
  };
  const AC = AdaptiveCards as never as {
    AdaptiveCard: {
      new (): { hostConfig: unknown; parse(json: unknown, context: unknown): void; render(): unknown };
      onProcessMarkdown: unknown;
    };
    HostConfig: new (config: unknown) => unknown;
    SerializationContext: new (version: unknown) => unknown;
    Versions: { v1_5: unknown };
  };
  AC.AdaptiveCard.onProcessMarkdown = (text: string, result: { outputHtml: string; didProcess: boolean }) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  for (const json of cards) {
    if (!json) continue;
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig(config);
    card.parse(json, new AC.SerializationContext(AC.Versions.v1_5));
    const frame = document.createElement('div');
    frame.className = 'c';
    frame.appendChild(card.render());
    document.body.appendChild(frame);
  }
}
