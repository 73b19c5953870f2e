import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { KeyedQueue } from '../keyed-queue.ts';
import type { Load } from '../load.ts';
import { correlated, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { parseActivity } from './activity.ts';
import type { ChannelAdapter, TurnLogic, Verdict } from './adapter.ts';
import { claimsToBeTheChannel } from './authentication.ts';
import { admit, type GateConfig } from './gate.ts';
import type { TurnEnd, Turns } from './turns.ts';

/** What the channel is answered; never an error's text. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** The channel gives up after about 15 s and may deliver again; a turn that takes longer than this goes on behind a 202. */
const ACKNOWLEDGE_AFTER_MS = 8000;
/** How long a turn waits before it is run again behind a 202. */
const AGAIN_AFTER_MS = [1000, 3000] as const;
/** More than a person can mean: the rest of a flood is turned away. */
const MOST_WAITING = 50;
/** Waiting turns are held in memory. */
const MOST_TURNS = 5000;

export interface ReceiveOptions {
  readonly adapter: ChannelAdapter;
  readonly config: GateConfig;
  readonly logic: TurnLogic;
  readonly queue: KeyedQueue;
  readonly turns: Turns;
  readonly load: Load;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly acknowledgeAfterMs?: number;
}

export interface Receive {
  /** One request: believe it, admit it, run its turn behind those of its conversation. */
  receive(authorization: string | undefined, body: unknown): Promise<Answered>;
  /** Resolves when no turn is running. */
  settled(): Promise<void>;
}

/** The way of an activity from the wire to its turn. */
export function createReceive(options: ReceiveOptions): Receive {
  const { refuse } = doorkeeper(options);
  const running = new Set<Promise<unknown>>();
  const received = async (authorization: string | undefined, body: unknown): Promise<Answered> => {
    if (options.config.identity && !authorization) return refuse(401, 'no_token');
    if (options.config.identity && !claimsToBeTheChannel(authorization ?? ''))
      return refuse(401, 'false_token');
    const parsed = parseActivity(body);
    if ('problem' in parsed) return refuse(400, 'no_activity', parsed.problem);
    const verdict = await verdictOn(parsed.activity, authorization ?? '', options, refuse);
    if ('status' in verdict) return verdict;
    const admission = admit(parsed.activity, options.config);
    if ('refusal' in admission) return refuse(403, admission.refusal);
    const { activity } = admission;
    const key = `${activity.channelId}/${activity.conversation.id}`;
    if (options.queue.waiting(key) >= MOST_WAITING) return refuse(429, 'flood');
    if (options.load.turns() >= MOST_TURNS) return refuse(503, 'overload');
    const acknowledged = { already: false };
    const turn = options.queue.run(key, () =>
      untilHeard(
        () => options.load.turn(() => run(activity, verdict.believed, options)),
        acknowledged,
        options,
      ),
    );
    running.add(turn);
    turn.finally(() => running.delete(turn)).catch(() => {});
    return inTime(turn, activity, acknowledged, options);
  };
  return {
    receive: (authorization, body) => correlated(() => received(authorization, body)),
    async settled() {
      await Promise.allSettled(running);
    },
  };
}

type Refuse = (status: number, why: string, detail?: string) => Answered;

/** Turns requests away: each reason is counted every time, and shown in the log once, since anybody can repeat it. */
function doorkeeper({ log, metrics }: ReceiveOptions): { readonly refuse: Refuse } {
  const told = new Set<string>();
  return {
    refuse(status, why, detail) {
      metrics.refused(why);
      (told.has(why) ? log.debug : log.warn)('refused', { status, why, ...(detail ? { detail } : {}) });
      told.add(why);
      return { status, ...(detail ? { body: { error: { code: 'BadArgument', message: detail } } } : {}) };
    },
  };
}

/**
 * The SDK says AuthenticationError for most false tokens and throws the JWT library's own error for a foreign signature;
 * whatever a token does to the validation, it is not believed. Where the keys could not be fetched the operator hears of it.
 */
async function verdictOn(
  activity: Activity,
  authorization: string,
  { adapter, log, metrics }: ReceiveOptions,
  refuse: Refuse,
): Promise<{ readonly believed: Verdict } | Answered> {
  try {
    return { believed: await adapter.authenticate(activity, authorization) };
  } catch (error) {
    if (isOurTrouble(error)) {
      log.error('signing_keys_unreachable', { error });
      metrics.failed('authentication');
    }
    return refuse(401, 'false_token');
  }
}

const isOurTrouble = (error: unknown): boolean => {
  const { code, message, name } = (error ?? {}) as { code?: unknown; message?: unknown; name?: unknown };
  if (name === 'TimeoutError') return true;
  const text = typeof message === 'string' ? message : '';
  return /^E[A-Z_]+$/.test(String(code ?? '')) || /^Failed to load openID config|fetch failed/.test(text);
};

async function run(activity: Activity, verdict: Verdict, options: ReceiveOptions): Promise<Answered> {
  const timer = options.metrics.turn(activity.type);
  try {
    return await options.turns.run(activity, () => ended(activity, verdict, options));
  } catch (error) {
    options.log.error('turn_failed', { error, activityType: activity.type });
    options.metrics.failed('turn');
    return { status: 500 };
  } finally {
    timer();
  }
}

/** Whether the channel was told that its activity is taken, and so will not deliver it again. */
interface Acknowledgement {
  already: boolean;
}

/**
 * A turn whose answer could not be sent for now is run again by whoever still holds it: the channel, while it was told nothing;
 * we ourselves behind a 202. Its changes are made once either way.
 */
async function untilHeard(
  turn: () => Promise<Answered>,
  acknowledged: Acknowledgement,
  { log }: ReceiveOptions,
): Promise<Answered> {
  for (const wait of AGAIN_AFTER_MS) {
    const answer = await turn();
    if (answer.status !== 503 || !acknowledged.already) return answer;
    log.warn('turn_again', { afterMs: wait });
    await sleep(wait);
  }
  return turn();
}

/** An answer that could not be sent for now is no answer: the channel is told so, and may deliver again. */
async function ended(
  activity: Activity,
  verdict: Verdict,
  { adapter, logic }: ReceiveOptions,
): Promise<TurnEnd> {
  const { response, failure } = await adapter.runTurn(verdict, activity, logic);
  if (response) return { answer: { status: response.status, body: response.body as unknown }, over: true };
  const over = failure !== 'for_now';
  return { answer: { status: over ? 200 : 503 }, over };
}

/** Invokes and expectReplies carry their answer in the response, so they cannot be acknowledged ahead of it. */
async function inTime(
  turn: Promise<Answered>,
  activity: Activity,
  acknowledged: Acknowledgement,
  options: ReceiveOptions,
): Promise<Answered> {
  if (activity.type === 'invoke' || activity.deliveryMode === 'expectReplies') return turn;
  let timer: NodeJS.Timeout | undefined;
  const taken = new Promise<Answered>((resolve) => {
    const acknowledge = () => {
      acknowledged.already = true;
      resolve({ status: 202 });
    };
    timer = setTimeout(acknowledge, options.acknowledgeAfterMs ?? ACKNOWLEDGE_AFTER_MS);
  });
  return Promise.race([turn, taken]).finally(() => clearTimeout(timer));
}
