import weights from '../data/weights.json' with { type: 'json' };
import { type Model, modelOf } from './model.ts';

/** The model learnt from the utterance files (npm run train). */
export const builtIn: Model = modelOf(weights as { intents: string[]; features: Record<string, number[]> });
