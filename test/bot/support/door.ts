import type { TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { ChannelAdapter } from '../../../bot/channel/adapter.ts';
import { authenticationFor } from '../../../bot/channel/authentication.ts';
import { createReceive } from '../../../bot/channel/receive.ts';
import { type Config, loadConfig } from '../../../bot/config.ts';
import { createKeyedQueue } from '../../../bot/keyed-queue.ts';
import { createLoad } from '../../../bot/load.ts';
import { createLog } from '../../../bot/log.ts';
import { createMetrics } from '../../../bot/metrics.ts';
import { startServer } from '../../../bot/server.ts';

export interface Door {
  readonly url: string;
  readonly logged: string[];
  readonly faults: unknown[];
  close(): Promise<void>;
}

/** Server and channel with a turn of the test's own behind them: what is tested is the way there. */
export async function openDoor(
  logic: (context: TurnContext) => Promise<void>,
  options: {
    readonly config?: Partial<Config>;
    readonly authentication?: BotFrameworkAuthentication;
    readonly acknowledgeAfterMs?: number;
    readonly moreMetrics?: () => Promise<string>;
    readonly requestWithinMs?: number;
  } = {},
): Promise<Door> {
  const config: Config = { ...loadConfig({ PORT: '0' }), ...options.config };
  const logged: string[] = [];
  const faults: unknown[] = [];
  const log = createLog('debug', (line) => logged.push(line));
  const metrics = createMetrics();
  const adapter = new ChannelAdapter(options.authentication ?? authenticationFor(undefined));
  adapter.onTurnError = async (_, error) => void faults.push(error);
  const { receive } = createReceive({
    adapter,
    config,
    logic,
    queue: createKeyedQueue(),
    load: createLoad(),
    turns: { run: async (_, turn) => (await turn()).answer },
    log,
    metrics,
    ...(options.acknowledgeAfterMs ? { acknowledgeAfterMs: options.acknowledgeAfterMs } : {}),
  });
  const readiness = async () => ({ ready: false, why: 'no_data' }) as const;
  const server = await startServer({
    config,
    receive,
    readiness,
    metrics,
    log,
    ...(options.moreMetrics ? { moreMetrics: options.moreMetrics } : {}),
    ...(options.requestWithinMs ? { requestWithinMs: options.requestWithinMs } : {}),
  });
  const close = () => server.close(AbortSignal.timeout(5000));
  return { url: server.url, logged, faults, close };
}
