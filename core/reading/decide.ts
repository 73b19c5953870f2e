import type { Intent } from '../catalog/intents.ts';
import type { Evidence } from './evidence.ts';
import { featuresOf } from './model/features.ts';
import type { Guess, Model } from './model/model.ts';
import { offers, USUAL } from './offers.ts';
import type { Vote } from './vote.ts';

export type Decision =
  | { readonly kind: 'act'; readonly intent: Intent; readonly because: () => string }
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
/** How likely the model must find an intent: with the rules' maybe, against it, alone, for what weighs, against a sure rule. */
export interface Gate {
  readonly agreeing: number;
  readonly against: number;
  readonly alone: number;
  readonly weighty: number;
  readonly overruling: number;
}
export const GATE: Gate = { agreeing: 0.5, against: 0.85, alone: 0.75, weighty: 0.9, overruling: 0.97 };

/** Acts where rules and model agree or one of them is sure; otherwise asks, best guesses first. */
export function decide(evidence: Evidence, ruled: Vote | null, model: Model, gate: Gate = GATE): Decision {
  const features = featuresOf(evidence);
  const guesses = model.guess(features);
  const [top] = guesses;
  if (top === undefined) return { kind: 'ask', suggest: USUAL, because: () => 'no model' };
  const because = () => explain(ruled, guesses, model, features);
  const likely = ruled === null ? 0 : (guesses.find(({ intent }) => intent === ruled.intent)?.p ?? 0);
  if (ruled !== null && accepted(ruled, top, likely, gate))
    return { kind: 'act', intent: ruled.intent, because };
  const needed = WEIGHTY.has(top.intent)
    ? gate.weighty
    : ruled === null
      ? gate.alone
      : ruled.sure
        ? 2
        : gate.against;
  // a further name that could not be made out is asked for
  if (top.p >= needed && top.intent !== 'unclear' && top.intent !== 'set_alias')
    return { kind: 'act', intent: top.intent, because };
  return { kind: 'ask', suggest: offers(evidence, ruled, guesses), because };
}

function accepted(ruled: Vote, top: Guess, likely: number, gate: Gate): boolean {
  if (ruled.sure) return top.intent === ruled.intent || top.p < gate.overruling || likely > 0.02;
  return likely >= gate.agreeing;
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
