import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Decision } from './decision.ts';
import type { Episode } from './episode.ts';
import { evaluate } from './evaluate.ts';
import type { NudgeFacts } from './facts.ts';
import type { Rule } from './rule.ts';
import { nextSlot } from './schedule.ts';

/** How things stood at one data date: the instant it could have been looked at, and the facts of that day. */
export interface Past {
  readonly instant: string;
  readonly facts: NudgeFacts;
}

/** What a rule would have sent: one line per card. */
export interface Rehearsal {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly dates: number;
  readonly cards: readonly { readonly dueAt: string; readonly said: readonly Decision[] }[];
  /** customers that would have been named at least once */
  readonly customers: readonly CustomerId[];
}

/** Replays a rule over the past before it is saved, oldest data date first, as if every card had been read. */
export function rehearse(rule: Rule, past: readonly Past[], customers: readonly CustomerId[]): Rehearsal {
  let episodes = new Map<string, Episode>();
  let nextAt = past[0] ? nextSlot(rule, past[0].instant) : '';
  const said: Decision[] = [];
  for (const { instant, facts } of past) {
    const decided = evaluate(facts, [{ rule, nextAt, customers }], [...episodes.values()], instant);
    nextAt = decided.verdicts[0]!.nextAt;
    episodes = new Map([
      ...episodes,
      ...decided.episodes.map((one) => [one.key, { ...one, seen: true }] as const),
    ]);
    said.push(...decided.decisions);
  }
  const days = past.flatMap(({ facts }) => [...facts.measured.values()].map((measured) => measured.now.day));
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    dates: past.length,
    cards: [...Map.groupBy(said, (decision) => decision.dueAt)].map(([dueAt, said]) => ({ dueAt, said })),
    customers: [...new Set(said.flatMap((decision) => decision.customer ?? []))],
  };
}
