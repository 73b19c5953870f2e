import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { message, post } from './support/activities.ts';
import { openBot, type TestBot } from './support/bot.ts';
import { start } from './support/process.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
afterEach(() => {
  bot.connector.sent.length = 0;
  bot.connector.plan.length = 0;
  bot.gist();
});
const deliver = (activity: unknown) => post(bot.url(), activity);

describe('a message that is delivered again', () => {
  it('is answered once, also when it comes while the first is running', async () => {
    const activity = message(bot.connector.url, { text: 'help' });
    const statuses = await Promise.all([deliver(activity), deliver(activity), deliver(activity)]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await deliver(activity)).status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(1);
  });

  it.each([
    ['the connector had an error', { status: 500 }],
    ['the connector wanted more patience than a turn has', { status: 429, headers: { 'retry-after': '60' } }],
  ])('is answered where %s the first time', async (why, step) => {
    const here = { conversation: why };
    await bot.say("what's Contoso's usage?", here);
    bot.gist();
    const activity = message(bot.connector.url, { text: 'and deployment?', ...here });
    bot.connector.sent.length = 0;
    bot.connector.plan.push(step);
    expect((await deliver(activity)).status).toBe(503);
    expect((await deliver(activity)).status).toBe(200);
    expect((await deliver(activity)).status).toBe(200);
    // the follow-up leans on the same question both times
    expect(bot.gist()).toEqual(['customer_metric contoso', 'customer_metric contoso']);
    expect(bot.connector.messages()).toHaveLength(2);
  });

  it('is not answered again where its answer was refused for good', async () => {
    const activity = message(bot.connector.url, { text: 'help' });
    bot.connector.plan.push({ status: 403 });
    expect((await deliver(activity)).status).toBe(200);
    expect((await deliver(activity)).status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(1);
  });

  it('is answered although the process died with the answer on its way', async () => {
    const { dataDir } = bot;
    bot.connector.plan.push({ status: 200, hangs: true });
    const activity = message(bot.connector.url, { text: "what's Contoso's usage?", conversation: 'died' });
    const first = start({ DATA_DIR: dataDir });
    const unanswered = post(await first.url(), activity).catch(() => undefined);
    await expect.poll(() => bot.connector.messages().length, { timeout: 60_000 }).toBe(1);
    first.child.kill('SIGKILL');
    await first.ended;
    await unanswered;
    const second = start({ DATA_DIR: dataDir });
    const url = await second.url();
    expect((await post(url, activity)).status).toBe(200);
    expect((await post(url, activity)).status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(2);
    second.child.kill('SIGTERM');
    await second.ended;
  }, 180_000);
});

/** Commits in the write-ahead log of state.db: frames that say how large the database is after them (sqlite.org/fileformat.html#wal). */
function commits(): number {
  const wal = readFileSync(join(bot.dataDir, 'state.db-wal'));
  const page = wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let count = 0;
  for (let at = 32; at + 24 + page <= wal.length; at += 24 + page)
    if (wal.readUInt32BE(at + 4) > 0 && wal.subarray(at + 8, at + 16).equals(salt)) count += 1;
  return count;
}

describe('what a turn writes', () => {
  it.each(['typing', 'messageReaction', 'messageUpdate', 'messageDelete', 'event', 'somethingNew'])(
    'is nothing for %s',
    async (type) => {
      await bot.say('help');
      const before = commits();
      expect((await bot.send({ type, text: undefined, reactionsAdded: [{ type: 'like' }] })).status).toBe(
        200,
      );
      expect(commits()).toBe(before);
    },
  );

  it('is written in one transaction, where the way back has not changed', async () => {
    const here = { conversation: 'one-transaction' };
    await bot.say('help', here);
    for (const text of ["what's Contoso's usage?", 'northwind usage', '2', 'qwerty uiop', 'thanks']) {
      const before = commits();
      await bot.say(text, here);
      expect([text, commits() - before]).toEqual([text, 1]);
    }
  });
});

describe('a conversation whose document is broken', () => {
  it.each([
    ['no JSON', '{"context/1":'],
    ['no document', '[1, 2]'],
    ['of another shape', '{"context/1": {"previous": 7}, "dialogs/1": {"dialogStack": []}}'],
    ['of a dialog that is no more', '{"dialogs/1": {"dialogStack": [{"id": "gone", "state": {}}]}}'],
    ['a stack that is none', '{"dialogs/1": {"dialogStack": "main"}, "answered/1": 5}'],
  ])('is answered as if new: %s', async (what, text) => {
    const here = { conversation: `broken ${what}` };
    await bot.say('northwind usage', here);
    const db = new DatabaseSync(`${bot.dataDir}/state.db`);
    db.prepare('update bot_state set value = ? where key like ?').run(text, `%${here.conversation}%`);
    db.close();
    bot.gist();
    const before = bot.logged.length;
    await bot.say("what's Contoso's usage?", here);
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    expect(bot.logged.slice(before).join()).not.toContain('turn_failed');
  });
});
