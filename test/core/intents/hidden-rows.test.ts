import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExplainInflatedAnswer } from '../../../core/answers/explain-inflated.ts';
import type { PortfolioFilterAnswer } from '../../../core/answers/portfolio-list.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { sampleTruth } from '../../../core/sources/sample/index.ts';
import { INFLATED } from '../../../core/sources/sample/inflated.ts';
import { MOMENT, openSampleWorld, PERSON, TODAY } from './sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

async function above100(more: Partial<Question> = {}): Promise<PortfolioFilterAnswer> {
  const threshold = { metric: 'usage', comparator: 'gt', threshold: 100 } as const;
  const question: Question = { intent: 'portfolio_filter', customers: [], ...threshold, ...more };
  const directory = await directoryOf(world.portfolio)();
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
  return (await INTENTIONS.portfolio_filter(asked, world)) as PortfolioFilterAnswer;
}
const all = ({ rows }: PortfolioFilterAnswer) => rows.map(({ customer }) => customer);

it('who is above 100 % is complete: those whose total hides it too, each once, last, and told apart', async () => {
  const first = await above100();
  const rest = await above100({ offset: first.rows.length });
  const rows = [...first.rows, ...rest.rows];
  expect(rows.map(({ customer }) => customer).sort()).toEqual(INFLATED.map(({ id }) => id).sort());
  expect([first.total, first.onlyWorkload]).toEqual([INFLATED.length, 3]);
  expect(rows.map(({ note }) => note)).toEqual([
    ...Array.from({ length: 9 }, () => 'over_100'),
    ...Array.from({ length: 3 }, () => 'only_workload'),
  ]);
  // every row says above 100 % of what: the total, or the workload it names
  for (const { value, workload, note } of rows) {
    expect(value!).toBeGreaterThan(100);
    expect(workload !== undefined).toBe(note === 'only_workload');
  }
  expect(rows.find(({ customer }) => customer === 'contoso')).toMatchObject({
    note: 'only_workload',
    workload: 'yammer',
    value: 140,
  });
});

it('leaves out whom the person ruled out', async () => {
  const few = await above100({ exclude: ['contoso'], offset: 5 });
  expect(all(few)).not.toContain('contoso');
  expect(few.total).toBe(INFLATED.length - 1);
});

it('counts nobody’s rows behind another threshold: there the total is asked for', async () => {
  const high = await above100({ threshold: 110 });
  expect(high.rows.every(({ note, value }) => note === 'over_100' && value! > 110)).toBe(true);
  expect(high.onlyWorkload).toBeUndefined();
  const low = await above100({ comparator: 'lt' });
  expect(low.rows.every(({ value }) => value! < 100)).toBe(true);
});

it('the explanation of the whole portfolio holds every row above 100 %, and says which of them the total hides', async () => {
  const question: Question = { intent: 'explain_inflated', customers: [] };
  const directory = await directoryOf(world.portfolio)();
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
  const answer = (await INTENTIONS.explain_inflated(asked, world)) as ExplainInflatedAnswer;
  const above = sampleTruth(TODAY).filter((one) => one.active > one.entitled);
  expect(answer.rows.map((row) => `${row.customer} ${row.workload}`).sort()).toEqual(
    above.map((one) => `${one.customer} ${one.workload}`).sort(),
  );
  expect(answer.total).toBe(above.length);
  expect(answer.coverage!.of).toBe(directory.all.length);
  expect(answer.coverage!.with).toBeLessThan(answer.coverage!.of);
  const hidden = (rows: readonly { customer: string; note?: string }[]) =>
    new Set(rows.filter(({ note }) => note === 'only_workload').map(({ customer }) => customer));
  expect(hidden(answer.rows)).toEqual(hidden(answer.others));
  expect([...hidden(answer.rows)].sort()).toEqual(['coho-winery', 'contoso', 'datum']);
});
