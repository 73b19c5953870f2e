import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { METRICS } from '../catalog/metrics.ts';
import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { Person } from '../person.ts';
import type { LanguageCode, Question } from '../question.ts';
import type { Moment } from '../time.ts';
import { changeManner, type Draft, hasManner, sharedManner, targetHere } from './manner.ts';
import { RULE_BOUNDS } from './policy.ts';
import { type Cadence, type Kind, type Rule, WEEKDAYS, type Weekday } from './rule.ts';
import { isZone } from './zone.ts';

const DEFAULT_THRESHOLD: Readonly<Record<Kind, number>> = {
  low_adoption: 40,
  drop: 10,
  inflated: 100,
  digest: 40,
};

/** Who makes a rule, where and when. */
interface Speaker {
  readonly person: Person;
  readonly moment: Moment;
  readonly language: LanguageCode;
}

/**
 * A new rule out of what somebody said. "Tell me when …" is told at once; without a condition a wish to be told is a weekly
 * digest, Monday 8:30 by the person's own clock. What all their other rules have in common of manner holds for this one too.
 */
export function draftRule(
  question: Question,
  { person, moment, language }: Speaker,
  others: readonly Rule[],
): Draft {
  const target = targetHere(person);
  if (!target) return { sorry: 'no_conversation' };
  const kind = kindOf(question);
  const fresh: Rule = {
    id: question.rule ?? newId(question, person, moment),
    owner: { tenantId: person.tenantId, userId: person.userId },
    kind,
    metric: 'usage',
    threshold: DEFAULT_THRESHOLD[kind],
    minimumSeats: MINIMUM_SEATS,
    watched: { kind: 'mine' },
    target,
    cadence: question.cadence ?? (hasCondition(question) ? 'at_once' : 'weekly'),
    weekday: 'monday',
    time: '08:30',
    zone: isZone(moment.zone) ? moment.zone : 'UTC',
    language,
    ...sharedManner(others),
    createdAt: moment.instant,
  };
  return changeRule(fresh, question, person);
}

/** A rule with what somebody wants different. */
export function changeRule(rule: Rule, question: Question, person: Person): Draft {
  const { metric, workload, threshold, comparator, cadence, day, time, seats } = question;
  if (workload === 'unsupported') return { sorry: 'not_covered' };
  if (metric !== undefined && METRICS[metric].unit !== 'percent') return { sorry: 'counts' };
  if (typeof threshold === 'object' || comparator === 'eq' || comparator === 'between')
    return { sorry: 'threshold' };
  const [low, high] = RULE_BOUNDS.threshold[rule.kind];
  if (threshold !== undefined && (threshold < low || threshold > high)) return { sorry: 'threshold' };
  const changed: Rule = {
    ...rule,
    ...(metric === 'usage' || metric === 'deployment' ? { metric } : {}),
    ...(workload ? { workload: workload satisfies WatchedWorkload } : {}),
    ...(threshold !== undefined ? { threshold } : {}),
    ...(comparator ? { inclusive: comparator === 'lte' || comparator === 'gte' } : {}),
    ...(question.customers.length > 0
      ? { watched: { kind: 'named', customers: question.customers } as const }
      : {}),
    ...(question.whose === 'all' ? { watched: { kind: 'mine' } as const } : {}),
    ...(question.exclude ? { exclude: question.exclude } : {}),
    ...(cadence ? { cadence } : {}),
    ...(weekdayIn(day) ? { weekday: weekdayIn(day)!, cadence: cadence ?? slowed(rule.cadence) } : {}),
    ...(time ? { time, cadence: cadence ?? slowed(rule.cadence) } : {}),
    ...(seats ? { minimumSeats: seats } : {}),
  };
  return changeManner(changed, question, person);
}

/** Whoever names a day or an hour means a rule that has one. */
const slowed = (cadence: Cadence): Cadence => (cadence === 'at_once' ? 'weekly' : cadence);

function kindOf({ rank, comparator, threshold, cadence }: Question): Kind {
  if (rank === 'dropped') return 'drop';
  if (comparator === 'gt' || comparator === 'gte' || rank === 'highest') return 'inflated';
  if (comparator !== undefined || threshold !== undefined || rank === 'lowest') return 'low_adoption';
  return cadence === 'weekly' || cadence === 'monthly' || cadence === 'daily' ? 'digest' : 'low_adoption';
}

/** Whether a question says how a rule should be different. */
export const settingsSaid = (question: Question): boolean =>
  [
    question.threshold,
    question.comparator,
    question.metric,
    question.workload,
    question.cadence,
    question.day,
    question.time,
    question.seats,
    question.exclude,
    question.whose,
  ].some((slot) => slot !== undefined) || hasManner(question);

const hasCondition = ({ comparator, threshold, rank }: Question): boolean =>
  comparator !== undefined || threshold !== undefined || rank !== undefined;

const weekdayIn = (day: string | undefined): Weekday | undefined =>
  WEEKDAYS.find((weekday) => weekday === day);

/** The same wish of the same person at the same instant is the same rule, so that a button pressed twice makes one. */
const newId = (question: Question, person: Person, { instant }: Moment): string =>
  `rule-${Date.parse(instant).toString(36)}-${markOf([person.tenantId, person.userId, question])}-${ownerMark(person)}`;

const ownerMark = ({ tenantId, userId }: Person): string => markOf([tenantId, userId]);

/** Whether a proposal can have been made for this person. An id that was not made here is nobody's. */
export function mayBeOf(id: string, person: Person): boolean {
  const mark = /^rule-[0-9a-z]+-[0-9a-z]+-([0-9a-z]+)$/.exec(id)?.[1];
  return mark === undefined || mark === ownerMark(person);
}

function markOf(value: unknown): string {
  let hash = 2166136261;
  for (const char of JSON.stringify(value)) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  return (hash >>> 0).toString(36);
}
