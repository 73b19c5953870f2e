import type { Decision, Decisions, Verdict } from '../../../nudges/evaluate.ts';
import type { DecideAsk, Evaluations, Page, Run } from '../../../nudges/store.ts';
import { type Connection, marks, optionalText, parsed, type Row, type Sql, textOf } from './connection.ts';
import { episodeOf, writeEpisode } from './episodes.ts';
import { storedRule } from './rules.ts';
import { deliveryAt } from './settle.ts';

/** The name of the one evaluator's lease. */
export const EVALUATOR = 'evaluator';

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

const pageOf = (sql: Sql, recipients: readonly string[]): Page => ({
  recipients,
  rules: rulesFor(sql, recipients),
});

const recipientsIn = (rows: readonly Row[]): readonly string[] => [
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

const dueRecipients = (sql: Sql, now: string, limit: number): readonly string[] =>
  recipientsIn([
    ...sql.all(DUE.hour, now, limit),
    ...sql.all(DUE.fresh, limit),
    ...sql.all(DUE.snooze, now, limit),
  ]).slice(0, limit);

const rulesFor = (sql: Sql, recipients: readonly string[]) =>
  recipients.length === 0
    ? []
    : sql
        .all(
          `select value, next_at from nudge_rule where stopped_at is null and recipient in (${marks(recipients)}) order by recipient, created_at, id`,
          ...recipients,
        )
        .map(storedRule);

function decide(sql: Sql, ask: DecideAsk): Decisions | 'lost' {
  const { at, until, holder, recipients } = ask;
  const kept = sql.run(
    'update nudge_lease set until = ? where name = ? and holder = ? and until > ?',
    until,
    EVALUATOR,
    holder,
    at,
  );
  if (kept === 0) return 'lost';
  const rules = rulesFor(sql, recipients);
  const episodes =
    recipients.length === 0
      ? []
      : episodesOf(
          sql,
          rules.map(({ rule }) => rule.id),
        );
  const decided = ask.decide(rules, episodes);
  for (const episode of decided.episodes) writeEpisode(sql, episode);
  for (const verdict of decided.verdicts) writeVerdict(sql, verdict, at);
  for (const decision of decided.decisions) writeDecision(sql, decision);
  if (ask.run) writeRun(sql, ask.run);
  return decided;
}

/** Those that are open, and closed ones too: their turn goes on counting. */
const episodesOf = (sql: Sql, rules: readonly string[]) =>
  rules.length === 0
    ? []
    : sql
        .all(`select value, seen from nudge_episode where rule in (${marks(rules)})`, ...rules)
        .map(episodeOf);

function writeVerdict(sql: Sql, verdict: Verdict, at: string): void {
  sql.run(
    'update nudge_rule set next_at = ?, fresh = 0 where id = ? and (next_at <> ? or fresh = 1)',
    verdict.nextAt,
    verdict.rule,
    verdict.nextAt,
  );
  sql.run(
    'insert into nudge_verdict (rule, at, value) values (?, ?, ?) on conflict (rule) do update set at = excluded.at, value = excluded.value',
    verdict.rule,
    at,
    JSON.stringify(verdict),
  );
}

/** The decision and the intent to send it, in the transaction that decided it. */
function writeDecision(sql: Sql, decision: Decision): void {
  if (sql.get('select 1 from nudge_decision where id = ?', decision.id)) return;
  const delivery = deliveryAt(sql, decision.recipient, decision.dueAt, decision.at);
  sql.run(
    `insert into nudge_decision (id, delivery, recipient, rule, episode, turn, customer, state, at, value)
     values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`,
    decision.id,
    delivery,
    decision.recipient,
    decision.rule,
    decision.episode ?? null,
    decision.turn ?? null,
    decision.customer ?? null,
    decision.at,
    JSON.stringify(decision),
  );
}

function writeRun(sql: Sql, run: Run): void {
  sql.run(
    `insert into nudge_run (name, revision, cursor, done) values ('data', ?, ?, ?)
     on conflict (name) do update set revision = excluded.revision, cursor = excluded.cursor, done = excluded.done`,
    run.revision,
    run.cursor,
    run.done ? 1 : 0,
  );
}
