import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type Playground, startPlayground } from '../../bot/commands/playground.ts';
import { compose, type Running } from '../../bot/compose.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { type Button, buttonsIn } from '../bot/support/buttons.ts';
import { type Client, connectClient, type Shown } from '../bot/support/playground-client.ts';
import { importWeek } from './import-week.ts';

/** A Teams-like client, the whole bot, its own clock: nothing is called but what a person and an import do. */
describe.each([
  {
    locale: 'en-US',
    ask: 'tell me when any of my customers falls below 30%',
    nudge: /Contoso: usage is 25\.0%, below 30%/,
    snooze: '1 day',
    snoozed: /Quiet until/,
    acknowledge: 'Acknowledge',
    acknowledged: /Acknowledged/,
  },
  {
    locale: 'ja-JP',
    ask: '使用率が30%を下回ったら知らせて',
    nudge: /Contoso：使用率が25\.0%（30%未満）です/,
    snooze: '1日',
    snoozed: /までお知らせしません/,
    acknowledge: '確認しました',
    acknowledged: /確認済みにしました/,
  },
])('in a Teams-like client, $locale', (spoken) => {
  let dataDir: string;
  let bot: Running;
  let playground: Playground;
  let client: Client;
  const start = async (port: number) =>
    compose(
      { ...loadConfig({}), port, dataDir },
      createLog('error', (line) => process.stderr.write(line)),
      () => new Date(),
    );
  const words = (shown: Shown): string => JSON.stringify(shown.attachments?.[0]?.content ?? shown.text);
  const tap = async (button: Button) => {
    // the client's own buttons speak English; what a button carries is the same for everybody
    const value = button.data as Record<string, unknown>;
    return client.activity({ text: '', value, locale: spoken.locale });
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudge-client-'));
    for (let week = 12; week >= 1; week--) await importWeek(dataDir, week, { contoso: week === 1 ? 24 : 60 });
    bot = await start(await freePort(0));
    playground = await startPlayground({ bot: bot.url, port: await freePort(0), env: process.env });
    client = await connectClient(playground.url);
  }, 60_000);
  afterAll(async () => {
    client?.close();
    await bot?.close();
    await playground?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('a typed rule leads to a card after an import; it is snoozed, and acknowledged after a restart', async () => {
    const proposal = await client.activity({ text: spoken.ask, locale: spoken.locale });
    await tap(buttonsIn(proposal.attachments?.[0]?.content)[0]!);
    const card = await client.after(() => importWeek(dataDir, 0, { contoso: 25 }));
    expect(words(card)).toMatch(spoken.nudge);
    const button = (title: string) =>
      buttonsIn(card.attachments?.[0]?.content).find((one) => one.title === title)!;
    expect(words(await tap(button(spoken.snooze)))).toMatch(spoken.snoozed);
    const port = Number(new URL(bot.url).port);
    await bot.close();
    bot = await start(port);
    expect(words(await tap(button(spoken.acknowledge)))).toMatch(spoken.acknowledged);
  }, 90_000);
});
