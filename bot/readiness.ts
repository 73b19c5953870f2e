import { daysBetween } from '../core/adoption/days.ts';
import type { Portfolio } from '../core/store/portfolio.ts';
import type { StateStore } from '../core/store/state.ts';
import type { Day } from '../core/time.ts';
import type { Log } from './log.ts';

/** Whether questions can be answered, and how old the answers would be. */
export type Readiness =
  | { readonly ready: true; readonly dataDate: Day; readonly dataAgeDays: number }
  | { readonly ready: false; readonly why: 'no_data' | 'store' };

/** Asks both stores, and writes; checks that come together share one answer. */
export function createReadiness(
  portfolio: Portfolio,
  state: StateStore,
  log: Log,
  now: () => Date,
): () => Promise<Readiness> {
  let checking: Promise<Readiness> | undefined;
  return () => {
    checking ??= check(portfolio, state, now().toISOString().slice(0, 10))
      .catch((error: unknown): Readiness => {
        log.error('store_not_usable', { error });
        return { ready: false, why: 'store' };
      })
      .finally(() => {
        checking = undefined;
      });
    return checking;
  };
}

async function check(portfolio: Portfolio, state: StateStore, today: Day): Promise<Readiness> {
  const [usage, deployment] = await Promise.all([
    portfolio.holdings({ facts: 'usage', asOf: today }),
    portfolio.holdings({ facts: 'deployment', asOf: today }),
    state.prove(),
  ]);
  const dataDate = [...usage, ...deployment]
    .map((holding) => holding.newest)
    .sort()
    .at(-1);
  if (!dataDate) return { ready: false, why: 'no_data' };
  return { ready: true, dataDate, dataAgeDays: daysBetween(dataDate, today) };
}
