import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plusDays } from '../../../core/adoption/days.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { oracleOf } from './oracle.ts';
import { MOMENT, openSampleWorld, PERSON, rawFacts } from './sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
let oracle: ReturnType<typeof oracleOf>;
beforeAll(async () => {
  world = await openSampleWorld();
  oracle = oracleOf(await rawFacts());
});
afterAll(() => world.close());

async function answer<Kind extends Question['intent']>(intent: Kind, rest: Partial<Question> = {}) {
  const question: Question = { customers: [], ...rest, intent };
  const directory = await directoryOf(world.portfolio)();
  const outcome = await INTENTIONS[intent](
    { question, person: PERSON, moment: MOMENT, language: 'en', directory },
    world,
  );
  expect(outcome.kind).toBe(intent);
  return outcome as Extract<typeof outcome, { kind: Kind }>;
}

describe('a figure of one customer', () => {
  it.each(['contoso', 'fabrikam', 'litware', 'sakura', 'yamada-mfg', 'woodgrove'])(
    'is the independently computed one for %s',
    async (customer) => {
      const { figures } = await answer('customer_metric', { customers: [customer] });
      const [usage, deployment] = figures;
      const right = {
        usage: oracle.ratio('usage', { customer }),
        deployment: oracle.ratio('deployment', { customer }),
      };
      expect([usage?.numerator, usage?.denominator]).toEqual([right.usage.top, right.usage.bottom]);
      expect([deployment?.numerator, deployment?.denominator]).toEqual([
        right.deployment.top,
        right.deployment.bottom,
      ]);
      expect(usage?.value).toBeCloseTo(right.usage.percent!, 9);
      expect(deployment?.value).toBeCloseTo(right.deployment.percent!, 9);
    },
  );

  it('is the workload’s own when one is named', async () => {
    const { value, numerator } = await answer('customer_metric', {
      customers: ['contoso'],
      metric: 'usage',
      workload: 'yammer',
    });
    const right = oracle.ratio('usage', { customer: 'contoso', workload: 'yammer' });
    expect(value).toBeCloseTo(right.percent!, 9);
    expect(value).toBeGreaterThan(100);
    expect(numerator).toBe(right.top);
  });

  it('is of the data date inside the period asked about', async () => {
    const { dataDate, value, notes } = await answer('customer_metric', {
      customers: ['contoso'],
      metric: 'usage',
      window: 'last_month',
    });
    const right = oracle.ratio('usage', { customer: 'contoso', on: '2026-10-31' });
    expect(dataDate! >= '2026-10-20' && dataDate! <= '2026-10-31').toBe(true);
    expect(value).toBeCloseTo(right.percent!, 9);
    expect(notes.some((note) => note.kind === 'period_by_window')).toBe(true);
  });

  it('is unknown, never 0, for a period before the data begins', async () => {
    const question: Question = {
      intent: 'customer_metric',
      customers: ['contoso'],
      metric: 'usage',
      window: '2019-03',
    };
    const directory = await directoryOf(world.portfolio)();
    const outcome = await INTENTIONS.customer_metric(
      { question, person: PERSON, moment: MOMENT, language: 'en', directory },
      world,
    );
    expect(outcome).toMatchObject({ kind: 'no_data', missing: { reason: 'not_in_period' } });
  });
});

describe('a summary', () => {
  it('shows the same figures as a single question', async () => {
    const summary = await answer('customer_summary', { customers: ['fabrikam'] });
    const { figures } = await answer('customer_metric', { customers: ['fabrikam'] });
    expect([summary.usage.value, summary.deployment.value]).toEqual(figures.map((figure) => figure.value));
  });

  it('splits usage into workloads that add up to the whole', async () => {
    const { usage, workloads } = await answer('customer_summary', { customers: ['contoso'] });
    const sum = (key: 'numerator' | 'denominator') =>
      workloads.reduce((total, each) => total + each[key]!, 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([usage.numerator, usage.denominator]);
  });
});

describe('the portfolio', () => {
  it('is a ratio of sums over all customers that have data', async () => {
    const summary = await answer('portfolio_summary');
    const rows = oracle.all('usage');
    const top = rows.reduce((sum, row) => sum + row.top, 0);
    const bottom = rows.reduce((sum, row) => sum + row.bottom, 0);
    expect([summary.usage.numerator, summary.usage.denominator]).toEqual([top, bottom]);
    expect(summary.coverage).toMatchObject({ with: rows.length, of: 68 });
    expect(rows.length).toBeLessThan(68);
  });

  it('lists exactly the customers below a threshold, lowest first', async () => {
    const listed = await answer('portfolio_filter', {
      metric: 'deployment',
      comparator: 'lt',
      threshold: 40,
    });
    const right = oracle
      .all('deployment')
      .filter((row) => row.bottom >= 10 && row.percent! < 40)
      .sort((a, b) => a.percent! - b.percent!);
    expect(listed.total).toBe(right.length);
    expect(right.length).toBeGreaterThan(2);
    expect(listed.rows.map((row) => row.customer)).toEqual(right.slice(0, 10).map((row) => row.customer));
  });

  it('pages through a list without a gap or a repeat', async () => {
    const seen: string[] = [];
    for (let offset = 0; ; offset += 10) {
      const page = await answer('portfolio_rank', {
        rank: 'highest',
        metric: 'usage',
        ...(offset ? { offset } : {}),
      });
      seen.push(...page.rows.map((row) => row.customer));
      if (seen.length >= page.total) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const right = oracle.all('usage').filter((row) => row.bottom >= 10);
    expect(seen.length).toBe(right.length);
  });

  it('says how many were left out and why', async () => {
    const { leftOut, total } = await answer('portfolio_rank', { rank: 'lowest', metric: 'usage' });
    expect(leftOut.count + total).toBe(68);
    expect(leftOut.why.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut.count);
    expect(leftOut.why.map(({ reason }) => reason)).toContain('no_data');
  });

  it('ranks drops between windows that do not overlap', async () => {
    const { rows } = await answer('portfolio_rank', { rank: 'dropped', metric: 'usage', limit: 5 });
    const earlier = new Map(
      oracle
        .all('usage', undefined, oracle.minusDays('2026-11-16', 28))
        .map((row) => [row.customer, row.percent!]),
    );
    for (const row of rows) {
      const now = oracle.ratio('usage', { customer: row.customer }).percent!;
      expect(row.change).toBeCloseTo(now - earlier.get(row.customer)!, 6);
      expect(row.change!).toBeLessThan(0);
    }
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a comparison', () => {
  it('gives both customers the figures they have alone', async () => {
    const { rows, difference } = await answer('compare_customers', {
      customers: ['contoso', 'fabrikam'],
      workload: 'teams',
    });
    const right = ['contoso', 'fabrikam'].map(
      (customer) => oracle.ratio('usage', { customer, workload: 'teams' }).percent!,
    );
    expect(rows.map((row) => row.value)).toEqual([
      expect.closeTo(right[0]!, 9),
      expect.closeTo(right[1]!, 9),
    ]);
    expect(difference[0]?.points).toBeCloseTo(Math.abs(right[0]! - right[1]!), 0);
  });
});

describe('a trend', () => {
  it('has one point a week, each the right figure', async () => {
    const { points } = await answer('trend', { customers: ['litware'], metric: 'usage', window: 'P6M' });
    expect(points.length).toBeGreaterThanOrEqual(25);
    for (const point of points) {
      // a point is dated by its oldest row; the sample's other service follows three days later
      const on = plusDays(point.dataDate, 3);
      expect(point.value).toBeCloseTo(oracle.ratio('usage', { customer: 'litware', on }).percent!, 9);
    }
  });

  it('ends on the date its figure has', async () => {
    const { points, dataDate } = await answer('trend', { customers: ['litware'], metric: 'usage' });
    expect(points.at(-1)?.dataDate).toBe(dataDate);
  });

  it('is the same for the portfolio as its own figure on the last date', async () => {
    const { points } = await answer('trend', { metric: 'usage' });
    const { usage } = await answer('portfolio_summary');
    expect(points.at(-1)?.numerator).toBe(usage.numerator);
    expect(points.at(-1)?.dataDate).toBe(usage.dataDate);
  });
});
