import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../../core/catalog/intents.ts';
import type { PreviousQuestion, Question } from '../../../core/question.ts';
import { createLinker, createReader } from '../../../core/reading/index.ts';
import { corpusReader, customers } from './corpus.ts';

const reader = corpusReader();
/** The same with a model that takes everything for equally likely. */
const unsure = createReader({
  linker: createLinker(customers),
  model: { guess: () => INTENTS.map((intent) => ({ intent, p: 1 / INTENTS.length })), reasons: () => [] },
});

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

describe('an edit of the question before', () => {
  const figure = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' } as const;
  const list = {
    intent: 'portfolio_filter',
    customers: [],
    metric: 'usage',
    comparator: 'lt',
    threshold: 40,
  } as const;
  const rows = ['kanemoto', 'wwi', 'munsons'];
  const rank = {
    intent: 'portfolio_rank',
    customers: [],
    metric: 'deployment',
    rank: 'lowest',
    limit: 5,
  } as const;
  const nudge = { intent: 'nudge_card', customers: ['contoso'] } as const;
  const rule = {
    intent: 'nudge_subscribe',
    customers: [],
    metric: 'usage',
    comparator: 'lt',
    threshold: 40,
  } as const;
  const asked = (text: string, context: PreviousQuestion) => reader.read(text, { context }).questions[0];

  it.each<[string, PreviousQuestion, Question]>([
    ['for all workloads please', { ...figure, workload: 'teams' }, figure],
    ['全ワークロードで', { ...figure, workload: 'teams' }, figure],
    ['Teamsに限らず', { ...figure, workload: 'teams' }, figure],
    ['without the Teams filter', { ...list, workload: 'teams' }, list],
    ['Teamsの条件は外して', { ...list, workload: 'teams' }, list],
    ['overall?', { ...figure, workload: 'teams' }, figure],
  ])('drops a slot: %s', (text, context, expected) => {
    expect(asked(text, context)).toEqual(expected);
  });

  it.each<[string, PreviousQuestion, Question]>([
    ['swap Teams for SharePoint', { ...rank, workload: 'teams' }, { ...rank, workload: 'sharepoint' }],
    ['TeamsじゃないよExchange', { ...figure, workload: 'teams' }, { ...figure, workload: 'exchange' }],
    ['deployment rather than usage', figure, { ...figure, metric: 'deployment' }],
    ['6か月じゃなく90日で', { ...figure, window: 'P6M' }, { ...figure, window: 'P90D' }],
    ['昇順じゃなく降順で', rank, { ...rank, rank: 'highest' }],
    ['include 40 itself', list, { ...list, comparator: 'lte' }],
    ['stretch it out to a full year', { ...figure, window: 'P3M' }, { ...figure, window: 'P1Y' }],
    ['how many people is that', figure, { ...figure, metric: 'active' }],
    ['割合じゃなく人数でください', figure, { ...figure, metric: 'active' }],
  ])('changes one: %s', (text, context, expected) => {
    expect(asked(text, context)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['the second one', ['wwi']],
    ['number 3', ['munsons']],
    ['the last one', ['munsons']],
    ['2番目は？', ['wwi']],
    ['一番上の会社', ['kanemoto']],
    ['最後の会社は？', ['munsons']],
  ])('points at a row: %s', (text, customers) => {
    expect(asked(text, { ...rank, shown: rows })).toEqual({
      intent: 'customer_metric',
      customers,
      metric: 'deployment',
    });
  });

  it('takes no place for a row where nothing was listed, nor a name for a place', () => {
    expect(asked('the first 3', { ...rank, shown: rows })).toEqual({ ...rank, limit: 3 });
    expect(asked('First Up Consultants', { ...rank, shown: rows })).toMatchObject({
      customers: ['first-up'],
    });
    expect(asked('the second one', rank)).toMatchObject({ intent: 'unclear' });
  });

  it.each<[string, Question['intent'], Partial<Question>]>([
    ['stop these', 'nudge_unsubscribe', {}],
    ["please don't send me this any more", 'nudge_unsubscribe', {}],
    ['もう送ってこないで', 'nudge_unsubscribe', {}],
    ['snooze it till Monday', 'nudge_snooze', { snooze: 'monday' }],
    ['月曜まで保留', 'nudge_snooze', { snooze: 'monday' }],
    ['why am I seeing this?', 'nudge_settings', { act: 'why' }],
    ['なぜこれが届いたの？', 'nudge_settings', { act: 'why' }],
    ['why is it so low?', 'recommend', { scenario: 'low_adoption' }],
    ['なぜ低いの', 'recommend', { scenario: 'low_adoption' }],
  ])('speaks of the notification shown: %s', (text, intent, slots) => {
    expect(asked(text, nudge)).toEqual({ intent, customers: ['contoso'], ...slots });
  });

  it.each([
    'at most 3 nudges a week',
    'no nudges between 6pm and 8am',
    'pause nudges until 4 May',
    'are any nudges waiting to be delivered?',
    '通知は週3件までにして',
    '土日は通知しないで',
    '5月4日まで通知を止めて',
  ])('speaks of all nudges, not of those the notification was about: %s', (text) => {
    expect(asked(text, nudge)).toMatchObject({ customers: [] });
    expect(asked(text, { ...nudge, episodes: ['t/contoso/all/r#1'] })).not.toHaveProperty('episodes');
  });

  it.each<[string, Partial<Question>]>([
    ['make it monthly', { cadence: 'monthly' }],
    ['金曜日に', { day: 'friday' }],
    ['at 8:30', { time: '08:30' }],
    ['30%に変えて', { threshold: 30 }],
  ])('changes a rule that is being made: %s', (text, slots) => {
    expect(asked(text, rule)).toEqual({ ...rule, ...slots });
  });

  it.each<[string, PreviousQuestion, Partial<Question>]>([
    [
      'who else?',
      { ...figure, value: 140 },
      { intent: 'portfolio_filter', comparator: 'gt', threshold: 100 },
    ],
    [
      'ほかに超えてる会社ある？',
      { intent: 'explain_inflated', customers: ['contoso'] },
      { intent: 'portfolio_filter' },
    ],
    ['and everybody else?', figure, { intent: 'portfolio_summary', metric: 'usage' }],
    ['他の顧客は？', figure, { intent: 'portfolio_summary', metric: 'usage' }],
    [
      'who is lowest?',
      { intent: 'portfolio_summary', customers: [], metric: 'usage' },
      { intent: 'portfolio_rank', metric: 'usage' },
    ],
    [
      '40%未満の会社は？',
      { intent: 'portfolio_summary', customers: [], metric: 'usage' },
      { intent: 'portfolio_filter', metric: 'usage' },
    ],
  ])('leaves the customer shown: %s', (text, context, expected) => {
    expect(asked(text, context)).toMatchObject({ ...expected, customers: [] });
  });

  it('is none where a word of another kind is said', () => {
    expect(asked('are other partners included?', figure)).toMatchObject({ intent: 'data_scope' });
    expect(asked('who dropped most since last month?', figure)).toEqual({
      intent: 'portfolio_rank',
      customers: [],
      rank: 'dropped',
      compareTo: 'last_month',
    });
  });
});

describe('why it was read so', () => {
  it.each([
    [
      'what is the usage at Contoso',
      '"Contoso" = contoso',
      '"usage" → metric.usage',
      'what',
      'a figure of a customer',
    ],
    [
      'コントソの使用率ふむふむ',
      '"コントソ" = contoso',
      '"使用率" → metric.usage',
      'ふむふむ',
      'a figure of a customer',
    ],
  ])(
    'tells what was read, from which words, what was ignored, and why it acted: %s',
    (text, who, word, left, why) => {
      const lines = reader.read(text, { context: null }).trace();
      const [linked, read, ignored] = lines;
      const decided = lines.at(-1);
      expect(linked).toContain(who);
      expect(read).toContain(word);
      expect(ignored).toMatch(new RegExp(`^ignored:.*${left}`));
      expect(decided).toContain(why);
    },
  );

  it('tells what of the question before was changed, and why it asked', () => {
    const context = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' } as const;
    expect(reader.read('and Exchange?', { context }).trace().at(-1)).toMatch(
      /changes the workload of the question before$/,
    );
    expect(unsure.read('Contoso compared', { context: null }).trace().at(-1)).toMatch(
      /^asked \(compare_customers.*rules: compare_customers\?.*; model: /,
    );
  });

  it('asks about what was named', () => {
    const [question] = unsure.read('Contoso compared', { context: null }).questions;
    expect(question).toMatchObject({ intent: 'unclear', customers: ['contoso'] });
    expect(question!.suggest).toHaveLength(4);
    expect(question!.suggest![0]).toBe('compare_customers');
    expect(question!.suggest!.filter((intent) => intent.startsWith('portfolio_'))).toEqual([]);
  });
});
