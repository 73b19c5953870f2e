import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, type Running } from '../../bot/compose.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import type { Question } from '../../core/question.ts';
import { message, post } from '../bot/support/activities.ts';
import { type Connector, startConnector } from '../bot/support/connector.ts';
import { importWeek } from './import-week.ts';

const run = promisify(execFile);
/** Buttons of a card, those unfolded by others included. */
function buttonsOf(card: unknown): readonly { readonly title: string; readonly question: Question }[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, data } = card as { type?: string; title?: string; data?: { question?: Question } };
  if (type === 'Action.Submit' && data?.question) return [{ title: title ?? '', question: data.question }];
  return Object.values(card).flatMap(buttonsOf);
}

const cardOf = (activity: Partial<Activity> | undefined) =>
  activity?.attachments?.[0]?.content as { speak?: string };
const wordsOf = (activity: Partial<Activity> | undefined): string =>
  cardOf(activity)?.speak ?? activity?.text ?? '';

describe.each([
  {
    locale: 'en-US',
    user: 'sato',
    ask: 'tell me when any of my customers falls below 30%',
    yes: 'yes',
    proposal: /Turn on “Usage % below 30%, all customers”\?/,
    saved: /^On: /,
    nudge: /Contoso: usage is 25\.0%, below 30%/,
    trigger: /Your rule: Usage % below 30%, all customers/,
    stop: /To stop/,
    snooze: '1 week',
    snoozed: /Quiet until/,
    acknowledge: 'Acknowledge',
    acknowledged: /Acknowledged/,
    already: /done already/,
    list: /open since .* snoozed until/,
  },
  {
    locale: 'ja-JP',
    user: 'tanaka',
    ask: '使用率が30%を下回ったら知らせて',
    yes: 'はい',
    proposal: /「使用率が30%未満（全顧客）」の通知をオンにしますか？/,
    saved: /^オンにしました/,
    nudge: /Contoso：使用率が25\.0%（30%未満）です/,
    trigger: /あなたの通知：使用率が30%未満（全顧客）/,
    stop: /停止するには/,
    snooze: '1週間',
    snoozed: /までお知らせしません/,
    acknowledge: '確認しました',
    acknowledged: /確認済みにしました/,
    already: /対応済みです/,
    list: /から継続 · .*までスヌーズ/,
  },
])('a rule made by typing, $locale', (spoken) => {
  let dataDir: string;
  let connector: Connector;
  let bot: Running;
  const logged: string[] = [];

  const start = () =>
    compose(
      { ...loadConfig({}), port: 0, dataDir },
      createLog('warn', (line) => logged.push(line)),
      () => new Date(),
    );
  const send = async (activity: Record<string, unknown>) => {
    const before = connector.messages().length;
    await post(
      bot.url,
      message(connector.url, {
        user: spoken.user,
        conversation: `chat-${spoken.user}`,
        locale: spoken.locale,
        ...activity,
      }),
    );
    return connector.messages().slice(before);
  };
  const say = async (text: string) => wordsOf((await send({ text })).at(-1));
  const tap = async (question: Question) =>
    wordsOf((await send({ text: '', value: { uptake: 1, question } })).at(-1));
  const evaluate = async (...options: readonly string[]) => {
    const before = connector.messages().length;
    const { stdout } = await run(process.execPath, ['bot/commands/nudge.ts', ...options], {
      env: { ...process.env, DATA_DIR: dataDir },
    }).catch((failed: { stdout: string }) => failed);
    return { report: JSON.parse(stdout), cards: connector.messages().slice(before) };
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudge-talk-'));
    connector = await startConnector();
    for (let week = 12; week >= 2; week--) await importWeek(dataDir, week, { contoso: 60, fabrikam: 70 });
    bot = await start();
  }, 60_000);

  afterAll(async () => {
    await bot.close();
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  let card: Partial<Activity> | undefined;

  it('is laid open with a rehearsal, and saved once its person agrees', async () => {
    expect(await say(spoken.ask)).toMatch(spoken.proposal);
    expect(await say(spoken.yes)).toMatch(spoken.saved);
  });

  it('says nothing while nobody is beyond the line, and nothing on one low data date', async () => {
    expect((await evaluate()).report).toMatchObject({ sent: [], opened: [] });
    await importWeek(dataDir, 1, { contoso: 24, fabrikam: 70 });
    expect((await evaluate()).cards).toEqual([]);
  });

  it('shows beforehand what an import would send, and sends it once', async () => {
    await bot.close();
    await importWeek(dataDir, 0, { contoso: 25, fabrikam: 70 });
    const preview = await evaluate('--dry-run');
    expect(preview.cards).toEqual([]);
    expect(preview.report.wouldSend).toMatchObject([{ customer: 'contoso', reason: 'first' }]);
    const sent = await evaluate();
    expect(sent.report.sent).toMatchObject([{ customer: 'contoso', reason: 'first' }]);
    expect(sent.cards).toHaveLength(1);
    card = sent.cards[0];
    const again = await evaluate();
    expect(again.cards).toEqual([]);
    expect(again.report).toMatchObject({ opened: [], sent: [] });
    bot = await start();
  }, 60_000);

  it('sends a card with its five parts', () => {
    const words = wordsOf(card);
    expect(words).toMatch(spoken.nudge);
    expect(words).toMatch(spoken.trigger);
    expect(words).toMatch(spoken.stop);
    const intents = buttonsOf(cardOf(card)).map(({ question }) => question.intent);
    for (const intent of ['recommend', 'customer_summary', 'nudge_snooze', 'nudge_unsubscribe'] as const)
      expect(intents).toContain(intent);
    expect(card?.conversation?.id).toBe(`chat-${spoken.user}`);
  });

  it('snoozes and acknowledges from the card, also after a restart, and says what a second press finds', async () => {
    const button = (title: string) => buttonsOf(cardOf(card)).find((one) => one.title === title)!.question;
    expect(await tap(button(spoken.snooze))).toMatch(spoken.snoozed);
    await bot.close();
    bot = await start();
    expect(await tap(button(spoken.acknowledge))).toMatch(spoken.acknowledged);
    expect(await tap(button(spoken.acknowledge))).toMatch(spoken.already);
    expect(await tap({ intent: 'nudge_list', customers: [] })).toMatch(spoken.list);
    expect((await evaluate()).cards).toEqual([]);
  }, 60_000);

  it('counts its states, for operators', async () => {
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    expect(metrics).toMatch(/uptake_nudge_deliveries\{state="sent"\} 1/);
    expect(metrics).toMatch(/uptake_nudge_overdue 0/);
    expect(await tap({ intent: 'nudge_settings', act: 'status', customers: [] })).toMatch(
      /nothing is waiting|送信待ちはありません/,
    );
  });

  it('does nothing for somebody else who presses it', async () => {
    const { question } = buttonsOf(cardOf(card)).find((one) => one.title === spoken.acknowledge)!;
    const [reply] = await send({
      user: 'mallory',
      conversation: 'chat-mallory',
      text: '',
      value: { uptake: 1, question },
    });
    expect(wordsOf(reply)).toMatch(/sent to somebody else|ほかの方へのお知らせ/);
  });

  it('tells of nothing after the bot was taken out', async () => {
    await send({ type: 'installationUpdate', action: 'remove' });
    await bot.close();
    await importWeek(dataDir, 0, { contoso: 5, fabrikam: 6 });
    await importWeek(dataDir, 1, { contoso: 5, fabrikam: 6 });
    const { cards, report } = await evaluate();
    expect(cards).toEqual([]);
    expect(report.sent).toEqual([]);
    expect([...report.refused, ...report.withheld].length).toBeGreaterThan(0);
    bot = await start();
  }, 60_000);

  it('logged no fault on the way', () => {
    expect(logged.filter((line) => !/nudge_not_sent/.test(line))).toEqual([]);
  });
});
