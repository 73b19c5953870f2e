import { shown } from '../../core/adoption/rounding.ts';
import type { Row } from '../../core/answer.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { View } from '../reply.ts';
import { askButton } from './buttons.ts';
import type { Line } from './row.ts';

/** Customers as lines of a list, ranked from `offset`; equal figures share a rank. A tap opens the customer's summary. */
export function customerLines(
  rows: readonly Row[],
  offset: number,
  view: View,
  name: Name,
): readonly { readonly line: Line; readonly spoken: string }[] {
  const ranks = ranksOf(rows, offset);
  return rows.map((row, i) => {
    const { answers } = view.language;
    const { rank, tied } = ranks[i]!;
    const mark = tied ? answers.tied(rank) : answers.rank(rank);
    const title = name(row.customer);
    const change = answers.rowChange(row);
    const detail = [answers.counts(row), change].filter((part) => part !== '').join(' · ');
    const remark = row.note ? answers.rowNote(row.note) : '';
    const value = row.value === null && row.note ? '–' : answers.value(row);
    const line: Line = {
      mark,
      title,
      detail,
      value,
      ...(remark ? { remark, warn: row.note === 'over_100' } : {}),
      tap: askButton(name(row.customer), { intent: 'customer_summary', customers: [row.customer] }),
    };
    return {
      line,
      spoken: [`${mark} ${title}`, value, detail, remark].filter((part) => part !== '').join(' – '),
    };
  });
}

interface Ranked {
  readonly rank: number;
  readonly tied: boolean;
}

/** Rank by what is shown: two customers at 41.2% share theirs. */
function ranksOf(rows: readonly Row[], offset: number): readonly Ranked[] {
  const keys = rows.map((row) => (row.change === undefined ? shown(row) : row.change));
  return keys.map((key) => {
    const first = keys.indexOf(key);
    return { rank: offset + first + 1, tied: key !== null && first !== keys.lastIndexOf(key) };
  });
}
