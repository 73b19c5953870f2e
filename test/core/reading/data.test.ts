import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learntChoices, trainingExamples } from '../../../bot/commands/training.ts';
import choices from '../../../core/reading/data/choice-weights.json' with { type: 'json' };
import { LEXICON } from '../../../core/reading/data/lexicon.ts';
import { FOLLOW_UP_LEXICON } from '../../../core/reading/data/lexicon-follow-ups.ts';
import weights from '../../../core/reading/data/weights.json' with { type: 'json' };
import { createLinker } from '../../../core/reading/index.ts';
import { parseLexicon } from '../../../core/reading/lexicon/lexicon.ts';
import { train } from '../../../core/reading/model/train.ts';
import { parseUtterances } from '../../../core/reading/model/utterances.ts';
import { customers } from './corpus.ts';

const WORDS = LEXICON + FOLLOW_UP_LEXICON;
const phrases = (lang: 'en' | 'ja') =>
  parseUtterances(
    readFileSync(new URL(`../../../core/reading/data/utterances.${lang}.txt`, import.meta.url), 'utf8'),
  );

describe('what the reader knows', () => {
  it('has words in both languages for every concept', () => {
    const said = new Map<string, Set<string>>();
    for (const { concept, language } of parseLexicon(WORDS))
      said.set(concept, (said.get(concept) ?? new Set()).add(language));
    expect([...said].filter(([, languages]) => languages.size < 2).map(([concept]) => concept)).toEqual([]);
  });

  it('lists no wording twice under one concept', () => {
    const seen = new Set<string>();
    const twice = parseLexicon(WORDS).filter(({ concept, language, wording }) => {
      const key = `${concept}|${language}|${wording}`;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    expect(twice).toEqual([]);
  });

  it('has phrases for the same intents in both languages', () => {
    const intents = (lang: 'en' | 'ja') => [...new Set(phrases(lang).map(({ intent }) => intent))].sort();
    expect(intents('en')).toEqual(intents('ja'));
  });

  it('was learnt from the utterances as they are (npm run train)', () => {
    const again = train(trainingExamples(createLinker(customers)));
    expect(again.intents).toEqual(weights.intents);
    expect(Object.keys(again.features).sort()).toEqual(Object.keys(weights.features).sort());
    const drift = Object.entries(again.features).filter(
      ([name, pairs]) =>
        JSON.stringify(pairs) !== JSON.stringify((weights.features as Record<string, number[]>)[name]),
    );
    expect(drift.length).toBeLessThanOrEqual(Object.keys(again.features).length / 100);
  }, 120_000);

  it('was learnt for the slots from the same utterances', () => {
    const again = learntChoices(createLinker(customers));
    const told = (intent: string) => Object.keys(again[intent]!.features).sort();
    expect(Object.keys(again)).toEqual(Object.keys(choices));
    for (const [intent, { features }] of Object.entries(choices))
      expect(told(intent)).toEqual(Object.keys(features).sort());
  });
});
