import type { Intent } from '../../catalog/intents.ts';

/** What a message is settled as before it is read as a question. */
export interface Guarded {
  readonly intent: Intent;
  readonly sentiment?: 'pos' | 'neg';
  readonly because: string;
}
