import type { Evidence } from '../evidence.ts';
import { type Has, sure, type Vote } from '../vote.ts';

/** The language to answer in. */
export function language({ subjects, metric, items }: Evidence, has: Has): Vote | null {
  const named = has('lang.en', 'lang.ja');
  if (subjects.customers.length > 0 || metric !== undefined) return null;
  if (
    named &&
    has(
      'recommend',
      'content.training',
      'content.video',
      'content.blog',
      'alert',
      'export',
      'include',
      'data',
    )
  )
    return null;
  if (named && (has('switch', 'language') || items.length <= 4))
    return sure('set_language', 'a language and a wish to switch');
  if (has('lang.other') && has('switch', 'language'))
    return sure('out_of_scope', 'a language we do not speak');
  if (has('language') && (has('switch', 'settings') || items.length <= 3) && !has('alert'))
    return sure('set_language', 'language');
  return null;
}
