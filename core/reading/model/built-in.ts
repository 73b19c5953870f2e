import choices from '../data/choice-weights.json' with { type: 'json' };
import weights from '../data/weights.json' with { type: 'json' };
import { type ChoiceWeights, type Chooser, chooserOf } from './choices.ts';
import { type Model, modelOf, type Weights } from './model.ts';

/** The model learnt from the utterance files (npm run train). */
export const builtIn: Model = modelOf(weights as Weights);

/** The slots learnt from them. */
export const builtInChooser: Chooser = chooserOf(choices as ChoiceWeights);
