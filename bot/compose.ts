import { randomUUID } from 'node:crypto';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Assistant } from '../core/assistant.ts';
import { createAssistant } from '../core/create-assistant.ts';
import { openPortfolio, openState } from '../core/store/embedded/index.ts';
import { openNudges } from '../core/store/embedded/nudges/index.ts';
import type { Portfolio } from '../core/store/portfolio.ts';
import type { StateStore } from '../core/store/state.ts';
import { createConversation } from '../dialogs/conversation.ts';
import { ChannelAdapter } from './channel/adapter.ts';
import { authenticationFor } from './channel/authentication.ts';
import { endedOr } from './channel/deadline.ts';
import { faultHandler } from './channel/fault.ts';
import { createReceive } from './channel/receive.ts';
import { createRoster } from './channel/roster.ts';
import { storageOf } from './channel/storage.ts';
import { createStrangers } from './channel/strangers.ts';
import { turnsIn } from './channel/turns.ts';
import { createWelcomed } from './channel/welcomed.ts';
import type { Config } from './config.ts';
import { loadContent } from './content.ts';
import { authorizeAs } from './delivery/authorize.ts';
import type { References } from './delivery/references.ts';
import { startNudges } from './delivery/start.ts';
import { type Watch, watchImports } from './import-watch.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { createLoad, type Load } from './load.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { startServer } from './server.ts';
import { shedding } from './shedding.ts';
import { show } from './show.ts';
import { loadSkus } from './skus.ts';
import { TeamsBot } from './teams-bot.ts';

export interface Running {
  readonly url: string;
  /** Takes no more requests, finishes what it has where that does not take long, closes the stores. */
  close(): Promise<void>;
}

/** Milliseconds after which what is under way is not waited for. */
const LEAVE_WITHIN_MS = 3500;

/** Everything the settings name, opened and put together, and the bot on its port. */
export async function compose(config: Config, log: Log, now: () => Date): Promise<Running> {
  const metrics = createMetrics();
  const load = createLoad();
  loadSkus(config.skuFile);
  const content = await loadContent(config.contentFile, now());
  const portfolio = await openPortfolio(config);
  const state = await openState(config);
  const nudgeStore = openNudges(config);
  const closeStores = async () => {
    await nudgeStore.close();
    await portfolio.close();
    await state.close();
  };
  const nudges = startNudges({
    store: nudgeStore,
    portfolio,
    state,
    show,
    authorize: authorizeAs(config),
    mayTell: (tenant) =>
      config.allowedTenants === 'any' || config.allowedTenants.includes(tenant.toLowerCase()),
    log,
    calm: load.calm,
    holder: randomUUID(),
  });
  try {
    const assistant = createAssistant({
      portfolio,
      state,
      keepQuestionText: config.keepQuestionText,
      adminUserIds: config.adminUserIds,
      fiscalStart: config.fiscalStart,
      nudges: nudges.desk,
      content,
    });
    const bot = await startBot({
      config,
      portfolio,
      state,
      assistant,
      log,
      metrics,
      now,
      load,
      references: nudges.references,
      moreMetrics: nudges.metrics,
    });
    const imports = startImports(config, { log, metrics, now });
    return {
      url: bot.url,
      async close() {
        const late = AbortSignal.timeout(LEAVE_WITHIN_MS);
        await Promise.all([imports?.stop(), bot.close(late), nudges.stop(late)]);
        await closeStores();
      },
    };
  } catch (error) {
    await nudges.stop(AbortSignal.timeout(LEAVE_WITHIN_MS));
    await closeStores();
    throw error;
  }
}

/** Reads what is put into IMPORT_DIR, where one is set. */
function startImports(
  { importDir, dataDir, skuFile }: Config,
  { log, metrics, now }: Pick<BotParts, 'log' | 'metrics' | 'now'>,
): Watch | undefined {
  if (!importDir) return undefined;
  return watchImports({
    dir: importDir,
    dataDir,
    skuFile,
    now,
    onReport({ files }) {
      for (const { file, kind, rows, inserted, updated, rejected, refused } of files) {
        metrics.imported(refused ? 'refused' : 'imported');
        log.info('file_read', { file, kind, rows, inserted, updated, rejected: rejected.length });
      }
    },
    onFault(error, file) {
      metrics.failed('import');
      log.error('import_failed', { error, file });
    },
  });
}

export interface BotParts {
  readonly config: Config;
  readonly portfolio: Portfolio;
  readonly state: StateStore;
  readonly assistant: Assistant;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** what turns share with all else this process does */
  readonly load?: Load;
  /** how the channel's requests are believed; from the settings where not given */
  readonly authentication?: BotFrameworkAuthentication;
  /** where people can be reached later */
  readonly references?: References;
  /** what else is counted */
  readonly moreMetrics?: () => Promise<string>;
}

export interface RunningBot {
  readonly url: string;
  /** Takes no more requests, and waits for the turns it has until `late` aborts. */
  close(late: AbortSignal): Promise<void>;
}

/** The bot on its port, put together from its parts. */
export async function startBot(parts: BotParts): Promise<RunningBot> {
  const { config, portfolio, state, log, metrics, now, load = createLoad() } = parts;
  const storage = storageOf(state);
  const assistant = shedding(parts.assistant, load, (cost) => metrics.refused(`busy_${cost}`));
  const conversation = createConversation(assistant, storage, show);
  const adapter = new ChannelAdapter(parts.authentication ?? authenticationFor(config.identity));
  adapter.onTurnError = faultHandler({ conversation, show, log, metrics, now });
  const bot = new TeamsBot({
    assistant,
    conversation,
    state,
    welcomed: createWelcomed(storage),
    strangers: createStrangers({ roster: createRoster(config, now), show, log, metrics, now }),
    show,
    now,
    keepQuestionText: config.keepQuestionText,
    ...(parts.references ? { references: parts.references } : {}),
  });
  const queue = createKeyedQueue();
  const logic = (context: Parameters<TeamsBot['run']>[0]) => bot.run(context);
  const turns = turnsIn(state, now);
  const { receive, settled } = createReceive({
    adapter,
    config,
    logic,
    queue,
    turns,
    load,
    log,
    metrics,
  });
  const readiness = createReadiness(portfolio, state, log, now);
  const server = await startServer({
    config,
    receive,
    readiness,
    metrics,
    log,
    ...(parts.moreMetrics ? { moreMetrics: parts.moreMetrics } : {}),
  });
  return {
    url: server.url,
    async close(late) {
      await server.close(late);
      await endedOr(late, settled());
    },
  };
}
