import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { isDomain } from './domain.ts';
import type { Guarded } from './guarded.ts';

/** What we can do, what may be said to us, how we work. */
const CAPABLE = pattern('capability.capable');

/** Nobody asks it at greater length, and the patterns above look at every word. */
const LONGEST = 120;
const WHAT_IS_IT = /\b(?:is it (?:that )?you|use it)\b/;
/** Of these it is not asked what we can do. */
const OTHER =
  /^(?:drop|grow|change|low|language|data|products|inflated|alias|subscribe|subscriptions|alert|customers)$/;

/** "how can you assist me?", どんな聞き方をすればいい: what is to be had here, and nothing that is had. */
export function capability(evidence: Evidence): Guarded | null {
  const { text, concepts, subjects, quantities, periods, unknownName } = evidence;
  if (text.length > LONGEST) return null;
  if (!CAPABLE.test(text)) return null;
  const others = [...concepts].filter((one) => one !== 'recommend');
  if (isDomain(new Set(others)) || concepts.has('pron.customer') || unknownName !== null) return null;
  if (subjects.customers.length > 0 || subjects.candidates.length > 0 || subjects.metrics.size > 0)
    return null;
  if (subjects.workload !== undefined || quantities.bare !== undefined || periods.window !== undefined)
    return null;
  if (others.some((one) => OTHER.test(one)) && !concepts.has('chat.help')) return null;
  if (concepts.has('pron.it') && !WHAT_IS_IT.test(text)) return null;
  return { intent: 'help', because: 'what can be asked here' };
}
