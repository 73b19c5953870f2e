import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learntChoices, trainingExamples } from '../../../bot/commands/training.ts';
import choices from '../../../core/reading/data/choice-weights.json' with { type: 'json' };
import weights from '../../../core/reading/data/weights.json' with { type: 'json' };
import { createLinker } from '../../../core/reading/index.ts';
import { pattern, TONGUES } from '../../../core/reading/languages/index.ts';
import { NEVER, ROLES } from '../../../core/reading/languages/patterns.ts';
import { wordingsOf } from '../../../core/reading/lexicon/lexicon.ts';
import { train } from '../../../core/reading/model/train.ts';
import { parseUtterances } from '../../../core/reading/model/utterances.ts';
import { customers } from './corpus.ts';

const phrases = (lang: 'en' | 'ja') =>
  parseUtterances(
    readFileSync(new URL(`../../../core/reading/data/utterances.${lang}.txt`, import.meta.url), 'utf8'),
  );

describe('what the reader knows', () => {
  const lexicons = Object.entries(TONGUES).map(([code, { lexicon }]) => ({ code, lexicon }));

  it.each(lexicons)('has words for every concept in $code', ({ lexicon }) => {
    const empty = Object.entries(lexicon).filter(([, line]) => wordingsOf(line).length === 0);
    expect(empty.map(([concept]) => concept)).toEqual([]);
  });

  it.each(lexicons)('lists no wording twice under one concept in $code', ({ lexicon }) => {
    const twice = Object.entries(lexicon).filter(
      ([, line]) => new Set(wordingsOf(line)).size < wordingsOf(line).length,
    );
    expect(twice).toEqual([]);
  });

  it('looks for every role of a pattern somewhere, once', () => {
    const room = new URL('../../../core/reading/', import.meta.url);
    const source = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('languages'))
      .map((file) => readFileSync(new URL(file, room), 'utf8'))
      .join('');
    expect(ROLES.filter((role) => source.split(`pattern('${role}')`).length !== 2)).toEqual([]);
  });

  it('finds what any language says for a role', () => {
    for (const role of ROLES)
      for (const { patterns } of Object.values(TONGUES))
        if (patterns[role] !== NEVER) expect(pattern(role).source).toContain(patterns[role].source);
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
