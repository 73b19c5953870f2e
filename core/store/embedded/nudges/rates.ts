import type { Limits, RateLimit } from '../../../nudges/limits.ts';
import { type Sql, textOf } from './connection.ts';

/** The longest stretch any limit looks back over; older sends are forgotten. */
const LONGEST_MS = 3_600_000;

/**
 * Room for one more send to this conversation and this tenant, over all processes: milliseconds to wait, or 0 and the
 * send is counted.
 */
export function takeRoom(
  sql: Sql,
  scopes: { readonly tenant: string; readonly conversation: string },
  limits: Limits,
  now: string,
): number {
  const at = Date.parse(now);
  const tenant = `tenant/${scopes.tenant}`;
  const conversation = `conversation/${scopes.tenant}/${scopes.conversation}`;
  const wait = Math.max(
    pausedFor(sql, tenant, at),
    waitFor(sql, tenant, limits.tenant, at),
    waitFor(sql, conversation, limits.conversation, at),
  );
  if (wait > 0) return wait;
  for (const scope of [tenant, conversation])
    sql.run('insert into nudge_rate (scope, at) values (?, ?)', scope, at);
  forget(sql, tenant, Math.max(...limits.tenant.map(({ ms }) => ms)), at);
  forget(sql, conversation, LONGEST_MS, at);
  return 0;
}

/** The channel asked for quiet: nobody sends to this tenant until then. */
export function pauseTenant(sql: Sql, tenant: string, until: string): void {
  sql.run(
    'insert into nudge_pause (scope, until) values (?, ?) on conflict (scope) do update set until = max(until, excluded.until)',
    `tenant/${tenant}`,
    until,
  );
}

function pausedFor(sql: Sql, scope: string, at: number): number {
  const row = sql.get('select until from nudge_pause where scope = ?', scope);
  return row ? Math.max(0, Date.parse(textOf(row['until'])) - at) : 0;
}

/** Until the send that is `count` back is as old as the stretch. */
function waitFor(sql: Sql, scope: string, limits: readonly RateLimit[], at: number): number {
  let wait = 0;
  for (const { count, ms } of limits) {
    const row = sql.get(
      'select at from nudge_rate where scope = ? order by at desc limit 1 offset ?',
      scope,
      count - 1,
    );
    if (row) wait = Math.max(wait, Number(row['at']) + ms - at);
  }
  return wait;
}

const forget = (sql: Sql, scope: string, ms: number, at: number): void => {
  sql.run('delete from nudge_rate where scope = ? and at < ?', scope, at - ms);
};

/** Conversations nobody was sent anything for an hour. */
export const forgetRates = (sql: Sql, now: string): number =>
  sql.run('delete from nudge_rate where at < ?', Date.parse(now) - LONGEST_MS);
