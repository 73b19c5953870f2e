import type { DatabaseSync } from 'node:sqlite';
import { SOURCES } from '../../../catalog/sources.ts';
import type { FactsKind } from '../../queries/newest-rows.ts';
import { keyOf, type SeriesDay } from './touched.ts';

/** How a row counts no more: by what is listed on its own date, or carried there from an earlier date of the same spread. */
const ON_ITS_DATE = 1;
const CARRIED = 2;

export interface Ended {
  /** dates on which rows have ended, or count again */
  readonly days: readonly SeriesDay[];
  /** rows that counted and do no more */
  readonly rows: number;
}

/**
 * What a full download no longer lists has ended from its date on (domain.md §4.1): of a customer it has rows of, rows that only older downloads
 * list. Computed anew for each of the dates from what is stored, so that the order in which files come changes nothing. A download of
 * one service, or of one workload, alone speaks of no other: it was asked for so.
 */
export function endUnlisted(db: DatabaseSync, days: readonly SeriesDay[]): Ended {
  db.exec(`
    create temp table if not exists whole_list (customer integer, download integer, taken integer,
      primary key (customer, download)) without rowid;
    create temp table if not exists spoken_of (download integer primary key, workload integer, service text) without rowid;`);
  const changed: SeriesDay[] = [];
  let rows = 0;
  for (const one of days) {
    if (!isMixed(db, one)) continue;
    const outcome = onDate(db, one);
    rows += outcome.ended;
    if (outcome.changed) changed.push(one);
  }
  return { days: [...new Map(changed.map((one) => [keyOf(one), one])).values()], rows };
}

const counts = { usage: 'active, qualified', deployment: 'assigned, sold' } as const;
const fold = { usage: 'product, workload', deployment: 'product' } as const;
/** The dates of one list's rows lie no further apart: its services are processed on different days. */
const LIST_DAYS = 31;
const firstOf = ({ source, day }: SeriesDay): number => day - SOURCES[source].spreadDays;

/** Whether more than one download tells of the date and those it is added up with; one alone ends nothing. */
function isMixed(db: DatabaseSync, one: SeriesDay): boolean {
  const others = db.prepare(
    `select 1 from ${one.facts} where day = ? and series = ? and (download <> ? or ended <> 0) limit 1`,
  );
  const dates = db
    .prepare('select day from snapshot where facts = ? and series = ? and day between ? and ?')
    .all(one.facts, one.series, firstOf(one), one.day);
  const any = db.prepare(`select download from ${one.facts} where day = ? and series = ? limit 1`);
  const first = Number(any.get(one.day, one.series)?.['download'] ?? -1);
  return dates.some((row) => others.get(Number(row['day']), one.series, first) !== undefined);
}

function onDate(db: DatabaseSync, one: SeriesDay): { readonly ended: number; readonly changed: boolean } {
  const { facts, series, day } = one;
  const carriedBefore = carriedOn(db, one);
  db.prepare(`delete from ${facts} where day = ? and series = ? and ended = ${CARRIED}`).run(day, series);
  noteWholeLists(db, one);
  const counting = livingOn(db, one);
  const onItsDate = Number(db.prepare(endedOnDate(facts)).run(day, series, day, series).changes);
  const lost = Math.max(0, counting - livingOn(db, one));
  db.prepare(carried(facts)).run(day, series, firstOf(one), day, day, firstOf(one), day);
  const carriedNow = carriedOn(db, one);
  const fresh = carriedNow.filter((row) => !carriedBefore.includes(row)).length;
  return {
    ended: lost + fresh,
    changed: onItsDate > 0 || fresh > 0 || carriedNow.length !== carriedBefore.length,
  };
}

const livingOn = (db: DatabaseSync, { facts, series, day }: SeriesDay): number =>
  Number(
    db
      .prepare(`select count(*) as n from ${facts} where day = ? and series = ? and ended = 0`)
      .get(day, series)?.['n'],
  );

const carriedOn = (db: DatabaseSync, { facts, series, day }: SeriesDay): readonly string[] =>
  db
    .prepare(
      `select customer || ' ' || source_row as place from ${facts} where day = ? and series = ? and ended = ${CARRIED}`,
    )
    .all(day, series)
    .map((row) => String(row['place']));

/** The full downloads with a row of the date, by customer, and what they speak of. */
function noteWholeLists(db: DatabaseSync, one: SeriesDay): void {
  const { facts, series, day } = one;
  db.exec('delete from whole_list; delete from spoken_of');
  db.prepare(
    `insert into whole_list select distinct f.customer, d.key, d.taken
     from ${facts} as f join download as d on d.key = f.download
     where f.day = ? and f.series = ? and d.whole = 1`,
  ).run(day, series);
  const workload =
    facts === 'usage' ? 'case when min(f.workload) = max(f.workload) then min(f.workload) end' : 'null';
  db.prepare(
    `insert into spoken_of select f.download, ${workload}, case when min(p.service) = max(p.service) then min(p.service) end
     from ${facts} as f join product as p on p.key = f.product
     where f.series = ? and f.day between ? and ? and f.download in (select download from whole_list)
     group by f.download`,
  ).run(series, day - LIST_DAYS, day + LIST_DAYS);
}

/** That a row `f` is of an older download than a full one `n` of its customer, which speaks of such rows. */
const unlisted = (facts: FactsKind): string => `
  (n.taken > d.taken or (n.taken = d.taken and n.download > d.key))
  and (s.service is null or s.service = p.service)
  ${facts === 'usage' ? 'and (s.workload is null or s.workload = f.workload)' : ''}`;

/** What was held before downloads were told apart (download 0) knows no source's row: any of the same product and workload is it. */
const retold = (facts: FactsKind): string => `
  f.download = 0 and exists (select 1 from ${facts} as o where o.day = f.day and o.series = f.series
    and o.customer = f.customer and o.product = f.product ${facts === 'usage' ? 'and o.workload = f.workload' : ''}
    and o.download <> 0)`;

const endedOnDate = (facts: FactsKind): string => `
  update ${facts} as u set ended = 1 - ended where day = ? and series = ? and (customer, source_row) in (
    select f.customer, f.source_row from ${facts} as f
    join download as d on d.key = f.download join product as p on p.key = f.product
    where f.day = ? and f.series = ?
      and f.ended <> (case when (${retold(facts)}) or exists (
        select 1 from whole_list as n join spoken_of as s on s.download = n.download
        where n.customer = f.customer and ${unlisted(facts)})
        then ${ON_ITS_DATE} else 0 end))`;

/** Marks, on the date of the newest full download, what an earlier date of the spread still had. */
const carried = (facts: FactsKind): string => `
  insert into ${facts} (day, series, customer, ${fold[facts]}, source_row, ${counts[facts]}, download, ended)
  select ?, f.series, f.customer, ${fold[facts]
    .split(', ')
    .map((column) => `f.${column}`)
    .join(', ')}, max(f.source_row), 0, 0, max(n.download), ${CARRIED}
  from whole_list as n join spoken_of as s on s.download = n.download
  join ${facts} as f on f.customer = n.customer join download as d on d.key = f.download
  join product as p on p.key = f.product
  where f.series = ? and f.day >= ? and f.day < ? and f.ended = 0 and ${unlisted(facts)}
    and not exists (select 1 from ${facts} as o where o.day = ? and o.series = f.series and o.customer = f.customer
      and o.product = f.product ${facts === 'usage' ? 'and o.workload = f.workload' : ''})
    and not exists (select 1 from ${facts} as o where o.day between ? and ? and o.series = f.series
      and o.customer = f.customer and o.product = f.product
      ${facts === 'usage' ? 'and o.workload = f.workload' : ''} and o.download = n.download)
  group by f.customer, ${fold[facts]
    .split(', ')
    .map((column) => `f.${column}`)
    .join(', ')}`;
