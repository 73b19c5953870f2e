import { budgetOf } from '../../core/nudges/budget.ts';
import { keyOfMeasure, measuresOf } from '../../core/nudges/measure.ts';
import { type Reviewed, review, silentUntil } from '../../core/nudges/review.ts';
import type { Claimed, Recipient } from '../../core/nudges/store.ts';
import { setOf } from '../../core/nudges/watched.ts';
import type { Courier } from './courier.ts';

/** A message ready to be sent, and the version of its delivery it was made from. */
export interface Letter {
  readonly claimed: Claimed;
  readonly to: Recipient;
  readonly version: number;
  readonly message: object;
}

/** Looks once more at what was decided and makes the card of what is left; nothing where nothing is. */
export async function prepare(
  courier: Courier,
  worker: string,
  claimed: Claimed,
): Promise<Letter | undefined> {
  const { store, clock } = courier;
  const { to } = claimed;
  if (!to) return undefined;
  const instant = clock.now().toISOString();
  const reviewed = withinBudget(await reviewAll(courier, claimed, instant), claimed);
  const version = await takeOut(courier, worker, claimed, reviewed, instant);
  if (version === undefined) return undefined;
  const said = reviewed.filter((one) => one.kind === 'say');
  if (said.length === 0) {
    const held = reviewed.some((one) => one.kind === 'hold');
    if (held || claimed.unnamed.length === 0) {
      await store.withhold(claimed.id, version, worker, instant, held ? 'held' : 'nothing_left');
      return undefined;
    }
    const silent = silentUntil(claimed.rules, instant);
    if (silent) {
      await store.postpone(claimed.id, worker, silent);
      return undefined;
    }
  }
  const { key, unnamed: unconfirmed, overBudget } = claimed;
  const message = await courier.compose({ to, key, said, unconfirmed, overBudget, instant });
  return { claimed, to, version, message };
}

async function reviewAll(courier: Courier, claimed: Claimed, instant: string): Promise<readonly Reviewed[]> {
  const rules = new Map(claimed.rules.map((rule) => [rule.id, rule]));
  const measures = new Map(
    claimed.rules.flatMap(measuresOf).map((measure) => [keyOfMeasure(measure), measure] as const),
  );
  const facts = await courier.facts([...measures.values()], { instant, zone: 'UTC' });
  const episodes = new Map(claimed.episodes.map((episode) => [episode.key, episode]));
  const sight = await courier.people();
  const permitted = new Map(claimed.rules.map(({ id, owner }) => [id, setOf(sight(owner) ?? [])]));
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
