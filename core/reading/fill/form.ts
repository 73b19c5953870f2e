import type { LanguageCode, Question } from '../../question.ts';
import { wanted } from '../edits/corrected.ts';
import type { Evidence } from '../evidence.ts';
import { has } from '../items.ts';
import { pattern } from '../languages/index.ts';

/** The kind of file. */
export function formatOf({ concepts, items }: Evidence): Question['format'] {
  const meant = wanted(items, (concept) => concept.startsWith('format.'));
  if (meant !== undefined) return meant.slice(7) as Question['format'];
  if (concepts.has('format.csv')) return 'csv';
  if (concepts.has('format.xlsx')) return 'xlsx';
  return concepts.has('format.pdf') ? 'pdf' : undefined;
}

/** The language wished for: the one named last in "from Japanese to English", the other one in "I don't read Japanese". */
export function languageWished(evidence: Evidence): LanguageCode | undefined {
  const named = evidence.items.flatMap((item, at) =>
    isRefused(evidence.items, at) ? [] : has(item, 'lang.ja') ? ['ja'] : has(item, 'lang.en') ? ['en'] : [],
  );
  const last = named.at(-1);
  if (last === undefined) return undefined;
  const unread = named.length === 1 && UNREAD.test(evidence.text);
  return (last === 'ja') === unread ? 'en' : 'ja';
}

const UNREAD = pattern('form.unread');

/** "instead of English" */
function isRefused(items: Evidence['items'], at: number): boolean {
  return (
    items.slice(Math.max(0, at - 2), at).some((item) => has(item, 'instead')) && items[at - 1]?.text !== 'in'
  );
}
