import { describe, expect, it } from 'vitest';
import type { Card } from '../../cards/elements.ts';
import { render } from '../../cards/render.ts';
import type { Reply, View } from '../../cards/reply.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import { DISMISSALS } from '../../core/nudges/episode.ts';
import { SNOOZES } from '../../core/nudges/snooze.ts';
import { outline } from '../cards/outline.ts';
import { breaches, lint, nodes, shownTexts } from '../cards/rules.ts';
import { SAID } from './fixtures.ts';

const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };
const view = (code: 'en' | 'ja', name: string): View => ({
  language: LANGUAGES[code],
  moment,
  place: name.includes('channel') ? 'channel' : 'personal',
});
const cases = (['en', 'ja'] as const).flatMap((code) =>
  Object.keys(SAID).map((name) => [code, name] as const),
);
const rendered = (code: 'en' | 'ja', name: string): Reply => render(SAID[name]!, view(code, name));

/** Teams shows six buttons of a card; what unfolds is a card of its own. */
const rows = (card: Card) =>
  [...nodes(card)].flatMap(([, node]) =>
    Array.isArray(node['actions']) ? [node['actions'] as { title: string }[]] : [],
  );
const ofEachRow = /buttons$|^two buttons of one title/;

describe('every card about nudges', () => {
  it.each(cases)('%s %s passes the linter and our own rules', (code, name) => {
    const { card } = rendered(code, name);
    expect(lint(card!)).toEqual([]);
    expect(breaches(card!).filter((breach) => !ofEachRow.test(breach))).toEqual([]);
    for (const row of rows(card!)) {
      expect(row.length).toBeLessThanOrEqual(6);
      expect(new Set(row.map(({ title }) => title)).size).toBe(row.length);
    }
  });

  it.each(cases)('%s %s looks as reviewed', async (code, name) => {
    const { text, card } = rendered(code, name);
    await expect(`${text}\n\n----\n\n${outline(card!)}\n`).toMatchFileSnapshot(
      `__snapshots__/${code}/${name}.txt`,
    );
  });

  it.each(cases)('%s %s says every percentage it shows in its text twin', (code, name) => {
    const { text, card, summary } = rendered(code, name);
    const percents = new Set(
      shownTexts(card!)
        .join('\n')
        .match(/\d[\d,]*\.\d%/g) ?? [],
    );
    expect([...percents].filter((percent) => !text.includes(percent))).toEqual([]);
    expect(text.split('\n')[0]).toBe(summary);
  });

  it.each(Object.keys(SAID))('%s has no English in its Japanese', (name) => {
    const { text, card } = rendered('ja', name);
    const KEPT =
      /Contoso Ltd\.|Fabrikam, Inc\.|Teams|Viva Engage|Yammer?|Asia\/Tokyo|Suzuki|customer[\w-]*|name|x|http|evil|example|abc|www|ADMIN_USER_IDS|general/g;
    const leaked = [text, ...shownTexts(card!)].flatMap(
      (each) => each.replace(KEPT, '').match(/[A-Za-z]{2,}/g) ?? [],
    );
    expect(leaked).toEqual([]);
  });

  it('names nobody where everybody reads along, not even in what its buttons carry', () => {
    expect(JSON.stringify(rendered('en', 'card-channel').card)).not.toMatch(/contoso|aoba/i);
  });

  it('offers every snooze and every reason the handlers know, and nothing else', () => {
    const carried = JSON.stringify(rendered('en', 'card-first').card);
    for (const snooze of SNOOZES) expect(carried).toContain(`"snooze":"${snooze}"`);
    for (const reason of DISMISSALS) expect(carried).toContain(`"reason":"${reason}"`);
    expect(carried.match(/"snooze":/g)).toHaveLength(SNOOZES.length);
    expect(carried.match(/"reason":/g)).toHaveLength(DISMISSALS.length);
  });
});
