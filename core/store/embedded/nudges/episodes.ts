import { type Episode, subjectOf } from '../../../nudges/episode.ts';
import type { EpisodeBook } from '../../../nudges/store.ts';
import { type Connection, marks, parsed, type Row, type Sql } from './connection.ts';

/** Episodes in state.db. */
export const episodeBook = ({ transact, read }: Connection): EpisodeBook => ({
  episode: (key) => read((sql) => episodeWith(sql, key)),
  changeEpisode: (key, change) =>
    transact((sql) => {
      const now = episodeWith(sql, key);
      if (!now) return undefined;
      const changed = change(now);
      if (changed !== now) writeEpisode(sql, changed);
      return changed;
    }),
  openEpisodes: ({ recipients, customers }) =>
    read((sql) => {
      if (recipients.length === 0) return [];
      const whose = customers ? ` and customer in (${marks(customers)})` : '';
      return sql
        .all(
          `select value, seen from nudge_episode where state = 'open' and recipient in (${marks(recipients)})${whose} order by key`,
          ...recipients,
          ...(customers ?? []),
        )
        .map(episodeOf);
    }),
  acknowledgements: (subjects) =>
    read((sql) => {
      if (subjects.length === 0) return [];
      const rows = sql.all(
        `select subject, value from nudge_episode where acknowledged = 1 and state = 'open' and subject in (${marks(subjects)}) order by key`,
        ...subjects,
      );
      return rows.flatMap((row) => {
        const { acknowledged } = parsed<Episode>(row['value']);
        if (!acknowledged) return [];
        const { by, name, at } = acknowledged;
        return [{ subject: String(row['subject']), by, at, ...(name ? { name } : {}) }];
      });
    }),
});

/** `seen` has a column of its own: it is set by whoever delivers, while others change the rest. */
export const episodeOf = (row: Row): Episode => ({
  ...parsed<Episode>(row['value']),
  seen: row['seen'] === 1,
});

export function episodeWith(sql: Sql, key: string): Episode | undefined {
  const row = sql.get('select value, seen from nudge_episode where key = ?', key);
  return row && episodeOf(row);
}

export function writeEpisode(sql: Sql, episode: Episode): void {
  sql.run(
    `insert into nudge_episode (key, turn, rule, recipient, subject, customer, state, seen, snoozed_until, acknowledged, value)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (key) do update set turn = excluded.turn, state = excluded.state, seen = excluded.seen,
       recipient = excluded.recipient, subject = excluded.subject, snoozed_until = excluded.snoozed_until,
       acknowledged = excluded.acknowledged, value = excluded.value`,
    episode.key,
    episode.turn,
    episode.rule,
    episode.recipient,
    subjectOf(episode),
    episode.customer,
    episode.state,
    episode.seen ? 1 : 0,
    episode.snoozed?.until ?? null,
    episode.acknowledged ? 1 : 0,
    JSON.stringify(episode),
  );
}
