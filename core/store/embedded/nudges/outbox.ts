import type { Adjustment, Begun, Ending, Outbox } from '../../../nudges/store.ts';
import { claim } from './claim.ts';
import { type Connection, marks, optionalText, type Row, type Sql, textOf } from './connection.ts';
import { forgetRates, pauseTenant, takeRoom } from './rates.ts';
import { recipientWith, setReach } from './rules.ts';
import {
  deliveryAt,
  nameLater,
  refuseWaiting,
  settleDelivery,
  settleUnknown,
  withholdDecision,
} from './settle.ts';

/** What goes out, in state.db. */
export const outbox = ({ transact, read }: Connection): Outbox => ({
  claim: (ask) => transact((sql) => claim(sql, ask), 'later'),
  adjust: (id, version, worker, now, change) =>
    transact((sql) => (mine(sql, id, version, worker) ? adjust(sql, id, now, change) : undefined), 'later'),
  withhold: (id, version, worker, now, why) =>
    transact((sql) => {
      if (!mine(sql, id, version, worker)) return;
      settleDelivery(sql, id, 'withheld', why, now);
      nameLater(sql, recipientOfDelivery(sql, id), now);
    }, 'later'),
  // on the disk before the request is written: the one thing that must never be taken back
  begin: (ask) => transact((sql) => ask.deliveries.map((one) => begin(sql, one, ask))),
  postpone: (id, worker, at) =>
    transact((sql) => {
      sql.run(
        "update nudge_delivery set retry_at = ?, worker = null, claimed_until = null where id = ? and worker = ? and state = 'waiting'",
        at,
        id,
        worker,
      );
    }, 'later'),
  // taken back, it is an unknown outcome, and told as one
  end: (id, worker, now, ending) => transact((sql) => end(sql, id, worker, now, ending), 'later'),
  release: (worker) =>
    transact((sql) => {
      sql.run(
        "update nudge_delivery set worker = null, claimed_until = null where worker = ? and state = 'waiting'",
        worker,
      );
    }, 'later'),
  sweep: (now) =>
    transact((sql) => {
      const gone = sql.all(
        "select id from nudge_delivery where state = 'sending' and sending_until <= ?",
        now,
      );
      for (const { id } of gone) settleUnknown(sql, Number(id), 'process_gone', now);
      forgetRates(sql, now);
      return gone.length;
    }, 'later'),
  nextDue: (now) =>
    read((sql) => {
      const first = (text: string, ...values: readonly string[]) =>
        optionalText(sql.get(text, ...values)?.['at']);
      const all = [
        first(
          `select due_at as at from nudge_delivery where state = 'waiting' and retry_at is null
             and (claimed_until is null or claimed_until <= ?) order by due_at limit 1`,
          now,
        ),
        first(
          "select retry_at as at from nudge_delivery where state = 'waiting' and retry_at is not null order by retry_at limit 1",
        ),
        first(
          "select min(claimed_until) as at from nudge_delivery where state = 'waiting' and worker is not null",
        ),
      ];
      return all.filter((at) => at !== undefined).sort()[0];
    }),
});

const mine = (sql: Sql, id: number, version: number, worker: string): boolean =>
  sql.get(
    "select 1 from nudge_delivery where id = ? and version = ? and worker = ? and state = 'waiting'",
    id,
    version,
    worker,
  ) !== undefined;

const recipientOfDelivery = (sql: Sql, id: number): string =>
  textOf(sql.get('select recipient from nudge_delivery where id = ?', id)!['recipient']);

function adjust(sql: Sql, id: number, now: string, { withheld, held }: Adjustment): number {
  const recipient = recipientOfDelivery(sql, id);
  for (const one of withheld) withholdDecision(sql, one.id, one.why, now);
  for (const one of held) {
    const later = deliveryAt(sql, recipient, one.until, now);
    sql.run("update nudge_decision set delivery = ? where id = ? and state = 'waiting'", later, one.id);
  }
  sql.run('update nudge_delivery set version = version + 1 where id = ?', id);
  return Number(sql.get('select version from nudge_delivery where id = ?', id)!['version']);
}

type BeginAsk = Parameters<Outbox['begin']>[0];

function begin(sql: Sql, { id, version }: BeginAsk['deliveries'][number], ask: BeginAsk): Begun {
  if (!mine(sql, id, version, ask.worker)) return { kind: 'gone' };
  const row = sql.get('select recipient from nudge_delivery where id = ?', id)!;
  const to = recipientWith(sql, textOf(row['recipient']));
  if (!to) return { kind: 'gone' };
  const scopes = { tenant: to.tenantId, conversation: to.reference.conversation };
  const ms = takeRoom(sql, scopes, ask.limits, ask.now);
  if (ms > 0) return { kind: 'wait', ms };
  sql.run(
    "update nudge_delivery set state = 'sending', attempts = attempts + 1, sending_until = ?, retry_at = null where id = ?",
    ask.until,
    id,
  );
  return { kind: 'go' };
}

function end(sql: Sql, id: number, worker: string, now: string, ending: Ending): void {
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
