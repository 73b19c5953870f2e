import type { Rule } from '../../../core/nudges/rule.ts';
import { nextSlot } from '../../../core/nudges/schedule.ts';
import type { NudgeStore } from '../../../core/nudges/store.ts';
import { openForWriting } from '../../../core/store/embedded/database.ts';
import { connectionTo, type Sql } from '../../../core/store/embedded/nudges/connection.ts';
import { ruleBook } from '../../../core/store/embedded/nudges/rules.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { chanceFrom, hashOf } from './chance.ts';

/** Active users of a hundred, per customer and weekly data date. */
export type Weeks = readonly (readonly number[])[];

const DAY = 86_400_000;
/** Sunday; New York's and London's changes to summer time lie in the five weeks that follow. */
export const FIRST_DAY = Date.UTC(2026, 2, 1);
export const TENANT = '11111111-1111-4111-8111-111111111111';

export const dataDay = (week: number): string =>
  new Date(FIRST_DAY + week * 7 * DAY).toISOString().slice(0, 10);
/** Tuesday noon, two days after the data date. */
export const importedAt = (week: number): number => FIRST_DAY + (week * 7 + 2) * DAY + DAY / 2;

/** Customers whose usage wanders up and down across the lines of their rules. */
export function weeksOf(customers: number, weeks: number, seed: number): Weeks {
  const chance = chanceFrom(seed);
  return Array.from({ length: customers }, () => {
    let active = 20 + Math.floor(chance() * 50);
    return Array.from({ length: weeks }, () => {
      active = Math.max(2, Math.min(98, active + Math.round((chance() - 0.5) * 44)));
      return active;
    });
  });
}

export const customerId = (index: number): string => `customer-${index}`;

/** One weekly file, as an import would give it. */
export async function* factsOf(weeks: Weeks, week: number): AsyncGenerator<readonly Fact[]> {
  const day = dataDay(week);
  yield [{ kind: 'product', product: { id: 'suite', name: 'Office 365 E3', service: 'office365' } }];
  for (const [index, values] of weeks.entries()) {
    const customer = {
      id: customerId(index),
      name: `Customer ${index}`,
      domain: `customer-${index}.example`,
    };
    yield [
      ...(week === 0 ? [{ kind: 'customer', customer } as const] : []),
      {
        kind: 'usage',
        fact: {
          customer,
          product: 'suite',
          workload: 'exchange',
          day,
          window: 'P28D',
          source: 'licence_analytics',
          active: values[week]!,
          qualified: 100,
        },
      },
    ];
  }
}

const ZONES = ['America/New_York', 'Europe/London', 'Asia/Tokyo'] as const;
const CADENCES = ['at_once', 'weekly', 'at_once', 'weekly', 'at_once', 'weekly', 'at_once', 'daily'] as const;

/** The rule of one recipient: zones, cadences, quiet hours and lines are spread evenly. */
export function ruleOf(recipient: number, customers: number): Rule {
  const spread = hashOf(`rule ${recipient}`);
  const first = spread % customers;
  return {
    id: `rule-${String(recipient).padStart(7, '0')}`,
    owner: { tenantId: TENANT, userId: `person-${String(recipient).padStart(7, '0')}` },
    kind: 'low_adoption',
    metric: 'usage',
    threshold: 30 + (spread % 3) * 10,
    minimumSeats: 10,
    watched: {
      kind: 'named',
      customers: [first, first + 1 + (spread % 7)]
        .slice(0, 1 + ((spread >>> 24) % 2))
        .map((index) => customerId(index % customers)),
    },
    target: { kind: 'me' },
    cadence: CADENCES[(spread >>> 8) % CADENCES.length]!,
    weekday: 'monday',
    time: '08:30',
    zone: ZONES[(spread >>> 12) % ZONES.length]!,
    language: (spread >>> 16) % 2 === 0 ? 'en' : 'ja',
    createdAt: new Date(FIRST_DAY - DAY).toISOString(),
    ...((spread >>> 20) % 3 === 0 ? { quiet: { from: '18:00', to: '08:00' } } : {}),
  };
}

export const conversationOf = (recipient: number): string => `conversation-${recipient}`;

/** Makes the recipient known, as an activity of theirs would. */
export const meet = (
  store: Pick<NudgeStore, 'remember'>,
  recipient: number,
  serviceUrl: string,
  at: number,
): Promise<void> =>
  store.remember({
    key: `person/${TENANT}/person-${String(recipient).padStart(7, '0')}`,
    tenantId: TENANT,
    seenAt: new Date(at).toISOString(),
    reference: {
      channelId: 'msteams',
      serviceUrl,
      conversation: conversationOf(recipient),
      bot: '28:bot',
      user: `29:${recipient}`,
    },
  });

/** Everybody with their rules, as if they had made them one by one, in one transaction. */
export async function populate(
  dataDir: string,
  recipients: number,
  customers: number,
  serviceUrl: string,
): Promise<void> {
  const file = openForWriting(dataDir, 'state');
  const made: Promise<unknown>[] = [];
  await connectionTo(file).transact((sql) => {
    const within = async <T>(work: (of: Sql) => T) => work(sql);
    const book = ruleBook({ transact: within, read: within });
    for (let recipient = 0; recipient < recipients; recipient++) {
      const rule = ruleOf(recipient, customers);
      made.push(
        meet(book, recipient, serviceUrl, FIRST_DAY),
        book.saveRule(rule, nextSlot(rule, new Date(FIRST_DAY).toISOString())),
      );
    }
  });
  await Promise.all(made);
  file.db.close();
}

/** How often each rule must tell of a customer for the first time: an account of the same weeks in its own few lines. */
export function expectedFirsts(weeks: Weeks, dates: number, rule: Rule): Map<string, number> {
  const expected = new Map<string, number>();
  const named = rule.watched.kind === 'named' ? rule.watched.customers : [];
  for (const id of named) {
    const values = weeks[Number(id.split('-')[1])]!;
    let open = false;
    for (let week = 1; week < dates; week++) {
      if (!open && values[week]! < rule.threshold && values[week - 1]! < rule.threshold) {
        open = true;
        expected.set(id, (expected.get(id) ?? 0) + 1);
      } else if (open && values[week]! >= rule.threshold + 5) open = false;
    }
  }
  return expected;
}
