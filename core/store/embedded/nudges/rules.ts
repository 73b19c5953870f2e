import { type Rule, recipientOf } from '../../../nudges/rule.ts';
import type { Reach, Recipient, RuleBook, RuleTerms, StoredRule } from '../../../nudges/store.ts';
import { type Connection, marks, optionalText, parsed, type Row, type Sql, textOf } from './connection.ts';
import { nameLater, refuseWaiting } from './settle.ts';

/** Rules and recipients in state.db. */
export const ruleBook = ({ transact, read }: Connection): RuleBook => ({
  remember: async ({ key, tenantId, reference, seenAt }) => {
    const text = JSON.stringify(reference);
    const known = await read((sql) =>
      sql.get('select reference, reach from nudge_recipient where key = ?', key),
    );
    if (known?.['reference'] === text && known['reach'] === 'reachable') return;
    await transact((sql) => {
      sql.run(
        `insert into nudge_recipient (key, tenant, reference, reach, since, seen_at) values (?, ?, ?, 'reachable', ?, ?)
         on conflict (key) do update set reference = excluded.reference, seen_at = excluded.seen_at, why = null, until = null,
           since = case when reach = 'reachable' then since else excluded.since end, reach = 'reachable'`,
        key,
        tenantId,
        text,
        seenAt,
        seenAt,
      );
      nameLater(sql, key, seenAt);
    });
  },
  recipient: (key) => read((sql) => recipientWith(sql, key)),
  withdraw: (key, reach) =>
    transact((sql) => {
      setReach(sql, key, reach);
      refuseWaiting(sql, key, reach);
    }),
  saveRule: (rule, nextAt, terms = {}) =>
    transact((sql) => {
      const refused = refusalOf(sql, rule, terms);
      if (refused) return refused;
      saveRule(sql, rule, nextAt);
      nameLater(sql, recipientOf(rule), rule.createdAt);
      return 'saved';
    }),
  rule: (id) =>
    read((sql) => {
      const row = sql.get('select value from nudge_rule where id = ?', id);
      return row && parsed<Rule>(row['value']);
    }),
  rulesOf: ({ tenantId, userId }) =>
    read((sql) =>
      sql
        .all(
          'select value, next_at from nudge_rule where tenant = ? and person = ? and stopped_at is null order by created_at, id',
          tenantId,
          userId,
        )
        .map(storedRule),
    ),
  stopRule: (id, at) => transact((sql) => stopRule(sql, id, at)),
});

function refusalOf(
  sql: Sql,
  { id, owner }: Rule,
  { undoes, fewerThan }: RuleTerms,
): 'stopped' | 'too_many' | undefined {
  const before = sql.get('select stopped_at from nudge_rule where id = ?', id);
  const stoppedAt = before && optionalText(before['stopped_at']);
  if (stoppedAt !== undefined && stoppedAt !== undoes) return 'stopped';
  if (fewerThan === undefined || (before && stoppedAt === undefined)) return undefined;
  const others = sql.get(
    'select count(*) as count from nudge_rule where tenant = ? and person = ? and stopped_at is null',
    owner.tenantId,
    owner.userId,
  );
  return Number(others?.['count']) >= fewerThan ? 'too_many' : undefined;
}

export const storedRule = (row: Row): StoredRule => ({
  rule: parsed<Rule>(row['value']),
  nextAt: textOf(row['next_at']),
});

/** Active rules of these recipients, oldest first. */
export const rulesFor = (sql: Sql, recipients: readonly string[]) =>
  recipients.length === 0
    ? []
    : sql
        .all(
          `select value, next_at from nudge_rule where stopped_at is null and recipient in (${marks(recipients)}) order by recipient, created_at, id`,
          ...recipients,
        )
        .map(storedRule);

function saveRule(sql: Sql, rule: Rule, nextAt: string): void {
  sql.run(
    `insert into nudge_rule (id, recipient, tenant, person, kind, metric, workload, next_at, fresh, stopped_at, created_at, value)
     values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
     on conflict (id) do update set recipient = excluded.recipient, kind = excluded.kind, metric = excluded.metric,
       workload = excluded.workload, next_at = excluded.next_at, fresh = 1, stopped_at = excluded.stopped_at, value = excluded.value`,
    rule.id,
    recipientOf(rule),
    rule.owner.tenantId,
    rule.owner.userId,
    rule.kind,
    rule.metric,
    rule.workload ?? '',
    nextAt,
    rule.stoppedAt ?? null,
    rule.createdAt,
    JSON.stringify(rule),
  );
}

function stopRule(sql: Sql, id: string, at: string): void {
  const row = sql.get('select value, next_at from nudge_rule where id = ? and stopped_at is null', id);
  if (!row) return;
  const { rule, nextAt } = storedRule(row);
  saveRule(sql, { ...rule, stoppedAt: at }, nextAt);
  sql.run('delete from nudge_episode where rule = ?', id);
  sql.run('delete from nudge_verdict where rule = ?', id);
  sql.run(
    "update nudge_decision set state = 'withheld', why = 'stopped', settled_at = ? where rule = ? and state = 'waiting' and delivery in (select id from nudge_delivery where state = 'waiting')",
    at,
    id,
  );
}

export function recipientWith(sql: Sql, key: string): Recipient | undefined {
  const row = sql.get('select * from nudge_recipient where key = ?', key);
  if (!row) return undefined;
  return {
    key,
    tenantId: textOf(row['tenant']),
    reference: parsed(row['reference']),
    reach: reachOf(row),
    seenAt: textOf(row['seen_at']),
  };
}

function reachOf(row: Row): Reach {
  const why = textOf(row['why']);
  const at = textOf(row['since']);
  const until = optionalText(row['until']);
  switch (row['reach']) {
    case 'ended':
      return { kind: 'ended', why, at };
    case 'suspended':
      return { kind: 'suspended', why, at, until: until ?? at };
    default:
      return { kind: 'reachable' };
  }
}

export function setReach(sql: Sql, key: string, reach: Exclude<Reach, { kind: 'reachable' }>): void {
  sql.run(
    'update nudge_recipient set reach = ?, why = ?, since = ?, until = ? where key = ?',
    reach.kind,
    reach.why,
    reach.at,
    reach.kind === 'suspended' ? reach.until : null,
    key,
  );
}
