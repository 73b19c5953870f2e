import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../cards/render.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import { LANGUAGES } from '../../../core/languages/index.ts';
import type { LanguageCode, Question } from '../../../core/question.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { PERSON } from './sample-world.ts';

const MOMENT = { instant: '2026-11-02T09:00:00Z', zone: 'UTC' };

type Source = 'licence_analytics' | 'insights';
const usage = (id: string, day: string, active: number, source: Source = 'licence_analytics'): Fact => ({
  kind: 'usage',
  fact: {
    customer: { id },
    product: source === 'insights' ? '' : 'office 365 e3',
    workload: 'exchange',
    day,
    window: source === 'insights' ? 'P1M' : 'P28D',
    source,
    active,
    qualified: 100,
  },
});

const FACTS: readonly Fact[] = [
  { kind: 'product', product: { id: 'office 365 e3', name: 'Office 365 E3', service: 'office365' } },
  ...['weekly', 'gone', 'come', 'monthly'].map(
    (id): Fact => ({ kind: 'customer', customer: { id, name: `The ${id} one` } }),
  ),
  ...(
    [
      ['2026-07-10', 70],
      ['2026-08-07', 60],
      ['2026-09-04', 50],
      ['2026-09-25', 48],
      ['2026-10-09', 46],
      ['2026-10-23', 44],
    ] as const
  ).map(([day, active]) => usage('weekly', day, active)),
  usage('gone', '2026-09-25', 0),
  usage('come', '2026-10-23', 90),
  usage('monthly', '2026-08-31', 82, 'insights'),
  usage('monthly', '2026-09-30', 80, 'insights'),
  usage('monthly', '2026-10-31', 12, 'insights'),
];

/** Real stores with these facts. */
async function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'uptake-'));
  const loader = await openLoader({ dataDir });
  async function* once() {
    yield FACTS;
  }
  await loader.load({ name: 'facts', sha256: 'facts', kind: 'usage' }, once());
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  const directory = await directoryOf(portfolio)();
  const outcome = (intent: Question['intent'], more: Partial<Question> = {}, instant = MOMENT.instant) => {
    const question: Question = { intent, customers: [], ...more };
    const asked = {
      question,
      person: PERSON,
      moment: { ...MOMENT, instant },
      language: 'en',
      directory,
    } as const;
    return INTENTIONS[intent](asked, { portfolio, state, keepQuestionText: false });
  };
  const said = async (code: LanguageCode, ...ask: Parameters<typeof outcome>) =>
    render(await outcome(...ask), { language: LANGUAGES[code], moment: MOMENT, place: 'personal' }).text;
  return {
    outcome,
    said,
    close: () => Promise.all([portfolio.close(), state.close()]),
  };
}

let world: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  world = await open();
});
afterAll(() => world.close());
const weekly = { customers: ['weekly'], metric: 'usage' } as const;

describe('the time a question is about', () => {
  it.each([
    ['2026-10-09', 46, '2026-10-09'],
    ['XXXX-10-12', 46, '2026-10-09'],
    ['-P3M', 60, '2026-08-07'],
    ['2026-01-01', 70, '2026-07-10'],
  ])('at %s is the newest data up to it, else the nearest', async (at, value, dataDate) => {
    expect(await world.outcome('customer_metric', { ...weekly, at })).toMatchObject({ value, dataDate });
  });

  it('is said where the data is of another day', async () => {
    expect(await world.said('en', 'customer_metric', { ...weekly, at: '2026-10-12' })).toContain(
      'The newest data up to 12 Oct 2026: 28 days to 9 Oct 2026.',
    );
    expect(await world.said('en', 'customer_metric', { ...weekly, at: '-P3M' })).toContain(
      'There is no data for 2 Aug 2026; the nearest is 28 days to 7 Aug 2026.',
    );
    expect(await world.said('ja', 'customer_metric', { ...weekly, at: '-P3M' })).toContain(
      '2026年8月2日のデータはありません。最も近いデータ（2026年8月7日までの28日間）でお答えしています。',
    );
  });

  it('over a span holds every data date in it', async () => {
    const window = '2026-09-01/2026-10-15';
    expect(await world.outcome('customer_metric', { ...weekly, window })).toMatchObject({
      value: 46,
      points: [{ value: 50 }, { value: 48 }, { value: 46 }],
    });
    expect(await world.said('en', 'customer_metric', { ...weekly, window })).toContain('50.0%');
    expect(await world.said('ja', 'trend', { ...weekly, window })).not.toContain(window);
    expect(await world.outcome('trend', { ...weekly, window })).toMatchObject({
      from: '2026-09-04',
      to: '2026-10-09',
      change: -4,
      verdict: 'fell',
    });
  });

  it('of a fiscal half says its days', async () => {
    const text = await world.said('en', 'customer_metric', { ...weekly, window: 'first_half' });
    expect(text).toContain('That is 1 Apr 2026 to 30 Sep 2026.');
    expect(text).toContain('48.0%');
  });
});

describe('what is compared', () => {
  it('is the period named, a whole window earlier, and the same on every card', async () => {
    const compareTo = '2026-09';
    for (const intent of ['customer_metric', 'customer_summary', 'trend', 'explain_change'] as const) {
      const answer = await world.outcome(intent, { ...weekly, compareTo });
      const before = 'previous' in answer ? answer.previous : 'before' in answer ? answer.before : undefined;
      if (intent !== 'customer_summary' && intent !== 'trend') expect(before?.dataDate).toBe('2026-09-25');
      if ('change' in answer) expect(answer.change).toBe(-4);
      const text = await world.said('en', intent, { ...weekly, compareTo });
      expect(text).toMatch(/\b4\.0 points/);
    }
  });

  it('is so far where the period named holds overlapping windows alone', async () => {
    const answer = await world.outcome('trend', { ...weekly, compareTo: '2026-10' });
    expect(answer).toMatchObject({ change: -2, verdict: 'so_far', from: '2026-10-09', to: '2026-10-23' });
  });

  it('is the nearest date, and said so, where the period named holds none', async () => {
    const answer = await world.outcome('trend', { ...weekly, compareTo: 'last_week' });
    expect(answer).toMatchObject({ change: -2, from: '2026-10-09' });
    expect(await world.said('en', 'trend', { ...weekly, compareTo: 'last_week' })).toContain(
      'No other data date lies in the period to compare with; the nearest is 28 days to 9 Oct 2026.',
    );
  });

  it('ends what dropped most in a month inside that month', async () => {
    const answer = await world.outcome('portfolio_rank', {
      metric: 'usage',
      rank: 'dropped',
      window: '2026-09',
    });
    expect(answer).toMatchObject({ kind: 'portfolio_rank', portfolio: { dataDate: '2026-09-25' } });
  });

  it('is over the same customers in a portfolio, and names who came and left', async () => {
    const answer = await world.outcome('portfolio_summary', { metric: 'usage' });
    expect(answer).toMatchObject({
      previousUsage: {
        value: 48,
        same: {
          customers: 1,
          now: { value: 44 },
          came: { customers: 1, numerator: 90 },
          left: { customers: 1, numerator: 0 },
        },
      },
    });
    const text = await world.said('en', 'portfolio_summary', { metric: 'usage' });
    expect(text).toContain('down 4.0 points');
    expect(text).toContain('New since: 1 customer (90 of 100). No longer there: 1 customer (0 of 100).');
    expect(await world.said('ja', 'portfolio_summary', { metric: 'usage' })).toContain(
      '新しい顧客：1社（100件中90件）。対象外になった顧客：1社（100件中0件）。',
    );
  });

  it('is no fall while a month is provisional', async () => {
    const monthly = { customers: ['monthly'], metric: 'usage' } as const;
    const summary = await world.outcome('customer_summary', monthly);
    expect(summary).toMatchObject({ value: 12, finalFrom: '2026-11-20' });
    expect('findings' in summary && summary.findings.map(({ kind }) => kind)).not.toContain('fell');
    expect(await world.said('en', 'customer_metric', monthly)).toContain(
      'Oct 2026 (calendar month) is provisional',
    );
    const later = await world.outcome('customer_summary', monthly, '2026-11-20T09:00:00Z');
    expect('findings' in later && later.findings.map(({ kind }) => kind)).toContain('fell');
  });
});
