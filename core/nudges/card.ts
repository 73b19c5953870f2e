import { daysBetween } from '../adoption/days.ts';
import { todayOf } from '../adoption/periods.ts';
import { base } from '../base.ts';
import { SOURCES } from '../catalog/sources.ts';
import { type Directory, namesOf } from '../directory.ts';
import type { Freshness } from '../figure.ts';
import type { LanguageCode } from '../question.ts';
import type { Moment } from '../time.ts';
import type { DigestPart, NudgeCardAnswer, NudgeItem } from './answers.ts';
import type { Effect } from './effect.ts';
import { type Acknowledged, type Episode, subjectOf } from './episode.ts';
import type { Measured } from './facts.ts';
import { NUDGE_POLICY_VERSION } from './policy.ts';
import type { Reviewed } from './review.ts';
import type { Unconfirmed } from './store.ts';

type Said = Extract<Reviewed, { kind: 'say' }>;

/** What a card is made of. */
export interface CardParts {
  readonly said: readonly Said[];
  readonly digests: readonly DigestPart[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly overBudget: number;
  readonly shared: boolean;
  readonly language: LanguageCode;
  readonly moment: Moment;
  readonly directory: Directory;
  /** who else has the same thing in hand, by subject */
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  readonly effects: ReadonlyMap<string, Effect>;
  /** where the figures come from */
  readonly measured?: Measured;
}

/** The answer a nudge card shows: the worst first, good news last. */
export function nudgeCardAnswer(parts: CardParts): NudgeCardAnswer {
  const items = parts.said.flatMap((one) => itemOf(one, parts)).toSorted(byWeight);
  const customers = [
    ...items.map(({ customer }) => customer),
    ...parts.digests.flatMap(({ lowest, figures, rule, deeds }) => [
      ...deeds.map(({ customer }) => customer),
      ...lowest.map(({ customer }) => customer),
      ...figures.map(({ usage }) => usage.scope.customer),
      ...(rule.watched.kind === 'named' ? rule.watched.customers : []),
    ]),
    ...parts.said.flatMap(({ rule }) => (rule.watched.kind === 'named' ? rule.watched.customers : [])),
    ...parts.said.flatMap(({ rule }) => rule.exclude ?? []),
    ...parts.unconfirmed.flatMap((one) => one.customers),
  ];
  const freshness = parts.measured && freshnessAt(parts.measured, parts.moment);
  return {
    ...base({ intent: 'nudge_list', customers: [] }),
    kind: 'nudge',
    form: 'card',
    ruleVersion: NUDGE_POLICY_VERSION,
    notes: parts.directory.sample ? [{ kind: 'sample_data' }] : [],
    names: parts.shared ? {} : namesOf(parts.directory, customers),
    language: parts.language,
    zone: parts.moment.zone,
    items,
    digests: parts.digests,
    unconfirmed: parts.unconfirmed,
    overBudget: parts.overBudget,
    shared: parts.shared,
    window: parts.measured?.window ?? null,
    source: parts.measured?.source ?? null,
    ...(freshness ? { freshness } : {}),
  };
}

function itemOf({ decision, rule, episode, seen }: Said, parts: CardParts): readonly NudgeItem[] {
  if (!episode || !seen || decision.reason === 'digest') return [];
  const acknowledged = parts.acknowledged.get(subjectOf(episode)) ?? episode.acknowledged;
  const effect = parts.effects.get(episode.key);
  return [
    {
      episode: `${episode.key}#${episode.turn}`,
      rule,
      reason: decision.reason,
      ...(decision.early ? { early: true } : {}),
      customer: episode.customer,
      workload: episode.workload,
      seen,
      openedOn: episode.openedOn,
      ...(episode.base ? { base: episode.base } : {}),
      ...(acknowledged ? { acknowledged } : {}),
      ...(effect ? { effect } : {}),
      ...actionOf(episode),
    },
  ];
}

const actionOf = ({ acknowledged }: Episode): Pick<NudgeItem, 'action'> =>
  acknowledged?.action && acknowledged.day
    ? { action: { action: acknowledged.action, day: acknowledged.day } }
    : {};

const WEIGHT = { worse: 0, first: 1, snooze_ended: 2, still: 3, recovered: 4 } as const;
const byWeight = (a: NudgeItem, b: NudgeItem): number =>
  WEIGHT[a.reason] - WEIGHT[b.reason] || a.seen.level - b.seen.level || (a.customer < b.customer ? -1 : 1);

function freshnessAt({ now, source }: Measured, moment: Moment): Freshness {
  const ageDays = daysBetween(now.day, todayOf(moment));
  const normalDays = SOURCES[source].lagDays;
  return { dataDate: now.day, ageDays, normalDays, stale: ageDays > normalDays, source };
}
