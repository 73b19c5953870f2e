import { INTENTS, type Intent } from '../../catalog/intents.ts';
import type { Weights } from './model.ts';

export interface Example<T extends string = Intent> {
  readonly intent: T;
  readonly features: readonly string[];
}

const EPOCHS = 22;
const RATE = 0.3;
/** How many of an example's features are hidden at each step, so that no single word is relied on. */
const HIDDEN = 0.25;
const DECAY = 1e-4;
const SEED = 20261123;
/** Smaller weights say nothing and are left out. */
const SMALLEST = 4;

/**
 * Multinomial logistic regression by gradient steps in a shuffled order of a fixed seed: the same examples always give
 * the same weights. Rare intents count more, so that frequent ones do not swallow them. Weights are learnt with some
 * features hidden and scaled to all of them being seen.
 */
export function train<T extends string = Intent>(
  examples: readonly Example<T>[],
  choices: readonly string[] = INTENTS,
): Weights {
  const classes = choices.filter((intent) => examples.some((example) => example.intent === intent));
  const classIndex = new Map<string, number>(classes.map((intent, at) => [intent, at]));
  const names = featureNames(examples);
  const featureIndex = new Map(names.map((name, at) => [name, at]));
  const k = classes.length;
  const weights = new Float64Array(names.length * k);
  const rows = examples.map(({ intent, features }) => ({
    label: classIndex.get(intent)!,
    features: features.flatMap((feature) => featureIndex.get(feature) ?? []),
  }));
  const counts = new Array<number>(k).fill(0);
  for (const { label } of rows) counts[label]!++;
  const mean = rows.length / k;
  const importance = counts.map((count) => Math.min(2.5, Math.sqrt(mean / Math.max(1, count))));
  const random = randomOf(SEED);
  const order = rows.map((_, at) => at);
  const scores = new Float64Array(k);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch * 0.3);
    for (const at of order) {
      const { label, features: all } = rows[at]!;
      const features = all.filter(() => random() >= HIDDEN);
      if (features.length === 0) continue;
      softmax(weights, features, k, scores);
      const step = (rate * importance[label]!) / Math.sqrt(features.length);
      for (let c = 0; c < k; c++) scores[c] = (c === label ? 1 : 0) - scores[c]!;
      for (const feature of features) {
        const from = feature * k;
        for (let c = 0; c < k; c++) weights[from + c]! += step * (scores[c]! - DECAY * weights[from + c]!);
      }
    }
  }
  return pack(classes, names, weights);
}

function featureNames(examples: readonly Example<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([name]) => name)
    .sort();
}

function softmax(weights: Float64Array, features: readonly number[], k: number, scores: Float64Array): void {
  scores.fill(0);
  for (const feature of features) {
    const from = feature * k;
    for (let c = 0; c < k; c++) scores[c]! += weights[from + c]!;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let c = 0; c < k; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < k; c++) scores[c]! /= sum;
}

function pack(classes: readonly string[], names: readonly string[], weights: Float64Array): Weights {
  const k = classes.length;
  const features: Record<string, number[]> = {};
  for (const [at, name] of names.entries()) {
    const kept: number[] = [];
    for (let c = 0; c < k; c++) {
      const value = Math.round(weights[at * k + c]! * (1 - HIDDEN) * 100);
      if (Math.abs(value) >= SMALLEST) kept.push(c, value);
    }
    if (kept.length > 0) features[name] = kept;
  }
  return { intents: classes, features };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
