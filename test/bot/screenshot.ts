import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startPlayground } from '../../bot/commands/playground.ts';
import { openBot } from './support/bot.ts';
import { findChromium, visit } from './support/browser.ts';

/** README's picture: a real conversation in the Agents Playground, taken anew with `npm run screenshot`. */
const executablePath = findChromium();
if (!executablePath) {
  process.stderr.write('No chromium on this machine.\n');
  process.exit(1);
}
const docs = join(import.meta.dirname, '../../docs');
mkdirSync(docs, { recursive: true });
const bot = await openBot();
const playground = await startPlayground({ bot: bot.url(), port: await freePort(0), env: process.env });
const visitor = await visit(playground.url, executablePath, { width: 1280, height: 1700 });
// the log beside the chat is the developer's, not the partner's
await visitor.page.getByText('Log Panel').locator('..').locator('button').last().click();
await visitor.ask("give me Contoso's adoption summary");
while (!bot.outcomes.some(({ kind }) => kind === 'customer_summary')) await sleep(100);
await sleep(1500);
await visitor.page.screenshot({ path: join(docs, 'screenshot.png') });
await visitor.close();
await playground.close();
await bot.close();
