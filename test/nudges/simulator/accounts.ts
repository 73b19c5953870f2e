import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Rule } from '../../../core/nudges/rule.ts';
import type { Played } from './scenario.ts';
import { conversationOf, expectedFirsts, ruleOf } from './world.ts';

/** What the books say after the play, compared with what the connector saw and with what should have been decided. */
export interface Account {
  readonly decisions: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
  /** breaches of what is promised; empty when all is well */
  readonly wrong: readonly string[];
}

/** A card may have been under way already when the outcome of another one was given up. */
const UNDER_WAY_MS = 180_000;

/** How long a card may wait for room after it was last looked at. */
const ROOM_MS = 60_000;

/** Whether it is night for a rule by the runtime's own calendar, and has been for longer than a card may wait for room. */
function isNight({ quiet, zone }: Rule, at: number): boolean {
  if (!quiet?.from || !quiet.to) return false;
  const { from, to } = quiet;
  const [now, before] = [at, at - ROOM_MS].map((instant) => clockIn(zone).format(instant)) as [
    string,
    string,
  ];
  return [now, before].every((time) => time >= from || time < to);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockIn(zone: string): Intl.DateTimeFormat {
  const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', options);
  clocks.set(zone, clock);
  return clock;
}

/** Every decision ends as sent, held, withheld, refused or unknown; and the connector agrees. */
export function account(
  dataDir: string,
  played: Played,
  recipients: number,
  customers: number,
  dates: number,
): Account {
  const db = new DatabaseSync(join(dataDir, 'state.db'), { readOnly: true });
  const wrong: string[] = [];
  const note = (what: string) => wrong.length < 20 && wrong.push(what);
  const now = new Date(played.endedAt).toISOString();
  const firsts = new Map<string, number>();
  const decisions: Record<string, number> = {};
  for (const row of db
    .prepare(
      'select n.id, n.rule, n.customer, n.state, n.why, n.value, d.state as delivered, d.due_at from nudge_decision n join nudge_delivery d on d.id = n.delivery',
    )
    .iterate()) {
    const id = String(row['id']);
    const state = String(row['state']);
    decisions[state] = (decisions[state] ?? 0) + 1;
    const accepted = played.connector.accepted(id);
    if (state === 'sent' && !accepted) note(`${id} is sent, but never arrived`);
    if (state !== 'sent' && state !== 'unknown' && accepted) note(`${id} is ${state}, but arrived`);
    if (state === 'waiting' && (row['delivered'] !== 'waiting' || String(row['due_at']) < '2026'))
      note(`${id} waits in nothing`);
    if (state === 'waiting' && String(row['due_at']) <= now) note(`${id} is overdue`);
    if ((state === 'withheld' || state === 'refused') && !row['why']) note(`${id} is ${state} for no reason`);
    if (/\/first$/.test(id)) {
      const key = `${row['rule']} ${row['customer']}`;
      firsts.set(key, (firsts.get(key) ?? 0) + 1);
    }
  }
  for (let recipient = 0; recipient < recipients; recipient++) {
    const rule = ruleOf(recipient, customers);
    for (const at of played.connector.spokenIn(conversationOf(recipient)))
      if (isNight(rule, at)) note(`${rule.id}: a card at ${new Date(at).toISOString()}, in quiet hours`);
    for (const [customer, count] of expectedFirsts(played.weeks, dates, rule)) {
      const found = firsts.get(`${rule.id} ${customer}`) ?? 0;
      if (found !== count) note(`${rule.id} ${customer}: ${found} first nudges decided, not ${count}`);
      firsts.delete(`${rule.id} ${customer}`);
    }
  }
  for (const key of firsts.keys()) note(`${key}: a first nudge that should not be`);
  const lost = db
    .prepare(
      `select u.id, u.recipient from nudge_delivery u where u.state = 'unknown' and u.named_in is null
         and not exists (select 1 from nudge_delivery d where d.recipient = u.recipient and d.state = 'waiting')
         and not exists (select 1 from nudge_recipient r where r.key = u.recipient and r.reach <> 'reachable')`,
    )
    .all();
  for (const { id } of lost) note(`delivery ${id} has an unknown outcome and no digest will name it`);
  for (const row of db
    .prepare(
      "select id, recipient, settled_at, named_in from nudge_delivery where state = 'unknown' order by id",
    )
    .iterate()) {
    const { id, recipient } = row;
    const at = played.connector.namedAt(Number(id));
    if (row['named_in'] !== null && at === undefined)
      note(`delivery ${id} counts as named, but no card named it`);
    const known = Date.parse(String(row['settled_at'])) + UNDER_WAY_MS;
    const conversation = conversationOf(Number(String(recipient).split('-').at(-1)));
    const until = at ?? Number.POSITIVE_INFINITY;
    if (played.connector.spokenIn(conversation).some((spoken) => known < spoken && spoken < until))
      note(`delivery ${id}: ${recipient} got a card that did not name it first`);
  }
  for (const { id } of db.prepare("select id from nudge_delivery where state = 'sending'").all())
    note(`delivery ${id} is still being sent`);
  const deliveries = Object.fromEntries(
    db
      .prepare('select state, count(*) as count from nudge_delivery group by state')
      .all()
      .map((row) => [String(row['state']), Number(row['count'])]),
  );
  db.close();
  return { decisions, deliveries, wrong };
}
