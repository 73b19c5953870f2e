import { expect, it } from 'vitest';
import { nudgeMetrics } from '../../bot/delivery/metrics.ts';

it('tells every state in Prometheus’ text format, also those nobody is in, and how old the oldest waiting card is', () => {
  const counts = {
    deliveries: { sent: 812, unknown: 2 },
    decisions: { waiting: 5 },
    rules: 41,
    openEpisodes: 77,
    overdue: 3,
    oldestDue: '2026-11-23T08:59:00.000Z',
    unnamed: 1,
    unreachable: 230,
  };
  const text = nudgeMetrics(counts, new Map([['again', 4]]), new Date('2026-11-23T09:00:00.000Z'));
  const values = Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(' ')),
  );
  expect(values).toEqual({
    'uptake_nudge_deliveries{state="waiting"}': '0',
    'uptake_nudge_deliveries{state="sending"}': '0',
    'uptake_nudge_deliveries{state="sent"}': '812',
    'uptake_nudge_deliveries{state="withheld"}': '0',
    'uptake_nudge_deliveries{state="refused"}': '0',
    'uptake_nudge_deliveries{state="unknown"}': '2',
    'uptake_nudge_decisions{state="waiting"}': '5',
    'uptake_nudge_decisions{state="sent"}': '0',
    'uptake_nudge_decisions{state="withheld"}': '0',
    'uptake_nudge_decisions{state="refused"}': '0',
    'uptake_nudge_decisions{state="unknown"}': '0',
    'uptake_nudge_attempts_total{ending="sent"}': '0',
    'uptake_nudge_attempts_total{ending="again"}': '4',
    'uptake_nudge_attempts_total{ending="refused"}': '0',
    'uptake_nudge_attempts_total{ending="unknown"}': '0',
    uptake_nudge_rules: '41',
    uptake_nudge_episodes_open: '77',
    uptake_nudge_overdue: '3',
    uptake_nudge_oldest_due_seconds: '60',
    uptake_nudge_unconfirmed: '1',
    uptake_nudge_unreachable: '230',
  });
  expect(text).toContain('# TYPE uptake_nudge_attempts_total counter\n');
});
