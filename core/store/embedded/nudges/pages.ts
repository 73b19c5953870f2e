import type { Page } from '../../../nudges/store.ts';
import { type Row, type Sql, textOf } from './connection.ts';
import { rulesFor } from './rules.ts';

/** Recipients with all their rules. */
export const pageOf = (sql: Sql, recipients: readonly string[]): Page => ({
  recipients,
  rules: rulesFor(sql, recipients),
});

/** Each once, in the order they come. */
export const recipientsIn = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.map((row) => textOf(row['recipient']))),
];

/** Each question ends after `limit` rows of its index, however many are due. */
const DUE = {
  hour: 'select recipient from nudge_rule where stopped_at is null and next_at <= ? order by next_at limit ?',
  fresh: 'select recipient from nudge_rule where stopped_at is null and fresh = 1 order by recipient limit ?',
  snooze: `select r.recipient from nudge_episode e join nudge_rule r on r.id = e.rule left join nudge_verdict v on v.rule = r.id
    where e.state = 'open' and e.snoozed_until <= ? and r.stopped_at is null and (v.at is null or v.at < e.snoozed_until)
    order by e.snoozed_until limit ?`,
};

/** Whose hour has come, whose snooze has ended, or whose rules are new. */
export const dueRecipients = (sql: Sql, now: string, limit: number): readonly string[] =>
  recipientsIn([
    ...sql.all(DUE.hour, now, limit),
    ...sql.all(DUE.fresh, limit),
    ...sql.all(DUE.snooze, now, limit),
  ]).slice(0, limit);
