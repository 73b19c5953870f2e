import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import { loaderSuite } from './loader-suite.ts';
import { type OpenStore, portfolioSuite } from './portfolio-suite.ts';
import { stateSuite } from './state-suite.ts';

const root = mkdtempSync(join(tmpdir(), 'uptake-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function openEmpty(): Promise<OpenStore> {
  const dataDir = mkdtempSync(join(root, 'd'));
  const loader = await openLoader({ dataDir });
  const portfolio = await openPortfolio({ dataDir });
  return {
    loader,
    portfolio,
    close: async () => {
      await loader.close();
      await portfolio.close();
    },
  };
}

portfolioSuite('SQLite', openEmpty);
loaderSuite('SQLite', openEmpty);
stateSuite('SQLite', () => openState({ dataDir: mkdtempSync(join(root, 's')) }));
