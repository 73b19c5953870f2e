import { expect } from 'vitest';
import { SOURCES } from '../../../core/catalog/sources.ts';
import type { FigureRow, Portfolio } from '../../../core/store/portfolio.ts';

const SOURCE = 'licence_analytics';

/** A usage fact as the plain computation needs it. */
type Raw = {
  customer: string;
  product: string;
  workload: string;
  day: string;
  active: number;
  qualified: number;
};

/** Holds what a portfolio says of one day against sums taken from the raw facts, the later of two with one key winning. */
export async function agrees(portfolio: Portfolio, facts: readonly Raw[], day: string, isDataDate: boolean) {
  const ask = { facts: 'usage', source: SOURCE, day } as const;
  const counted = rowsAsOf(facts, day, '0000-01-01');
  const rows = await allRows(portfolio.rows(ask));
  expect(
    rows
      .map((r) => `${r.customer} ${r.product} ${r.workload} ${r.day} ${r.numerator} ${r.denominator}`)
      .sort(),
  ).toEqual(
    counted.map((f) => `${f.customer} ${f.product} ${f.workload} ${f.day} ${f.active} ${f.qualified}`).sort(),
  );
  expect(await portfolio.sums(ask)).toEqual(sumsOf(counted));
  const from = minusDays(day, SOURCES[SOURCE].lagDays);
  const recent = rowsAsOf(facts, day, from);
  expect(await portfolio.sums({ ...ask, from })).toEqual(sumsOf(recent));
  const held = isDataDate && facts.some((fact) => fact.day === day);
  const totals = await portfolio.totals({ facts: 'usage', source: SOURCE, from: day, to: day });
  const { customers, ...all } = totalOf(held ? recent : []);
  expect({
    numerator: plus(totals, (t) => t.numerator),
    denominator: plus(totals, (t) => t.denominator),
    unused: plus(totals, (t) => t.unused),
    bare: plus(totals, (t) => t.bare),
  }).toEqual(all);
  expect(plus(totals, (t) => t.customers)).toBe(customers);
}

const minusDays = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
const plus = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0);

/** Each customer's rows at their newest dates up to a day, where the customer's own newest is not before `from`. */
function rowsAsOf(facts: readonly Raw[], day: string, from: string): readonly Raw[] {
  const stored = new Map(
    facts
      .filter((fact) => fact.day <= day)
      .map((fact) => [`${fact.customer} ${fact.product} ${fact.workload} ${fact.day}`, fact]),
  );
  const newestOf = new Map<string, string>();
  for (const { customer, day: held } of stored.values())
    if ((newestOf.get(customer) ?? '') < held) newestOf.set(customer, held);
  const rows = new Map<string, Raw>();
  for (const fact of stored.values()) {
    const newest = newestOf.get(fact.customer)!;
    if (newest < from || fact.day < minusDays(newest, SOURCES[SOURCE].spreadDays)) continue;
    const key = `${fact.customer} ${fact.product} ${fact.workload}`;
    if ((rows.get(key)?.day ?? '') < fact.day) rows.set(key, fact);
  }
  return [...rows.values()];
}

function totalOf(rows: readonly Raw[]) {
  const measurable = rows.filter((row) => row.qualified > 0);
  return {
    numerator: plus(measurable, (row) => row.active),
    denominator: plus(rows, (row) => row.qualified),
    unused: plus(rows, (row) => Math.max(0, row.qualified - row.active)),
    bare: plus(rows, (row) => (row.qualified > 0 ? 0 : row.active)),
    customers: rows.length,
  };
}

function sumsOf(rows: readonly Raw[]) {
  return [...new Set(rows.map((row) => row.customer))].sort().map((customer) => {
    const own = rows.filter((row) => row.customer === customer);
    const { customers: count, ...sums } = totalOf(own);
    const days = own.map((row) => row.day).sort();
    const seats = [...new Set(own.map((row) => row.workload))].map((workload) =>
      plus(
        own.filter((row) => row.workload === workload),
        (row) => row.qualified,
      ),
    );
    return {
      customer,
      ...sums,
      oldest: days[0],
      newest: days.at(-1),
      rows: count,
      seats: Math.max(...seats),
    };
  });
}

export async function allRows(batches: AsyncIterable<readonly FigureRow[]>): Promise<readonly FigureRow[]> {
  const rows: FigureRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}
