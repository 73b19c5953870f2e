import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PUBLISHED } from '../../core/nudges/limits.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';

const NOW = '2026-03-02T09:00:00.000Z';
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'uptake-plans-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

it('finds what is due without sorting all that waits, and nothing by reading a whole table', async () => {
  const asked = new Set<string>();
  for (const how of ['all', 'get', 'run'] as const) {
    const real = StatementSync.prototype[how] as (...values: unknown[]) => unknown;
    vi.spyOn(StatementSync.prototype, how).mockImplementation(function (this: StatementSync, ...values) {
      asked.add(this.sourceSQL);
      return real.apply(this, values) as never;
    });
  }
  const store = openNudges({ dataDir });
  await store.claim({ worker: 'w', now: NOW, until: NOW, limit: 5 });
  await store.nextDue(NOW);
  await store.due({ now: NOW, limit: 200 });
  await store.nextLook();
  await store.page({ after: '', limit: 200 });
  await store.release('w');
  await store.postpone(1, 'w', NOW);
  await store.begin({
    worker: 'w',
    now: NOW,
    until: NOW,
    limits: PUBLISHED,
    deliveries: [{ id: 1, version: 0 }],
  });
  await store.counts(NOW);
  await store.close();
  vi.restoreAllMocks();

  const db = new DatabaseSync(join(dataDir, 'state.db'), { readOnly: true });
  const plans = [...asked]
    .filter((sql) => /\bnudge_(delivery|decision|rule)\b/.test(sql))
    .map((sql) => {
      const steps = db
        .prepare(`explain query plan ${sql}`)
        .all(...Array(sql.split('?').length - 1).fill('x'));
      return { sql, plan: steps.map(({ detail }) => String(detail)) };
    });
  db.close();
  expect(plans.length).toBeGreaterThan(10);
  const whole = plans.filter(({ plan }) => plan.some((step) => /^SCAN \w+$/.test(step)));
  expect(whole).toEqual([]);
  const sorted = plans.filter(
    ({ sql, plan }) =>
      / limit /.test(sql) && plan.some((step) => step.includes('USE TEMP B-TREE FOR ORDER BY')),
  );
  expect(sorted).toEqual([]);
});
