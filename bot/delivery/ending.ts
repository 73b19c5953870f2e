import type { Ending, Reach } from '../../core/nudges/store.ts';
import type { WireAnswer } from './wire.ts';

/** How patient delivery is. Milliseconds. */
export interface Patience {
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** attempts with an answer other than 429 */
  readonly attempts: number;
  /** from the instant it was due; then it is refused with the last reason */
  readonly budgetMs: number;
}

export const PATIENCE: Patience = {
  firstWaitMs: 2_000,
  longestWaitMs: 900_000,
  attempts: 12,
  budgetMs: 86_400_000,
};

/** What a refusal says about its recipient. Others cost the card, not the recipient. */
const REACH: Readonly<
  Record<string, { readonly kind: 'ended' } | { readonly kind: 'suspended'; readonly days: number }>
> = {
  '403 MessageWritesBlocked': { kind: 'ended' },
  '403 BotNotInConversationRoster': { kind: 'ended' },
  '403 BotDisabledByAdmin': { kind: 'suspended', days: 7 },
  '403': { kind: 'suspended', days: 7 },
  '404 ConversationNotFound': { kind: 'ended' },
  '404 BotNotInConversationRoster': { kind: 'ended' },
  '404': { kind: 'suspended', days: 1 },
};

/** Certainly not accepted, and worth another try (msteams-docs, rate-limit: 412 and 429; 401 while a token is renewed). */
const NOT_ACCEPTED: ReadonlySet<number> = new Set([401, 412, 429, 503]);

/**
 * What an answer means for a delivery. Only what was certainly not accepted is sent again. A gateway's error, a server's
 * fault or a broken connection may hide an accepted message: nobody knows, so it is never repeated.
 */
export function endingOf(
  answer: WireAnswer,
  tried: { readonly attempts: number; readonly dueAt: string; readonly now: Date },
  random: () => number,
  patience: Patience = PATIENCE,
): Ending {
  if (answer.kind === 'broken') return { kind: 'unknown', error: answer.error };
  if (answer.kind === 'refused') return again(answer.error, undefined, tried, random, patience);
  const { status, activityId } = answer;
  const error = [String(status), answer.code].filter(Boolean).join(' ');
  if (status >= 200 && status < 300)
    return activityId
      ? { kind: 'sent', activityId, named: [] }
      : { kind: 'unknown', error: `${status} without id` };
  if (NOT_ACCEPTED.has(status)) return again(error, answer, tried, random, patience);
  if (status >= 500) return { kind: 'unknown', error };
  const reach = reachAfter(status, answer.code, tried.now);
  return { kind: 'refused', error, ...(reach ? { reach } : {}) };
}

function again(
  error: string,
  answer: Extract<WireAnswer, { kind: 'answered' }> | undefined,
  tried: { readonly attempts: number; readonly dueAt: string; readonly now: Date },
  random: () => number,
  patience: Patience,
): Ending {
  const throttled = answer?.status === 429;
  const backOff = Math.min(
    patience.longestWaitMs,
    patience.firstWaitMs * 2 ** Math.min(tried.attempts - 1, 20),
  );
  // the service's own wish wins; ours is spread, so that many do not come back together
  const wait = answer?.retryAfterMs ?? backOff * (0.5 + random() / 2);
  const at = new Date(tried.now.getTime() + wait);
  // what was due while nobody could send gets its tries all the same
  const late = tried.attempts >= 3 && at.getTime() - Date.parse(tried.dueAt) > patience.budgetMs;
  if (late || (!throttled && tried.attempts >= patience.attempts))
    return { kind: 'refused', error: `gave_up ${error}` };
  return {
    kind: 'again',
    at: at.toISOString(),
    error,
    ...(throttled && answer.retryAfterMs ? { pauseTenantUntil: at.toISOString() } : {}),
  };
}

function reachAfter(
  status: number,
  code: string | undefined,
  now: Date,
): Exclude<Reach, { kind: 'reachable' }> | undefined {
  const rule = REACH[`${status} ${code}`] ?? REACH[String(status)];
  if (!rule) return undefined;
  const why = code ?? String(status);
  const at = now.toISOString();
  if (rule.kind === 'ended') return { kind: 'ended', why, at };
  return {
    kind: 'suspended',
    why,
    at,
    until: new Date(now.getTime() + rule.days * 86_400_000).toISOString(),
  };
}
