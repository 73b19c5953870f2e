import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryOf } from '../../../core/directory.ts';
import { csvOf } from '../../../core/exports/csv.ts';
import { type ExportRecord, exportRecords } from '../../../core/exports/records.ts';
import { viewOf } from '../../../core/figures/measure.ts';
import { oracleOf } from '../intents/oracle.ts';
import { MOMENT, openSampleWorld, rawFacts } from '../intents/sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
let rows: Record<string, string>[];
beforeAll(async () => {
  world = await openSampleWorld();
  const view = await viewOf(world.portfolio, MOMENT);
  let text = '';
  for await (const part of csvOf(exportRecords(view, await directoryOf(world.portfolio)()))) text += part;
  expect(text.startsWith('\u{feff}customer_id,')).toBe(true);
  rows = parse(text, { bom: true, columns: true });
});
afterAll(() => world.close());

describe('the export of the whole portfolio', () => {
  it('has every customer for both metrics, also those without data', () => {
    for (const metric of ['usage', 'deployment']) {
      const totals = rows.filter(
        (row) => row['metric'] === metric && row['product'] === '' && row['workload'] === '',
      );
      expect(totals.length).toBe(68);
    }
    const unknown = rows.filter((row) => row['note'] === 'no_data');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every((row) => row['percent'] === '' && row['numerator'] === '')).toBe(true);
  });

  it('says the same numbers as an independent computation', async () => {
    const oracle = oracleOf(await rawFacts());
    for (const right of oracle.all('usage')) {
      const total = rows.find(
        (row) => row['customer_id'] === right.customer && row['metric'] === 'usage' && row['workload'] === '',
      );
      expect([Number(total?.['numerator']), Number(total?.['denominator'])]).toEqual([
        right.top,
        right.bottom,
      ]);
    }
  });
});

describe('a name from outside', () => {
  const record = (customer: string): ExportRecord => ({ ...(rows[0] as unknown as ExportRecord), customer });
  const cellFor = async (customer: string) => {
    let text = '';
    for await (const part of csvOf(
      (async function* () {
        yield [record(customer)];
      })(),
    ))
      text += part;
    return (parse(text, { bom: true, columns: true }) as Record<string, string>[])[0]?.['customer'];
  };

  it.each([
    '=HYPERLINK("http://evil")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝SUM(A1)',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '　＝1',
  ])('is not read as a formula: %s', async (name) => {
    expect(await cellFor(name)).toBe(`'${name}`);
  });

  it.each(['a "quoted", name', 'two\nlines', '株式会社コントソ'])('comes back whole: %s', async (name) => {
    expect(await cellFor(name)).toBe(name);
  });
});
