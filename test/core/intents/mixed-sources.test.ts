import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../cards/render.ts';
import { directoryOf } from '../../../core/directory.ts';
import { type ExportRecord, exportRecords } from '../../../core/exports/records.ts';
import { viewOf } from '../../../core/figures/measure.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import { LANGUAGES } from '../../../core/languages/index.ts';
import type { Question } from '../../../core/question.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { MOMENT, PERSON } from './sample-world.ts';

type Usage = Extract<Fact, { kind: 'usage' }>['fact'];
type Deployment = Extract<Fact, { kind: 'deployment' }>['fact'];
const office = (id: string, day: string, active: number, qualified: number): Fact => ({
  kind: 'usage',
  fact: {
    customer: { id },
    product: '',
    workload: 'teams',
    day,
    window: 'P1M',
    source: 'insights',
    active,
    qualified,
  } satisfies Usage,
});
const dynamics = (id: string): Fact[] => [
  {
    kind: 'usage',
    fact: {
      customer: { id },
      product: 'sales',
      workload: 'dynamics',
      day: '2026-10-31',
      window: 'P1M',
      source: 'insights_dynamics',
      active: 10,
      qualified: 40,
    } satisfies Usage,
  },
  {
    kind: 'deployment',
    fact: {
      customer: { id },
      product: 'sales',
      day: '2026-10-31',
      source: 'insights_dynamics',
      assigned: 30,
      sold: 40,
    } satisfies Deployment,
  },
];
const licence = (id: string, day: string, active: number): Fact => ({
  kind: 'usage',
  fact: {
    customer: { id },
    product: 'e3',
    workload: 'teams',
    day,
    window: 'P28D',
    source: 'licence_analytics',
    active,
    qualified: 100,
  } satisfies Usage,
});
const named = (id: string): Fact => ({ kind: 'customer', customer: { id, name: `${id} Ltd.` } });
const PRODUCTS: Fact[] = [
  { kind: 'product', product: { id: 'sales', name: 'Dynamics 365 Sales', service: 'dynamics365' } },
  { kind: 'product', product: { id: 'e3', name: 'Office 365 E3', service: 'office365' } },
];

async function worldOf(facts: readonly Fact[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'uptake-'));
  const loader = await openLoader({ dataDir });
  const file = { name: 'own', sha256: 'own', kind: 'own' };
  await loader.load(
    file,
    (async function* () {
      yield [...PRODUCTS, ...facts];
    })(),
  );
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  const ports = { portfolio, state, keepQuestionText: false };
  const outcomeOf = async (intent: Question['intent'], rest: Partial<Question>) => {
    const question: Question = { customers: [], ...rest, intent };
    const directory = await directoryOf(portfolio)();
    return INTENTIONS[intent]({ question, person: PERSON, moment: MOMENT, language: 'en', directory }, ports);
  };
  const answer = async <Kind extends Question['intent']>(intent: Kind, rest: Partial<Question> = {}) => {
    const outcome = await outcomeOf(intent, rest);
    expect(outcome.kind).toBe(intent);
    return outcome as Extract<typeof outcome, { kind: Kind }>;
  };
  const exported = async () => {
    const records: ExportRecord[] = [];
    const view = await viewOf(portfolio, MOMENT);
    for await (const batch of exportRecords(view, await directoryOf(portfolio)())) records.push(...batch);
    return records;
  };
  const close = async () => {
    await portfolio.close();
    await state.close();
  };
  return { answer, outcome: outcomeOf, exported, close };
}
const words = (outcome: Parameters<typeof render>[0]) =>
  render(outcome, { language: LANGUAGES.en, moment: MOMENT, place: 'personal' }).text;

describe('a portfolio of Insights downloads', () => {
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf([
      named('mixed'),
      named('office'),
      office('mixed', '2026-10-31', 50, 100),
      office('office', '2026-10-31', 20, 100),
      office('office', '2026-09-30', 30, 100),
      ...dynamics('mixed'),
    ]);
  });
  afterAll(() => world.close());

  it('says of which service a deployment is, and who would have the other', async () => {
    const answer = await world.answer('customer_metric', { customers: ['mixed'], metric: 'deployment' });
    expect(answer.scope).toEqual({ customer: 'mixed', workload: 'dynamics365' });
    expect([answer.value, answer.numerator, answer.denominator]).toEqual([75, 30, 40]);
    const note = answer.notes.find(({ kind }) => kind === 'one_service');
    expect(note).toMatchObject({
      other: 'office365',
      sources: ['licence_analytics', 'subscribed_skus', 'graph_skus', 'admin_products'],
    });
    expect(words(answer)).toContain('deployment on Dynamics 365 is 75.0%');
    expect(words(answer)).not.toContain('all products');
  });

  it('ranks and adds up a service that the preferred source lacks', async () => {
    const ranked = await world.answer('portfolio_rank', { workload: 'dynamics365', rank: 'lowest' });
    expect(ranked.rows.map(({ customer, value }) => [customer, value])).toEqual([['mixed', 25]]);
    const trend = await world.answer('trend', { workload: 'dynamics365' });
    expect([trend.numerator, trend.denominator]).toEqual([10, 40]);
  });

  it('names only sources that could have a workload', async () => {
    const skype = await world.outcome('customer_metric', {
      customers: ['office'],
      metric: 'usage',
      workload: 'skype',
    });
    const sources = ['licence_analytics', 'insights', 'graph_d30'];
    expect(skype).toMatchObject({ kind: 'no_data', missing: { reason: 'not_held', sources } });
  });

  it('exports every service from the source that has it, and says what none has', async () => {
    const totals = (await world.exported()).filter(
      ({ product, workload }) => product === '' && workload !== 'teams',
    );
    const of = (customer: string, metric: string, workload: string) =>
      totals.find(
        (row) => row.customer_id === customer && row.metric === metric && row.workload === workload,
      );
    expect(of('mixed', 'usage', 'office365')).toMatchObject({ percent: 50, source: 'insights' });
    expect(of('mixed', 'usage', 'dynamics365')).toMatchObject({ percent: 25, source: 'insights_dynamics' });
    expect(of('mixed', 'deployment', 'dynamics365')).toMatchObject({ percent: 75 });
    expect(of('mixed', 'deployment', 'office365')).toMatchObject({ percent: '', note: 'no_data' });
    expect(of('office', 'deployment', '')).toMatchObject({ percent: '', note: 'no_data' });
  });

  it('heads its rows by the metric they are of, and ranks them by it', async () => {
    const deployment = words(await world.answer('portfolio_summary', { metric: 'deployment' }));
    expect(deployment).toContain('Lowest deployment first');
    const usage = words(await world.answer('portfolio_summary'));
    expect(usage).toContain('Lowest usage first');
    expect(usage).toMatch(/1\. office Ltd\..*\n2\. mixed Ltd\./);
  });

  it('leaves out of falls and rises who was not known before, and says since when', async () => {
    const { rows, total, leftOut, notes } = await world.answer('portfolio_rank', {
      rank: 'dropped',
      metric: 'usage',
    });
    expect(rows.map(({ customer }) => customer)).toEqual(['office']);
    expect(total).toBe(1);
    expect(leftOut).toEqual({ count: 1, why: [{ reason: 'no_earlier_data', count: 1 }] });
    expect(notes).toContainEqual({
      kind: 'compared_with',
      window: 'P1M',
      day: '2026-09-30',
      asked: false,
    });
  });

  it('cannot tell a fall where nothing was known before', async () => {
    const answer = await world.answer('portfolio_rank', {
      rank: 'dropped',
      metric: 'usage',
      workload: 'dynamics365',
    });
    expect(answer.rows).toEqual([]);
    expect(words(answer)).toContain('There is no earlier data to tell');
  });
});

describe('customers of different sources', () => {
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf([
      named('weekly'),
      named('monthly'),
      named('old'),
      licence('weekly', '2026-11-16', 60),
      licence('weekly', '2026-11-09', 62),
      licence('weekly', '2026-10-19', 70),
      licence('old', '2026-09-07', 40),
      office('monthly', '2026-10-31', 50, 100),
    ]);
  });
  afterAll(() => world.close());

  it('are not subtracted, and the portfolio stands beside its own source only', async () => {
    const answer = await world.answer('compare_customers', {
      customers: ['weekly', 'monthly'],
      metric: 'usage',
    });
    expect(answer.difference).toEqual([{ metric: 'usage', points: null }]);
    expect(answer.portfolio).toEqual([]);
    expect(words(answer)).toContain('of different dates, windows or sources');
    expect(words(answer)).toContain('Oct 2026 (calendar month)');
  });

  it('are all in the export, each with the figure its answer shows', async () => {
    const exported = await world.exported();
    for (const customer of ['weekly', 'monthly', 'old']) {
      const shown = await world.answer('customer_metric', { customers: [customer], metric: 'usage' });
      const total = exported.find(
        ({ customer_id, metric, product, workload }) =>
          customer_id === customer && metric === 'usage' && product === '' && workload !== 'teams',
      );
      expect(total).toMatchObject({
        percent: shown.value,
        numerator: shown.numerator,
        data_date: shown.dataDate,
        window: shown.window,
      });
    }
    expect(exported.find(({ customer_id }) => customer_id === 'old')?.note).toBe('stale');
  });

  it('of different times are not subtracted either', async () => {
    const answer = await world.answer('compare_customers', { customers: ['weekly', 'old'], metric: 'usage' });
    expect(answer.difference).toEqual([{ metric: 'usage', points: null }]);
    expect([answer.total, answer.leftOut]).toEqual([2, { count: 0, why: [] }]);
    expect(words(answer)).toContain('28 days to 7 Sep 2026');
  });

  it('can be left out of the whole', async () => {
    const all = await world.answer('portfolio_summary');
    const without = await world.answer('portfolio_summary', { exclude: ['weekly'] });
    expect([all.numerator, without.numerator]).toEqual([60, 50]);
    expect(without.leftOut.why).toContainEqual({ reason: 'excluded', count: 1 });
  });

  it('had the same figure before, whether it is shown or explained', async () => {
    const shown = await world.answer('customer_metric', { customers: ['weekly'], metric: 'usage' });
    const explained = await world.answer('explain_change', { customers: ['weekly'], metric: 'usage' });
    expect(explained.before.value).toBe(shown.previous?.value);
    expect(explained.before.dataDate).toBe(shown.previous?.dataDate);
  });

  it('compares one customer with all of them together', async () => {
    const answer = await world.answer('compare_customers', { customers: ['weekly'], metric: 'usage' });
    expect(answer.difference).toEqual([{ metric: 'usage', points: 0 }]);
    expect(words(answer)).toContain('weekly Ltd. is as high in usage as all customers together');
  });

  it('never calls a fall what two overlapping windows differ by', async () => {
    const answer = await world.answer('portfolio_rank', { rank: 'dropped', metric: 'usage', window: 'P2W' });
    expect(answer.rows).toMatchObject([{ customer: 'weekly', before: 70, change: -10 }]);
    expect(answer.notes).toContainEqual({
      kind: 'compared_with',
      window: 'P28D',
      day: '2026-10-19',
      asked: false,
    });
  });

  it('does not say of a window that it lies inside a period it precedes', async () => {
    const { notes } = await world.answer('customer_metric', {
      customers: ['weekly'],
      metric: 'usage',
      window: 'yesterday',
    });
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'at_point', point: '2026-11-22' }));
    expect(notes.map(({ kind }) => kind)).not.toContain('period_by_window');
  });

  it('does not give one customer’s change beside two customers’ figures', async () => {
    const both = await world.answer('customer_metric', { customers: ['weekly', 'monthly'], metric: 'usage' });
    expect(both.previous).toBeUndefined();
    const one = await world.answer('customer_metric', { customers: ['weekly'], metric: 'usage' });
    expect(one.previous?.value).toBe(70);
  });
});

describe('a customer with nothing to measure against', () => {
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf([
      named('empty'),
      named('weekly'),
      office('empty', '2026-09-30', 0, 0),
      office('empty', '2026-10-31', 0, 0),
      office('weekly', '2026-10-31', 50, 100),
    ]);
  });
  afterAll(() => world.close());

  it('is not measurable in a comparison and over time: neither 0% nor without data', async () => {
    const compared = words(
      await world.answer('compare_customers', { customers: ['weekly', 'empty'], metric: 'usage' }),
    );
    expect(compared).toContain('empty Ltd. – Not measurable');
    const trend = words(await world.answer('trend', { customers: ['empty'], metric: 'usage' }));
    expect(trend).toContain('is not measurable');
    for (const said of [compared, trend]) expect(said).not.toMatch(/No data|too few| 0\.0%/);
  });
});

describe('an export of mixed, old and ended customers', () => {
  const graph = (id: string, day: string, active: number, workload: Usage['workload'] = 'teams'): Fact => ({
    kind: 'usage',
    fact: {
      customer: { id },
      product: 'e3',
      workload,
      day,
      window: 'P30D',
      source: 'graph_d30',
      active,
      qualified: 80,
    } satisfies Usage,
  });
  const SHOWN = ['renewed', 'both', 'wider', 'old', 'oldest'];
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf([
      ...[...SHOWN, 'unheard'].map(named),
      { ...named('gone'), listed: { day: '2026-11-01', ended: true } } as Fact,
      // old in the preferred source, fresh in the other
      licence('renewed', '2026-08-03', 20),
      graph('renewed', '2026-11-20', 60),
      licence('both', '2026-11-16', 70),
      graph('both', '2026-11-20', 10),
      licence('wider', '2026-11-16', 50),
      graph('wider', '2026-11-20', 30),
      graph('wider', '2026-11-20', 8, 'exchange'),
      licence('old', '2026-09-07', 40),
      licence('oldest', '2026-07-06', 40),
      graph('oldest', '2026-08-10', 24),
      licence('gone', '2026-11-16', 5),
    ]);
  });
  afterAll(() => world.close());

  it('has the figure of each customer’s card, from the same source and date', async () => {
    const totals = (await world.exported()).filter(
      ({ metric, product, note }) => metric === 'usage' && product === '' && note !== 'no_data',
    );
    for (const customer of SHOWN) {
      const shown = await world.answer('customer_metric', { customers: [customer], metric: 'usage' });
      const own = totals.filter(({ customer_id }) => customer_id === customer);
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({
        percent: shown.value,
        numerator: shown.numerator,
        denominator: shown.denominator,
        data_date: shown.dataDate,
        window: shown.window,
        source: shown.source,
      });
    }
    expect(totals.filter(({ note }) => note === 'stale').map((row) => row.customer_id)).toEqual([
      'old',
      'oldest',
    ]);
  });

  it('adds the parts that only another source has, marked, and no others', async () => {
    const { notes } = await world.answer('customer_metric', { customers: ['wider'], metric: 'usage' });
    expect(notes.filter(({ kind }) => kind === 'apart')).toMatchObject([
      { why: 'elsewhere', figure: { numerator: 8, value: 10 } },
    ]);
    const exported = await world.exported();
    const parts = exported.filter(({ note }) => note === 'elsewhere');
    expect(parts).toMatchObject([
      { customer_id: 'wider', workload: 'exchange', numerator: 8, percent: 10, source: 'graph_d30' },
    ]);
    const rowsOfBoth = exported.filter(
      ({ customer_id, product }) => customer_id === 'both' && product !== '',
    );
    // with each part from one source only
    expect(rowsOfBoth.map(({ numerator }) => numerator)).toEqual([70]);
  });

  it('says of whom nothing is known, and nothing of who has left', async () => {
    const exported = await world.exported();
    expect(exported.filter(({ customer_id }) => customer_id === 'gone')).toEqual([]);
    expect(exported.filter(({ customer_id }) => customer_id === 'unheard').map(({ note }) => note)).toEqual([
      'no_data',
      'no_data',
    ]);
  });
});

describe('a portfolio without fresh data', () => {
  let world: Awaited<ReturnType<typeof worldOf>>;
  beforeAll(async () => {
    world = await worldOf([
      named('one'),
      licence('one', '2026-08-03', 20),
      {
        kind: 'usage',
        fact: {
          customer: { id: 'one' },
          product: 'e3',
          workload: 'teams',
          day: '2026-08-10',
          window: 'P30D',
          source: 'graph_d30',
          active: 60,
          qualified: 100,
        } satisfies Usage,
      },
    ]);
  });
  afterAll(() => world.close());

  it('shows a customer alike on their card, in the list and in the export', async () => {
    const card = await world.answer('customer_metric', { customers: ['one'], metric: 'usage' });
    const list = await world.answer('portfolio_rank', { rank: 'lowest', metric: 'usage' });
    const exported = (await world.exported()).filter(
      ({ metric, product, note }) => metric === 'usage' && product === '' && note !== 'no_data',
    );
    expect(card.value).toBe(60);
    expect(list.rows.map(({ value }) => value)).toEqual([60]);
    expect(exported.map(({ percent }) => percent)).toEqual([60]);
  });
});
