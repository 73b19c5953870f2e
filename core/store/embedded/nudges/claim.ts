import type { Decision } from '../../../nudges/decision.ts';
import { whyUnreachable } from '../../../nudges/reach.ts';
import type { Rule } from '../../../nudges/rule.ts';
import type { Claimed, Outbox, Unconfirmed } from '../../../nudges/store.ts';
import { marks, optionalText, parsed, type Row, type Sql, textOf } from './connection.ts';
import { episodeOf } from './episodes.ts';
import { recipientWith } from './rules.ts';
import { nameLater, settleDelivery } from './settle.ts';

type ClaimAsk = Parameters<Outbox['claim']>[0];

/** What is free to be taken among what is due from one instant until before another, in order. */
const FREE = `select id, recipient, due_at from nudge_delivery
  where state = 'waiting' and due_at >= ? and due_at < ? and (retry_at is null or retry_at <= ?)
    and (claimed_until is null or claimed_until <= ?)
  order by due_at, id limit ?`;
/** How many cards of hours that are being evaluated are looked at for one that is complete. */
const LOOKED_AT = 200;

/**
 * An hour is complete for its recipient once all their rules were looked at: until then its card waits. Before the
 * earliest hour that was not looked at everything is complete; from there on only a few cards are asked about, for at a
 * popular hour thousands wait for the evaluator.
 */
function due(sql: Sql, now: string, limit: number): readonly Row[] {
  const end = new Date(Date.parse(now) + 1).toISOString();
  const row = sql.get(
    'select min(next_at) as at from nudge_rule where stopped_at is null and next_at <= ?',
    now,
  );
  const open = optionalText(row?.['at']) ?? end;
  const complete = sql.all(FREE, '', open, now, now, limit);
  if (complete.length === limit || open === end) return complete;
  const more = sql
    .all(FREE, open, end, now, now, LOOKED_AT)
    .filter((one) => !sql.get(INCOMPLETE, one['recipient']!, one['due_at']!));
  return [...complete, ...more].slice(0, limit);
}

const INCOMPLETE =
  'select 1 from nudge_rule where recipient = ? and stopped_at is null and next_at <= ? limit 1';

/** Deliveries for one worker alone, one a recipient: what is due at the same time goes out on one card. */
export function claim(sql: Sql, { worker, now, until, limit }: ClaimAsk): readonly Claimed[] {
  const claimed: Claimed[] = [];
  const taken = new Map<string, number>();
  for (const row of due(sql, now, limit)) {
    const id = Number(row['id']);
    const recipient = textOf(row['recipient']);
    const first = taken.get(recipient);
    if (first !== undefined) {
      merge(sql, id, first, now);
      continue;
    }
    const to = recipientWith(sql, recipient);
    const unreachable = whyUnreachable(to, now);
    if (unreachable) {
      settleDelivery(sql, id, 'refused', unreachable, now);
      nameLater(sql, recipient, now);
      continue;
    }
    taken.set(recipient, id);
    sql.run(
      'update nudge_delivery set worker = ?, claimed_until = ?, version = version + 1 where id = ?',
      worker,
      until,
      id,
    );
  }
  for (const [recipient, id] of taken) claimed.push(read(sql, id, recipient, now));
  return claimed;
}

function merge(sql: Sql, from: number, into: number, now: string): void {
  sql.run("update nudge_decision set delivery = ? where delivery = ? and state = 'waiting'", into, from);
  settleDelivery(sql, from, 'withheld', 'merged', now);
}

function read(sql: Sql, id: number, recipient: string, now: string): Claimed {
  const row = sql.get('select * from nudge_delivery where id = ?', id)!;
  const decisions = sql
    .all("select value from nudge_decision where delivery = ? and state = 'waiting' order by id", id)
    .map((one) => parsed<Decision>(one['value']));
  const rules =
    decisions.length > 0 ? [...new Set(decisions.map(({ rule }) => rule))] : rulesOf(sql, recipient);
  const episodes = [...new Set(decisions.flatMap(({ episode }) => episode ?? []))];
  return {
    id,
    key: textOf(row['key']),
    version: Number(row['version']),
    dueAt: textOf(row['due_at']),
    createdAt: textOf(row['created_at']),
    attempts: Number(row['attempts']),
    to: recipientWith(sql, recipient),
    decisions,
    rules: sql
      .all(`select value from nudge_rule where id in (${marks(rules)})`, ...rules)
      .map((one) => parsed<Rule>(one['value'])),
    episodes: sql
      .all(`select value, seen from nudge_episode where key in (${marks(episodes)})`, ...episodes)
      .map(episodeOf),
    unnamed: unnamedOf(sql, recipient),
    cardsThisWeek: cardsSince(sql, recipient, new Date(Date.parse(now) - 7 * 86_400_000).toISOString()),
    overBudget: overBudget(sql, recipient),
  };
}

/** A card that only names what could not be confirmed keeps to the hours of its recipient's rules. */
const rulesOf = (sql: Sql, recipient: string): readonly string[] =>
  sql
    .all('select id from nudge_rule where recipient = ? and stopped_at is null', recipient)
    .map((row) => textOf(row['id']));

/** Deliveries to somebody whose outcome nobody knows and no card has named. */
export function unnamedOf(sql: Sql, recipient: string): readonly Unconfirmed[] {
  const rows = sql.all(
    "select id, settled_at from nudge_delivery where recipient = ? and state = 'unknown' and named_in is null order by id",
    recipient,
  );
  return rows.map((row: Row) => ({
    id: Number(row['id']),
    at: textOf(row['settled_at']),
    customers: sql
      .all(
        'select distinct customer from nudge_decision where delivery = ? and customer is not null order by customer',
        row['id']!,
      )
      .map((one) => textOf(one['customer'])),
  }));
}

function cardsSince(sql: Sql, recipient: string, since: string): number {
  const row = sql.get(
    "select count(*) as count from nudge_delivery where recipient = ? and state in ('sent', 'unknown') and settled_at > ?",
    recipient,
    since,
  );
  return Number(row?.['count']);
}

function overBudget(sql: Sql, recipient: string): number {
  const row = sql.get(
    `select count(*) as count from nudge_decision where recipient = ? and state = 'withheld' and why = 'budget'
     and settled_at > coalesce((select max(settled_at) from nudge_delivery where recipient = ? and state = 'sent'), '')`,
    recipient,
    recipient,
  );
  return Number(row?.['count']);
}
