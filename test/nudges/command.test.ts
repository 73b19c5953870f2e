import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rule, recipientOf } from '../../core/nudges/rule.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';
import { type Connector, startConnector } from '../bot/support/connector.ts';
import { importWeek } from './import-week.ts';
import { ruleOf } from './world.ts';

const run = promisify(execFile);
const FAR = '2027-01-01T00:00:00.000Z';

describe('the nudge command', () => {
  let dataDir: string;
  let connector: Connector;
  const nudge = async (...options: readonly string[]) => {
    const { stdout, stderr, code } = await run(process.execPath, ['bot/commands/nudge.ts', ...options], {
      env: { ...process.env, DATA_DIR: dataDir },
    }).then(
      (done) => ({ ...done, code: 0 }),
      (failed: { stdout: string; stderr: string; code: number }) => failed,
    );
    return { code, stderr, report: stdout ? JSON.parse(stdout) : undefined };
  };
  const watch = (person: string, change: Partial<Rule> = {}): Rule =>
    ruleOf({
      id: `rule-${person}`,
      owner: { tenantId: 'tenant', userId: person },
      watched: { kind: 'named', customers: ['contoso'] },
      ...change,
    });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudge-command-'));
    connector = await startConnector();
    for (const week of [4, 3, 2]) await importWeek(dataDir, week, { contoso: 60 });
    for (const week of [1, 0]) await importWeek(dataDir, week, { contoso: 20 });
    const store = openNudges({ dataDir });
    const now = new Date();
    const asleep = `${String((now.getUTCHours() + 23) % 24).padStart(2, '0')}:00`;
    const awake = `${String((now.getUTCHours() + 6) % 24).padStart(2, '0')}:00`;
    const rules = [
      watch('at-once'),
      watch('weekly', { cadence: 'weekly' }),
      watch('asleep', { zone: 'UTC', quiet: { from: asleep, to: awake } }),
      watch('gone'),
    ];
    for (const rule of rules) {
      const reference = {
        channelId: 'msteams',
        serviceUrl: connector.url,
        conversation: `chat-${rule.id}`,
        bot: '28:bot',
      };
      const key = recipientOf(rule);
      await store.remember({ key, tenantId: 'tenant', reference, seenAt: now.toISOString() });
      await store.saveRule(rule, FAR);
    }
    const uninstalled = { kind: 'ended', why: 'uninstalled', at: now.toISOString() } as const;
    await store.withdraw(recipientOf(watch('gone')), uninstalled);
    await store.close();
  }, 60_000);
  afterAll(async () => {
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(['tomorrow', '2026-02-30T09:00:00Z'])(
    'refuses %s as an instant in one line, and says what one looks like',
    async (now) => {
      const { code, stderr, report } = await nudge('--now', now);
      expect([code, report]).toEqual([2, undefined]);
      expect(stderr).toMatch(/^--now is an instant such as 2026-11-23T09:00:00Z\. Usage: .*\n$/);
    },
  );

  it('says beforehand what would be opened, sent and held until when, and writes nothing', async () => {
    const { code, report } = await nudge('--dry-run');
    expect(code).toBe(0);
    expect(report).toMatchObject({ rules: 4, closed: 0 });
    expect(report.opened).toHaveLength(4);
    expect(report.wouldSend).toMatchObject([{ rule: 'rule-at-once', reason: 'first', customer: 'contoso' }]);
    expect(report.wouldRefuse).toMatchObject([{ rule: 'rule-gone', why: 'uninstalled' }]);
    expect(report.held).toMatchObject([
      { rule: 'rule-asleep', why: 'quiet_hours', until: expect.stringMatching(/T\d\d:00:00.000Z$/) },
      { rule: 'rule-weekly', why: 'digest', until: FAR },
    ]);
    expect(connector.messages()).toEqual([]);
    expect((await nudge('--dry-run')).report.opened).toEqual(report.opened);
  }, 60_000);

  it('sends it, once, says what was held, and fails where something could not be sent, with the reason', async () => {
    const { code, report } = await nudge();
    expect(code).toBe(1);
    expect(report.sent).toMatchObject([{ rule: 'rule-at-once', reason: 'first', customer: 'contoso' }]);
    expect(report.held).toHaveLength(2);
    expect(report.refused).toMatchObject([{ rule: 'rule-gone', why: 'uninstalled' }]);
    expect(connector.messages()).toHaveLength(1);
    const again = await nudge();
    expect(again).toMatchObject({ code: 0, report: { opened: [], sent: [] } });
    expect(connector.messages()).toHaveLength(1);
  }, 60_000);
});
