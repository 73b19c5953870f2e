import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Decision } from './decision.ts';
import { type Episode, type EpisodeKey, stillHolds } from './episode.ts';
import { isMuted } from './evaluate.ts';
import type { NudgeFacts } from './facts.ts';
import { keyOfMeasure } from './measure.ts';
import { observe, type Seen } from './observe.ts';
import { quietUntil } from './quiet.ts';
import type { Rule, RuleId } from './rule.ts';
import { instantAt, wallTimeOf } from './zone.ts';

/** Why something decided is not said after all. */
export const WITHHELD = [
  'no_longer_true',
  'not_judged',
  'stopped',
  'snoozed',
  'acknowledged',
  'dismissed',
  'not_permitted',
  'budget',
] as const;
export type Withheld = (typeof WITHHELD)[number];

/** What becomes of one decision just before its card goes out. */
export type Reviewed =
  | {
      readonly kind: 'say';
      readonly decision: Decision;
      readonly rule: Rule;
      readonly episode?: Episode;
      readonly seen?: Seen;
    }
  | { readonly kind: 'withhold'; readonly decision: Decision; readonly why: Withheld }
  | {
      readonly kind: 'hold';
      readonly decision: Decision;
      readonly why: 'paused' | 'quiet_hours';
      readonly until: string;
    };

export interface Surroundings {
  readonly facts: NudgeFacts;
  readonly rules: ReadonlyMap<RuleId, Rule>;
  readonly episodes: ReadonlyMap<EpisodeKey, Episode>;
  /** customers the reader may see now */
  readonly permitted: ReadonlySet<CustomerId>;
  readonly instant: string;
}

/**
 * Until when nothing at all goes to a recipient with these rules: paused all of them, or quiet hours. For cards that
 * belong to no rule, such as one that names what could not be confirmed.
 */
export function silentUntil(rules: readonly Rule[], instant: string): string | undefined {
  const ends = rules.map((rule) => {
    const paused = isMuted(rule, instant) === 'paused';
    return paused
      ? instantAt(rule.pausedUntil!, rule.time, rule.zone)
      : quietUntil(rule.quiet, rule.zone, instant);
  });
  return ends.some((end) => end === undefined) ? undefined : ends.toSorted()[0];
}

/** Looks once more, with the newest facts: a card is made from how things stand when it goes out, not when it was decided. */
export function review(decision: Decision, around: Surroundings): Reviewed {
  const { instant } = around;
  const rule = around.rules.get(decision.rule);
  const withhold = (why: Withheld): Reviewed => ({ kind: 'withhold', decision, why });
  if (!rule) return withhold('stopped');
  const muted = isMuted(rule, instant);
  if (muted === 'stopped') return withhold('stopped');
  if (muted === 'paused')
    return {
      kind: 'hold',
      decision,
      why: 'paused',
      until: instantAt(rule.pausedUntil!, rule.time, rule.zone),
    };
  const quiet = quietUntil(rule.quiet, rule.zone, instant);
  if (quiet) return { kind: 'hold', decision, why: 'quiet_hours', until: quiet };
  if (decision.reason === 'digest') return { kind: 'say', decision, rule };
  const episode = decision.episode === undefined ? undefined : around.episodes.get(decision.episode);
  if (!episode || episode.turn !== decision.turn) return withhold('no_longer_true');
  if (!around.permitted.has(episode.customer)) return withhold('not_permitted');
  return reviewEpisode(decision, rule, episode, around, wallTimeOf(instant, rule.zone).day);
}

function reviewEpisode(
  decision: Decision,
  rule: Rule,
  episode: Episode,
  { facts, instant }: Surroundings,
  today: Day,
): Reviewed {
  const withhold = (why: Withheld): Reviewed => ({ kind: 'withhold', decision, why });
  const reason = decision.reason as Exclude<Decision['reason'], 'digest'>;
  if (episode.dismissed && episode.dismissed.until > instant) return withhold('dismissed');
  if (episode.snoozed && episode.snoozed.until > instant && reason !== 'recovered')
    return withhold('snoozed');
  if (episode.acknowledged && (reason === 'first' || reason === 'still')) return withhold('acknowledged');
  const measure = {
    metric: rule.metric,
    ...(episode.workload === 'all' ? {} : { workload: episode.workload }),
  };
  const seen = observe(
    rule,
    facts.measured.get(keyOfMeasure(measure)),
    facts,
    episode.customer,
    today,
    episode.base,
  );
  if (seen.kind === 'gated') return withhold('not_judged');
  if (!stillHolds(rule, reason, seen)) return withhold('no_longer_true');
  return { kind: 'say', decision, rule, episode, seen };
}
