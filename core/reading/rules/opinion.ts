import type { Evidence } from '../evidence.ts';
import { type Has, maybe, type Vote } from '../vote.ts';

const DISPUTED =
  /\b(?:wrong|incorrect|inaccurate|false)\b|(?:n't|not) (?:right|correct|accurate|true)\b|違っ|違い|間違|おかしい/;

/** "the number for Contoso is wrong": our answer is disputed, and nothing is asked. */
export function opinion({ over100, text, subjects, metric }: Evidence, has: Has): Vote | null {
  const figure = metric !== undefined || has('data') || subjects.customers.length > 0;
  if (!figure || over100 || text.includes('?') || !has('chat.blame') || !DISPUTED.test(text)) return null;
  if (has('why', 'which', 'recommend', 'inflated', 'alert', 'list', 'alias')) return null;
  return maybe('feedback', 'a figure is disputed');
}
