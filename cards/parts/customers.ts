import { roundTenth, shown } from '../../core/adoption/rounding.ts';
import type { Row } from '../../core/figure.ts';
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
  by: 'value' | 'change' = 'value',
): readonly { readonly line: Line; readonly spoken: string }[] {
  const ranks = ranksOf(rows, offset, by);
  return rows.map((row, i) => {
    const { answers } = view.language;
    const { rank, tied } = ranks[i]!;
    const title = name(row.customer);
    const change = answers.rowChange(row);
    const note = row.note ? answers.rowNote(row.note) : '';
    const details = [
      answers.counts(row),
      answers.rowApart(row),
      answers.before(row),
      change ? note : '',
      tied ? answers.tied : '',
    ];
    const detail = details.filter((part) => part !== '').join(' · ');
    const remark = change || note;
    const value = row.value === null && row.note ? '–' : answers.value(row);
    const line: Line = {
      mark: `${rank}`,
      title,
      detail,
      value,
      ...(remark ? { remark, warn: !change && row.note === 'over_100' } : {}),
      tap: askButton(title, { intent: 'customer_summary', customers: [row.customer] }),
    };
    return {
      line,
      spoken: [`${answers.rank(rank)} ${title}`, value, detail, remark]
        .filter((part) => part !== '')
        .join(' – '),
    };
  });
}

/** Customers by their highest row above 100 %, unranked. A tap explains it. */
export function rowLines(found: readonly Row[], view: View, name: Name): readonly Line[] {
  const { answers, terms, asking } = view.language;
  return found.map((row): Line => {
    const why = { intent: 'explain_inflated' as const, customers: [row.customer] };
    return {
      title: name(row.customer),
      detail: [row.workload ? terms.workload(row.workload) : '', answers.counts(row)]
        .filter(Boolean)
        .join(' · '),
      value: answers.value(row),
      tap: askButton(asking.title(why, name), why),
    };
  });
}

interface Ranked {
  readonly rank: number;
  readonly tied: boolean;
}

/** Rank by what is shown: two customers at 41.2% share theirs. */
function ranksOf(rows: readonly Row[], offset: number, by: 'value' | 'change'): readonly Ranked[] {
  const keys = rows.map((row) => (by === 'value' ? shown(row) : roundTenth(row.change ?? 0)));
  return keys.map((key) => {
    const first = keys.indexOf(key);
    return { rank: offset + first + 1, tied: key !== null && first !== keys.lastIndexOf(key) };
  });
}
