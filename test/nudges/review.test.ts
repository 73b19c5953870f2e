import { describe, expect, it } from 'vitest';
import { effectOf } from '../../core/nudges/effect.ts';
import { untold } from '../../core/nudges/episode.ts';
import { evaluate } from '../../core/nudges/evaluate.ts';
import { rehearse } from '../../core/nudges/rehearse.ts';
import { review, type Surroundings } from '../../core/nudges/review.ts';
import { dayOfWeek, factsAt, type History, importedAt, ruleOf } from './world.ts';

const FAR = '2027-01-01T00:00:00.000Z';
const low: History = { contoso: [30, 30, 31, 60].map((active) => [active, 100] as const) };

function decided() {
  const rule = ruleOf();
  const { decisions, episodes } = evaluate(
    factsAt(low, 1),
    [{ rule, nextAt: FAR, customers: ['contoso'] }],
    [],
    importedAt(1),
  );
  const around: Surroundings = {
    facts: factsAt(low, 1),
    rules: new Map([[rule.id, rule]]),
    episodes: new Map(episodes.map((one) => [one.key, one])),
    permitted: new Set(['contoso']),
    instant: importedAt(1),
  };
  return { rule, decision: decisions[0]!, episode: episodes[0]!, around };
}

describe('just before a card goes out', () => {
  it('says what holds with the newest figure, not with the one it was decided on', () => {
    const { decision, around } = decided();
    const later = review(decision, { ...around, facts: factsAt(low, 2), instant: importedAt(2) });
    expect(later).toMatchObject({ kind: 'say', seen: { value: 31, day: dayOfWeek(2) } });
  });

  it('withholds what is no longer true', () => {
    const { decision, around } = decided();
    expect(review(decision, { ...around, facts: factsAt(low, 3), instant: importedAt(3) })).toMatchObject({
      kind: 'withhold',
      why: 'no_longer_true',
    });
  });

  it('withholds what the reader may no longer see', () => {
    const { decision, around } = decided();
    expect(review(decision, { ...around, permitted: new Set() })).toMatchObject({ why: 'not_permitted' });
  });

  it('withholds what was acknowledged, snoozed, dismissed or stopped meanwhile', () => {
    const { decision, around, episode, rule } = decided();
    const by = { by: rule.owner, at: importedAt(1) };
    const given = (change: object) =>
      review(decision, { ...around, episodes: new Map([[episode.key, { ...episode, ...change }]]) });
    expect(given({ acknowledged: by })).toMatchObject({ why: 'acknowledged' });
    expect(given({ snoozed: { ...by, until: FAR, line: 20 } })).toMatchObject({ why: 'snoozed' });
    expect(given({ dismissed: { ...by, until: FAR, reason: 'pilot' } })).toMatchObject({ why: 'dismissed' });
    expect(given({ turn: 2 })).toMatchObject({ why: 'no_longer_true' });
    const stopped = { ...rule, stoppedAt: importedAt(1) };
    expect(review(decision, { ...around, rules: new Map([[rule.id, stopped]]) })).toMatchObject({
      why: 'stopped',
    });
    expect(review(decision, { ...around, rules: new Map() })).toMatchObject({ why: 'stopped' });
  });

  it('withholds what the data is too old to say, and can take back that it was told', () => {
    const { decision, around, episode, rule } = decided();
    expect(review(decision, { ...around, instant: '2026-03-01T00:00:00.000Z' })).toMatchObject({
      why: 'not_judged',
    });
    const again = evaluate(
      factsAt(low, 2),
      [{ rule, nextAt: FAR, customers: ['contoso'] }],
      [untold(episode)],
      importedAt(2),
    );
    expect(again.decisions).toMatchObject([
      { reason: 'first', id: `${episode.key}#1/first@${dayOfWeek(2)}` },
    ]);
  });

  it('holds at night and during a pause, until the hour that was asked for', () => {
    const { decision, around, rule } = decided();
    const quiet = { ...rule, quiet: { from: '19:00', to: '08:00' } };
    expect(review(decision, { ...around, rules: new Map([[rule.id, quiet]]) })).toEqual({
      kind: 'hold',
      decision,
      why: 'quiet_hours',
      until: '2026-01-13T23:00:00.000Z',
    });
    const paused = { ...rule, pausedUntil: '2026-02-02' };
    expect(review(decision, { ...around, rules: new Map([[rule.id, paused]]) })).toMatchObject({
      why: 'paused',
      until: '2026-02-01T23:30:00.000Z',
    });
  });
});

describe('a rehearsal', () => {
  const past = (history: History, weeks: number) =>
    Array.from({ length: weeks }, (_, week) => ({
      instant: importedAt(week),
      facts: factsAt(history, week),
    }));

  it('lists the cards a rule would have sent', () => {
    const history: History = {
      contoso: [30, 30, 60, 60, 30, 30].map((active) => [active, 100] as const),
      fabrikam: [80, 30, 30, 30, 30, 30].map((active) => [active, 100] as const),
    };
    const told = rehearse(ruleOf(), past(history, 6), ['contoso', 'fabrikam']);
    expect(told.cards.map(({ said }) => said.map(({ customer, reason }) => `${customer} ${reason}`))).toEqual(
      [['contoso first'], ['contoso recovered', 'fabrikam first'], ['contoso first']],
    );
    expect(told).toMatchObject({
      from: dayOfWeek(0),
      to: dayOfWeek(5),
      dates: 6,
      customers: ['contoso', 'fabrikam'],
    });
  });

  it('says that there is no past to rehearse on', () => {
    expect(rehearse(ruleOf(), [], ['contoso'])).toEqual({
      from: null,
      to: null,
      dates: 0,
      cards: [],
      customers: [],
    });
  });
});

describe('the effect of what was done', () => {
  const points = (values: readonly number[]) =>
    values.map((numerator, week) => ({ day: dayOfWeek(week), numerator, denominator: 100 }));

  it('compares the last figure before with one whose window begins after', () => {
    const series = points([40, 40, 42, 44, 46, 48, 49, 50, 51, 52]);
    expect(effectOf(series, dayOfWeek(1), 'P28D')).toEqual({
      kind: 'measured',
      points: 12,
      windows: 2,
      from: dayOfWeek(1),
      to: dayOfWeek(9),
    });
  });

  it('says that it is too early while the windows share days', () => {
    expect(effectOf(points([40, 40, 42, 44]), dayOfWeek(1), 'P28D')).toEqual({
      kind: 'too_early',
      until: dayOfWeek(5),
    });
  });

  it('does not know without a figure from before', () => {
    expect(effectOf(points([40, 41]), '2025-06-01', 'P28D')).toEqual({ kind: 'unknown' });
    expect(effectOf([], dayOfWeek(1), 'P28D')).toEqual({ kind: 'unknown' });
  });
});
