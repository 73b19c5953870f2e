import { budgetOf } from '../../core/nudges/budget.ts';
import type { ReadFacts } from '../../core/nudges/facts.ts';
import type { Limits } from '../../core/nudges/limits.ts';
import { keyOfMeasure, measuresOf } from '../../core/nudges/measure.ts';
import { type Reviewed, review, silentUntil } from '../../core/nudges/review.ts';
import type { Claimed, NudgeStore, Recipient, Unconfirmed } from '../../core/nudges/store.ts';
import type { CustomerId } from '../../core/question.ts';
import type { Clock } from './clock.ts';
import { endingOf } from './ending.ts';
import type { People } from './people.ts';
import type { Post } from './wire.ts';

export type Said = Extract<Reviewed, { kind: 'say' }>;

/** Everything one card says. */
export interface CardContents {
  readonly to: Recipient;
  /** unique key of the delivery; goes along with the message, so that the channel's records can be compared with ours */
  readonly key: string;
  readonly said: readonly Said[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly overBudget: number;
  readonly instant: string;
}

export interface Courier {
  readonly store: NudgeStore;
  readonly facts: ReadFacts;
  readonly people: People;
  readonly clock: Clock;
  readonly post: Post;
  /** the message for a card's contents */
  readonly compose: (contents: CardContents) => Promise<object>;
  readonly limits: Limits;
  readonly random: () => number;
  /** told of every attempt's end */
  readonly onEnd?: (end: { readonly kind: string; readonly error?: string }) => void;
}

const CLAIM_MS = 600_000;
const CLAIM_SIZE = 5;
/** The channel answers within seconds; beyond this nobody knows. */
const POST_MS = 20_000;
/** A send that is not over by then belongs to a process that is gone. */
const SENDING_MS = 120_000;
/** A card that could not be made is tried again after this. */
const FAULTY_MS = 3_600_000;
/** What waited longer for room is looked at anew. */
const FRESH_MS = 60_000;

/** Sends what is due, card by card. Returns how many deliveries it dealt with. */
export async function deliverDue(courier: Courier, worker: string, signal?: AbortSignal): Promise<number> {
  const { store, clock } = courier;
  const now = clock.now();
  const claimed = await store.claim({
    worker,
    now: now.toISOString(),
    until: new Date(now.getTime() + CLAIM_MS).toISOString(),
    limit: CLAIM_SIZE,
  });
  const faults: unknown[] = [];
  for (const delivery of claimed) {
    if (signal?.aborted) break;
    try {
      await deliver(courier, worker, delivery, signal);
    } catch (fault) {
      // a card that cannot be made must not hold up those claimed with it; one already on its way is left to the sweep
      faults.push(fault);
      await store.postpone(delivery.id, worker, new Date(now.getTime() + FAULTY_MS).toISOString());
    }
  }
  if (signal?.aborted) await store.release(worker);
  if (faults.length > 0) throw faults[0];
  return claimed.length;
}

async function deliver(
  courier: Courier,
  worker: string,
  claimed: Claimed,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { store, clock } = courier;
  const { to } = claimed;
  if (!to) return;
  const instant = clock.now().toISOString();
  const reviewed = withinBudget(await reviewAll(courier, claimed, instant), claimed);
  const version = await takeOut(courier, worker, claimed, reviewed, instant);
  if (version === undefined) return;
  const said = reviewed.filter((one) => one.kind === 'say');
  if (said.length === 0) {
    const held = reviewed.some((one) => one.kind === 'hold');
    if (held || claimed.unnamed.length === 0)
      return store.withhold(claimed.id, version, worker, instant, held ? 'held' : 'nothing_left');
    const silent = silentUntil(claimed.rules, instant);
    if (silent) return store.postpone(claimed.id, worker, silent);
  }
  const message = await courier.compose({
    to,
    key: claimed.key,
    said,
    unconfirmed: claimed.unnamed,
    overBudget: claimed.overBudget,
    instant,
  });
  if (!(await begin(courier, worker, claimed.id, version, signal))) return;
  await send(courier, worker, claimed, to, message);
}

async function reviewAll(courier: Courier, claimed: Claimed, instant: string): Promise<readonly Reviewed[]> {
  const rules = new Map(claimed.rules.map((rule) => [rule.id, rule]));
  const measures = new Map(
    claimed.rules.flatMap(measuresOf).map((measure) => [keyOfMeasure(measure), measure] as const),
  );
  const facts = await courier.facts([...measures.values()], { instant, zone: 'UTC' });
  const episodes = new Map(claimed.episodes.map((episode) => [episode.key, episode]));
  const permitted = new Map<string, ReadonlySet<CustomerId>>();
  for (const { id, owner } of claimed.rules) permitted.set(id, new Set((await courier.people(owner)) ?? []));
  return claimed.decisions.map((decision) =>
    review(decision, {
      facts,
      rules,
      episodes,
      permitted: permitted.get(decision.rule) ?? new Set(),
      instant,
    }),
  );
}

/** Too many cards tire: beyond the budget what was not asked for by the calendar is withheld, and listed on request. */
function withinBudget(reviewed: readonly Reviewed[], claimed: Claimed): readonly Reviewed[] {
  const digest = reviewed.some((one) => one.kind === 'say' && one.decision.reason === 'digest');
  if (claimed.cardsThisWeek < budgetOf(claimed.rules) || digest) return reviewed;
  return reviewed.map((one) =>
    one.kind === 'say' ? { kind: 'withhold', decision: one.decision, why: 'budget' } : one,
  );
}

async function takeOut(
  { store }: Courier,
  worker: string,
  { id, version }: Claimed,
  reviewed: readonly Reviewed[],
  instant: string,
): Promise<number | undefined> {
  const withheld = reviewed.flatMap((one) =>
    one.kind === 'withhold' ? { id: one.decision.id, why: one.why } : [],
  );
  const held = reviewed.flatMap((one) =>
    one.kind === 'hold' ? { id: one.decision.id, until: one.until } : [],
  );
  if (withheld.length === 0 && held.length === 0) return version;
  return store.adjust(id, version, worker, instant, { withheld, held });
}

/** Waits for room within the limits; false when the delivery is no longer ours, or has waited so long that it must be looked at anew. */
async function begin(
  { store, clock, limits }: Courier,
  worker: string,
  id: number,
  version: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const started = clock.now().getTime();
  for (;;) {
    const now = clock.now();
    const until = new Date(now.getTime() + SENDING_MS).toISOString();
    const begun = await store.begin({ id, version, worker, now: now.toISOString(), until, limits });
    if (begun.kind === 'go') return true;
    if (begun.kind === 'gone') return false;
    if (now.getTime() + begun.ms - started > FRESH_MS) {
      await store.postpone(id, worker, new Date(now.getTime() + begun.ms).toISOString());
      return false;
    }
    await clock.sleep(begun.ms, signal);
    if (signal?.aborted) return false;
  }
}

async function send(
  courier: Courier,
  worker: string,
  claimed: Claimed,
  to: Recipient,
  message: object,
): Promise<void> {
  const { store, clock, post, random } = courier;
  const timeout = clock.timeout(POST_MS);
  const answer = await post(to.reference, message, timeout.signal);
  timeout.clear();
  const now = clock.now();
  const ending = endingOf(answer, { attempts: claimed.attempts + 1, dueAt: claimed.dueAt, now }, random);
  const named = claimed.unnamed.map(({ id }) => id);
  await store.end(
    claimed.id,
    worker,
    now.toISOString(),
    ending.kind === 'sent' ? { ...ending, named } : ending,
  );
  courier.onEnd?.({ kind: ending.kind, ...('error' in ending ? { error: ending.error } : {}) });
}
