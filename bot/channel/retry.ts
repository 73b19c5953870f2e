import { setTimeout as sleep } from 'node:timers/promises';
import { patience, rejectedBy } from './deadline.ts';

/** As the SDK's HTTP pipeline sees a request and its response; only what is used here. */
interface Request {
  abortSignal?: unknown;
}
interface Response {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}
export interface RetryPolicy {
  readonly name: string;
  sendRequest<R extends Request, S extends Response>(
    request: R,
    next: (request: R) => Promise<S>,
  ): Promise<S>;
}

export interface RetryLimits {
  /** sends after the first */
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** all sends and waits of one message together */
  readonly budgetMs: number;
}

/** A person waits at the other end: well under the time after which the channel gives up. */
export const TURN_LIMITS: RetryLimits = {
  retries: 3,
  firstWaitMs: 300,
  longestWaitMs: 2000,
  budgetMs: 4500,
};

/** What Teams' rate limit page says to retry (412, 429, 502, 504), and 503. */
const WORTH_RETRYING: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** Nothing was sent, so nothing can arrive twice. */
const NEVER_LEFT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * How the bot's messages are sent again within a turn. It replaces the SDK's policy, which waits 5 to 6 seconds on a 5xx,
 * never retries a 412 or a 429 without Retry-After, and has no time-out. A send that ran out of time is not repeated: it may have arrived.
 * The time of a send counts from its writing, and while the loop is free to hear the answer.
 */
export function retryPolicy(limits: RetryLimits = TURN_LIMITS, random = Math.random): RetryPolicy {
  return {
    name: 'uptakeRetryPolicy',
    async sendRequest(request, next) {
      const deadline = performance.now() + limits.budgetMs;
      for (let attempt = 0; ; attempt++) {
        const timer = patience(Math.max(1, deadline - performance.now()));
        request.abortSignal = timer.signal;
        // fetching the bot's own token is part of sending, and does not listen to the signal
        const sent = await Promise.race([next(request), rejectedBy(timer.signal)]).then(
          (response) => ({ response }),
          (error: unknown) => ({ error }),
        );
        timer.clear();
        const wait = waitBefore(attempt, sent, limits, random);
        if (wait !== undefined && performance.now() + wait < deadline) {
          await sleep(wait);
          continue;
        }
        if ('error' in sent) throw sent.error;
        return sent.response;
      }
    },
  };
}

/** Milliseconds to wait before the next send; undefined when there is none to be. */
function waitBefore(
  attempt: number,
  sent: { readonly response: Response } | { readonly error: unknown },
  limits: RetryLimits,
  random: () => number,
): number | undefined {
  if (attempt >= limits.retries) return undefined;
  const backOff = Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** attempt) * (0.5 + random() / 2);
  if ('error' in sent) return NEVER_LEFT.has(codeOf(sent.error)) ? backOff : undefined;
  if (!WORTH_RETRYING.has(sent.response.status)) return undefined;
  const seconds = Number(sent.response.headers.get('retry-after'));
  return seconds > 0 ? seconds * 1000 : backOff;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
