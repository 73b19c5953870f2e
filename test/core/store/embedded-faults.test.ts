import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../../../core/errors.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import { setWal } from '../../../core/store/embedded/wal.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { loadFacts, usageFact } from './facts.ts';

const root = mkdtempSync(join(tmpdir(), 'uptake-faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(root, 'd'));
});

const ASK = { facts: 'usage', source: 'licence_analytics', day: '2026-11-09' } as const;
const SMALL = 40;
const LARGE = 4000;

function importing(day: string, customers: number, stopAfter = ''): ChildProcess {
  const script = new URL('./processes/import.ts', import.meta.url);
  return fork(script, [dataDir, day, String(customers), stopAfter], { execArgv: [], stdio: 'inherit' });
}

async function says(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [said] = await once(child, 'message');
    if (said === word) return;
  }
}

async function fill(customers: number, day = '2026-11-09'): Promise<void> {
  const loader = await openLoader({ dataDir });
  await loadFacts(
    loader,
    Array.from({ length: customers }, (_, n) => usageFact(`c${n}`, { day })),
  );
  await loader.close();
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function quickCheck(): unknown {
  const db = new DatabaseSync(join(dataDir, 'facts.db'));
  const result = db.prepare('pragma quick_check').get();
  db.close();
  return result?.['quick_check'];
}

function destroy(from: number, to: number): void {
  const handle = openSync(join(dataDir, 'facts.db'), 'r+');
  writeSync(handle, Buffer.alloc(to - from, 0xa5), 0, to - from, from);
  closeSync(handle);
}

describe('an import that is killed', () => {
  test.each([
    ['before its first batch', '0'],
    ['half way', '100'],
    ['before it is settled', '199'],
  ])('%s leaves what was there and nothing of its own', async (_, stopAfter) => {
    await fill(SMALL);
    const child = importing('2026-11-16', 20_000, stopAfter);
    await says(child, 'reached');
    await kill(child);
    expect(quickCheck()).toBe('ok');
    const portfolio = await openPortfolio({ dataDir });
    expect(await portfolio.customers()).toHaveLength(SMALL);
    expect(
      await portfolio.dates({ facts: 'usage', source: ASK.source, from: '2026-01-01', to: '2026-12-31' }),
    ).toEqual(['2026-11-09']);
    await portfolio.close();
    const loader = await openLoader({ dataDir });
    expect(await loader.known('2026-11-16 20000')).toBe(false);
    expect(await loadFacts(loader, [usageFact('c1', { day: '2026-11-16' })])).toMatchObject({ inserted: 1 });
    await loader.close();
  });

  test('just after it was done has left all of it', async () => {
    const child = importing('2026-11-16', LARGE, 'done');
    await says(child, 'done');
    await kill(child);
    expect(quickCheck()).toBe('ok');
    const portfolio = await openPortfolio({ dataDir });
    expect(await portfolio.sums({ ...ASK, day: '2026-11-16' })).toHaveLength(LARGE);
    const totals = await portfolio.totals({ ...ASK, from: '2026-11-16', to: '2026-11-16' });
    expect(totals).toMatchObject([{ numerator: LARGE, customers: LARGE }]);
    await portfolio.close();
  });
});

describe('several at once', () => {
  test('one process reads while another imports, and notices when it is done', async () => {
    await fill(SMALL);
    const portfolio = await openPortfolio({ dataDir });
    const state = await openState({ dataDir });
    const revision = await portfolio.revision();
    const child = importing('2026-11-16', LARGE);
    const gone = once(child, 'exit');
    let running = true;
    void gone.then(() => {
      running = false;
    });
    while (running) {
      const sums = await portfolio.sums({ ...ASK, day: '2026-11-16' });
      expect([SMALL, LARGE]).toContain(sums.length);
      await portfolio.customers();
      await state.write({ turn: { at: 1 } });
      await nextTurn();
    }
    expect(await gone).toEqual([0, null]);
    expect(await portfolio.revision()).not.toBe(revision);
    expect(await portfolio.sums({ ...ASK, day: '2026-11-16' })).toHaveLength(LARGE);
    expect(await portfolio.customers()).toHaveLength(LARGE);
    await portfolio.close();
    await state.close();
  });

  test('two processes import at once and both get their turn', async () => {
    const children = ['2026-11-09', '2026-11-16'].map((day) => importing(day, LARGE));
    const ends = await Promise.all(children.map((child) => once(child, 'exit')));
    expect(ends).toEqual([
      [0, null],
      [0, null],
    ]);
    const portfolio = await openPortfolio({ dataDir });
    expect(await portfolio.dates({ ...ASK, from: '2026-01-01', to: '2026-12-31' })).toHaveLength(2);
    expect(await portfolio.customers()).toHaveLength(LARGE);
    await portfolio.close();
  });

  test('the stores open, state is written and facts are read while an import is open', async () => {
    await fill(SMALL);
    const loader = await openLoader({ dataDir });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    async function* slow(): AsyncGenerator<readonly Fact[]> {
      yield [usageFact('late')];
      await finished;
      yield [usageFact('later')];
    }
    const loading = loader.load({ name: 'slow', sha256: 'slow', kind: 'test' }, slow());
    await nextTurn();
    const portfolio = await openPortfolio({ dataDir });
    const state = await openState({ dataDir });
    await (await openLoader({ dataDir })).close();
    await state.write({ turn: { n: 1 } });
    expect(await state.read(['turn'])).toMatchObject({ turn: { n: 1 } });
    expect(await portfolio.sums(ASK)).toHaveLength(SMALL);
    finish();
    expect(await loading).toMatchObject({ inserted: 2 });
    expect(await portfolio.sums(ASK)).toHaveLength(SMALL + 2);
    await loader.close();
    await portfolio.close();
    await state.close();
  });

  test('a write waits for another process without holding up the loop', async () => {
    const state = await openState({ dataDir });
    const other = new DatabaseSync(join(dataDir, 'state.db'));
    other.exec('begin immediate');
    let done = false;
    const writing = state.write({ a: { n: 1 } }).then(() => {
      done = true;
    });
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(done).toBe(false);
    other.exec('commit');
    other.close();
    await writing;
    expect(await state.read(['a'])).toMatchObject({ a: { n: 1 } });
    await state.close();
  });

  test('an alias added in chat changes the revision and the customer', async () => {
    await fill(SMALL);
    const portfolio = await openPortfolio({ dataDir });
    const state = await openState({ dataDir });
    const before = await portfolio.revision();
    expect((await portfolio.customers())[0]?.aliases).toEqual([]);
    const person = { tenantId: 't', userId: 'u' };
    await state.addAlias('c0', 'Zero', person, '2026-11-23T09:00:00Z');
    await state.addAlias('gone', 'Nobody', person, '2026-11-23T09:00:00Z');
    expect(await portfolio.revision()).toBeGreaterThan(before);
    expect((await portfolio.customers()).find((one) => one.id === 'c0')?.aliases).toEqual(['Zero']);
    await state.write({ turn: {} });
    const kept = await portfolio.customers();
    expect(await portfolio.customers()).toBe(kept);
    await portfolio.close();
    await state.close();
  });
});

describe('the event loop', () => {
  test('turns while a large portfolio is summed, listed and exported', async () => {
    await fill(LARGE);
    const portfolio = await openPortfolio({ dataDir });
    const readings = [
      () => portfolio.sums(ASK),
      () => portfolio.customers(),
      async () => {
        for await (const batch of portfolio.rows(ASK)) expect(batch.length).toBeLessThanOrEqual(1000);
      },
    ];
    for (const read of readings) {
      let turns = 0;
      let running = true;
      const reading = read().finally(() => {
        running = false;
      });
      while (running) {
        await nextTurn();
        turns++;
      }
      await reading;
      expect(turns).toBeGreaterThan(1);
    }
    await portfolio.close();
  });

  test('turns while a long file is loaded', async () => {
    const loader = await openLoader({ dataDir });
    let turns = 0;
    let running = true;
    const facts = Array.from({ length: LARGE }, (_, n) => usageFact(`c${n}`));
    async function* whole(): AsyncGenerator<readonly Fact[]> {
      yield facts;
    }
    const loading = loader.load({ name: 'l', sha256: 'l', kind: 'test' }, whole()).finally(() => {
      running = false;
    });
    while (running) {
      await nextTurn();
      turns++;
    }
    await loading;
    expect(turns).toBeGreaterThan(5);
    await loader.close();
  });

  test('a question under way when the store closes fails clearly, and so does a later one', async () => {
    await fill(LARGE);
    const portfolio = await openPortfolio({ dataDir });
    const asked = portfolio.sums(ASK);
    const outcome = asked.catch((error: unknown) => error);
    await portfolio.close();
    expect(await outcome).toBeInstanceOf(SourceError);
    await expect(portfolio.sums(ASK)).rejects.toBeInstanceOf(SourceError);
  });
});

describe('what is refused', () => {
  test.each(['facts', 'state'])('a %s database of a newer version, untouched', async (which) => {
    await fill(1);
    await (await openState({ dataDir })).close();
    const file = join(dataDir, `${which}.db`);
    const db = new DatabaseSync(file);
    db.exec('pragma user_version = 99; pragma wal_checkpoint(truncate);');
    db.close();
    const before = readFileSync(file);
    await expect(openPortfolio({ dataDir })).rejects.toThrow(/has schema 99, made by a newer version/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file that is no database', async () => {
    writeFileSync(join(dataDir, 'facts.db'), 'Customer,Product\n'.repeat(500));
    const opening = openLoader({ dataDir });
    await expect(opening).rejects.toBeInstanceOf(SourceError);
    await expect(opening).rejects.toThrow(/^facts.db: is damaged or is no database/);
  });

  test('a database whose first pages are destroyed, with a clear reason', async () => {
    await fill(SMALL);
    destroy(8 * 4096, statSync(join(dataDir, 'facts.db')).size);
    const opening = openPortfolio({ dataDir });
    await expect(opening).rejects.toBeInstanceOf(SourceError);
    await expect(opening).rejects.toThrow('is damaged');
  });

  test('a question about pages that are destroyed, wherever it is answered', async () => {
    await fill(LARGE);
    const { size } = statSync(join(dataDir, 'facts.db'));
    destroy(Math.floor(size * 0.6), size);
    const portfolio = await openPortfolio({ dataDir });
    const large = portfolio.sums(ASK);
    await expect(large).rejects.toBeInstanceOf(SourceError);
    await expect(large).rejects.toThrow(/^facts.db: is damaged; restore/);
    const small = portfolio.sums({ ...ASK, customers: ['c3900', 'c3999'] });
    await expect(small).rejects.toThrow(/^facts.db: is damaged; restore/);
    await portfolio.close();
  });

  test('a data directory that is a file', async () => {
    const file = join(dataDir, 'data');
    writeFileSync(file, '');
    await expect(openPortfolio({ dataDir: file })).rejects.toBeInstanceOf(SourceError);
  });

  test('a disk on which no write-ahead log can be had', () => {
    // locking by a lock file, as on disks without shared memory
    const db = new DatabaseSync(`file:${join(dataDir, 'x.db')}?vfs=unix-dotfile`);
    expect(() => setWal(db, 'x.db')).toThrow(/cannot use a write-ahead log here.*must be on a local disk/);
    db.close();
  });
});
