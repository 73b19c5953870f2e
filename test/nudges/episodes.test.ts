import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../core/nudges/decision.ts';
import type { Episode } from '../../core/nudges/episode.ts';
import { evaluate } from '../../core/nudges/evaluate.ts';
import type { NudgeFacts } from '../../core/nudges/facts.ts';
import { secondLine } from '../../core/nudges/level.ts';
import type { Rule } from '../../core/nudges/rule.ts';
import { nextSlot } from '../../core/nudges/schedule.ts';
import { dayOfWeek, factsAt, type History, importedAt, ruleOf } from './world.ts';

/** Plays a rule over weekly data dates, as if every card arrived; `between` changes episodes after a week. */
function play(
  rule: Rule,
  history: History,
  options: {
    readonly seen?: boolean;
    readonly between?: (episode: Episode, week: number) => Episode;
    readonly firstSeen?: Readonly<Record<string, string>>;
  } = {},
) {
  const weeks = Math.max(...Object.values(history).map((values) => values.length));
  let episodes = new Map<string, Episode>();
  let nextAt = nextSlot(rule, importedAt(0));
  const told: (Decision & { readonly week: number })[] = [];
  const shut: Record<string, number>[] = [];
  const look = (week: number, facts: NudgeFacts, at: string) => {
    const subject = { rule, nextAt, customers: Object.keys(history) };
    const result = evaluate(facts, [subject], [...episodes.values()], at);
    nextAt = result.verdicts[0]!.nextAt;
    for (const episode of result.episodes)
      episodes.set(episode.key, { ...episode, seen: options.seen ?? true });
    told.push(...result.decisions.map((decision) => ({ ...decision, week })));
    return { ...result.verdicts[0]!.shut };
  };
  for (let week = 0; week < weeks; week++) {
    while (week > 0 && nextAt <= importedAt(week))
      look(week - 1, factsAt(history, week - 1, options), nextAt);
    shut.push(look(week, factsAt(history, week, options), importedAt(week)));
    episodes = new Map([...episodes].map(([key, one]) => [key, options.between?.(one, week) ?? one]));
  }
  return { told, episodes: [...episodes.values()], shut };
}

const of100 = (...values: readonly (number | null)[]): History => ({
  contoso: values.map((value) => (value === null ? null : ([value, 100] as const))),
});
const lines = (told: readonly (Decision & { readonly week: number })[]) =>
  told.map(({ week, reason }) => `${week} ${reason}`);

describe('a low-adoption episode', () => {
  it('opens only when it is below the line on two consecutive data dates', () => {
    expect(lines(play(ruleOf(), of100(50, 39, 50, 39, 39)).told)).toEqual(['4 first']);
  });

  it('is not closed between the line and five points above it', () => {
    expect(lines(play(ruleOf(), of100(39, 39, 44.9, 39, 39)).told)).toEqual(['1 first']);
    expect(lines(play(ruleOf(), of100(39, 39, 45, 39, 39)).told)).toEqual([
      '1 first',
      '2 recovered',
      '4 first',
    ]);
  });

  it('is told again when it crosses the second line, once', () => {
    expect(lines(play(ruleOf(), of100(38, 38, 29, 28, 27, 18)).told)).toEqual([
      '1 first',
      '3 worse',
      '5 worse',
    ]);
  });

  it('is told again after four weeks, unless it was acknowledged', () => {
    const flat = of100(...Array.from({ length: 10 }, () => 35));
    expect(lines(play(ruleOf(), flat).told)).toEqual(['1 first', '5 still', '9 still']);
    const acknowledged = { by: { tenantId: 'tenant', userId: 'sato' }, at: importedAt(1) };
    expect(lines(play(ruleOf(), flat, { between: (one) => ({ ...one, acknowledged }) }).told)).toEqual([
      '1 first',
    ]);
  });

  it('tells of a recovery only those who saw the alarm', () => {
    expect(lines(play(ruleOf(), of100(30, 30, 60)).told)).toEqual(['1 first', '2 recovered']);
    expect(lines(play(ruleOf(), of100(30, 30, 60), { seen: false }).told)).toEqual(['1 first']);
  });

  it('is silent while snoozed, and says so when the snooze ends', () => {
    const until = importedAt(4);
    const between = (one: Episode, week: number): Episode =>
      week === 1
        ? {
            ...one,
            snoozed: {
              by: one.snoozed?.by ?? { tenantId: 't', userId: 'u' },
              at: importedAt(1),
              until,
              line: 25,
            },
          }
        : one;
    expect(lines(play(ruleOf(), of100(35, 35, 34, 33, 33), { between }).told)).toEqual([
      '1 first',
      '4 snooze_ended',
    ]);
    const worse = play(ruleOf(), of100(35, 35, 25, 25, 25), { between });
    expect(lines(worse.told)).toEqual(['1 first', '2 worse']);
    expect(worse.told[1]?.early).toBe(true);
  });

  it('has an identity without figures', () => {
    const one = play(ruleOf(), of100(35, 35)).episodes[0]!;
    const other = play(ruleOf({ threshold: 60 }), of100(12, 12)).episodes[0]!;
    expect(one.key).toBe('tenant/contoso/all/rule-1');
    expect(other.key).toBe(one.key);
  });

  it('counts the line itself only where the person said so', () => {
    expect(lines(play(ruleOf(), of100(40, 40)).told)).toEqual([]);
    expect(lines(play(ruleOf({ inclusive: true }), of100(40, 40)).told)).toEqual(['1 first']);
  });
});

describe('other kinds', () => {
  it('tells of a drop between windows that do not overlap, and not of one inside a window', () => {
    const rule = ruleOf({ kind: 'drop', threshold: 15 });
    expect(lines(play(rule, of100(80, 80, 80, 80, 60, 60, 60)).told)).toEqual(['5 first']);
    expect(lines(play(rule, of100(80, 60, 60)).told)).toEqual([]);
  });

  it('does not call a drop recovered because time passed', () => {
    const rule = ruleOf({ kind: 'drop', threshold: 15 });
    const flat = of100(80, 80, 80, 80, 60, 60, ...Array.from({ length: 14 }, () => 60));
    const { told, episodes } = play(rule, flat);
    expect(told.map(({ reason }) => reason)).not.toContain('recovered');
    expect(episodes[0]).toMatchObject({ state: 'closed', how: 'settled' });
  });

  it('does not take two people of eleven for a significant drop', () => {
    const few: History = { contoso: [6, 6, 6, 6, 4, 4, 4].map((active) => [active, 11] as const) };
    expect(play(ruleOf({ kind: 'drop', threshold: 15 }), few).told).toEqual([]);
  });

  it('tells of usage above 100 % once, and when it is over', () => {
    const rule = ruleOf({ kind: 'inflated', threshold: 100, workload: 'yammer' });
    const facts = (week: number) =>
      factsAt(of100(90, 128, 128, 120, 95), week, { measures: [{ metric: 'usage', workload: 'yammer' }] });
    let episodes: readonly Episode[] = [];
    const said: string[] = [];
    for (let week = 0; week < 5; week++) {
      const result = evaluate(
        facts(week),
        [{ rule, nextAt: '2027-01-01T00:00:00.000Z', customers: ['contoso'] }],
        episodes,
        importedAt(week),
      );
      if (result.episodes.length > 0) episodes = result.episodes.map((one) => ({ ...one, seen: true }));
      said.push(...result.decisions.map(({ reason }) => `${week} ${reason}`));
    }
    expect(said).toEqual(['2 first', '4 recovered']);
  });
});

describe('gates', () => {
  const low = of100(30, 30, 30);
  it('keeps silent about customers with few seats, and counts them', () => {
    const { told, shut } = play(ruleOf({ minimumSeats: 101 }), low);
    expect(told).toEqual([]);
    expect(shut[2]).toEqual({ seats: 1 });
  });

  it('leaves new customers alone for sixty days', () => {
    const weeks = Array.from({ length: 14 }, () => 30);
    const { told, shut } = play(ruleOf(), of100(...weeks), { firstSeen: { contoso: dayOfWeek(2) } });
    expect(shut[5]).toEqual({ grace: 1 });
    expect(told[0]?.week).toBe(11);
  });

  it('does not take the beginning of our records for new customers', () => {
    expect(play(ruleOf(), low).told).toHaveLength(1);
  });

  it('keeps silent on stale data', () => {
    const rule = ruleOf();
    const late = evaluate(
      factsAt(low, 2),
      [{ rule, nextAt: '2027-01-01T00:00:00Z', customers: ['contoso'] }],
      [],
      '2026-03-01T00:00:00Z',
    );
    expect(late.decisions).toEqual([]);
    expect(late.verdicts[0]?.shut).toEqual({ stale: 1 });
  });

  it('keeps silent while a data date is half imported', () => {
    const history: History = {
      ...low,
      ...Object.fromEntries(['a', 'b', 'c'].map((id) => [id, [[50, 100], [50, 100], null]] as const)),
    };
    const { told, shut } = play(ruleOf(), history);
    expect(lines(told)).toEqual(['1 first']);
    expect(shut[2]).toEqual({ coverage: 4 });
  });

  it('neither opens nor closes on a figure that is missing or not measurable', () => {
    expect(lines(play(ruleOf(), of100(30, null, 30, null)).told)).toEqual([]);
    const zero: History = {
      contoso: [
        [30, 100],
        [30, 100],
        [0, 0],
        [30, 100],
      ],
    };
    const { told, shut } = play(ruleOf(), zero);
    expect(lines(told)).toEqual(['1 first']);
    expect(shut[2]).toEqual({ not_measurable: 1 });
  });
});

describe('when it is said', () => {
  const low = of100(30, 30);
  it('waits for the hour of a digest', () => {
    const decision = play(ruleOf({ cadence: 'weekly' }), low).told[0];
    expect(decision).toMatchObject({ held: 'digest', dueAt: '2026-01-18T23:30:00.000Z' });
  });

  it('waits for the end of quiet hours', () => {
    const decision = play(ruleOf({ quiet: { from: '19:00', to: '08:00' } }), low).told[0];
    expect(decision).toMatchObject({ held: 'quiet_hours', dueAt: '2026-01-13T23:00:00.000Z' });
  });

  it('says nothing while paused, and tells what is open afterwards', () => {
    const paused = ruleOf({ pausedUntil: dayOfWeek(3) });
    expect(lines(play(paused, of100(30, 30, 30, 30, 30)).told)).toEqual(['2 first']);
  });

  it('sends one digest for hours that were missed', () => {
    const rule = ruleOf({ kind: 'digest', cadence: 'weekly' });
    const late = evaluate(
      factsAt(low, 1),
      [{ rule, nextAt: '2026-01-04T23:30:00.000Z', customers: [] }],
      [],
      '2026-01-30T00:00:00Z',
    );
    expect(late.decisions.map(({ id }) => id)).toEqual(['rule-1/digest@2026-01-04T23:30:00.000Z']);
    expect(late.verdicts[0]?.nextAt).toBe('2026-02-01T23:30:00.000Z');
  });
});

describe('whatever the figures do', () => {
  const percents = fc.array(fc.option(fc.integer({ min: 0, max: 130 }), { freq: 8, nil: null }), {
    minLength: 2,
    maxLength: 30,
  });
  const kinds = fc.constantFrom('low_adoption' as const, 'inflated' as const);
  const cadences = fc.constantFrom('at_once' as const, 'weekly' as const);

  it('never alternates between open and recovered without the figure crossing both lines', () => {
    fc.assert(
      fc.property(
        percents,
        kinds,
        fc.integer({ min: 10, max: 100 }),
        cadences,
        (values, kind, threshold, cadence) => {
          const rule = ruleOf({
            kind,
            threshold,
            cadence,
            workload: undefined as never,
            metric: 'deployment',
          });
          const history = of100(...values);
          const weeks = values.length;
          let episodes: readonly Episode[] = [];
          let nextAt = nextSlot(rule, importedAt(0));
          let opened = -1;
          for (let week = 0; week < weeks; week++) {
            const facts = factsAt(history, week, { measures: [{ metric: 'deployment' }] });
            const result = evaluate(
              facts,
              [{ rule, nextAt, customers: ['contoso'] }],
              episodes,
              importedAt(week),
            );
            nextAt = result.verdicts[0]!.nextAt;
            for (const { reason } of result.decisions) {
              const value = values[week]!;
              const beyond = kind === 'low_adoption' ? value < threshold : value > threshold;
              const back = kind === 'low_adoption' ? value >= threshold + 5 : value <= threshold - 5;
              if (reason === 'first') {
                expect(beyond).toBe(true);
                // never twice without a recovery in between
                expect(opened).toBe(-1);
                opened = week;
              }
              if (reason === 'recovered') {
                expect(back).toBe(true);
                expect(opened).toBeGreaterThanOrEqual(0);
                expect(week).toBeGreaterThan(opened);
                opened = -1;
              }
            }
            if (result.episodes.length > 0) episodes = result.episodes.map((one) => ({ ...one, seen: true }));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never calls a drop recovered before it is five points short of what was lost, nor finds it twice', () => {
    const rule = ruleOf({ kind: 'drop', threshold: 15 });
    fc.assert(
      fc.property(percents, (values) => {
        const { told, episodes } = play(rule, of100(...values));
        const turns = told.filter(({ reason }) => reason === 'first').map(({ turn }) => turn);
        expect(turns).toEqual([...new Set(turns)]);
        for (const { reason, week } of told) {
          const value = values[week]!;
          if (reason === 'first') expect(value).toBeLessThan(values[week - 4]! - 15);
          if (reason !== 'recovered') continue;
          const first = told.findLast((one) => one.reason === 'first' && one.week < week)!;
          expect(value).toBeGreaterThanOrEqual(values[first.week - 4]! - 10);
        }
        expect(episodes.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('decides nothing the second time on the same facts', () => {
    fc.assert(
      fc.property(percents, cadences, (values, cadence) => {
        const rule = ruleOf({ cadence });
        const history = of100(...values);
        let episodes: readonly Episode[] = [];
        let nextAt = nextSlot(rule, importedAt(0));
        for (let week = 0; week < values.length; week++) {
          const facts = factsAt(history, week);
          const once = evaluate(
            facts,
            [{ rule, nextAt, customers: ['contoso'] }],
            episodes,
            importedAt(week),
          );
          nextAt = once.verdicts[0]!.nextAt;
          if (once.episodes.length > 0) episodes = once.episodes;
          const twice = evaluate(
            facts,
            [{ rule, nextAt, customers: ['contoso'] }],
            episodes,
            importedAt(week),
          );
          expect(twice.decisions).toEqual([]);
          expect(twice.episodes).toEqual([]);
        }
      }),
    );
  });

  it('gives every decision an id of its own', () => {
    fc.assert(
      fc.property(percents, (values) => {
        const ids = play(ruleOf(), of100(...values)).told.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('says nothing, or opens before it says anything else, and accounts for every customer it looked at', () => {
    fc.assert(
      fc.property(percents, percents, (one, two) => {
        const history: History = {
          ...of100(...one),
          fabrikam: two.map((value) => (value === null ? null : [value, 100])),
        };
        const { told } = play(ruleOf(), history);
        for (const customer of Object.keys(history))
          expect(told.find((decision) => decision.customer === customer)?.reason ?? 'first').toBe('first');
      }),
    );
  });

  it('puts the second line strictly beyond what was told, and nearer than nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 100, noNaN: true }), (told) => {
        const line = secondLine({ kind: 'low_adoption', threshold: 40 }, told);
        expect(line).toBeLessThan(told);
        expect(line).toBeGreaterThan(0);
      }),
    );
  });
});
