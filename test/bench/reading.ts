import { createLinker, createReader, type Nameable } from '../../core/reading/index.ts';
import { customers, questions } from '../core/reading/corpus.ts';

// How long a message takes to read, and what names cost in memory, by number of customers.
const HEADS =
  'alder birch cedar ember falcon granite harbor indigo juniper kestrel lumen maple nimbus orchid'.split(' ');
const SYLLABLES = 'ka ro mi ten sol var qui lem dor pra zen hal'.split(' ');
const KINDS =
  'Foods Bank Logistics Partners Motors Insurance Media Energy Hotels Textiles Pharma Trading'.split(' ');
const FIRST = '青空 若竹 大和 双葉 北斗 三河 富山 千歳 松風 白鷺 瑞穂 飛鳥 朝霧 銀河'.split(' ');
const LAST = '商事 工業 製作所 運輸 食品 印刷 建設 電機 物産 銀行'.split(' ');

function invented(count: number): Nameable[] {
  let state = 1;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return from[(state >> 8) % from.length]!;
  };
  return Array.from({ length: count }, (_, at) => {
    const head = pick(HEADS) + pick(SYLLABLES) + pick(SYLLABLES);
    return {
      id: `bench-${at}`,
      name: `${head} ${pick(KINDS)} Ltd`,
      aliases: [pick(FIRST) + pick(FIRST) + pick(LAST)],
    };
  });
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
}

const asked = questions();
const rows: Record<string, unknown>[] = [];
for (const count of [0, 5_000, 100_000]) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const linker = createLinker([...customers, ...invented(count)]);
  const built = performance.now() - started;
  const reader = createReader({ linker });
  const read = ({ text, context, lang }: (typeof asked)[number]) =>
    reader.read(text, { context: (context ?? null) as never, lang });
  for (let round = 0; round < 3; round++) for (const one of asked) read(one);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const one of asked) {
      const at = performance.now();
      read(one);
      times.push(performance.now() - at);
    }
  }
  times.sort((a, b) => a - b);
  rows.push({
    customers: linker.size,
    'build ms': built.toFixed(0),
    'p50 ms': percentile(times, 0.5),
    'p99 ms': percentile(times, 0.99),
    'resident MB': ((process.memoryUsage().rss - before) / 1e6).toFixed(0),
    'heap MB': (process.memoryUsage().heapUsed / 1e6).toFixed(0),
  });
}
console.table(rows);
