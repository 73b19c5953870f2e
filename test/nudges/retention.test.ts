import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOld } from '../../bot/retention.ts';
import { openState } from '../../core/store/embedded/index.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';

const NOW = '2028-01-10T09:00:00.000Z';
const daysAgo = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
const PRUNER = fileURLToPath(new URL('./pruner.ts', import.meta.url));

/** Fills tables directly: what is kept for how long is a matter of rows. */
function shelves(dataDir: string) {
  const db = new DatabaseSync(join(dataDir, 'state.db'));
  db.exec('pragma synchronous = off');
  const count = (what: string) => Number(db.prepare(`select count(*) as n from ${what}`).get()?.['n']);
  return {
    card(
      id: number,
      days: number | null,
      { state = 'sent', named = null as number | null, episode = 'e', turn = 1 } = {},
    ) {
      const settled = days === null ? null : daysAgo(days);
      db.prepare(
        `insert into nudge_delivery (id, key, recipient, due_at, state, created_at, settled_at, named_in) values (?, ?, 'r', ?, ?, ?, ?, ?)`,
      ).run(id, `r@${id}`, settled ?? NOW, state, daysAgo(600), settled, named);
      db.prepare(
        `insert into nudge_decision (id, delivery, recipient, rule, episode, turn, state, at, settled_at, value) values (?, ?, 'r', 'rule', ?, ?, ?, ?, ?, '{}')`,
      ).run(`${episode}#${turn}/first@${id}`, id, episode, turn, state, settled ?? NOW, settled);
    },
    episode(key: string, value: object, state = 'closed', turn = 1) {
      db.prepare(
        `insert into nudge_episode (key, turn, rule, recipient, subject, customer, state, seen, acknowledged, value) values (?, ?, 'rule', 'r', 's', 'c', ?, 1, 0, ?)`,
      ).run(key, turn, state, JSON.stringify({ key, turn, state, ...value }));
    },
    rule(id: string, stopped: string | null) {
      db.prepare(
        `insert into nudge_rule (id, recipient, tenant, person, kind, metric, workload, next_at, fresh, stopped_at, created_at, value) values (?, 'r', 't', 'p', 'low_adoption', 'usage', '', ?, 0, ?, ?, '{}')`,
      ).run(id, NOW, stopped, daysAgo(900));
    },
    feedback: (days: number) =>
      db.prepare("insert into feedback (at, kind, frame) values (?, 'thumbs_up', 'null')").run(daysAgo(days)),
    all: (sql: string) =>
      db
        .prepare(sql)
        .all()
        .map((row) => Object.values(row)[0]),
    count,
    begin: () => db.exec('begin'),
    commit: () => db.exec('commit'),
    close: () => db.close(),
  };
}

describe('what is old is removed, and what is needed stays', () => {
  let dataDir: string;
  let shelf: ReturnType<typeof shelves>;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-retention-'));
    await openNudges({ dataDir }).close();
    shelf = shelves(dataDir);
  });
  afterEach(async () => {
    shelf.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const forget = async () => {
    const store = openNudges({ dataDir });
    const state = await openState({ dataDir });
    const removed = await forgetOld({ store, state }, NOW);
    await store.close();
    await state.close();
    return removed;
  };

  it('removes cards half a year after they ended, with what was decided for them', async () => {
    shelf.card(1, 181);
    shelf.card(2, 181, { state: 'withheld' });
    shelf.card(3, 181, { state: 'refused' });
    shelf.card(4, 181, { state: 'unknown', named: 5 });
    shelf.card(5, 179);
    expect(await forget()).toBe(4);
    expect(shelf.all('select id from nudge_delivery')).toEqual([5]);
    expect(shelf.all('select delivery from nudge_decision')).toEqual([5]);
  });

  it('keeps what was said of an episode that is still open, what nobody was told of, and what is not over', async () => {
    shelf.episode('open', {}, 'open', 2);
    shelf.card(1, 500, { episode: 'open', turn: 2 });
    shelf.card(2, 500, { state: 'unknown' });
    shelf.card(3, null, { state: 'waiting' });
    shelf.card(4, null, { state: 'sending' });
    shelf.card(5, 500, { episode: 'open', turn: 1 });
    expect(await forget()).toBe(1);
    expect(shelf.all('select id from nudge_delivery order by id')).toEqual([1, 2, 3, 4]);
  });

  it('removes closed episodes after thirteen months, unless dismissed for longer or something decided for them is left', async () => {
    const closedOn = daysAgo(401).slice(0, 10);
    shelf.episode('old', { closedOn });
    shelf.episode('young', { closedOn: daysAgo(399).slice(0, 10) });
    shelf.episode('dismissed', { closedOn, dismissed: { until: '2028-02-01T00:00:00.000Z' } });
    shelf.episode('no-longer-dismissed', { closedOn, dismissed: { until: '2027-02-01T00:00:00.000Z' } });
    shelf.episode('untold', { closedOn });
    shelf.card(1, 401, { state: 'unknown', episode: 'untold' });
    shelf.episode('open', { closedOn }, 'open');
    expect(await forget()).toBe(2);
    expect(shelf.all('select key from nudge_episode order by key')).toEqual([
      'dismissed',
      'open',
      'untold',
      'young',
    ]);
  });

  it('removes rules thirteen months after they were stopped', async () => {
    shelf.rule('active', null);
    shelf.rule('stopped', daysAgo(399));
    shelf.rule('gone', daysAgo(401));
    expect(await forget()).toBe(1);
    expect(shelf.all('select id from nudge_rule order by id')).toEqual(['active', 'stopped']);
  });

  it('removes feedback after half a year and the audit after thirteen months, more than one step of them', async () => {
    const state = await openState({ dataDir });
    const person = { tenantId: 't', userId: 'u' };
    for (const days of [401, 399, 0])
      await state.audit({ at: daysAgo(days), person, action: 'asked', customers: [], detail: String(days) });
    shelf.begin();
    for (let n = 0; n < 1100; n++) shelf.feedback(181);
    shelf.commit();
    await state.keepFeedback({ at: daysAgo(179), kind: 'thumbs_down', frame: null });
    expect(await forget()).toBe(1101);
    expect((await state.auditOf({ since: daysAgo(900) })).map(({ detail }) => detail)).toEqual(['399', '0']);
    expect(shelf.count('feedback')).toBe(1);
    await state.close();
  });

  it('goes on where a killed process stopped, and never leaves half a card', async () => {
    shelf.begin();
    shelf.episode('open', {}, 'open', 1);
    for (let id = 1; id <= 6000; id++)
      shelf.card(id, id % 3 === 0 ? 10 : 200, id % 10 === 1 ? { episode: 'open' } : {});
    shelf.commit();
    const kept = shelf.all('select id from nudge_delivery where id % 3 = 0 or id % 10 = 1 order by id');
    let seen = 0;
    for (let kills = 0; kills < 3; kills++) {
      const child = fork(PRUNER, [dataDir, NOW]);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      let steps = 0;
      child.on('message', () => {
        if (++steps === 1 + 2 * kills) setTimeout(() => child.kill('SIGKILL'), kills * 3);
      });
      await gone;
      seen += steps;
      expect(shelf.count('nudge_decision')).toBe(shelf.count('nudge_delivery'));
      expect(shelf.count('nudge_decision where delivery not in (select id from nudge_delivery)')).toBe(0);
    }
    expect(seen).toBeGreaterThan(2);
    expect(shelf.count('nudge_delivery')).toBeLessThan(6000);
    await forget();
    expect(shelf.all('select id from nudge_delivery order by id')).toEqual(kept);
    expect(await forget()).toBe(0);
  }, 60_000);
});
