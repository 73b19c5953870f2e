import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** A Chromium of this machine, if there is one: Debian's, or one on the PATH. */
export function findChromium(env = process.env): string | undefined {
  const folders = ['/usr/bin', ...(env['PATH'] ?? '').split(delimiter)];
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A person at the Agents Playground with a browser. */
export interface Visitor {
  readonly page: Page;
  ask(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function visit(
  url: string,
  executablePath: string,
  viewport = { width: 1280, height: 960 },
): Promise<Visitor> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport });
  // its fonts are the only thing it wants from the network
  await page.route(/^https:/, (route) => route.abort());
  await page.goto(url);
  await page.getByText('Connected.').first().waitFor();
  return {
    page,
    async ask(text) {
      await page.locator('[data-lexical-editor="true"]').click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    close: () => browser.close(),
  };
}
