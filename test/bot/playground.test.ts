import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type Playground, startPlayground } from '../../bot/commands/playground.ts';
import { openBot, type TestBot } from './support/bot.ts';
import { buttonsIn } from './support/buttons.ts';
import { type Client, connectClient, type Shown } from './support/playground-client.ts';

let bot: TestBot;
let playground: Playground;
let client: Client;
beforeAll(async () => {
  bot = await openBot();
  playground = await startPlayground({ bot: bot.url(), port: await freePort(0), env: process.env });
  client = await connectClient(playground.url);
});
afterAll(async () => {
  client?.close();
  await playground?.close();
  await bot?.close();
});

const cardIn = (shown: Shown) => shown.attachments?.[0]?.content as { readonly type: string } | undefined;

describe('in a Teams-like client', () => {
  it('the bot says hello when it is installed', async () => {
    const hello = await client.install();
    expect(bot.gist()).toEqual(['greeting']);
    expect(cardIn(hello)?.type).toBe('AdaptiveCard');
  });

  it('a question is answered on a card', async () => {
    const answer = await client.type("what's Contoso's usage %?");
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    expect(JSON.stringify(cardIn(answer))).toMatch(/Contoso.*\d%/);
  });

  it('a question in Japanese is answered in Japanese', async () => {
    const answer = await client.activity({ text: 'コントソの使用率は？', locale: 'ja-JP' });
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    expect(JSON.stringify(cardIn(answer))).toMatch(/使用率/);
  });

  it('a button asks the next question', async () => {
    const answer = await client.type("give me Fabrikam's adoption summary");
    bot.gist();
    const button = buttonsIn(cardIn(answer))[0]!;
    await client.submit(button.data, answer);
    expect(bot.outcomes[0]?.question).toMatchObject(button.data.question);
    expect(bot.gist()[0]).not.toMatch(/^(unclear|fault)/);
  });

  it('a customer that is not clear is asked for, and the answer follows, even after a restart', async () => {
    const asked = await client.type("what's Coho's usage?");
    const options = buttonsIn(cardIn(asked));
    expect(bot.gist()).toEqual(['ask']);
    await bot.restart({ samePort: true });
    await client.type('2');
    expect(bot.outcomes[0]?.question).toMatchObject(options[1]!.data.question);
    bot.gist();
    await client.submit(options[0]!.data, asked);
    expect(bot.outcomes[0]?.question).toMatchObject(options[0]!.data.question);
    expect(bot.gist()[0]).toContain(' coho-');
  });

  it('a thumb is taken', async () => {
    const answer = await client.type("what's Contoso's usage %?");
    await client.thumb('like', answer);
    expect(bot.logged.join()).not.toContain('turn_failed');
  });

  it('a group reads no figures of a customer, and is told where to go on', async () => {
    const answer = await client.mention("what's Contoso's usage %?");
    expect(JSON.stringify(answer)).not.toMatch(/\d%/);
    expect(bot.gist().at(-1)).toBe('denied');
  });
});
