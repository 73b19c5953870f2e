import type { Evidence } from '../evidence.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** Why a figure is above 100 %, or moved. */
export function causes({ subjects, over100, periods, quantities, metric }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  const list = has('which', 'customers', 'list') && !named;
  const why = has('why');
  if (has('corrected') && !has('whatif')) return sure('explain_inflated', 'corrected figure');
  if ((over100 || has('inflated')) && (why || (over100 && has('define') && !list)) && !has('drop'))
    return sure('explain_inflated', 'why + more than 100 %');
  if (has('inflated') && !list && !has('all', 'alert', 'support'))
    return maybe('explain_inflated', 'inflated');
  if (quantities.quoted !== undefined && quantities.quoted > 100 && !list)
    return maybe('explain_inflated', 'a figure above 100 %');
  if (has('over100') && named && !list && !has('all', 'alert', 'export'))
    return maybe('explain_inflated', 'more than there are licences');
  const cause = has('cause.trial', 'cause.turnover', 'cause.lapsed');
  if (cause && named && (why || has('pron.it')) && metric === undefined && !has('drop', 'grow', 'change'))
    return sure('explain_inflated', 'whether it is that cause');
  if (
    (why || (has('define') && named)) &&
    has('drop', 'grow', 'change') &&
    !(has('recommend') && !has('drop', 'grow'))
  )
    return sure('explain_change', 'why + change');
  if (why && has('low', 'lowest', 'notused')) return sure('recommend', 'why so low');
  if (why && has('change', 'trend')) return sure('explain_change', 'why + change');
  if (why && periods.compareTo !== undefined) return maybe('explain_change', 'why + compared with');
  if (why && named && metric !== undefined) return maybe('explain_change', 'why + figure');
  if (cause && (why || has('pron.it'))) return maybe('explain_inflated', 'a cause');
  return null;
}
