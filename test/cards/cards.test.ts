import { describe, expect, it } from 'vitest';
import { render } from '../../cards/render.ts';
import type { Reply, View } from '../../cards/reply.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import { OUTCOMES } from './fixtures.ts';
import { outline } from './outline.ts';
import { breaches, lint, shownTexts } from './rules.ts';

const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };
const view = (code: 'en' | 'ja'): View => ({ language: LANGUAGES[code], moment, place: 'personal' });
const cases = (['en', 'ja'] as const).flatMap((code) =>
  Object.keys(OUTCOMES).map((name) => [code, name] as const),
);
const rendered = (code: 'en' | 'ja', name: string): Reply => render(OUTCOMES[name]!, view(code));

describe('every card in every language', () => {
  it.each(cases)('%s %s passes the linter of a host that knows 1.5 only', (code, name) => {
    expect(lint(rendered(code, name).card!)).toEqual([]);
  });

  it.each(cases)('%s %s keeps our own rules', (code, name) => {
    expect(breaches(rendered(code, name).card!)).toEqual([]);
  });

  it.each(cases)('%s %s looks as reviewed', async (code, name) => {
    const { text, card } = rendered(code, name);
    await expect(`${text}\n\n----\n\n${outline(card!)}\n`).toMatchFileSnapshot(
      `__snapshots__/${code}/${name}.txt`,
    );
  });

  it.each(cases)('%s %s begins its text twin with the summary', (code, name) => {
    const { text, summary } = rendered(code, name);
    expect(summary).not.toBe('');
    expect(text.split('\n')[0]).toBe(summary);
  });
});

describe('the text twin', () => {
  const percents = (texts: readonly string[]) => new Set(texts.join('\n').match(/\d[\d,]*\.\d%/g) ?? []);

  it.each(cases)('%s %s says every percentage the card shows', (code, name) => {
    const { text, card } = rendered(code, name);
    const missing = [...percents(shownTexts(card!))].filter((percent) => !text.includes(percent));
    expect(missing).toEqual([]);
  });
});

describe('Japanese cards', () => {
  /** Products, companies and file formats keep their names. */
  const NAMES =
    /Contoso( Ltd\.)?|Fabrikam(, Inc\.| Residences)?|Litware(, Inc\.)?|Wide World Importers|Vigneron Côte d’Azur|Uptake|Microsoft( 365( Apps)?| Graph)?|Office( 365)?|Dynamics( 365)?|Teams|Exchange|SharePoint|OneDrive|Viva Engage|Yammer|Customer insights|Insights|Azure|Power BI|Intune|CSV|SKU|OFFICE 365 ENTERPRISE E3|DYNAMICS 365 SALES|English|CP|[ab]\.example|fabrikam\.example|7f3a-22/g;

  it.each(Object.keys(OUTCOMES))('%s has no English in it', (name) => {
    const { text, card } = rendered('ja', name);
    const leaked = [text, ...shownTexts(card!)].flatMap(
      (each) => each.replace(NAMES, '').match(/[A-Za-z]{2,}/g) ?? [],
    );
    expect(leaked).toEqual([]);
  });
});
