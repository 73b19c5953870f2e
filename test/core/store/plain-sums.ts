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
  const from = new Date(Date.parse(day) - SOURCES[SOURCE].spreadDays * 86_400_000).toISOString().slice(0, 10);
  const stored = new Map(
    facts.map((fact) => [`${fact.customer} ${fact.product} ${fact.workload} ${fact.day}`, fact]),
  );
  const newest = new Map<string, Raw>();
  for (const fact of stored.values()) {
    if (fact.day < from || fact.day > day) continue;
    const key = `${fact.customer} ${fact.product} ${fact.workload}`;
    if ((newest.get(key)?.day ?? '') < fact.day) newest.set(key, fact);
  }
  const ask = { facts: 'usage', source: SOURCE, day } as const;
  const rows = await allRows(portfolio.rows(ask));
  expect(
    new Set(
      rows.map((r) => `${r.customer} ${r.product} ${r.workload} ${r.day} ${r.numerator} ${r.denominator}`),
    ),
  ).toEqual(
    new Set(
      [...newest.values()].map(
        (f) => `${f.customer} ${f.product} ${f.workload} ${f.day} ${f.active} ${f.qualified}`,
      ),
    ),
  );
  for (const sum of await portfolio.sums(ask)) {
    const own = [...newest.values()].filter((fact) => fact.customer === sum.customer);
    expect(sum).toEqual({
      customer: sum.customer,
      numerator: own.reduce((n, f) => n + f.active, 0),
      denominator: own.reduce((n, f) => n + f.qualified, 0),
      oldest: own.map((f) => f.day).sort()[0],
      rows: own.length,
    });
  }
  const held = isDataDate && [...stored.values()].some((fact) => fact.day === day);
  const totals = await portfolio.totals({ facts: 'usage', source: SOURCE, from: day, to: day });
  expect(totals.reduce((n, t) => n + t.numerator, 0)).toBe(
    held ? [...newest.values()].reduce((n, f) => n + f.active, 0) : 0,
  );
  expect(totals.reduce((n, t) => n + t.customers, 0)).toBe(held ? newest.size : 0);
}

export async function allRows(batches: AsyncIterable<readonly FigureRow[]>): Promise<readonly FigureRow[]> {
  const rows: FigureRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}
