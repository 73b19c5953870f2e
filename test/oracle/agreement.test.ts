import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './agreement.ts';
import { worlds } from './generated.ts';

/** How many portfolios are tried, and from which seed on: `ORACLE_RUNS=10000 npx vitest run test/oracle`. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 60);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_261_123);

it(
  `what is imported is answered as the definitions say (${RUNS} portfolios)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        expect(await differences(world)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    );
  },
  Math.max(120_000, RUNS * 2_000),
);
