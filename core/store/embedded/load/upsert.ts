import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

export type Outcome = 'inserted' | 'updated' | 'unchanged' | 'refused';
export type Upsert = (keys: readonly SQLInputValue[], values: readonly SQLInputValue[]) => Outcome;

/**
 * Prepared statements that insert a row, or update it where a value differs. With `notOlder`, a value column, a row is left alone
 * when the stored one is newer by that column: an old file loaded late does not bring back an old state.
 */
export function upsertInto(
  db: DatabaseSync,
  table: string,
  keys: readonly string[],
  values: readonly string[],
  notOlder?: string,
): Upsert {
  const columns = [...keys, ...values];
  const insert = db.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) on conflict do nothing`,
  );
  if (values.length === 0) {
    return (key) => (insert.run(...key).changes === 1 ? 'inserted' : 'unchanged');
  }
  const update = db.prepare(
    `update ${table} set ${values.map((column) => `${column} = ?`).join(', ')}
     where ${keys.map((column) => `${column} = ?`).join(' and ')}
       and (${values.map((column) => `${column} is not ?`).join(' or ')})
       ${notOlder ? `and ${notOlder} <= ?` : ''}`,
  );
  const age = notOlder === undefined ? -1 : values.indexOf(notOlder);
  return (key, value) => {
    if (insert.run(...key, ...value).changes === 1) return 'inserted';
    const guard = age < 0 ? [] : [value[age] ?? null];
    return update.run(...value, ...key, ...value, ...guard).changes === 1 ? 'updated' : 'unchanged';
  };
}
