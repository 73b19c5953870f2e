import type { Intent } from '../../catalog/intents.ts';
import type { PreviousQuestion } from '../../question.ts';
import { hear } from '../heard.ts';
import { featuresOf } from '../model/features.ts';
import type { Model } from '../model/model.ts';
import { randomOf, shuffle } from '../model/random.ts';
import { differences, type Expected } from '../model/right.ts';
import type { Linker } from '../names/linker.ts';
import { rowMentions, withRows } from '../rows.ts';
import { normalize } from '../text/normalize.ts';
import { candidates } from './candidates.ts';
import { CANDIDATE_FEATURES, encoder, KEYS, keyOfIntent, keyOfOp, messageFeatures } from './encode.ts';
import type { FollowUpWeights } from './scorer.ts';

/** A labelled follow-up: a message, the frame before it, the frame it should be read as. */
export interface FollowUpLine {
  readonly text: string;
  readonly context: PreviousQuestion;
  readonly expect: Expected;
}

interface Row {
  readonly features: readonly string[];
  readonly choices: readonly {
    readonly op: number;
    readonly intent: number;
    readonly ids: readonly number[];
    readonly right: boolean;
  }[];
}

const EPOCHS = 16;
const RATE = 0.8;
const HIDDEN = 0.25;
const DECAY = 1e-4;
const SEED = 20261129;
const SMALLEST = 4;
/** Features of a message seen once say nothing. */
const SEEN = 2;

/** What asks the same whatever was asked before: it names its customers, or needs none. */
const SELF_SUFFICIENT: ReadonlySet<string> = new Set<Intent>([
  'portfolio_summary',
  'portfolio_rank',
  'portfolio_filter',
  'data_scope',
  'find_data_howto',
  'explain_metric',
  'nudge_list',
  'set_language',
  'greeting',
  'help',
  'thanks',
  'cancel',
  'feedback',
]);
const SHORTEST = 3;
/** One line in so many is put after a question it does not lean on. */
const ONE_IN = 4;

/** Lines that lean on nothing, each put after some question: most of what is asked after another is new. */
export function unrelated(
  lines: readonly { readonly text: string; readonly context?: unknown; readonly expect: Expected }[],
  leaning: readonly FollowUpLine[],
): FollowUpLine[] {
  return lines
    .filter(
      ({ text, expect: { intent, customers, clarify } }) =>
        clarify === undefined &&
        (SELF_SUFFICIENT.has(intent) || (Array.isArray(customers) && customers.length > 0)) &&
        (text.split(/\s+/).length >= SHORTEST || text.length >= 3 * SHORTEST),
    )
    .filter((_, at) => at % ONE_IN === 0)
    .map(({ text, expect }, at) => ({ text, expect, context: leaning[(at * 31) % leaning.length]!.context }))
    .filter(({ context }) => context.clarify === undefined);
}

/** Learns which candidate is meant: a softmax over all of them, of which every right one counts. */
export function trainFollowUps(
  lines: readonly FollowUpLine[],
  linker: Linker,
  model: Model,
): FollowUpWeights {
  const rows = lines.flatMap((line) => rowOf(line, linker, model) ?? []);
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= SEEN).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const width = KEYS.length;
  const spoken = new Float64Array(names.length * width);
  const weights = new Float64Array(CANDIDATE_FEATURES);
  const sums = new Float64Array(width);
  const pulls = new Float64Array(width);
  const examples = rows.map(({ features, choices }) => ({
    features: features.flatMap((feature) => index.get(feature) ?? []),
    choices,
    keys: [...new Set(choices.flatMap(({ op, intent }) => [op, intent]))],
  }));
  const random = randomOf(SEED);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE / (1 + epoch * 0.3);
    for (const at of order) {
      const { features: all, choices, keys } = examples[at]!;
      const features = all.filter(() => random() >= HIDDEN);
      for (const key of keys) sums[key] = pulls[key] = 0;
      for (const feature of features) for (const key of keys) sums[key]! += spoken[feature * width + key]!;
      const shown = choices.map(({ ids }) => ids.filter(() => random() >= HIDDEN));
      const scores = choices.map(({ op, intent }, choice) => {
        let score = sums[op]! + sums[intent]!;
        for (const id of shown[choice]!) score += weights[id]!;
        return score;
      });
      const top = Math.max(...scores);
      let sum = 0;
      let right = 0;
      for (const [choice, score] of scores.entries()) {
        scores[choice] = Math.exp(score - top);
        sum += scores[choice]!;
        if (choices[choice]!.right) right += scores[choice]!;
      }
      const step = rate / Math.sqrt(features.length + 12);
      for (const [choice, { op, intent, right: isRight }] of choices.entries()) {
        const pull = (isRight ? scores[choice]! / right : 0) - scores[choice]! / sum;
        if (Math.abs(pull) < 1e-5) continue;
        pulls[op]! += pull;
        pulls[intent]! += pull;
        for (const id of shown[choice]!) weights[id]! += step * (pull - DECAY * weights[id]!);
      }
      for (const feature of features)
        for (const key of keys) {
          const place = feature * width + key;
          spoken[place]! += step * (pulls[key]! - DECAY * spoken[place]!);
        }
    }
  }
  return packed(names, spoken, weights);
}

function rowOf(line: FollowUpLine, linker: Linker, model: Model): Row | null {
  const message = normalize(line.text);
  const named = withRows(linker.link(message), rowMentions(message, line.context));
  const { evidence } = hear(message, named, new Set());
  const own = featuresOf(evidence);
  const guesses = model.guess(own);
  const encode = encoder(evidence, line.context, guesses);
  const choices = candidates(evidence, line.context).map((candidate) => ({
    op: keyOfOp(candidate),
    intent: keyOfIntent(candidate),
    ids: encode(candidate),
    right: differences(line.expect, candidate.question).length === 0,
  }));
  if (!choices.some(({ right }) => right)) return null;
  return { features: messageFeatures(evidence, line.context, own, guesses), choices };
}

function packed(names: readonly string[], spoken: Float64Array, weights: Float64Array): FollowUpWeights {
  const hundredths = (weight: number) => Math.round(weight * (1 - HIDDEN) * 100);
  const pairs = (values: Float64Array) =>
    [...values].flatMap((value, at) => {
      const kept = hundredths(value);
      return Math.abs(kept) >= SMALLEST ? [at, kept] : [];
    });
  const message: Record<string, number[]> = {};
  for (const [at, name] of names.entries()) {
    const kept = pairs(spoken.subarray(at * KEYS.length, (at + 1) * KEYS.length));
    if (kept.length > 0) message[name] = kept;
  }
  return { keys: KEYS, message, candidate: pairs(weights) };
}
