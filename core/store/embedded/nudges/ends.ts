import type { Ending } from '../../../nudges/store.ts';
import { marks, type Row, type Sql, textOf } from './connection.ts';
import { pauseTenant } from './rates.ts';
import { recipientWith, setReach } from './rules.ts';
import { nameLater, refuseWaiting, settleDelivery, settleUnknown } from './settle.ts';

/** Writes how an attempt ended, unless that is known already. */
export function end(sql: Sql, id: number, worker: string, now: string, ending: Ending): void {
  const row = sql.get('select state, worker, recipient from nudge_delivery where id = ?', id);
  if (!row) return;
  const sending = row['state'] === 'sending' && row['worker'] === worker;
  switch (ending.kind) {
    case 'sent':
      // the truth may come late, after the delivery was given up as unknown
      if (sending || row['state'] === 'unknown') sent(sql, id, now, ending);
      break;
    case 'unknown':
      if (sending) unknown(sql, id, now, ending.error);
      break;
    case 'refused':
      if (sending) refused(sql, id, row, now, ending);
      break;
    case 'again':
      if (sending) again(sql, id, row, ending);
      break;
  }
}

function unknown(sql: Sql, id: number, now: string, error: string): void {
  noteError(sql, id, error);
  settleUnknown(sql, id, error, now);
}

function sent(sql: Sql, id: number, now: string, ending: Extract<Ending, { kind: 'sent' }>): void {
  sql.run(
    "update nudge_decision set state = 'sent', why = null, settled_at = ? where delivery = ? and state in ('waiting', 'unknown')",
    now,
    id,
  );
  settleDelivery(sql, id, 'sent', null, now);
  sql.run('update nudge_delivery set activity_id = ? where id = ?', ending.activityId, id);
  if (ending.named.length > 0)
    sql.run(
      `update nudge_delivery set named_in = ? where id in (${marks(ending.named)}) and state = 'unknown'`,
      id,
      ...ending.named,
    );
  markSeen(sql, [id, ...ending.named]);
}

/** Whoever got a card, or was told that it may not have come, has seen the alarm. */
function markSeen(sql: Sql, deliveries: readonly number[]): void {
  const told = sql.all(
    `select episode, turn from nudge_decision where episode is not null and state in ('sent', 'unknown')
     and delivery in (${marks(deliveries)})`,
    ...deliveries,
  );
  for (const { episode, turn } of told)
    sql.run('update nudge_episode set seen = 1 where key = ? and turn = ? and seen = 0', episode!, turn!);
}

function refused(
  sql: Sql,
  id: number,
  row: Row,
  now: string,
  ending: Extract<Ending, { kind: 'refused' }>,
): void {
  noteError(sql, id, ending.error);
  settleDelivery(sql, id, 'refused', ending.error, now);
  const recipient = textOf(row['recipient']);
  if (ending.reach) {
    setReach(sql, recipient, ending.reach);
    refuseWaiting(sql, recipient, ending.reach);
  }
  nameLater(sql, recipient, now);
}

function again(sql: Sql, id: number, row: Row, ending: Extract<Ending, { kind: 'again' }>): void {
  noteError(sql, id, ending.error);
  sql.run(
    "update nudge_delivery set state = 'waiting', retry_at = ?, worker = null, claimed_until = null, sending_until = null where id = ?",
    ending.at,
    id,
  );
  const to = ending.pauseTenantUntil ? recipientWith(sql, textOf(row['recipient'])) : undefined;
  if (to && ending.pauseTenantUntil) pauseTenant(sql, to.tenantId, ending.pauseTenantUntil);
}

/** The first error and the last tell most of the story. */
function noteError(sql: Sql, id: number, error: string): void {
  sql.run(
    'update nudge_delivery set first_error = coalesce(first_error, ?), last_error = ? where id = ?',
    error,
    error,
    id,
  );
}
