import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../../core/catalog/intents.ts';
import { METRIC_IDS } from '../../../core/catalog/metrics.ts';
import { SOURCE_IDS } from '../../../core/catalog/sources.ts';
import { ASKED_WORKLOADS, WORKLOAD_IDS } from '../../../core/catalog/workloads.ts';
import { LANGUAGES } from '../../../core/languages/index.ts';

const { en, ja } = LANGUAGES;
const name = (id: string) => `<${id}>`;

/** Which words a language has, by path; functions by the number of things they take. */
function shape(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function') return [`${path}/${value.length}`];
  if (Array.isArray(value)) return [`${path}[]`];
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
    .sort();
}

describe('the two languages', () => {
  it('have the same words', () => {
    const words = (language: typeof en) => shape(language).map((path) => path.replace(/\/\d$/, ''));
    expect(words(ja)).toEqual(words(en));
  });

  it.each(INTENTS)('both give every question a title: %s', (intent) => {
    for (const language of [en, ja]) {
      const title = language.asking.title({ intent, customers: ['a'] }, name);
      expect(title).not.toBe('');
      expect(title).not.toMatch(/undefined|null|NaN| {2}/);
      expect(language.talk.intent(intent)).not.toBe('');
    }
  });

  it('name everything the catalogues list', () => {
    for (const { terms } of [en, ja]) {
      for (const id of METRIC_IDS) expect(terms.metric(id)).toBeTruthy();
      for (const id of SOURCE_IDS) expect(terms.source(id)).toBeTruthy();
      for (const id of [...WORKLOAD_IDS, ...ASKED_WORKLOADS, 'other' as const])
        expect(terms.workload(id)).toBeTruthy();
    }
  });
});

describe('numbers', () => {
  it('are rounded once, half away from zero', () => {
    expect(en.format.percent((100 * 137) / 160)).toBe('85.6%');
    expect(en.format.percent(1.15)).toBe('1.2%');
    expect(en.format.percent(0.25)).toBe('0.3%');
    expect(en.format.points(-0.25)).toBe('0.3 points');
    expect(en.format.percent(-0.04)).toBe('0.0%');
  });

  it('have separators and units', () => {
    expect(en.format.percent(1234.5)).toBe('1,234.5%');
    expect(ja.format.percent(68.4)).toBe('68.4%');
    expect(en.format.licences(1)).toBe('1 licence');
    expect(en.format.licences(1_234)).toBe('1,234 licences');
    expect(ja.format.licences(50)).toBe('50本');
    expect(ja.format.users(1_234)).toBe('1,234名');
    expect(ja.format.customers(3)).toBe('3社');
    expect(ja.format.points(-2.31)).toBe('2.3ポイント');
  });

  it('follow one another in English plurals', () => {
    expect([0, 1, 2].map(en.format.users)).toEqual(['0 users', '1 user', '2 users']);
    expect([0, 1, 2].map(en.format.customers)).toEqual(['0 customers', '1 customer', '2 customers']);
    expect([0, 1, 14].map(en.format.age)).toEqual(['today', '1 day old', '14 days old']);
    expect([0, 1, 14].map(ja.format.age)).toEqual(['本日', '1日前', '14日前']);
  });
});

describe('days, windows and periods', () => {
  it('are written as people write them', () => {
    expect(en.format.day('2026-11-09')).toBe('9 Nov 2026');
    expect(ja.format.day('2026-11-09')).toBe('2026年11月9日');
    expect(en.format.window('P28D', '2026-11-09')).toBe('28 days to 9 Nov 2026');
    expect(ja.format.window('P28D', '2026-11-09')).toBe('2026年11月9日までの28日間');
    expect(en.format.window('P1M', '2026-09-30')).toBe('Sep 2026 (calendar month)');
    expect(ja.format.window('P1M', '2026-09-30')).toBe('2026年9月（暦月）');
    expect(en.format.window(null, '2026-11-09')).toBe('as of 9 Nov 2026');
    expect(ja.format.window(null, '2026-11-09')).toBe('2026年11月9日時点');
  });

  it.each([
    ['P28D', 'the last 28 days', '直近28日間'],
    ['P1Y', 'the last year', '直近1年間'],
    ['P3M', 'the last 3 months', '直近3か月'],
    ['2026-08', 'Aug 2026', '2026年8月'],
    ['XXXX-03', 'Mar', '3月'],
    ['2026-Q2', 'Q2 2026', '2026年第2四半期'],
    ['last_month', 'last month', '先月'],
    ['this_quarter', 'this quarter', '今四半期'],
  ])('period %s', (period, english, japanese) => {
    expect(en.format.period(period)).toBe(english);
    expect(ja.format.period(period)).toBe(japanese);
  });

  it.each([
    ['lt', 40, 'below 40%', '40%未満'],
    ['lte', 40, '40% or less', '40%以下'],
    ['gt', 100, 'above 100%', '100%超'],
    ['gte', 12.5, '12.5% or more', '12.5%以上'],
    ['between', [5, 7.5], 'between 5% and 7.5%', '5%～7.5%'],
  ] as const)('comparison %s %j', (comparator, threshold, english, japanese) => {
    expect(en.format.comparison(comparator, threshold)).toBe(english);
    expect(ja.format.comparison(comparator, threshold)).toBe(japanese);
  });
});

describe('the terms', () => {
  it('are those of the trade', () => {
    expect([ja.terms.metric('usage'), ja.terms.metric('deployment')]).toEqual(['使用率', '展開率']);
    expect([ja.terms.term('entitlement'), ja.terms.term('active')]).toEqual(['権利', 'アクティブ']);
    expect((['in_grace_period', 'disabled', 'deprovisioned'] as const).map(ja.terms.status)).toEqual([
      '猶予期間',
      '無効',
      'プロビジョニング解除',
    ]);
    expect((['in_grace_period', 'disabled', 'deprovisioned'] as const).map(en.terms.status)).toEqual([
      'In Grace Period',
      'Disabled',
      'De-provisioned',
    ]);
  });
});

describe('words', () => {
  it('hold no Markdown and no markup of their own', () => {
    for (const language of [en, ja]) {
      const words = JSON.stringify(language, (_, value) =>
        typeof value === 'function' ? value.toString() : value,
      );
      expect(words).not.toMatch(/\*\*|\]\(http|<b>|<br/);
    }
  });
});
