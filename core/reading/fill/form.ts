import type { Question } from '../../question.ts';
import { wanted } from '../edits/corrected.ts';
import type { Evidence } from '../evidence.ts';

/** The kind of file. */
export function formatOf({ concepts, items }: Evidence): Question['format'] {
  const meant = wanted(items, (concept) => concept.startsWith('format.'));
  if (meant !== undefined) return meant.slice(7) as Question['format'];
  if (concepts.has('format.csv')) return 'csv';
  if (concepts.has('format.xlsx')) return 'xlsx';
  return concepts.has('format.pdf') ? 'pdf' : undefined;
}

/** "from Japanese to English": the one named last. */
export function lastLanguage({ items }: Evidence): 'en' | 'ja' {
  for (const item of [...items].reverse()) {
    if (item.kind !== 'concept') continue;
    if (item.concepts.includes('lang.ja')) return 'ja';
    if (item.concepts.includes('lang.en')) return 'en';
  }
  return 'en';
}
