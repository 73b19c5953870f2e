import type { Intent } from '../../catalog/intents.ts';
import type { Question } from '../../question.ts';
import { look } from '../look.ts';
import type { Linker } from '../names/linker.ts';
import { normalize } from '../text/normalize.ts';
import { featuresOf } from './features.ts';
import type { LabelledLine } from './labelled.ts';
import { type Model, modelOf, type Weights } from './model.ts';
import { train } from './train.ts';

/** A slot whose value people put in more ways than rules can hold: it is learnt as the intent is. */
export interface Choice {
  readonly intent: Intent;
  readonly slot: 'rank' | 'topic';
  readonly values: readonly string[];
}

const NONE = 'none';
export const CHOICES: readonly Choice[] = [
  { intent: 'portfolio_rank', slot: 'rank', values: [NONE, 'lowest', 'highest', 'dropped', 'grew'] },
  { intent: 'data_scope', slot: 'topic', values: ['products', 'onedrive', 'freshness', 'partners'] },
  {
    intent: 'find_data_howto',
    slot: 'topic',
    values: ['single_customer', 'portfolio', 'export', 'subscriptions', 'roles'],
  },
];

/** What was learnt, by intent. */
export type ChoiceWeights = { readonly [intent: string]: Weights };

/** The likeliest value of an intent's learnt slot; null: no value. */
export type Chooser = (
  choice: Choice,
  features: readonly string[],
) => { readonly value: string | null; readonly p: number } | null;

/** Learns every choice from the labelled lines of its intent. */
export function trainChoices(lines: readonly LabelledLine[], linker: Linker): ChoiceWeights {
  return Object.fromEntries(
    CHOICES.map((choice) => [choice.intent, train(examplesOf(choice, lines, linker), choice.values)]),
  );
}

function examplesOf({ intent, slot }: Choice, lines: readonly LabelledLine[], linker: Linker) {
  return lines
    .filter(
      ({ context, expect }) =>
        (context === undefined || context === null) &&
        expect.intent === intent &&
        !expect.lenient?.includes(slot),
    )
    .map(({ text, expect }) => {
      const message = normalize(text);
      const said = (expect as unknown as Question)[slot];
      return { intent: said ?? NONE, features: featuresOf(look(message, linker.link(message))) };
    });
}

/** Chooses by what was learnt. */
export function chooserOf(weights: ChoiceWeights): Chooser {
  const models = new Map<string, Model<string>>(
    Object.entries(weights).map(([intent, learnt]) => [intent, modelOf<string>(learnt)]),
  );
  return (choice, features) => {
    const [top] = models.get(choice.intent)?.guess(features) ?? [];
    return top === undefined ? null : { value: top.intent === NONE ? null : top.intent, p: top.p };
  };
}
