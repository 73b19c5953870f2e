import { readFileSync } from 'node:fs';
import { type ChoiceWeights, type Chooser, chooserOf } from './choices.ts';
import { type Model, modelOf, type Weights } from './model.ts';

/** Read, not imported: what was parsed need not stay. */
const learnt = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8'));

/** The model learnt from the utterance files (npm run train). */
export const builtIn: Model = modelOf(learnt('weights.json') as Weights);

/** The slots learnt from them. */
export const builtInChooser: Chooser = chooserOf(learnt('choice-weights.json') as ChoiceWeights);
