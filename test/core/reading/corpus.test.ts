import { describe, expect, it } from 'vitest';
import { corpusReader, linesOf } from './corpus.ts';
import { type Judged, judge, type Labelled } from './score.ts';

const reader = corpusReader();
const read = (items: readonly Labelled[]): Judged[] =>
  items.map((item) => {
    const { questions } = reader.read(item.text, {
      context: (item.context ?? null) as never,
      lang: item.lang,
    });
    return judge(item, questions[0]!);
  });
const share = (judged: readonly Judged[], of: (one: Judged) => boolean) =>
  judged.filter(of).length / judged.length;
const wrong = (judged: readonly Judged[]) =>
  judged.filter(({ frame }) => !frame).map(({ item, bad }) => `${item.id} ${item.text}: ${bad.join(', ')}`);

const CHANGING = new Set([
  'nudge_subscribe',
  'nudge_unsubscribe',
  'nudge_snooze',
  'nudge_settings',
  'set_language',
  'set_alias',
  'export',
]);

describe('the corpus', () => {
  const judged = read(linesOf<Labelled>('questions.jsonl'));

  it('is read whole and right in both languages', () => {
    expect(
      wrong(judged.filter(({ item }) => item.lang === 'en')).length,
      wrong(judged).join('\n'),
    ).toBeLessThanOrEqual(6);
    expect(
      wrong(judged.filter(({ item }) => item.lang === 'ja')).length,
      wrong(judged).join('\n'),
    ).toBeLessThanOrEqual(5);
  });

  it('has its trap names and follow-ups read right', () => {
    const tagged = (tag: string) => judged.filter(({ item }) => item.tags.includes(tag));
    expect(wrong(tagged('trapname'))).toEqual([]);
    expect(share(tagged('followup'), ({ frame }) => frame)).toBeGreaterThanOrEqual(0.96);
  });
});

describe('phrasings written before any tuning', () => {
  const judged = read(linesOf<Labelled>('held-out.jsonl'));

  it.each(['en', 'ja'] as const)('are acted on and read right in %s', (lang) => {
    const all = judged.filter(({ item }) => item.lang === lang);
    const acted = all.filter((one) => one.acted);
    expect(acted.length / all.length).toBeGreaterThanOrEqual(0.93);
    expect(
      share(acted, ({ frame }) => frame),
      wrong(acted).join('\n'),
    ).toBeGreaterThanOrEqual(0.87);
  });

  it('never change anything that was not asked for', () => {
    const harm = judged.filter(
      ({ got, item }) => CHANGING.has(got.intent) && ['out_of_scope', 'unclear'].includes(item.expect.intent),
    );
    expect(wrong(harm)).toEqual([]);
  });
});
