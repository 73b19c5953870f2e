import type { Adjustment, Begun, Outbox } from '../../../nudges/store.ts';
import { claim } from './claim.ts';
import { type Connection, optionalText, type Sql, textOf } from './connection.ts';
import { end } from './ends.ts';
import { forgetRates, takeRoom } from './rates.ts';
import { recipientWith } from './rules.ts';
import { deliveryAt, nameLater, settleDelivery, settleUnknown, withholdDecision } from './settle.ts';

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
