import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { fillWhenEmpty } from '../../../bot/commands/place.ts';
import { startBot } from '../../../bot/compose.ts';
import { type Config, loadConfig } from '../../../bot/config.ts';
import { referencesIn } from '../../../bot/delivery/references.ts';
import type { Load } from '../../../bot/load.ts';
import { createLog } from '../../../bot/log.ts';
import { createMetrics, type Metrics } from '../../../bot/metrics.ts';
import type { Outcome } from '../../../core/answer.ts';
import type { Assistant } from '../../../core/assistant.ts';
import { createAssistant } from '../../../core/create-assistant.ts';
import type { NudgeStore } from '../../../core/nudges/store.ts';
import type { Question } from '../../../core/question.ts';
import { openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import type { Portfolio } from '../../../core/store/portfolio.ts';
import type { StateStore } from '../../../core/store/state.ts';
import { message, post, type Said } from './activities.ts';
import { type Connector, startConnector } from './connector.ts';

/** The day the tests' sample portfolio is of, and the instant their turns happen at. */
export const NOW = new Date('2026-11-23T09:00:00Z');

export interface TestBot {
  readonly dataDir: string;
  readonly connector: Connector;
  readonly state: StateStore;
  readonly nudges: NudgeStore;
  readonly portfolio: Portfolio;
  readonly metrics: Metrics;
  readonly logged: readonly string[];
  /** everything that was answered, in order */
  readonly outcomes: Outcome[];
  /** what was answered since it was asked last, as kind and customers */
  gist(): readonly string[];
  url(): string;
  /** One message; the first words of each reply. */
  say(text: string, said?: Said): Promise<readonly string[]>;
  /** Taps a button that carries a question. */
  tap(question: Question, said?: Said): Promise<readonly string[]>;
  /** Any activity. */
  send(activity: Said): Promise<{ readonly status: number; readonly text: string }>;
  /** Ends the process' part of it, as far as a test can, and starts anew on the same files. */
  restart(options?: { readonly samePort?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** The whole bot on the sample portfolio in a folder of its own, talking to a connector on loopback. */
export async function openBot(
  options: {
    readonly now?: () => Date;
    readonly wrap?: (assistant: Assistant) => Assistant;
    readonly keepQuestionText?: boolean;
    readonly load?: Load;
    readonly config?: Partial<Config>;
    readonly authentication?: BotFrameworkAuthentication;
    /** headers of every request */
    readonly headers?: (connectorUrl: string) => Record<string, string>;
  } = {},
): Promise<TestBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'uptake-bot-'));
  await fillWhenEmpty({ dataDir }, NOW);
  const connector = await startConnector();
  const logged: string[] = [];
  const outcomes: Outcome[] = [];
  let port = 0;
  const start = async () => {
    const config = {
      ...loadConfig({}),
      port,
      dataDir,
      keepQuestionText: options.keepQuestionText ?? false,
      ...options.config,
    };
    const [portfolio, state] = [await openPortfolio(config), await openState(config)];
    const nudges = openNudges(config);
    const real = createAssistant({ portfolio, state, keepQuestionText: config.keepQuestionText });
    const assistant = overheard(options.wrap ? options.wrap(real) : real, outcomes);
    const log = createLog('debug', (line) => logged.push(line));
    const metrics = createMetrics();
    const now = options.now ?? (() => NOW);
    const { authentication } = options;
    const bot = await startBot({
      config,
      portfolio,
      state,
      assistant,
      log,
      metrics,
      now,
      references: referencesIn(nudges, () => true),
      ...(authentication ? { authentication } : {}),
      ...(options.load ? { load: options.load } : {}),
    });
    const close = async () => {
      await bot.close(AbortSignal.timeout(10_000));
      await nudges.close();
      await portfolio.close();
      await state.close();
    };
    return { url: bot.url, state, nudges, portfolio, metrics, close };
  };
  const headers = options.headers?.(connector.url) ?? {};
  let running = await start();
  const heard = async (activity: Said): Promise<readonly string[]> => {
    const before = connector.messages().length;
    await post(running.url, message(connector.url, activity), headers);
    return connector.messages().slice(before).map(wordsOf);
  };
  return {
    dataDir,
    connector,
    logged,
    outcomes,
    gist: () => outcomes.splice(0).map(({ kind, question }) => [kind, ...question.customers].join(' ')),
    get state() {
      return running.state;
    },
    get nudges() {
      return running.nudges;
    },
    get portfolio() {
      return running.portfolio;
    },
    get metrics() {
      return running.metrics;
    },
    url: () => running.url,
    say: (text, said = {}) => heard({ text, ...said }),
    tap: (question, said = {}) => heard({ text: '', value: { question }, ...said }),
    send: (activity) => post(running.url, message(connector.url, activity), headers),
    async restart({ samePort = false } = {}) {
      await running.close();
      port = samePort ? Number(new URL(running.url).port) : 0;
      running = await start();
    },
    async close() {
      await running.close();
      await connector.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The assistant as it is, with what it answers noted. */
function overheard(assistant: Assistant, outcomes: Outcome[]): Assistant {
  return {
    ...assistant,
    async respond(...asked) {
      const outcome = await assistant.respond(...asked);
      outcomes.push(outcome);
      return outcome;
    },
  };
}

/** What a message says at first sight. */
export const wordsOf = ({ text, summary }: Partial<Activity>): string => summary ?? text ?? '';
