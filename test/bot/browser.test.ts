import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type Playground, startPlayground } from '../../bot/commands/playground.ts';
import { show } from '../../bot/show.ts';
import { NOW, openBot, type TestBot } from './support/bot.ts';
import { findChromium, type Visitor, visit } from './support/browser.ts';
import { buttonsIn } from './support/buttons.ts';

const executablePath = findChromium();
if (!executablePath) process.stderr.write('Browser test skipped: no chromium on this machine.\n');
const output = join(import.meta.dirname, '../output');
const patiently = { timeout: 25_000 };

describe.skipIf(!executablePath)('in a browser', () => {
  let bot: TestBot;
  let playground: Playground;
  let visitor: Visitor;
  beforeAll(async () => {
    mkdirSync(output, { recursive: true });
    bot = await openBot();
    playground = await startPlayground({ bot: bot.url(), port: await freePort(0), env: process.env });
    visitor = await visit(playground.url, executablePath!);
  });
  afterAll(async () => {
    await visitor?.close();
    await playground?.close();
    await bot?.close();
  });

  const answered = () => expect.poll(() => bot.outcomes.length, patiently).toBe(1);
  const shot = (name: string) => visitor.page.screenshot({ path: join(output, `${name}.png`) });

  it('the bot says hello once, however often it is told that it was installed', async () => {
    await answered();
    expect(bot.gist()).toEqual(['greeting']);
    await shot('hello');
  });

  it('a question is answered on a card with its figures', async () => {
    await visitor.ask("what's Contoso's usage %?");
    await answered();
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    await visitor.page
      .getByText(/\d\d\.\d%/)
      .last()
      .waitFor();
    await shot('metric');
  });

  it('Japanese is answered in Japanese', async () => {
    await visitor.ask('コントソの使用率は？');
    await answered();
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    await visitor.page
      .getByText(/使用率は/)
      .last()
      .waitFor();
    await shot('japanese');
  });

  it('a button on the card asks the next question', async () => {
    await visitor.ask("give me Fabrikam's adoption summary");
    await answered();
    const [summary] = bot.outcomes;
    expect(bot.gist()).toEqual(['customer_summary fabrikam']);
    const person = { tenantId: 't', userId: 'u', place: 'personal', preferences: {} } as const;
    const moment = { instant: NOW.toISOString(), zone: 'UTC' };
    const button = buttonsIn(show(summary!, 'en', { person, moment }).card).at(-1)!;
    const onScreen = visitor.page.getByRole('button', { name: button.title, exact: true }).last();
    await onScreen.waitFor();
    await shot('summary');
    await onScreen.click();
    await answered();
    expect(bot.outcomes[0]?.question).toMatchObject(button.data.question);
    expect(bot.gist()[0]).not.toMatch(/^(unclear|fault)/);
    await shot('button');
  });
});
