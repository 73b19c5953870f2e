import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Guess } from '../model/model.ts';
import { type Candidate, candidates } from './candidates.ts';
import { CANDIDATE_FEATURES, encoder, KEYS, keyOfIntent, keyOfOp, messageFeatures } from './encode.ts';

/** What was learnt of follow-ups, in hundredths. */
export interface FollowUpWeights {
  /** for a feature of the message, pairs of a key's position and its weight */
  readonly keys: readonly string[];
  readonly message: Readonly<Record<string, readonly number[]>>;
  /** pairs of a feature of the candidate and its weight */
  readonly candidate: readonly number[];
}

/** A question a message may ask after another, and how likely, 0 to 1. */
export interface Scored {
  readonly question: Question;
  readonly p: number;
  /** how it was made, likeliest way */
  readonly op: string;
}

/** The likeliest questions a message may ask after another, best first; equal ones count as one. */
export type FollowUps = (
  evidence: Evidence,
  previous: PreviousQuestion,
  features: readonly string[],
  guesses: readonly Guess[],
) => readonly Scored[];

export function followUpsOf({ keys, message, candidate }: FollowUpWeights): FollowUps {
  const width = KEYS.length;
  if (keys.join() !== KEYS.join())
    throw new Error('the weights of follow-ups are of other ops: npm run train');
  const rows = new Map(Object.keys(message).map((feature, at) => [feature, at * width]));
  const learnt = new Int16Array(rows.size * width);
  for (const [feature, pairs] of Object.entries(message))
    for (let at = 0; at < pairs.length; at += 2) learnt[rows.get(feature)! + pairs[at]!] = pairs[at + 1]!;
  const weights = new Int16Array(CANDIDATE_FEATURES);
  for (let at = 0; at < candidate.length; at += 2) weights[candidate[at]!] = candidate[at + 1]!;
  const spoken = new Float64Array(width);

  return (evidence, previous, features, guesses) => {
    spoken.fill(0);
    for (const feature of messageFeatures(evidence, previous, features, guesses)) {
      const row = rows.get(feature);
      if (row === undefined) continue;
      for (let key = 0; key < width; key++) spoken[key]! += learnt[row + key]!;
    }
    const encode = encoder(evidence, previous, guesses);
    const all = candidates(evidence, previous);
    const scores = all.map((one) => {
      let score = spoken[keyOfOp(one)]! + spoken[keyOfIntent(one)]!;
      for (const id of encode(one)) score += weights[id]!;
      return score;
    });
    return united(all, scores);
  };
}

const UNLIKELY = 0.001;

function united(all: readonly Candidate[], scores: readonly number[]): Scored[] {
  const top = Math.max(...scores);
  const likely = scores.map((score) => Math.exp((score - top) / 100));
  const sum = likely.reduce((total, one) => total + one, 0);
  const frames = new Map<string, { question: Question; p: number; op: string; most: number }>();
  for (const [at, { question, op }] of all.entries()) {
    const p = likely[at]! / sum;
    if (p < UNLIKELY) continue;
    const key = frameOf(question);
    const frame = frames.get(key);
    if (frame === undefined) frames.set(key, { question, p, op, most: p });
    else {
      frame.p += p;
      if (p > frame.most) Object.assign(frame, { op, most: p });
    }
  }
  return [...frames.values()].sort((a, b) => b.p - a.p).map(({ question, p, op }) => ({ question, p, op }));
}

/** The same question is the same text, in whatever order its slots were set. */
export function frameOf(question: Question): string {
  return Object.entries(question)
    .map(([slot, value]) => `${slot}:${String(value)}`)
    .sort()
    .join(';');
}
