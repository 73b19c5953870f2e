import { SAME_BUSINESS } from '../data/name-words.ts';

const kinds = new Map<string, number>();
for (const [kind, words] of SAME_BUSINESS.entries()) for (const word of words) kinds.set(word, kind);

/** Whether two words name the same kind of business, in either language. */
export function sameBusiness(a: string, b: string): boolean {
  const kind = kinds.get(a);
  return kind !== undefined && kind === kinds.get(b);
}
