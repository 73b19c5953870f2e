import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { type Has, sure, type Vote } from '../vote.ts';

function asksHow(items: Evidence['items']): boolean {
  return items.some((item) => item.kind === 'word' && item.text === 'how');
}

const PLACE = pattern('howto.place');

/** Where in Partner Center something is found, and who may see it. */
export function howto({ subjects, quantities, items }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  const where = has('howto.where') || (asksHow(items) && has('show', 'which'));
  if (has('role') && !named && !has('use', 'recommend')) return sure('find_data_howto', 'permissions');
  if (has('partnercenter') && (where || asksHow(items) || has('show')))
    return sure('find_data_howto', 'where + Partner Center');
  if (
    items.some(({ text }) => PLACE.test(text)) &&
    where &&
    has('all', 'customers') &&
    !has('alert', 'export')
  )
    return sure('find_data_howto', 'a place for all customers');
  if (has('own') && where && quantities.threshold === undefined)
    return sure('find_data_howto', 'where + own licences');
  return null;
}
