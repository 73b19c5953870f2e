import { describe, expect, test } from 'vitest';
import { bySourceOrder, newestRows } from '../../../core/adoption/newest.ts';

const row = (day: string, workload = 'teams', product = 'e3', customer = 'contoso') => ({
  customer,
  product,
  workload,
  day,
});

describe('rows at their newest date', () => {
  test('each row is taken at its newest date', () => {
    const rows = [row('2026-11-02'), row('2026-11-09'), row('2026-11-09', 'exchange')];
    expect(newestRows(rows, 'licence_analytics')).toEqual([rows[1], rows[2]]);
  });

  test('services processed on different days stand together within the spread', () => {
    const rows = [row('2026-11-09'), row('2026-11-04', 'dynamics', 'crm')];
    expect(newestRows(rows, 'licence_analytics')).toEqual(rows);
  });

  test('a row that stopped coming is left behind', () => {
    const rows = [row('2026-11-09'), row('2026-11-02', 'skype')];
    expect(newestRows(rows, 'licence_analytics')).toEqual([rows[0]]);
  });

  test('later dates do not count when asked as of a day', () => {
    const rows = [row('2026-11-02'), row('2026-11-09')];
    expect(newestRows(rows, 'licence_analytics', '2026-11-05')).toEqual([rows[0]]);
    expect(newestRows(rows, 'licence_analytics', '2026-11-01')).toEqual([]);
  });

  test('unknown workloads are told apart by their own name', () => {
    const rows = [
      { ...row('2026-11-09', 'other'), workloadName: 'Loop' },
      { ...row('2026-11-09', 'other'), workloadName: 'Sway' },
    ];
    expect(newestRows(rows, 'licence_analytics')).toHaveLength(2);
  });

  test('licence analytics comes first, then Insights, then Graph', () => {
    const held = (source: 'graph_d30' | 'insights' | 'licence_analytics') =>
      ({ source, window: null, newest: '2026-11-09', oldest: '2026-11-09' }) as const;
    const order = bySourceOrder([held('graph_d30'), held('licence_analytics'), held('insights')]);
    expect(order.map((one) => one.source)).toEqual(['licence_analytics', 'insights', 'graph_d30']);
  });
});
