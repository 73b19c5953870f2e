import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../core/answer.ts';
import type { InflationCause } from '../../../core/catalog/causes.ts';
import { directoryOf } from '../../../core/directory.ts';
import { usageRowsOf } from '../../../core/intents/evidence.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { sampleTruth } from '../../../core/sources/sample/index.ts';
import { MOMENT, openSampleWorld, PERSON, TODAY } from './sample-world.ts';
import { openUsageOnly } from './usage-only.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

async function outcome(intent: Question['intent'], rest: Partial<Question> = {}): Promise<Outcome> {
  const question: Question = { customers: [], ...rest, intent };
  const directory = await directoryOf(world.portfolio)();
  return INTENTIONS[intent]({ question, person: PERSON, moment: MOMENT, language: 'en', directory }, world);
}
async function answer<Kind extends Question['intent'] & Outcome['kind']>(
  kind: Kind,
  rest: Partial<Question> = {},
) {
  const found = await outcome(kind, rest);
  expect(found.kind).toBe(kind);
  return found as Extract<Outcome, { kind: Kind }>;
}

describe('why is it over 100 %', () => {
  const truth = sampleTruth(TODAY);
  const customers = [...new Set(truth.map((one) => one.customer))];

  test.each(customers)('%s is explained as it truly is, row by row', async (customer) => {
    const { rows } = await answer('explain_inflated', { customers: [customer] });
    const mine = truth.filter((one) => one.customer === customer && one.active > one.entitled);
    expect(rows.map((row) => row.workload).sort()).toEqual(mine.map((one) => one.workload).sort());
    for (const row of rows) {
      const real = mine.find((one) => one.workload === row.workload)!;
      expect([row.active, row.entitlements]).toEqual([real.active, real.entitled]);
      expect([row.metric, row.numerator, row.denominator]).toEqual(['usage', real.active, real.entitled]);
      for (const { cause, low, upTo, complete } of row.causes) {
        expect(low).toBeLessThanOrEqual(real.users[cause]);
        if (complete) expect(upTo).toBeGreaterThanOrEqual(real.users[cause]);
      }
    }
  });

  const states = async (customer: string, workload: Question['workload']) => {
    const { causes } = await answer('explain_inflated', {
      customers: [customer],
      ...(workload ? { workload } : {}),
    });
    return Object.fromEntries(causes.map((one) => [one.cause, one.state])) as Record<InflationCause, string>;
  };

  test('Contoso’s Yammer at 140 % is Yammer used beyond its licences, and nothing else', async () => {
    const of = await answer('explain_inflated', {
      customers: ['contoso'],
      workload: 'yammer',
      observed: 140,
    });
    expect(of).toMatchObject({ value: 140, excess: 48, corrected: { low: 100, high: 100, complete: true } });
    expect(of.observedRow).toBeUndefined();
    expect(await states('contoso', 'yammer')).toEqual({
      yammer: 'proven',
      turnover: 'ruled_out',
      lapsed_subscription: 'ruled_out',
      trial: 'ruled_out',
    });
  });

  test('a quoted figure that is a row’s, not the customer’s, is found', async () => {
    const of = await answer('explain_inflated', { customers: ['contoso'], observed: 140 });
    expect(of.value).toBeLessThan(100);
    expect(of.observedRow).toEqual({ product: 'microsoft 365 e3', workload: 'yammer' });
    expect(of.rows.map((row) => row.workload)).toEqual(['yammer']);
  });

  test('Fabrikam’s Teams is 8 on the trial and up to 4 moved licences: 100 to 108 % without them', async () => {
    const of = await answer('explain_inflated', { customers: ['fabrikam'], workload: 'teams' });
    expect(of).toMatchObject({
      numerator: 62,
      denominator: 50,
      excess: 12,
      unexplained: { low: 0, upTo: 4 },
    });
    expect(of.corrected).toEqual({ low: 100, high: 108, complete: false });
    expect(of.causes.map(({ cause, low, upTo }) => [cause, low, upTo])).toEqual([
      ['trial', 8, 8],
      ['turnover', 0, 4],
      ['lapsed_subscription', 0, 0],
      ['yammer', 0, 0],
    ]);
  });

  test('where nothing is above 100 % it says so and still shows what would inflate it', async () => {
    const of = await answer('explain_inflated', { customers: ['litware'] });
    expect(of).toMatchObject({ excess: 0, rows: [], total: 0 });
    expect(of.causes.find((one) => one.cause === 'trial')).toMatchObject({ state: 'consistent' });
    expect(of.others.length).toBeGreaterThan(0);
  });

  test('of the whole portfolio it lists the rows, highest first, and whose they are', async () => {
    const of = await answer('explain_inflated');
    expect(of.value).toBeLessThan(100);
    expect(of.rows[0]).toMatchObject({ customer: 'contoso', workload: 'yammer', value: 140 });
    expect(of.excess).toBe(of.rows.reduce((sum, row) => sum + row.excess, 0));
    expect(of.corrected.complete).toBe(false);
    expect(new Set(of.rows.map((row) => row.customer)).size).toBe(customers.length);
    expect(of.others.map((row) => row.customer)).not.toContain('tamago');
    for (const { customer } of of.rows) expect(of.names[customer]).toBeDefined();
  });

  test('a customer without data has no answer, and an uncovered product none either', async () => {
    expect((await outcome('explain_inflated', { customers: ['nod'] })).kind).toBe('no_data');
    const azure = await outcome('explain_inflated', { customers: ['contoso'], workload: 'unsupported' });
    expect(azure).toMatchObject({ kind: 'no_data', missing: { reason: 'not_covered' } });
  });

  test('rows without a window are not taken apart', () => {
    const sight = { origin: { source: 'subscribed_skus', window: null } } as unknown as Parameters<
      typeof usageRowsOf
    >[1];
    expect(usageRowsOf([], sight)).toEqual([]);
  });
});

describe('why did it change', () => {
  test('the parts add up to the change', async () => {
    const of = await answer('explain_change', { customers: ['minato'] });
    expect(of.before.dataDate! < of.dataDate!).toBe(true);
    expect(of.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(of.change!, 8);
    expect(of.numeratorPoints! + of.denominatorPoints!).toBeCloseTo(of.change!, 8);
    expect(['rose', 'fell', 'steady']).toContain(of.verdict);
  });

  test('of a portfolio those are listed whose share can be read, the rest counted', async () => {
    const of = await answer('explain_change');
    expect(of.parts.length).toBeGreaterThan(0);
    expect(of.parts.every((part) => Math.abs(part.points) >= 0.05)).toBe(true);
    expect(of.more).toBeGreaterThan(0);
  });

  test('licences added lower it through the denominator, their users raise it through the numerator', async () => {
    const of = await answer('explain_change', { customers: ['proseware'], compareTo: 'P2M' });
    expect(of.denominatorPoints).toBeLessThan(-10);
    expect(of.numeratorPoints).toBeGreaterThan(10);
    expect(of.numeratorPoints! + of.denominatorPoints!).toBeCloseTo(of.change!, 8);
  });

  test('of a portfolio it is over the customers of both dates; who came is named with its part', async () => {
    const of = await answer('explain_change', { metric: 'entitlements' });
    expect(of.parts.every(({ before, after }) => before !== null && after !== null)).toBe(true);
    expect(of.before.same?.came.customers).toBeGreaterThan(0);
    expect(of.change).toBe(of.before.same!.now.value! - of.before.value!);
    expect(of.notes).toContainEqual(
      expect.objectContaining({ kind: 'same_customers', came: of.before.same!.came }),
    );
  });

  test('inside the window it is a change so far', async () => {
    const of = await answer('explain_change', { customers: ['fabrikam'], compareTo: 'last_week' });
    expect(of.verdict).toBe('so_far');
    expect(of.notes.some((note) => note.kind === 'overlapping_windows')).toBe(true);
  });

  test('a trial that began in between is told', async () => {
    const of = await answer('explain_change', { customers: ['fabrikam'] });
    expect(of.events).toContainEqual(
      expect.objectContaining({ what: 'started', trial: true, offer: 'Office 365 E3 Trial' }),
    );
  });

  test('deployment and counts are explained too', async () => {
    const deployment = await answer('explain_change', { customers: ['lamna'], metric: 'deployment' });
    expect(deployment.metric).toBe('deployment');
    const active = await answer('explain_change', { customers: ['lamna'], metric: 'active' });
    expect(active.parts.reduce((sum, part) => sum + part.points, 0)).toBe(active.change);
  });

  test('without an earlier date there is nothing to compare with', async () => {
    const found = await outcome('explain_change', { customers: ['contoso'], window: '2020-10' });
    expect(found).toMatchObject({ kind: 'no_data' });
  });
});

describe('what if', () => {
  test('without Yammer the row goes, exactly', async () => {
    const of = await answer('what_if', { customers: ['contoso'], without: 'yammer' });
    expect(of.usage).toMatchObject({ complete: true, sign: 'falls' });
    expect(of.usage!.low).toBeCloseTo((100 * (of.numerator! - 168)) / (of.denominator! - 120), 9);
  });

  test('Yammer without Yammer is the customer without it', async () => {
    const of = await answer('what_if', { customers: ['contoso'], workload: 'yammer', without: 'yammer' });
    const all = await answer('what_if', { customers: ['contoso'], without: 'yammer' });
    expect(of.usage).toEqual(all.usage);
    expect(of.scope).toEqual({ customer: 'contoso' });
  });

  test('without the trial it is what the trial shows', async () => {
    const of = await answer('what_if', { customers: ['fabrikam'], workload: 'teams', without: 'trial' });
    expect(of.usage).toMatchObject({ now: 124, low: 108, high: 108, complete: false, sign: 'falls' });
    expect(of.cause).toMatchObject({ cause: 'trial', state: 'proven' });
  });

  test('how many more to 60 % is the smallest number that does', async () => {
    const of = await answer('what_if', { customers: ['litware'], target: 60 });
    const { needed, denominator, numerator } = of.goal!;
    expect((100 * (numerator + needed!)) / denominator).toBeGreaterThanOrEqual(60);
    expect((100 * (numerator + needed! - 1)) / denominator).toBeLessThan(60);
  });

  test('assigning spare licences raises deployment, and usage only if they are used', async () => {
    const of = await answer('what_if', { customers: ['wwi'], assign: 40 });
    expect(of.supposed).toMatchObject({ kind: 'assign', seats: 40, given: 40 });
    expect(of.deployment).toMatchObject({ sign: 'rises' });
    expect(of.usage!.low!).toBeLessThan(of.usage!.now!);
    const many = await answer('what_if', { customers: ['woodgrove'], assign: 40 });
    expect(many.supposed).toMatchObject({ seats: 40, given: expect.any(Number) });
    expect((many.supposed as { given: number }).given).toBeLessThan(40);
    expect(many.deployment!.low).toBe(100);
  });

  test('where deployment is not known, nobody is told that no licence is spare', async () => {
    const usageOnly = await openUsageOnly();
    const question: Question = { intent: 'what_if', customers: ['alder'], assign: 10 };
    const directory = await directoryOf(usageOnly.portfolio)();
    const asked = { question, person: PERSON, moment: MOMENT, language: 'en' as const, directory };
    const found = await INTENTIONS.what_if(asked, usageOnly);
    expect(found).toMatchObject({ kind: 'no_data', metric: 'deployment' });
    await usageOnly.close();
  });

  test('the portfolio has goals and workloads too; its causes lie with customers', async () => {
    const goal = await answer('what_if', { target: 80 });
    expect(goal.goal).toMatchObject({ verdict: 'possible' });
    const rest = await answer('what_if', { without: 'yammer' });
    expect(rest.usage!.low!).toBeGreaterThan(rest.usage!.now!);
    expect((await outcome('what_if', { without: 'trial' })).kind).toBe('ask');
    expect((await outcome('what_if', { assign: 5 })).kind).toBe('ask');
  });

  test('nothing said is the corrected figure where it is inflated, else the usual goal', async () => {
    const inflated = await answer('what_if', { customers: ['fabrikam'], workload: 'teams' });
    expect(inflated).toMatchObject({ supposed: { what: 'all_causes' }, usage: { low: 100, high: 108 } });
    const plain = await answer('what_if', { customers: ['minato'] });
    expect(plain.supposed).toEqual({ kind: 'target', target: 60 });
  });
});

describe('what to try', () => {
  test('low adoption: weak workloads, unused licences and items for them', async () => {
    const of = await answer('recommend', { customers: ['minato'], scenario: 'low_adoption' });
    expect(of.verdict).toBe('supported');
    expect(of.evidence.some((one) => one.kind === 'weak_workload')).toBe(true);
    expect(of.items.length).toBeGreaterThanOrEqual(3);
    expect(of.items.length).toBeLessThanOrEqual(5);
    for (const item of of.items) {
      expect(item).toMatchObject({ id: expect.any(String), url: expect.stringMatching(/^https:/) });
      expect(item.why.length).toBeGreaterThan(0);
    }
    expect(of.handover).toMatchObject({ customer: 'minato', scenario: 'low_adoption' });
  });

  test('support volume: the counts per 100 seats, training and self-service', async () => {
    const of = await answer('recommend', { customers: ['tailspin'], scenario: 'support_volume' });
    expect(of.verdict).toBe('supported');
    expect(of.evidence[0]).toMatchObject({ kind: 'support', reads: 'high', seats: 180 });
    expect(of.selfService.length).toBeGreaterThanOrEqual(3);
    const trey = await answer('recommend', { customers: ['trey'], scenario: 'support_volume' });
    expect(trey).toMatchObject({ verdict: 'stated', missing: ['support'] });
  });

  test('up-sell: those much used with few spare licences, judged by corrected usage', async () => {
    const of = await answer('recommend', { scenario: 'upsell' });
    expect(of.rows[0]).toMatchObject({ customer: 'woodgrove' });
    expect(of.evidence[0]).toMatchObject({ kind: 'inflated_left_out' });
    const verdictOf = async (customer: string) =>
      (await answer('recommend', { customers: [customer], scenario: 'upsell' })).verdict;
    for (const { customer, value, corrected } of of.rows) {
      expect(await verdictOf(customer)).toBe('supported');
      const { causes, corrected: whole } = await answer('explain_inflated', { customers: [customer] });
      expect(whole.high!).toBeGreaterThanOrEqual(80);
      expect(whole.high!).toBeLessThanOrEqual(100);
      if (causes.some((one) => one.low > 0)) expect(corrected).toEqual(whole);
      else expect(whole.high).toBe(value);
    }
    const others = directoryOf(world.portfolio)().then(({ all }) => all.map(({ id }) => id));
    const claimed = [];
    for (const customer of await others)
      if ((await verdictOf(customer)) === 'supported') claimed.push(customer);
    expect(of.total).toBe(claimed.length);
    expect(await verdictOf('contoso')).toBe('contradicted');
    expect(await verdictOf('coho-winery')).toBe('thin');
    expect(await verdictOf('southridge')).toBe('thin');
    const woodgrove = await answer('recommend', { customers: ['woodgrove'], scenario: 'upsell' });
    expect(woodgrove.verdict).toBe('supported');
    const minato = await answer('recommend', { customers: ['minato'], scenario: 'upsell' });
    expect(minato.verdict).toBe('contradicted');
  });

  test('who asks for help most is ranked by requests per 100 seats', async () => {
    const of = await answer('recommend', { scenario: 'support_volume' });
    const rates = of.evidence.flatMap((one) => (one.kind === 'support' ? (one.rate ?? 0) : []));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
    expect(of.rows.map((row) => row.customer)).toContain('tailspin');
    expect(of.rows.map((row) => row.customer)).not.toContain('woodgrove');
  });

  test('a format may be asked for by itself', async () => {
    const of = await answer('recommend', { contentFormat: 'video', workload: 'teams' });
    expect(of.scenario).toBeNull();
    expect(of.items.every((item) => item.formats.includes('video'))).toBe(true);
    expect((await outcome('recommend')).kind).toBe('ask');
  });

  test('a customer of three seats or without data is too little to tell', async () => {
    const tiny = await answer('recommend', { customers: ['libertys'], scenario: 'low_adoption' });
    expect(tiny.verdict).toBe('thin');
    const none = await answer('recommend', { customers: ['nod'], scenario: 'low_adoption' });
    expect(none).toMatchObject({ verdict: 'thin', missing: ['usage', 'deployment'] });
    expect(none.items.length).toBeGreaterThanOrEqual(3);
  });

  test('the note to forward is asked for whole, in either language', async () => {
    const of = await answer('recommend', {
      customers: ['minato'],
      scenario: 'low_adoption',
      handOver: true,
      language: 'ja',
    });
    expect(of.handOverIn).toBe('ja');
    expect(of.next.at(-1)).toMatchObject({ handOver: true, language: 'en' });
  });
});
