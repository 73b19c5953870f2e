import type { Intent } from '../../catalog/intents.ts';

/** What was learnt: for a feature, pairs of an intent's position and its weight in hundredths. */
export interface Weights {
  readonly intents: readonly string[];
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** An intent, or another choice that was learnt, and how likely it is, 0 to 1. */
export interface Guess<T extends string = Intent> {
  readonly intent: T;
  readonly p: number;
}

export interface Model<T extends string = Intent> {
  /** what is at all likely, likeliest first */
  guess(features: readonly string[]): Guess<T>[];
  /** the features that speak most for an intent, with their weight */
  reasons(features: readonly string[], intent: T): { readonly feature: string; readonly weight: number }[];
}

const REASONS = 3;
const UNLIKELY = 0.001;

/** One table row for a feature; a guess adds up the rows of its features. */
export function modelOf<T extends string = Intent>({ intents, features: learnt }: Weights): Model<T> {
  const width = intents.length;
  const rows = new Map<string, number>();
  const table = new Int16Array(Object.keys(learnt).length * width);
  for (const [feature, pairs] of Object.entries(learnt)) {
    const row = rows.size * width;
    rows.set(feature, row);
    for (let at = 0; at < pairs.length; at += 2) table[row + pairs[at]!] = pairs[at + 1]!;
  }
  const scores = new Float64Array(width);

  const add = (features: readonly string[]) => {
    scores.fill(0);
    for (const feature of features) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      for (let at = 0; at < width; at++) scores[at]! += table[row + at]!;
    }
  };
  return {
    guess(features) {
      add(features);
      let top = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < width; at++) if (scores[at]! > top) top = scores[at]!;
      let sum = 0;
      for (let at = 0; at < width; at++) {
        scores[at] = Math.exp((scores[at]! - top) / 100);
        sum += scores[at]!;
      }
      const guesses: Guess<T>[] = [];
      for (let at = 0; at < width; at++) {
        const p = scores[at]! / sum;
        if (p >= UNLIKELY) guesses.push({ intent: intents[at] as T, p });
      }
      return guesses.sort((a, b) => b.p - a.p);
    },
    reasons(features, intent) {
      const position = intents.indexOf(intent);
      return features
        .flatMap((feature) => {
          const row = rows.get(feature);
          const weight = row === undefined || position < 0 ? 0 : table[row + position]! / 100;
          return weight === 0 ? [] : [{ feature, weight }];
        })
        .sort((a, b) => b.weight - a.weight)
        .slice(0, REASONS);
    },
  };
}
