import { describe, expect, it } from 'vitest';
import type { PreviousQuestion, Question } from '../../../core/question.ts';
import { corpusReader } from './corpus.ts';

const reader = corpusReader();

/** Reads turns one after another, each against the first question of the one before. */
function talk(...turns: readonly string[]): Question[] {
  let context: PreviousQuestion | null = null;
  return turns.map((text) => {
    const [question] = reader.read(text, { context }).questions;
    context = question as PreviousQuestion;
    return question!;
  });
}
const last = (...turns: readonly string[]) => talk(...turns).at(-1);

describe('a conversation', () => {
  it('changes the customer and keeps the rest', () => {
    expect(last("Contoso's Teams usage last month", 'and Fabrikam?')).toEqual({
      intent: 'customer_metric',
      customers: ['fabrikam'],
      metric: 'usage',
      workload: 'teams',
      window: 'last_month',
    });
    expect(last('コントソのTeamsの使用率は？', 'ファブリカムは？')).toMatchObject({
      customers: ['fabrikam'],
      workload: 'teams',
      metric: 'usage',
    });
  });

  it('takes a correction', () => {
    expect(last('usage of Contoso', 'no, deployment')).toMatchObject({
      customers: ['contoso'],
      metric: 'deployment',
    });
    expect(last('コントソの先月の使用率', '先月じゃなくて先々月')).toMatchObject({
      customers: ['contoso'],
      metric: 'usage',
      window: 'month_before_last',
    });
    expect(last('コントソの先月の使用率', 'その前の月は？')).toMatchObject({ window: 'month_before_last' });
  });

  it('changes numbers, order and direction of a list', () => {
    expect(last('customers below 40% deployment', 'make it 50')).toMatchObject({
      intent: 'portfolio_filter',
      comparator: 'lt',
      threshold: 50,
      metric: 'deployment',
    });
    expect(last('top 5 by usage', 'lowest instead')).toMatchObject({
      intent: 'portfolio_rank',
      rank: 'lowest',
      limit: 5,
      metric: 'usage',
    });
    expect(last('使用率トップ5', '10社にして')).toMatchObject({
      intent: 'portfolio_rank',
      rank: 'highest',
      limit: 10,
    });
  });

  it('exports and compares what was shown', () => {
    expect(last('customers below 40% deployment', 'export that')).toEqual({
      intent: 'export',
      customers: [],
      metric: 'deployment',
      comparator: 'lt',
      threshold: 40,
    });
    expect(last('usage of Contoso', 'compare with Litware')).toMatchObject({
      intent: 'compare_customers',
      customers: ['contoso', 'litware'],
      metric: 'usage',
    });
  });

  it('explains the figure it was answered by', () => {
    const asked = (previous: Partial<PreviousQuestion>) =>
      reader.read('why?', {
        context: { intent: 'customer_metric', customers: ['contoso'], metric: 'usage', ...previous },
      }).questions[0];
    expect(asked({ value: 132 })).toMatchObject({ intent: 'explain_inflated', observed: 132 });
    expect(asked({ intent: 'trend', change: -9 })).toMatchObject({
      intent: 'explain_change',
      metric: 'usage',
    });
    expect(asked({ value: 12 })).toMatchObject({ intent: 'recommend', scenario: 'low_adoption' });
  });

  it('lets a candidate be picked by number, place, name or a part of it', () => {
    for (const pick of ['2', 'the second one', 'the vineyard one', 'Coho Vineyard', 'the other one'])
      expect(last("what's Coho's usage?", pick), pick).toMatchObject({
        intent: 'customer_metric',
        customers: ['coho-vineyard'],
        metric: 'usage',
      });
    expect(last('山田の使用率は？', '商事です')).toMatchObject({
      customers: ['yamada-shoji'],
      metric: 'usage',
    });
  });

  it('drops the context at a whole new question', () => {
    expect(last('usage of Contoso', 'which customers are below 40% deployment?')).toEqual({
      intent: 'portfolio_filter',
      customers: [],
      comparator: 'lt',
      threshold: 40,
      metric: 'deployment',
    });
  });

  it('answers two requests of one message in turn', () => {
    const { questions } = reader.read("show Contoso's usage. Also export it to excel", { context: null });
    expect(questions).toEqual([
      { intent: 'customer_metric', customers: ['contoso'], metric: 'usage', also: ['export'] },
      { intent: 'export', customers: ['contoso'], metric: 'usage', format: 'xlsx' },
    ]);
  });

  it('reads 導入率 as deployment, says so, and remembers the other choice', () => {
    const text = 'コントソの導入率は？';
    expect(reader.read(text, { context: null })).toMatchObject({
      introductionRate: 'deployment',
      questions: [{ metric: 'deployment' }],
    });
    const chosen = { context: null, preferences: { introductionRate: 'usage' as const } };
    expect(reader.read(text, chosen)).toMatchObject({
      introductionRate: 'usage',
      questions: [{ metric: 'usage' }],
    });
  });

  it('answers in the language of the message, names apart; the preference decides where nothing else does', () => {
    expect(reader.read('how is さくら物産 doing?', { context: null }).language).toBe('en');
    expect(reader.read('Contoso Ltd.の使用率は？', { context: null }).language).toBe('ja');
    expect(reader.read('Contoso', { context: null, preferences: { language: 'ja' } }).language).toBe('ja');
  });

  it('takes another name for a customer', () => {
    expect(last("call Contoso Pharmaceuticals 'CP'")).toEqual({
      intent: 'set_alias',
      customers: ['contoso-pharma'],
      alias: 'CP',
    });
    expect(last('コントソ製薬をCPと呼んで')).toEqual({
      intent: 'set_alias',
      customers: ['contoso-pharma'],
      alias: 'CP',
    });
  });
});
