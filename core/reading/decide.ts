import type { Intent } from '../catalog/intents.ts';
import type { Evidence } from './evidence.ts';
import { isDomain } from './guards/domain.ts';
import { featuresOf } from './model/features.ts';
import type { Guess, Model } from './model/model.ts';
import { offers, USUAL } from './offers.ts';
import type { Vote } from './vote.ts';

export type Decision =
  | {
      readonly kind: 'act';
      readonly intent: Intent;
      /** what the model saw, which a learnt slot is chosen by too */
      readonly features: readonly string[];
      readonly because: () => string;
    }
  | { readonly kind: 'ask'; readonly suggest: readonly Intent[]; readonly because: () => string };

/** What changes something, or leaves: never on a guess of one side alone. */
const WEIGHTY: ReadonlySet<Intent> = new Set([
  'nudge_subscribe',
  'nudge_unsubscribe',
  'nudge_snooze',
  'nudge_settings',
  'set_language',
  'set_alias',
  'export',
]);
/**
 * How likely the model must find an intent: one the rules are sure of, one they hold possible, its own against a possible
 * one, its own where they say nothing, one that weighs or speaks against a good case, small talk
 * where nothing of ours is spoken of, its own against one they are sure
 * of, and how unlikely that one must then be to it.
 */
export interface Gate {
  readonly confirming: number;
  readonly agreeing: number;
  readonly against: number;
  readonly alone: number;
  readonly weighty: number;
  readonly light: number;
  readonly overruling: number;
  readonly overruled: number;
}
export const GATE: Gate = {
  confirming: 0.35,
  agreeing: 0.5,
  against: 0.6,
  alone: 0.6,
  weighty: 0.9,
  light: 0.5,
  overruling: 0.75,
  overruled: 0.02,
};

/** Acts where rules and model agree or the model is sure; otherwise asks, best guesses first. */
export function decide(evidence: Evidence, ruled: Vote | null, model: Model, gate: Gate = GATE): Decision {
  const features = featuresOf(evidence);
  const guesses = model.guess(features);
  const [top] = guesses;
  if (top === undefined) return { kind: 'ask', suggest: USUAL, because: () => 'no model' };
  const because = () => explain(ruled, guesses, model, features);
  if (top.p >= needed(guesses, ruled, gate, isDomain(evidence.concepts)))
    return { kind: 'act', intent: top.intent, features, because };
  return { kind: 'ask', suggest: offers(evidence, ruled, guesses), because };
}

const NEVER = 2;
/** Read wrongly these cost a word; asked back they cost a turn and offer nothing. */
const LIGHT: ReadonlySet<Intent> = new Set(['greeting', 'thanks', 'cancel', 'feedback', 'out_of_scope']);

function needed(guesses: readonly Guess[], ruled: Vote | null, gate: Gate, ours: boolean): number {
  const { intent } = guesses[0]!;
  if (ruled?.intent === intent) return ruled.sure ? gate.confirming : gate.agreeing;
  // a further name that could not be made out is asked for
  if (intent === 'unclear' || intent === 'set_alias') return NEVER;
  if (ruled === null && !ours && LIGHT.has(intent)) return gate.light;
  const own = ruled === null ? gate.alone : ruled.sure ? againstSure(guesses, ruled, gate) : gate.against;
  return WEIGHTY.has(intent) ? Math.max(own, gate.weighty) : own;
}

function againstSure(guesses: readonly Guess[], ruled: Vote, gate: Gate): number {
  const rival = guesses.find(({ intent }) => intent === ruled.intent)?.p ?? 0;
  return rival > gate.overruled ? gate.weighty : gate.overruling;
}

function explain(
  ruled: Vote | null,
  guesses: readonly Guess[],
  model: Model,
  features: readonly string[],
): string {
  const [top, next] = guesses;
  const rules =
    ruled === null ? 'rules: nothing' : `rules: ${ruled.intent}${ruled.sure ? '' : '?'} (${ruled.because})`;
  if (top === undefined) return rules;
  const reasons = model
    .reasons(features, top.intent)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight}`);
  const second = next === undefined ? '' : `, ${next.intent} ${next.p.toFixed(2)}`;
  return `${rules}; model: ${top.intent} ${top.p.toFixed(2)}${second} (${reasons.join(', ')})`;
}
