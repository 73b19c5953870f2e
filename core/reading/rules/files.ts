import type { Evidence } from '../evidence.ts';
import { type Has, sure, type Vote } from '../vote.ts';

/** A file to take away. */
export function files({ subjects, quantities }: Evidence, has: Has): Vote | null {
  const format = has('format.csv', 'format.xlsx', 'format.pdf');
  const where = has('howto.where') || has('partnercenter');
  if (
    has('export') &&
    where &&
    (has('partnercenter') || !format) &&
    subjects.customers.length === 0 &&
    quantities.threshold === undefined
  )
    return sure('find_data_howto', 'where + export');
  if (format && has('howto.where') && has('partnercenter'))
    return sure('find_data_howto', 'where + a file format');
  if (has('export')) return sure('export', 'export');
  if (format) return sure('export', 'a file format');
  return null;
}
