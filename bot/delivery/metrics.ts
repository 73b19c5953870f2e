import type { Counts, Ending } from '../../core/nudges/store.ts';

/** A state nobody is in is said too: an alarm on a series that is not there never rings. */
const DELIVERIES = ['waiting', 'sending', 'sent', 'withheld', 'refused', 'unknown'] as const;
const DECISIONS = ['waiting', 'sent', 'withheld', 'refused', 'unknown'] as const;
const ENDINGS = ['sent', 'again', 'refused', 'unknown'] as const satisfies readonly Ending['kind'][];

/** What nudges are doing, in Prometheus' text format. `ends`: this process' sends by how they ended. */
export function nudgeMetrics(counts: Counts, ends: ReadonlyMap<string, number>, now: Date): string {
  const age = counts.oldestDue ? (now.getTime() - Date.parse(counts.oldestDue)) / 1000 : 0;
  const of = (states: readonly string[], found: Readonly<Record<string, number>>) =>
    states.map((state) => [`{state="${state}"}`, found[state] ?? 0] as const);
  const attempts = ENDINGS.map((kind) => [`{ending="${kind}"}`, ends.get(kind) ?? 0] as const);
  const one = (value: number) => [['', value] as const];
  return [
    ...series('uptake_nudge_deliveries', 'Cards by state.', of(DELIVERIES, counts.deliveries)),
    ...series('uptake_nudge_decisions', 'Decisions by state.', of(DECISIONS, counts.decisions)),
    ...series('uptake_nudge_attempts_total', 'Sends of this process by how they ended.', attempts),
    ...series('uptake_nudge_rules', 'Active rules.', one(counts.rules)),
    ...series('uptake_nudge_episodes_open', 'Open episodes.', one(counts.openEpisodes)),
    ...series('uptake_nudge_overdue', 'Cards due and not sent.', one(counts.overdue)),
    ...series('uptake_nudge_oldest_due_seconds', 'Age of the oldest of them.', one(age)),
    ...series('uptake_nudge_unconfirmed', 'Unknown outcomes no card has named.', one(counts.unnamed)),
    ...series('uptake_nudge_unreachable', 'Recipients that cannot be reached.', one(counts.unreachable)),
    '',
  ].join('\n');
}

const series = (name: string, help: string, values: readonly (readonly [string, number])[]) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`,
  ...values.map(([labels, value]) => `${name}${labels} ${value}`),
];
