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

/** All there is to choose from, likeliest first. */
export interface Model<T extends string = Intent> {
  guess(features: readonly string[]): Guess<T>[];
  /** the features that speak most for an intent, with their weight */
  reasons(features: readonly string[], intent: T): { readonly feature: string; readonly weight: number }[];
}

export function modelOf<T extends string = Intent>({ intents, features: learnt }: Weights): Model<T> {
  const known = new Map(Object.entries(learnt));
  return {
    guess(features) {
      const scores = new Float64Array(intents.length);
      for (const feature of features) {
        const pairs = known.get(feature);
        if (pairs === undefined) continue;
        for (let at = 0; at < pairs.length; at += 2) scores[pairs[at]!]! += pairs[at + 1]! / 100;
      }
      let top = Number.NEGATIVE_INFINITY;
      for (const score of scores) if (score > top) top = score;
      let sum = 0;
      for (let at = 0; at < scores.length; at++) {
        scores[at] = Math.exp(scores[at]! - top);
        sum += scores[at]!;
      }
      const guesses: Guess<T>[] = [];
      for (let at = 0; at < scores.length; at++)
        guesses.push({ intent: intents[at] as T, p: scores[at]! / sum });
      return guesses.sort((a, b) => b.p - a.p);
    },
    reasons(features, intent) {
      const position = intents.indexOf(intent);
      return features
        .flatMap((feature) => {
          const pairs = known.get(feature) ?? [];
          for (let at = 0; at < pairs.length; at += 2)
            if (pairs[at] === position) return [{ feature, weight: pairs[at + 1]! / 100 }];
          return [];
        })
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 3);
    },
  };
}
