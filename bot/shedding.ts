import type { Assistant } from '../core/assistant.ts';
import { base } from '../core/base.ts';
import type { Intent } from '../core/catalog/intents.ts';
import type { Question } from '../core/question.ts';
import type { Cost, Load } from './load.ts';

/** What looks at all customers, whoever is named. */
const OVER_ALL: ReadonlySet<Intent> = new Set([
  'portfolio_summary',
  'portfolio_rank',
  'portfolio_filter',
  'compare_customers',
]);
/** What looks at all customers where none is named. */
const OVER_ALL_UNLESS_NAMED: ReadonlySet<Intent> = new Set([
  'customer_metric',
  'trend',
  'explain_inflated',
  'explain_change',
  'what_if',
  'recommend',
]);

/** An assistant that puts off what is costly while much is asked; whoever asked is told so. Simple questions never wait for it. */
export function shedding(assistant: Assistant, load: Load, onBusy: (cost: Cost) => void): Assistant {
  return {
    ...assistant,
    async respond(question, ...rest) {
      const cost = costOf(question);
      if (!cost) return assistant.respond(question, ...rest);
      const outcome = await load.costly(cost, () => assistant.respond(question, ...rest));
      if (outcome !== 'busy') return outcome;
      onBusy(cost);
      return { ...base(question), kind: 'busy' };
    },
  };
}

function costOf({ intent, customers, clarify }: Question): Cost | undefined {
  if (clarify) return undefined;
  if (intent === 'export') return 'export';
  const large = OVER_ALL.has(intent) || (OVER_ALL_UNLESS_NAMED.has(intent) && customers.length === 0);
  return large ? 'heavy' : undefined;
}
