/** One measured line: microseconds a call, and how many times the yardstick of its table that is. */
export interface Measured {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly ratio: number;
}

/** Times calls one by one after a warm-up; microseconds. */
export async function time(calls: number, call: () => unknown): Promise<{ p50: number; p99: number }> {
  for (let index = 0; index < Math.min(calls, 200); index += 1) await call();
  const taken: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    const start = performance.now();
    await call();
    taken.push((performance.now() - start) * 1000);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(calls * 0.5)]!, p99: taken[Math.floor(calls * 0.99)]! };
}

/** Measures alternatives in turns, three rounds, so that noise falls on all alike; the first is the yardstick. */
export async function compare(
  alternatives: Readonly<Record<string, () => unknown>>,
  calls: number,
): Promise<readonly Measured[]> {
  const best = new Map<string, { p50: number; p99: number }>();
  for (let round = 0; round < 3; round += 1) {
    for (const [what, call] of Object.entries(alternatives)) {
      const now = await time(calls, call);
      const held = best.get(what);
      if (!held || now.p50 < held.p50) best.set(what, now);
    }
  }
  const [yardstick] = best.values();
  return [...best].map(([what, measured]) => ({ what, ...measured, ratio: measured.p50 / yardstick!.p50 }));
}

export function print(title: string, rows: readonly Measured[]): void {
  process.stdout.write(`\n${title}\n`);
  const width = Math.max(...rows.map((row) => row.what.length));
  process.stdout.write(`${''.padEnd(width)}     p50 µs     p99 µs   × first\n`);
  for (const { what, p50, p99, ratio } of rows) {
    const cells = [p50.toFixed(1).padStart(11), p99.toFixed(1).padStart(11), ratio.toFixed(2).padStart(10)];
    process.stdout.write(`${what.padEnd(width)}${cells.join('')}\n`);
  }
}
