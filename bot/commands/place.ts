import type { NudgeStore } from '../../core/nudges/store.ts';
import { loadSample } from '../../core/sources/sample/index.ts';
import { openLoader, openPortfolio, openState } from '../../core/store/embedded/index.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import type { StateStore } from '../../core/store/state.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { loadSkus } from '../skus.ts';
import { refuseCall } from './arguments.ts';

/** The stores the settings name, for commands of the terminal. */
export interface Place {
  readonly config: Config;
  readonly portfolio: Portfolio;
  readonly state: StateStore;
  readonly nudges: NudgeStore;
  close(): Promise<void>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Opens the stores the settings name; one that was never filled is given the sample portfolio first, and says so. */
export async function openPlace(env: Env, now: Date): Promise<Place> {
  const config = configFrom(env);
  await fillWhenEmpty(config, now);
  const portfolio = await openPortfolio(config);
  const state = await openState(config);
  const nudges = openNudges(config);
  return {
    config,
    portfolio,
    state,
    nudges,
    async close() {
      await nudges.close();
      await portfolio.close();
      await state.close();
    },
  };
}

/** The settings, or one line a problem and exit status 2. */
export function configFrom(env: Env): Config {
  try {
    const config = loadConfig(env);
    loadSkus(config.skuFile);
    return config;
  } catch (error) {
    if (error instanceof ConfigError) return refuseCall(error.message);
    throw error;
  }
}

/** The sample portfolio into a store that holds no customer; says so on standard error. */
export async function fillWhenEmpty(config: Pick<Config, 'dataDir'>, now: Date): Promise<void> {
  const loader = await openLoader(config);
  try {
    const portfolio = await openPortfolio(config);
    const empty = (await portfolio.customers()).length === 0;
    await portfolio.close();
    if (!empty) return;
    process.stderr.write('No data yet: loading the sample portfolio (generated, not real customers).\n');
    await loadSample(loader, now.toISOString().slice(0, 10));
  } finally {
    await loader.close();
  }
}
