import { readFileSync } from 'node:fs';
import { type Model, modelOf, type Weights } from './model.ts';

const LEARNT = new URL('../data/weights.json', import.meta.url);

/** The model learnt from the utterance files (npm run train). Read, not imported: what was parsed need not stay. */
export const builtIn: Model = modelOf(JSON.parse(readFileSync(LEARNT, 'utf8')) as Weights);
