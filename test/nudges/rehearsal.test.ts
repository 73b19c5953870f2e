import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE } from '../../core/intents/list-answer.ts';
import type { NudgeProposal } from '../../core/nudges/answers.ts';
import type { Question } from '../../core/question.ts';
import { MOMENT } from '../core/intents/sample-world.ts';
import { type Desk, openDesk, person } from './desk.ts';

/** What a rehearsal says must be what somebody hears who asks for the figures themselves. */
describe('a rehearsal', () => {
  let desk: Desk;
  const who = person('sato');

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const proposalOf = async (slots: Partial<Question>): Promise<NudgeProposal> => {
    const ask = await desk.respond({ intent: 'nudge_subscribe', customers: [], ...slots }, who);
    if (ask.kind !== 'ask' || !ask.proposal) throw new Error(ask.kind);
    return ask.proposal;
  };
  /** Customers below a line as of the day a card would have gone out, asked directly. */
  const below = async (
    threshold: number,
    day: string,
    slots: Partial<Question>,
  ): Promise<readonly string[]> => {
    const minutes = (Date.parse(`${day}T00:00:00Z`) - Date.parse(MOMENT.instant)) / 60_000;
    const question = {
      intent: 'portfolio_filter',
      customers: [],
      comparator: 'lt',
      metric: 'usage',
      ...slots,
    } as const;
    const found: string[] = [];
    for (let offset = 0; offset < 68; offset += PAGE) {
      const answer = await desk.respond({ ...question, threshold, offset }, who, minutes);
      if (answer.kind !== 'portfolio_filter') throw new Error(answer.kind);
      found.push(...answer.rows.map(({ customer }) => customer));
    }
    return [...new Set(found)];
  };

  it.each([
    [40, {}],
    [40, { workload: 'teams' }],
    [35, {}],
    [60, { workload: 'exchange' }],
  ] as const)(
    'counts who is below %s%% %j now as a direct question does, but for those in their grace',
    async (line, slots) => {
      const { standing, rule } = await proposalOf({
        comparator: 'lt',
        threshold: line,
        cadence: 'at_once',
        ...slots,
      });
      const direct = await below(line, '2026-11-23', slots);
      const facts = await desk.world.portfolio.customers();
      const young = facts.filter(
        ({ id, firstSeen }) => direct.includes(id) && (firstSeen ?? '') > '2026-09-17',
      );
      // beyond the line at the newest date alone, and not at the one a week before, is not told yet
      const before = await below(line, '2026-11-10', slots);
      const told = direct.filter((id) => before.includes(id) && !young.some((one) => one.id === id));
      expect(told.length).toBeGreaterThan(0);
      expect(standing).toBe(told.length);
      expect(rule.threshold).toBe(line);
    },
  );

  it('names in its examples customers that were beyond the line then, or not yet clearly back', async () => {
    const { rehearsal } = await proposalOf({ comparator: 'lt', threshold: 35 });
    expect(rehearsal).toMatchObject({ cards: 6, reminders: 4, customers: 4 });
    for (const { day, customers } of rehearsal.examples) {
      const direct = await below(40, day, {});
      for (const customer of customers) expect(direct, day).toContain(customer);
    }
    const [, fresh] = rehearsal.examples;
    expect(await below(35, fresh!.day, {})).toContain(fresh!.customers[0]);
  });
});
