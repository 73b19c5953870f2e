import type { Intent } from '../catalog/intents.ts';
import type { Concept } from './lexicon/concepts.ts';

/** What the rules say. `sure`: the wording leaves no other reading; otherwise the model has its say. */
export interface Vote {
  readonly intent: Intent;
  readonly sure: boolean;
  readonly because: string;
}

/** Whether any of the concepts was found. */
export type Has = (...concepts: readonly Concept[]) => boolean;

export const sure = (intent: Intent, because: string): Vote => ({ intent, sure: true, because });
export const maybe = (intent: Intent, because: string): Vote => ({ intent, sure: false, because });
