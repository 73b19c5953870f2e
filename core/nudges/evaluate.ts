import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import { decisionOf, digestOf } from './decide.ts';
import type { Decision, Decisions, Shut, Subject, Verdict } from './decision.ts';
import { type Episode, episodeKey, step } from './episode.ts';
import type { NudgeFacts } from './facts.ts';
import { keyOfMeasure, measuresOf } from './measure.ts';
import { type Observation, observe } from './observe.ts';
import { type Rule, type RuleId, recipientOf } from './rule.ts';
import { nextSlot } from './schedule.ts';
import { wallTimeOf } from './zone.ts';

/**
 * Decides, for some rules at an instant, which episodes open, move and close, and what is to be said when. Pure: the same
 * facts, rules and episodes at the same instant decide the same; a second time on their outcome decides nothing.
 */
export function evaluate(
  facts: NudgeFacts,
  subjects: readonly Subject[],
  episodes: readonly Episode[],
  instant: string,
): Decisions {
  const held = byRule(episodes);
  const all = subjects.map((subject) =>
    evaluateRule(facts, subject, held.get(subject.rule.id) ?? new Map(), instant),
  );
  return {
    episodes: all.flatMap((one) => one.episodes),
    decisions: all.flatMap((one) => one.decisions),
    verdicts: all.map((one) => one.verdict),
  };
}

/** Whether a rule is silent on purpose: stopped, or paused until a later day. Every way of sending asks this. */
export function isMuted(rule: Rule, instant: string): 'stopped' | 'paused' | undefined {
  if (rule.stoppedAt !== undefined) return 'stopped';
  const paused = rule.pausedUntil !== undefined && wallTimeOf(instant, rule.zone).day < rule.pausedUntil;
  return paused ? 'paused' : undefined;
}

interface Outcome {
  readonly episodes: Episode[];
  readonly decisions: Decision[];
  readonly verdict: Verdict;
}

type Held = ReadonlyMap<string, Episode>;

function evaluateRule(facts: NudgeFacts, subject: Subject, held: Held, at: string): Outcome {
  const { rule, nextAt } = subject;
  const slot = nextAt <= at;
  const next = slot ? nextSlot(rule, at) : nextAt;
  const tally = { looked: 0, beyond: 0, opened: 0, closed: 0, shut: {} as Partial<Record<Shut, number>> };
  const episodes: Episode[] = [];
  const decisions: Decision[] = [];
  if (isMuted(rule, at))
    return { episodes, decisions, verdict: { rule: rule.id, nextAt: next, paused: true, ...tally } };
  if (rule.kind === 'digest') {
    if (slot) decisions.push(digestOf(subject, at));
    return { episodes, decisions, verdict: { rule: rule.id, nextAt: next, paused: false, ...tally } };
  }
  const shut = (why: Shut) => {
    tally.shut[why] = (tally.shut[why] ?? 0) + 1;
  };
  for (const { customer, workload, current, seen } of observations(facts, subject, held, at)) {
    tally.looked++;
    if (seen.kind === 'gated') {
      shut(seen.gate);
      continue;
    }
    if (seen.beyond) tally.beyond++;
    const moved = step(rule, current, seen, at, blankOf(rule, customer, workload));
    if (moved.silent) shut(moved.silent);
    if (moved.episode) episodes.push(moved.episode);
    if (moved.episode?.state === 'open' && current?.state !== 'open') tally.opened++;
    if (moved.episode?.state === 'closed') tally.closed++;
    if (moved.say) decisions.push(decisionOf(subject, moved, current, seen.day, at));
  }
  return { episodes, decisions, verdict: { rule: rule.id, nextAt: next, paused: false, ...tally } };
}

/** Every pair of customer and measure a rule looks at. */
export function* observations(facts: NudgeFacts, subject: Subject, held: Held, at: string) {
  const { rule } = subject;
  const today = wallTimeOf(at, rule.zone).day;
  for (const measure of measuresOf(rule)) {
    const measured = facts.measured.get(keyOfMeasure(measure));
    const workload = measure.workload ?? ('all' as const);
    for (const customer of subject.customers) {
      const current = held.get(`${workload}/${customer}`);
      const base = current?.state === 'open' ? current.base : undefined;
      const seen: Observation = observe(rule, measured, facts, customer, today, base);
      yield { customer, workload, current, seen };
    }
  }
}

const blankOf = (rule: Rule, customer: CustomerId, workload: WatchedWorkload | 'all') => ({
  key: episodeKey(rule, customer, workload),
  rule: rule.id,
  recipient: recipientOf(rule),
  tenantId: rule.owner.tenantId,
  customer,
  workload,
  metric: rule.metric,
  kind: rule.kind,
});

function byRule(episodes: readonly Episode[]): ReadonlyMap<RuleId, Map<string, Episode>> {
  const rules = new Map<RuleId, Map<string, Episode>>();
  for (const episode of episodes) {
    const held = rules.get(episode.rule) ?? new Map<string, Episode>();
    rules.set(episode.rule, held.set(`${episode.workload}/${episode.customer}`, episode));
  }
  return rules;
}
