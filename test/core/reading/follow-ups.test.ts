import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PreviousQuestion } from '../../../core/question.ts';
import { candidates } from '../../../core/reading/follow-ups/candidates.ts';
import { createLinker } from '../../../core/reading/index.ts';
import { look } from '../../../core/reading/look.ts';
import { differences } from '../../../core/reading/model/right.ts';
import { rowMentions, withRows } from '../../../core/reading/rows.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';
import { customers } from './corpus.ts';
import type { Labelled } from './score.ts';

const linker = createLinker(customers);
const data = (lang: string) =>
  new URL(`../../../core/reading/data/utterances-${lang}.jsonl`, import.meta.url);
const followUps = (lang: string) =>
  readFileSync(data(lang), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled & { readonly context: PreviousQuestion | null })
    .filter(({ context }) => context !== null && context !== undefined && context.clarify === undefined);

const asked = (text: string, context: PreviousQuestion) => {
  const message = normalize(text);
  const named = withRows(linker.link(message), rowMentions(message, context));
  return candidates(look(message, named), context);
};

describe('the candidates of a follow-up', () => {
  it.each(['en', 'ja'])('hold the right question for nearly every labelled line in %s', (lang) => {
    const lines = followUps(lang);
    const without = lines.filter(({ text, context, expect: expected }) =>
      asked(text, context!).every(({ question }) => differences(expected, question).length > 0),
    );
    expect(without.length / lines.length, without.map(({ text }) => text).join('\n')).toBeLessThan(0.05);
  });

  it('carry no slot into a question that has none such', () => {
    const context: PreviousQuestion = {
      intent: 'portfolio_filter',
      customers: [],
      metric: 'usage',
      comparator: 'lt',
      threshold: 40,
      exclude: ['contoso'],
    };
    const trends = asked('and over time?', context).filter(({ question }) => question.intent === 'trend');
    expect(trends.length).toBeGreaterThan(0);
    for (const { question } of trends) expect(question).not.toHaveProperty('threshold');
  });
});
