import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../../core/person.ts';
import { loadSample, sampleFacts } from '../../../core/sources/sample/index.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';
import type { Moment } from '../../../core/time.ts';

/** A Monday; the newest data date of the sample is the Monday before. */
export const TODAY = '2026-11-23';
export const MOMENT: Moment = { instant: '2026-11-23T09:00:00Z', zone: 'Europe/London' };
export const PERSON: Person = { tenantId: 't', userId: 'u', place: 'personal', preferences: {} };

/** The sample portfolio in real stores of a folder of its own. */
export async function openSampleWorld(today = TODAY) {
  const dataDir = mkdtempSync(join(tmpdir(), 'uptake-'));
  const loader = await openLoader({ dataDir });
  await loadSample(loader, today);
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  return {
    dataDir,
    portfolio,
    state,
    keepQuestionText: false,
    close: async () => {
      await portfolio.close();
      await state.close();
    },
  };
}

/** The raw facts the sample is made of, for computing what is right by other means. */
export async function rawFacts(today = TODAY): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const batch of sampleFacts({ today })) facts.push(...batch);
  return facts;
}
