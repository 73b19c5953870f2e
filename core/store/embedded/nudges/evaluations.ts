import type { Verdict } from '../../../nudges/decision.ts';
import type { Evaluations } from '../../../nudges/store.ts';
import { type Connection, optionalText, parsed, textOf } from './connection.ts';
import { decide, episodesOf, writeRun } from './decide.ts';
import { dueRecipients, pageOf, recipientsIn } from './pages.ts';
import { rulesFor } from './rules.ts';

/** Deciding in state.db. */
export const evaluations = ({ transact, read }: Connection): Evaluations => ({
  lease: (name, holder, now, until) =>
    transact(
      (sql) =>
        sql.run(
          `insert into nudge_lease (name, holder, until) values (?, ?, ?)
           on conflict (name) do update set holder = excluded.holder, until = excluded.until
           where nudge_lease.holder = excluded.holder or nudge_lease.until <= ?`,
          name,
          holder,
          until,
          now,
        ) === 1,
      'later',
    ),
  unlease: (name, holder) =>
    transact((sql) => {
      sql.run('delete from nudge_lease where name = ? and holder = ?', name, holder);
    }, 'later'),
  run: () =>
    read((sql) => {
      const row = sql.get("select revision, cursor, done from nudge_run where name = 'data'");
      return (
        row && { revision: Number(row['revision']), cursor: textOf(row['cursor']), done: row['done'] === 1 }
      );
    }),
  saveRun: (run) => transact((sql) => writeRun(sql, run), 'later'),
  page: ({ after, limit }) =>
    read((sql) =>
      pageOf(
        sql,
        recipientsIn(
          sql.all(
            'select distinct recipient from nudge_rule where stopped_at is null and recipient > ? order by recipient limit ?',
            after,
            limit,
          ),
        ),
      ),
    ),
  due: ({ now, limit }) => read((sql) => pageOf(sql, dueRecipients(sql, now, limit))),
  nextLook: () =>
    read((sql) => {
      const slot = sql.get('select min(next_at) as at from nudge_rule where stopped_at is null');
      const snooze = sql.get(
        `select e.snoozed_until as at from nudge_episode e left join nudge_verdict v on v.rule = e.rule
         where e.state = 'open' and e.snoozed_until is not null and (v.at is null or v.at < e.snoozed_until)
         order by e.snoozed_until limit 1`,
      );
      return [optionalText(slot?.['at']), optionalText(snooze?.['at'])]
        .filter((at) => at !== undefined)
        .sort()[0];
    }),
  preview: (recipients, decide) =>
    read((sql) => {
      const rules = rulesFor(sql, recipients);
      return decide(
        rules,
        episodesOf(
          sql,
          rules.map(({ rule }) => rule.id),
        ),
      );
    }),
  decide: (ask) => transact((sql) => decide(sql, ask), 'later'),
  verdictOf: (rule) =>
    read((sql) => {
      const row = sql.get('select at, value from nudge_verdict where rule = ?', rule);
      return row && { at: textOf(row['at']), verdict: parsed<Verdict>(row['value']) };
    }),
});
