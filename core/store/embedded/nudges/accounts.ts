import type { Decision } from '../../../nudges/decision.ts';
import type { Accounts, Counts } from '../../../nudges/store.ts';
import { unnamedOf } from './claim.ts';
import { type Connection, optionalText, parsed, type Sql, textOf } from './connection.ts';

/** What became of everything, in state.db. */
export const accounts = ({ read }: Connection): Accounts => ({
  counts: (now) => read((sql) => countsAt(sql, now)),
  unreachable: (limit) =>
    read((sql) =>
      sql
        .all(
          "select key, why, since from nudge_recipient where reach <> 'reachable' order by since desc, key limit ?",
          limit,
        )
        .map((row) => ({ key: textOf(row['key']), why: textOf(row['why']), at: textOf(row['since']) })),
    ),
  withheld: (recipient, since) =>
    read((sql) =>
      sql
        .all(
          "select value, why, settled_at from nudge_decision where recipient = ? and state = 'withheld' and settled_at > ? order by settled_at desc, id limit 50",
          recipient,
          since,
        )
        .map((row) => {
          const { rule, customer, reason } = parsed<Decision>(row['value']);
          return {
            rule,
            reason,
            why: textOf(row['why']),
            at: textOf(row['settled_at']),
            ...(customer ? { customer } : {}),
          };
        }),
    ),
  unconfirmed: (recipient) => read((sql) => unnamedOf(sql, recipient)),
  lastCard: (recipient) =>
    read((sql) => {
      const last = sql.get(
        "select id, settled_at from nudge_delivery where recipient = ? and state = 'sent' order by settled_at desc, id desc limit 1",
        recipient,
      );
      if (!last) return undefined;
      const said = sql.all(
        "select value from nudge_decision where delivery = ? and state = 'sent' order by episode, id",
        last['id']!,
      );
      return {
        at: textOf(last['settled_at']),
        said: said.map(({ value }) => parsed<Decision>(value)),
      };
    }),
  report: (since) =>
    read((sql) =>
      sql
        .all(
          'select value, state, why from nudge_decision where at >= ? or settled_at >= ? order by at, id',
          since,
          since,
        )
        .map((row) => {
          const why = optionalText(row['why']);
          return { ...parsed<Decision>(row['value']), state: textOf(row['state']), ...(why ? { why } : {}) };
        }),
    ),
});

/** Two questions, each answered from an index. */
const DECISIONS = `
  select state, count(*) as count from nudge_decision where state = 'waiting' group by state
  union all select state, count(*) as count from nudge_decision where state <> 'waiting' group by state`;

function countsAt(sql: Sql, now: string): Counts {
  const byState = (text: string) =>
    Object.fromEntries(sql.all(text).map((row) => [textOf(row['state']), Number(row['count'])]));
  const overdue = sql.get(
    "select count(*) as count, min(due_at) as oldest from nudge_delivery where state = 'waiting' and due_at <= ?",
    now,
  );
  const oldestDue = optionalText(overdue?.['oldest']);
  const one = (text: string) => Number(sql.get(text)?.['count']);
  return {
    deliveries: byState('select state, count(*) as count from nudge_delivery group by state'),
    decisions: byState(DECISIONS),
    rules: one('select count(*) as count from nudge_rule where stopped_at is null'),
    openEpisodes: one("select count(*) as count from nudge_episode where state = 'open'"),
    overdue: Number(overdue?.['count']),
    ...(oldestDue ? { oldestDue } : {}),
    unnamed: one("select count(*) as count from nudge_delivery where state = 'unknown' and named_in is null"),
    unreachable: one("select count(*) as count from nudge_recipient where reach <> 'reachable'"),
  };
}
