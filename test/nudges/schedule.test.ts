import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietUntil } from '../../core/nudges/quiet.ts';
import { nextSlot } from '../../core/nudges/schedule.ts';
import { SNOOZES, snoozeUntil } from '../../core/nudges/snooze.ts';
import { instantAt, isZone, wallTimeOf } from '../../core/nudges/zone.ts';

const ZONES = ['America/New_York', 'Europe/London', 'Asia/Tokyo'] as const;
const zones = fc.constantFrom(...ZONES, 'Australia/Lord_Howe', 'Pacific/Apia');
const instants = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((ms) => new Date(ms - (ms % 60_000)).toISOString());
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const weekly = { cadence: 'weekly', weekday: 'monday', time: '08:30' } as const;

describe('the wall clock', () => {
  it('knows the zones of its people, and tells what is none', () => {
    expect(ZONES.every(isZone)).toBe(true);
    expect(['', '+09:00', 'Mars/Olympus', 'x'.repeat(80)].some(isZone)).toBe(false);
  });

  it('takes a time that is skipped in spring as much later as was skipped', () => {
    expect(instantAt('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
    expect(wallTimeOf('2026-03-08T07:30:00.000Z', 'America/New_York').time).toBe('03:30');
    expect(instantAt('2026-03-29', '01:15', 'Europe/London')).toBe('2026-03-29T01:15:00.000Z');
  });

  it('takes the first of a time that comes twice in autumn', () => {
    expect(instantAt('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(instantAt('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('returns to the same wall time it was given, wherever that exists', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const wall = wallTimeOf(instant, zone);
        const again = wallTimeOf(instantAt(wall.day, wall.time, zone), zone);
        expect(again).toEqual(wall);
      }),
    );
  });
});

describe('a schedule', () => {
  it('keeps its hour through both changes of the clock', () => {
    const ny = { ...weekly, zone: 'America/New_York' };
    expect(nextSlot(ny, '2026-03-02T20:00:00.000Z')).toBe('2026-03-09T12:30:00.000Z');
    expect(nextSlot(ny, '2026-10-26T20:00:00.000Z')).toBe('2026-11-02T13:30:00.000Z');
    const london = { ...weekly, zone: 'Europe/London' };
    expect(nextSlot(london, '2026-03-23T20:00:00.000Z')).toBe('2026-03-30T07:30:00.000Z');
    expect(nextSlot(london, '2026-10-19T20:00:00.000Z')).toBe('2026-10-26T08:30:00.000Z');
    expect(nextSlot({ ...weekly, zone: 'Asia/Tokyo' }, '2026-03-23T20:00:00.000Z')).toBe(
      '2026-03-29T23:30:00.000Z',
    );
  });

  it('speaks once on the night an hour is skipped and once on the night an hour comes twice', () => {
    const daily = { cadence: 'daily', weekday: 'monday', time: '01:30', zone: 'Europe/London' } as const;
    const slots = [nextSlot(daily, '2026-10-24T12:00:00.000Z')];
    for (let n = 0; n < 2; n++) slots.push(nextSlot(daily, slots.at(-1)!));
    expect(slots).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
      '2026-10-27T01:30:00.000Z',
    ]);
    const spring = [nextSlot(daily, '2026-03-28T12:00:00.000Z')];
    spring.push(nextSlot(daily, spring[0]!));
    expect(spring).toEqual(['2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z']);
  });

  it('speaks monthly on the first such weekday of the month', () => {
    const monthly = { cadence: 'monthly', weekday: 'monday', time: '08:30', zone: 'Asia/Tokyo' } as const;
    expect(nextSlot(monthly, '2026-11-23T00:00:00.000Z')).toBe('2026-12-06T23:30:00.000Z');
  });

  it('always comes later, on its weekday, at its hour, and never skips one', () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        times,
        fc.constantFrom('daily', 'weekly', 'monthly'),
        (at, zone, time, cadence) => {
          const schedule = { cadence, weekday: 'thursday', time, zone } as const;
          const slot = nextSlot(schedule, at);
          expect(slot > at).toBe(true);
          const wall = wallTimeOf(slot, zone);
          if (cadence !== 'daily') expect(wall.weekday).toBe('thursday');
          const longest = cadence === 'daily' ? 1 : cadence === 'weekly' ? 7 : 35;
          // the Lord Howe and New York clocks move by at most an hour, Apia never within these years
          expect(Date.parse(slot) - Date.parse(at)).toBeLessThanOrEqual(longest * 86_400_000 + 3_600_000);
          expect(nextSlot(schedule, new Date(Date.parse(slot) - 1).toISOString())).toBe(slot);
        },
      ),
    );
  });
});

describe('quiet hours', () => {
  const night = { from: '19:00', to: '07:30' };

  it.each([
    ['America/New_York', '2026-03-08T04:00:00.000Z', '2026-03-08T11:30:00.000Z'],
    ['America/New_York', '2026-11-01T05:00:00.000Z', '2026-11-01T12:30:00.000Z'],
    ['Europe/London', '2026-03-29T00:30:00.000Z', '2026-03-29T06:30:00.000Z'],
    ['Europe/London', '2026-10-25T00:30:00.000Z', '2026-10-25T07:30:00.000Z'],
    ['Asia/Tokyo', '2026-03-28T15:00:00.000Z', '2026-03-28T22:30:00.000Z'],
  ])('cross midnight in %s, and end by the wall clock on the night it changes', (zone, at, until) => {
    expect(quietUntil(night, zone, at)).toBe(until);
    expect(quietUntil(night, zone, until)).toBeUndefined();
  });

  it('may lie within a day', () => {
    const lunch = { from: '12:00', to: '13:00' };
    expect(quietUntil(lunch, 'Asia/Tokyo', '2026-06-01T03:30:00.000Z')).toBe('2026-06-01T04:00:00.000Z');
    expect(quietUntil(lunch, 'Asia/Tokyo', '2026-06-01T04:00:00.000Z')).toBeUndefined();
  });

  it('always end, later than now, and outside of themselves', () => {
    fc.assert(
      fc.property(instants, zones, times, times, (at, zone, from, to) => {
        const until = quietUntil({ from, to }, zone, at);
        if (until === undefined) return;
        expect(until > at).toBe(true);
        expect(Date.parse(until) - Date.parse(at)).toBeLessThanOrEqual(25.5 * 3_600_000);
        expect(quietUntil({ from, to }, zone, until)).toBeUndefined();
      }),
    );
  });
});

describe('a snooze', () => {
  const home = { zone: 'America/New_York', time: '08:30' };
  const friday = '2026-10-30T15:00:00.000Z';

  it('ends at the hour the person wants to be told, also after the clock has changed', () => {
    expect(snoozeUntil('P1D', friday, home)).toBe('2026-10-31T12:30:00.000Z');
    expect(snoozeUntil('P1W', friday, home)).toBe('2026-11-06T13:30:00.000Z');
    expect(snoozeUntil('monday', friday, home)).toBe('2026-11-02T13:30:00.000Z');
    expect(snoozeUntil('PT2H', friday, home)).toBe('2026-10-30T17:00:00.000Z');
    expect(snoozeUntil('P1M', '2026-01-31T15:00:00.000Z', home)).toBe('2026-02-28T13:30:00.000Z');
  });

  it('understands everything the card offers', () => {
    for (const value of SNOOZES) expect(snoozeUntil(value, friday, home)).toBeDefined();
  });

  it('refuses what is none, and what is longer than the longest', () => {
    for (const value of ['', 'P91D', 'P4M', 'P0D', 'forever', 'PT0H', 'P1Y'])
      expect(snoozeUntil(value, friday, home)).toBeUndefined();
  });
});
