import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpusReader } from './corpus.ts';
import { judge, type Labelled } from './score.ts';

const reader = corpusReader();
const labelled = (lang: 'en' | 'ja'): readonly Labelled[] =>
  readFileSync(new URL(`../../../core/reading/data/utterances-${lang}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => ({ id: `${lang}-${at + 1}`, tags: [], ...JSON.parse(line) }) as Labelled)
    .filter(({ family }) => /^n[dh](?:\d|\.|$)/.test(family));
const read = (item: Labelled) =>
  judge(
    item,
    reader.read(item.text, { context: (item.context ?? null) as never, lang: item.lang }).questions[0]!,
  );

describe.each(['en', 'ja'] as const)('managing nudges in %s', (lang) => {
  const judged = labelled(lang).map(read);

  it('is read whole and right', () => {
    expect(judged.length).toBeGreaterThanOrEqual(130);
    const wrong = judged
      .filter(({ frame }) => !frame)
      .map(({ item, bad }) => `${item.text}: ${bad.join(', ')}`);
    expect(wrong).toEqual([]);
  });
});

describe('what is no wish about nudges', () => {
  it.each([
    "why didn't Contoso's usage go up",
    'why is there no data for Fabrikam',
    'tell me why usage is not growing at Contoso',
    'customers with fewer than 25 seats',
    'who works at the weekend',
    'our office hours are 9 to 5',
    'usage between 1 May and 4 May',
    'we met Fabrikam today, show me their summary',
    'training material for Contoso please',
    'ignore Contoso in the ranking',
    'how do I unmute myself',
    'answer in Japanese',
    'the second one',
    'resume',
    'どうして使用率が下がったの',
    '25シート未満の顧客を除いて一覧にして',
    '週末の利用者数',
    'コントソにおすすめのトレーニングは？',
    '2番目の顧客は',
    '日本語で答えて',
    '対象外の顧客は',
  ])('changes nothing: %s', (text) => {
    const lang = /[ぁ-ん]/.test(text) ? 'ja' : 'en';
    for (const { intent } of reader.read(text, { context: null, lang }).questions)
      expect(intent).not.toMatch(/^nudge_(?!list)/);
  });
});
