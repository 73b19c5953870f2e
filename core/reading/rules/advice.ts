import type { Evidence } from '../evidence.ts';
import { wantsNote } from '../fill/note.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';
import { CONTENT } from './content.ts';

/** "draft a note for Contoso in Japanese": no change of our own language, and no nudge. */
export function note(evidence: Evidence, has: Has): Vote | null {
  return wantsNote(evidence) && !has('alert', 'export') ? sure('recommend', 'a note to forward') : null;
}

/** What to do at customers, and the material for it. */
export function advice({ subjects, metric, quantities, over100, periods }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  const threshold = quantities.threshold !== undefined;
  const moves = metric !== undefined && (periods.compareTo !== undefined || has('drop', 'grow', 'trend'));
  const content = has(...CONTENT) && !(moves && !has('recommend'));
  if (threshold && !named && !has('recommend', 'support')) return null;
  if (has('support') && has('howmany') && named && !has('recommend', 'high'))
    return maybe('out_of_scope', 'number of support calls');
  if (has('support') && !has('include', 'products'))
    return has('recommend') || has('high') || !named
      ? sure('recommend', 'support calls')
      : maybe('recommend', 'support calls');
  if (has('upsell')) return sure('recommend', 'upsell');
  if (has('novalue')) return sure('recommend', 'the value is not seen');
  if (content) return sure('recommend', 'learning content');
  const asksList = has('which', 'customers', 'list') && !named;
  if (has('recommend') && has('notused', 'low', 'lowest', 'adoption', 'use'))
    return sure('recommend', 'what to do about low use');
  if (has('recommend') && (metric !== undefined || named || has('grow')))
    return over100 ? maybe('recommend', 'what to do') : sure('recommend', 'what to do');
  if (has('recommend') && !asksList) return maybe('recommend', 'what to do');
  return null;
}
