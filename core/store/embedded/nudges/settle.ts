import { untold } from '../../../nudges/episode.ts';
import type { Withheld } from '../../../nudges/review.ts';
import type { Reach } from '../../../nudges/store.ts';
import { type Sql, textOf } from './connection.ts';
import { episodeWith, writeEpisode } from './episodes.ts';

/** What waits for somebody who cannot be reached is refused, with the reason. What is being sent may still end as it ends. */
export function refuseWaiting(
  sql: Sql,
  recipient: string,
  { why, at }: Pick<Exclude<Reach, { kind: 'reachable' }>, 'why' | 'at'>,
): void {
  const waiting = sql.all(
    "select id from nudge_delivery where recipient = ? and state = 'waiting'",
    recipient,
  );
  for (const { id } of waiting) settleDelivery(sql, Number(id), 'refused', why, at);
}

/** Ends a delivery and everything still waiting in it. */
export function settleDelivery(
  sql: Sql,
  id: number,
  state: 'sent' | 'withheld' | 'refused' | 'unknown',
  why: string | null,
  at: string,
): void {
  sql.run(
    'update nudge_delivery set state = ?, why = ?, settled_at = ?, worker = null, claimed_until = null, sending_until = null where id = ?',
    state,
    why,
    at,
    id,
  );
  sql.run(
    "update nudge_decision set state = ?, why = ?, settled_at = ? where delivery = ? and state = 'waiting'",
    state,
    why,
    at,
    id,
  );
}

/** Takes one decision out of its delivery, unsaid. */
export function withholdDecision(sql: Sql, id: string, why: Withheld, at: string): void {
  const row = sql.get("select episode from nudge_decision where id = ? and state = 'waiting'", id);
  if (!row) return;
  sql.run("update nudge_decision set state = 'withheld', why = ?, settled_at = ? where id = ?", why, at, id);
  const episode =
    why === 'not_judged' && row['episode'] ? episodeWith(sql, textOf(row['episode'])) : undefined;
  if (episode?.state === 'open') writeEpisode(sql, untold(episode));
}

/** A waiting delivery of this recipient at this instant: the one that is there, or a new one. */
export function deliveryAt(sql: Sql, recipient: string, dueAt: string, at: string): number {
  for (let n = 1; ; n++) {
    const key = n === 1 ? `${recipient}@${dueAt}` : `${recipient}@${dueAt}/${n}`;
    const row = sql.get('select id, state from nudge_delivery where key = ?', key);
    if (row?.['state'] === 'waiting') {
      // whoever has read it must read it again
      sql.run('update nudge_delivery set version = version + 1 where id = ?', row['id']!);
      return Number(row['id']);
    }
    if (row) continue;
    sql.run(
      "insert into nudge_delivery (key, recipient, due_at, state, created_at) values (?, ?, ?, 'waiting', ?)",
      key,
      recipient,
      dueAt,
      at,
    );
    return Number(sql.get('select last_insert_rowid() as id')!['id']);
  }
}

/** An outcome nobody knows: never sent again by itself; the recipient's next digest names it. */
export function settleUnknown(sql: Sql, id: number, why: string, at: string): void {
  const recipient = textOf(sql.get('select recipient from nudge_delivery where id = ?', id)!['recipient']);
  settleDelivery(sql, id, 'unknown', why, at);
  nameLater(sql, recipient, at);
}

/**
 * Sees to it that a card will name what is not known to have arrived, at the recipient's next hour. Asked whenever a
 * delivery ends otherwise than sent and whenever somebody can be reached again. Who has no rule left has no next digest.
 */
export function nameLater(sql: Sql, recipient: string, at: string): void {
  const unnamed = sql.get(
    "select 1 from nudge_delivery where recipient = ? and state = 'unknown' and named_in is null",
    recipient,
  );
  const waiting = sql.get(
    "select 1 from nudge_delivery where recipient = ? and state = 'waiting'",
    recipient,
  );
  const ended = sql.get("select 1 from nudge_recipient where key = ? and reach = 'ended'", recipient);
  if (!unnamed || waiting || ended) return;
  const slot = sql.get(
    'select min(next_at) as next_at from nudge_rule where recipient = ? and stopped_at is null',
    recipient,
  );
  if (slot?.['next_at']) deliveryAt(sql, recipient, textOf(slot['next_at']), at);
}
