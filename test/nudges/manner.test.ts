import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../core/nudges/budget.ts';
import { comingDay, pastDay } from '../../core/nudges/day-said.ts';
import { changeManner, isMannerOnly, sharedManner } from '../../core/nudges/manner.ts';
import { leavesRoom, quietUntil } from '../../core/nudges/quiet.ts';
import { WEEKDAYS } from '../../core/nudges/rule.ts';
import { nextSlot } from '../../core/nudges/schedule.ts';
import { pauseUntil, snoozeUntil } from '../../core/nudges/snooze.ts';
import { wallTimeOf } from '../../core/nudges/zone.ts';
import { person } from './desk.ts';
import { ruleOf } from './world.ts';

const weekend = { days: ['saturday', 'sunday'] } as const;
const nightAndWeekend = { ...weekend, from: '18:00', to: '08:00' } as const;

describe('silence', () => {
  it.each([
    // Friday 20:00 in Tokyo: the night runs into the weekend, and that into the night before Monday
    [nightAndWeekend, 'Asia/Tokyo', '2026-11-27T11:00:00.000Z', '2026-11-29T23:00:00.000Z'],
    [weekend, 'Asia/Tokyo', '2026-11-27T15:00:00.000Z', '2026-11-29T15:00:00.000Z'],
    [weekend, 'Asia/Tokyo', '2026-11-27T14:59:00.000Z', undefined],
    // the weekend of the change to summer time is an hour shorter
    [weekend, 'Europe/London', '2026-03-28T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
    [weekend, 'America/New_York', '2026-10-31T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ])('%j in %s at %s lasts until %s', (quiet, zone, at, until) => {
    expect(quietUntil(quiet, zone, at)).toBe(until);
  });

  it('always ends within a week where it leaves room, and not into itself', () => {
    const day = fc.constantFrom(...WEEKDAYS);
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
    const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 7 }), hour, hour, at, (days, from, to, instant) => {
        const quiet = { days, from, to };
        if (!leavesRoom(quiet)) return;
        const until = quietUntil(quiet, 'Europe/London', instant.toISOString());
        if (until === undefined) return;
        expect(Date.parse(until) - instant.getTime()).toBeLessThan(7.1 * 86_400_000);
        expect(quietUntil(quiet, 'Europe/London', until)).toBeUndefined();
      }),
    );
  });

  it('is no day for a daily digest, so that none pile up', () => {
    const rule = ruleOf({ cadence: 'daily', quiet: weekend });
    const friday = '2026-11-26T23:30:00.000Z';
    expect(wallTimeOf(nextSlot(rule, friday), rule.zone)).toMatchObject({ weekday: 'monday', time: '08:30' });
  });
});

describe('the manner of a rule', () => {
  const who = person('sato');
  const ask = (slots: object) => ({ intent: 'nudge_settings', customers: [], ...slots }) as const;

  it('changes hours and days apart, and ends both', () => {
    const night = changeManner(ruleOf(), ask({ quiet: '18:00-08:00' }), who);
    if ('sorry' in night) throw new Error(night.sorry);
    const both = changeManner(night.rule, ask({ quietDays: ['sunday', 'saturday'] }), who);
    expect(both).toMatchObject({ rule: { quiet: nightAndWeekend } });
    if ('sorry' in both) throw new Error(both.sorry);
    const none = changeManner(both.rule, ask({ quiet: 'none' }), who);
    expect('rule' in none && none.rule.quiet).toBeUndefined();
  });

  it.each([
    [{ quietDays: WEEKDAYS }, 'always_quiet'],
    [{ quiet: '08:00-08:00' }, 'always_quiet'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ sendTo: 'channel' }, 'which_channel'],
  ])('refuses %j', (slots, sorry) => {
    expect(changeManner(ruleOf(), ask(slots), who)).toEqual({ sorry });
  });

  it('is one for all rules only where nothing else is said', () => {
    expect(isMannerOnly(ask({ quiet: '18:00-08:00', budget: 3 }))).toBe(true);
    expect(isMannerOnly(ask({ quiet: '18:00-08:00', threshold: 30 }))).toBe(false);
    expect(isMannerOnly(ask({ quiet: '18:00-08:00', nth: 2 }))).toBe(false);
    expect(isMannerOnly(ask({ threshold: 30 }))).toBe(false);
  });

  it('is taken over by a new rule where all the others share it', () => {
    const quiet = { quiet: nightAndWeekend, cardsPerWeek: 3 };
    expect(sharedManner([ruleOf(quiet), ruleOf(quiet)])).toEqual(quiet);
    expect(sharedManner([ruleOf(quiet), ruleOf()])).toEqual({});
    expect(sharedManner([])).toEqual({});
  });

  it('allows five cards a week unless somebody asked for fewer or more', () => {
    expect(budgetOf([ruleOf()])).toBe(5);
    expect(budgetOf([ruleOf({ cardsPerWeek: 9 }), ruleOf()])).toBe(9);
    expect(budgetOf([ruleOf({ cardsPerWeek: 9 }), ruleOf({ cardsPerWeek: 2 })])).toBe(2);
  });
});

describe('a day that is said', () => {
  it.each([
    ['XXXX-05-04', '2026-11-23', '2027-05-04'],
    ['XXXX-11-23', '2026-11-23', '2027-11-23'],
    ['XXXX-12-01', '2026-11-23', '2026-12-01'],
    ['XXXX-02-29', '2026-11-23', '2028-02-29'],
    ['2027-01-11', '2026-11-23', '2027-01-11'],
    ['2026-01-11', '2026-11-23', undefined],
    ['2027-02-30', '2026-11-23', undefined],
    ['monday', '2026-11-23', undefined],
  ])('%s lies ahead of %s at %s', (said, today, day) => {
    expect(comingDay(said, today)).toBe(day);
  });

  it.each([
    ['XXXX-03-03', '2026-11-23', '2026-03-03'],
    ['XXXX-12-24', '2026-11-23', '2025-12-24'],
    ['XXXX-11-23', '2026-11-23', '2026-11-23'],
    ['today', '2026-11-23', '2026-11-23'],
    ['yesterday', '2026-11-23', '2026-11-22'],
    ['friday', '2026-11-23', '2026-11-20'],
    ['monday', '2026-11-23', '2026-11-16'],
    ['2026-12-01', '2026-11-23', undefined],
    ['tomorrow', '2026-11-23', undefined],
  ])('%s lies behind %s at %s', (said, today, day) => {
    expect(pastDay(said, today)).toBe(day);
  });

  it('ends a pause within a year, a snooze within ninety days', () => {
    const now = '2026-11-23T09:00:00.000Z';
    expect(pauseUntil('XXXX-05-04', now, 'Asia/Tokyo')).toBe('2027-05-04');
    expect(pauseUntil('PT2H', now, 'Asia/Tokyo')).toBeUndefined();
    expect(pauseUntil('2028-05-04', now, 'Asia/Tokyo')).toBeUndefined();
    const home = { zone: 'Asia/Tokyo', time: '08:30' };
    expect(snoozeUntil('XXXX-01-07', now, home)).toBe('2027-01-06T23:30:00.000Z');
    expect(snoozeUntil('XXXX-05-04', now, home)).toBeUndefined();
  });
});
