import type { DatabaseSync } from 'node:sqlite';
import type { Day } from '../../../time.ts';
import { dayNumber } from '../../day-number.ts';

/**
 * Notes a full customers list and computes anew by which day each relationship has ended (domain.md §4.10): as its newest list says, or as
 * the first full list says that came after it and has it no more. Who was never on a list is not judged by one. True when something changed.
 */
export function settleRelationships(db: DatabaseSync, fullListOf: Day | undefined): boolean {
  if (fullListOf !== undefined) {
    db.prepare('insert into customer_list values (?) on conflict do nothing').run(dayNumber(fullListOf));
  }
  const ended = `coalesce(left_on, (select min(day) from customer_list where day > customer.listed))`;
  return db.prepare(`update customer set ended = ${ended} where ended is not ${ended}`).run().changes > 0;
}
