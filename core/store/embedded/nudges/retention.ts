import type { Episode } from '../../../nudges/episode.ts';
import type { Pruning, Retention } from '../../../nudges/store.ts';
import { keptSince } from '../../retention.ts';
import { type Connection, parsed, type Row, type Sql, textOf } from './connection.ts';

/** Rows looked at in one transaction. */
const STEP = 500;

const FIRST: Pruning = { part: 'cards', after: 0 };
const NEXT: Readonly<Record<Pruning['part'], Pruning | undefined>> = {
  cards: { part: 'episodes', after: '' },
  episodes: { part: 'rules', after: '' },
  rules: undefined,
};

/** Removing what is old from state.db, a step at a time, in order of the keys. */
export const retention = ({ transact }: Connection): Retention => ({
  prune: (now, from = FIRST) =>
    transact((sql) => {
      const { rows, remove, isEnd } = PARTS[from.part];
      const looked = sql.all(rows, from.after, STEP);
      const removed = looked.filter((row) => remove(sql, row, now)).length;
      const last = looked.at(-1);
      const on = looked.length === STEP && last && !isEnd?.(last, now);
      const next = on ? { part: from.part, after: last['id'] as string | number } : NEXT[from.part];
      return { removed, ...(next ? { next } : {}) };
    }, 'later'),
});

interface Part {
  readonly rows: string;
  readonly remove: (sql: Sql, row: Row, now: string) => boolean;
  /** whether nothing old comes after it */
  readonly isEnd?: (row: Row, now: string) => boolean;
}

const PARTS: Readonly<Record<Pruning['part'], Part>> = {
  cards: {
    rows: 'select id, state, created_at, settled_at, named_in from nudge_delivery where id > ? order by id limit ?',
    remove: removeCard,
    isEnd: (row, now) => textOf(row['created_at']) >= keptSince('cards', now),
  },
  episodes: {
    rows: 'select key as id, state, value from nudge_episode where key > ? order by key limit ?',
    remove: removeEpisode,
  },
  rules: {
    rows: 'select id, stopped_at from nudge_rule where id > ? order by id limit ?',
    remove: removeRule,
  },
};

/** A card with all that was decided for it. What was said of an episode stays while it is open: it may not be said again. */
function removeCard(sql: Sql, row: Row, now: string): boolean {
  const id = row['id']!;
  const settled = row['settled_at'] === null ? undefined : textOf(row['settled_at']);
  if (settled === undefined || settled >= keptSince('cards', now)) return false;
  if (row['state'] === 'unknown' && row['named_in'] === null) return false;
  const needed = sql.get(
    `select 1 from nudge_decision d join nudge_episode e on e.key = d.episode and e.turn = d.turn and e.state = 'open'
     where d.delivery = ? limit 1`,
    id,
  );
  if (needed) return false;
  sql.run('delete from nudge_decision where delivery = ?', id);
  sql.run('delete from nudge_delivery where id = ?', id);
  return true;
}

/** One that begins again counts its turns from one, so nothing that was ever decided for it may be left. */
function removeEpisode(sql: Sql, row: Row, now: string): boolean {
  if (row['state'] !== 'closed') return false;
  const key = textOf(row['id']);
  const { closedOn, dismissed } = parsed<Episode>(row['value']);
  if (!closedOn || closedOn >= keptSince('episodes', now)) return false;
  if (dismissed && dismissed.until > now) return false;
  // '$' is what follows '#', which ends the key in the names of its decisions
  if (sql.get('select 1 from nudge_decision where id >= ? and id < ? limit 1', `${key}#`, `${key}$`))
    return false;
  return sql.run('delete from nudge_episode where key = ?', key) > 0;
}

function removeRule(sql: Sql, row: Row, now: string): boolean {
  if (row['stopped_at'] === null || textOf(row['stopped_at']) >= keptSince('episodes', now)) return false;
  return sql.run('delete from nudge_rule where id = ?', row['id']!) > 0;
}
