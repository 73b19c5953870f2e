import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome } from '../../../core/answer.ts';
import type { Coverage } from '../../../core/coverage.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { loadFacts } from '../store/facts.ts';
import { MOMENT, PERSON } from './sample-world.ts';

const CUSTOMERS = ['ash', 'beech', 'cedar', 'doum', 'elm', 'fir'];
/** Sources with their windows and normal lags, in the order answers prefer them (domain.md §4.6), by themselves. */
const SOURCES = [
  { source: 'licence_analytics', window: 'P28D', lag: 14 },
  { source: 'graph_d30', window: 'P30D', lag: 5 },
] as const;
const TODAY = MOMENT.instant.slice(0, 10);
const daysBefore = (days: number) =>
  new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);

const generated = fc.array(
  fc.record({
    customer: fc.constantFrom(...CUSTOMERS.slice(0, 5)),
    from: fc.constantFrom(...SOURCES),
    ago: fc.constantFrom(1, 4, 8, 11, 20, 45),
    active: fc.nat(60),
    qualified: fc.constantFrom(0, 5, 20, 50),
  }),
  { minLength: 1, maxLength: 14 },
);

const QUESTIONS: readonly Question[] = [
  { intent: 'portfolio_summary', customers: [] },
  { intent: 'portfolio_rank', customers: [], rank: 'lowest', metric: 'usage' },
  { intent: 'portfolio_filter', customers: [], metric: 'usage', comparator: 'lt', threshold: 40 },
];

it('coverage adds up in every answer about a portfolio, and every customer stands with their own newest rows', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (rows) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'coverage-'));
      const loader = await openLoader({ dataDir });
      const unique = new Map(rows.map((row) => [`${row.customer} ${row.from.source} ${row.ago}`, row]));
      await loadFacts(loader, [
        ...CUSTOMERS.map((id): Fact => ({ kind: 'customer', customer: { id, name: id } })),
        ...[...unique.values()].map(
          ({ customer, from, ago, active, qualified }): Fact => ({
            kind: 'usage',
            fact: {
              customer: { id: customer },
              product: 'e3',
              workload: 'teams',
              day: daysBefore(ago),
              window: from.window,
              source: from.source,
              active,
              qualified,
            },
          }),
        ),
      ]);
      await loader.close();
      const portfolio = await openPortfolio({ dataDir });
      const state = await openState({ dataDir });
      try {
        const directory = await directoryOf(portfolio)();
        for (const question of QUESTIONS) {
          const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
          const found = (await INTENTIONS[question.intent](asked, { portfolio, state } as never)) as Outcome;
          if (!('coverage' in found) || !found.coverage) throw new Error(`no coverage in ${found.kind}`);
          addsUp(found.coverage, [...unique.values()]);
        }
      } finally {
        await portfolio.close();
        await state.close();
      }
    }),
    { numRuns: 25, seed: 11 },
  );
}, 120_000);

type Row = {
  customer: string;
  from: (typeof SOURCES)[number];
  ago: number;
  active: number;
  qualified: number;
};

function addsUp({ with: counted, of, groups }: Coverage, rows: readonly Row[]): void {
  expect(of).toBe(CUSTOMERS.length);
  expect(groups.reduce((sum, group) => sum + group.customers, 0)).toBe(of);
  expect(groups.find(({ kind }) => kind === 'headline')?.customers).toBe(counted);
  const with_ = new Set(rows.map((row) => row.customer));
  expect(groups.find(({ kind }) => kind === 'no_data')?.customers).toBe(of - with_.size);
  // every customer's own newest row, by plain loops
  const chosen = [...with_].map((customer) => newestOf(rows.filter((row) => row.customer === customer)));
  const plus = (of: (row: Row) => number) => chosen.reduce((sum, row) => sum + of(row), 0);
  const told = groups.flatMap(({ figure }) => figure ?? []);
  expect(told.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0)).toBe(plus((row) => row.qualified));
  expect(told.reduce((sum, figure) => sum + (figure.value === null ? 0 : (figure.numerator ?? 0)), 0)).toBe(
    plus((row) => (row.qualified > 0 ? row.active : 0)),
  );
}

function newestOf(rows: readonly Row[]): Row {
  const newest = SOURCES.flatMap(
    ({ source }) => rows.filter((row) => row.from.source === source).sort((a, b) => a.ago - b.ago)[0] ?? [],
  );
  return newest.find((row) => row.ago <= row.from.lag) ?? newest.sort((a, b) => a.ago - b.ago)[0]!;
}
