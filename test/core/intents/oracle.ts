import type { Fact } from '../../../core/store/loader.ts';

/**
 * The right figures by other means: plain loops over the generated facts, sharing no code with the arithmetic under
 * test. Licence analytics only; a row counts on its last date in the week that ends on the newest one.
 */
interface Cell {
  customer: string;
  product: string;
  workload: string;
  day: string;
  top: number;
  bottom: number;
}

const minusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export function oracleOf(facts: readonly Fact[]) {
  const usage: Cell[] = [];
  const deployment: Cell[] = [];
  for (const fact of facts) {
    if (fact.kind === 'usage') {
      const f = fact.fact;
      usage.push({
        customer: f.customer.id!,
        product: f.product,
        workload: f.workload,
        day: f.day,
        top: f.active,
        bottom: f.qualified,
      });
    }
    if (fact.kind === 'deployment') {
      const f = fact.fact;
      deployment.push({
        customer: f.customer.id!,
        product: f.product,
        workload: '',
        day: f.day,
        top: f.assigned,
        bottom: f.sold,
      });
    }
  }
  const cellsOf = (kind: 'usage' | 'deployment') => (kind === 'usage' ? usage : deployment);

  function ratio(
    kind: 'usage' | 'deployment',
    ask: { customer?: string; workload?: string; on?: string } = {},
  ) {
    const mine = cellsOf(kind).filter(
      (c) => (!ask.customer || c.customer === ask.customer) && (!ask.on || c.day <= ask.on),
    );
    let end = '';
    for (const c of mine) if (c.day > end) end = c.day;
    const start = minusDays(end || '2000-01-01', 6);
    const last: Record<string, Cell> = {};
    for (const c of mine) {
      if (c.day < start || (ask.workload && c.workload !== ask.workload)) continue;
      const key = `${c.customer}|${c.product}|${c.workload}`;
      if (!last[key] || last[key].day < c.day) last[key] = c;
    }
    let top = 0;
    let bottom = 0;
    for (const c of Object.values(last)) {
      top += c.top;
      bottom += c.bottom;
    }
    return {
      top,
      bottom,
      percent: bottom === 0 ? null : (top / bottom) * 100,
      rows: Object.keys(last).length,
      end,
    };
  }

  /** Every customer with a row in the newest week, with its ratio. */
  function all(kind: 'usage' | 'deployment', workload?: string, on?: string) {
    const { end } = ratio(kind, { on });
    const inWeek = cellsOf(kind).filter((c) => c.day <= end && c.day >= minusDays(end, 6));
    const ids = [...new Set(inWeek.map((c) => c.customer))];
    return ids
      .map((customer) => ({ customer, ...ratio(kind, { customer, workload, on: end }) }))
      .filter((r) => r.rows > 0);
  }

  return { ratio, all, minusDays };
}
