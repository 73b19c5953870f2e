import type { Decision, Decisions, Verdict } from '../../../nudges/decision.ts';
import type { DecideAsk, Run } from '../../../nudges/store.ts';
import { marks, type Sql } from './connection.ts';
import { episodeOf, writeEpisode } from './episodes.ts';
import { rulesFor } from './rules.ts';
import { deliveryAt } from './settle.ts';

/** The name of the one evaluator's lease. */
const EVALUATOR = 'evaluator';

/** Decides and writes what was decided, while the lease holds. */
export function decide(sql: Sql, ask: DecideAsk): Decisions | 'lost' {
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
export const episodesOf = (sql: Sql, rules: readonly string[]) =>
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

export function writeRun(sql: Sql, run: Run): void {
  sql.run(
    `insert into nudge_run (name, revision, cursor, done) values ('data', ?, ?, ?)
     on conflict (name) do update set revision = excluded.revision, cursor = excluded.cursor, done = excluded.done`,
    run.revision,
    run.cursor,
    run.done ? 1 : 0,
  );
}
