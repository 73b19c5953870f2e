import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../core/answer.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { MOMENT, openSampleWorld, PERSON } from './sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

const OUT = ['contoso', 'humongous'];

async function answer<Kind extends Question['intent'] & Outcome['kind']>(
  kind: Kind,
  rest: Partial<Question> = {},
) {
  const question: Question = { customers: [], ...rest, intent: kind };
  const directory = await directoryOf(world.portfolio)();
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
  const found = await INTENTIONS[kind](asked, world);
  expect(found.kind).toBe(kind);
  return found as Extract<Outcome, { kind: Kind }>;
}

interface Point {
  readonly dataDate: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
/** The point of a round, whose services and customers are processed some days apart. */
const at = (points: readonly Point[], day: string | null) =>
  points.find((point) => Math.abs(Date.parse(point.dataDate!) - Date.parse(day!)) <= 6 * 86_400_000);

describe('whom the person rules out', () => {
  test.each(['usage', 'deployment'] as const)('is in no point of a trend of %s', async (metric) => {
    const whole = await answer('trend', { metric });
    const rest = await answer('trend', { metric, exclude: OUT });
    const each = await answer('trend', { metric, customers: OUT });
    expect(rest.points).toHaveLength(whole.points.length);
    for (const point of whole.points) {
      const gone = each.series.map((one) => at(one.points, point.dataDate)!);
      const less = (key: 'numerator' | 'denominator') =>
        point[key]! - gone.reduce((sum, one) => sum + one[key]!, 0);
      expect(at(rest.points, point.dataDate)).toMatchObject({
        numerator: less('numerator'),
        denominator: less('denominator'),
      });
    }
    expect(rest).toMatchObject(at(rest.points, rest.dataDate)!);
    expect(rest.notes).toContainEqual({ kind: 'without_customers', customers: OUT });
  });

  test('is in no workload of the summary, and in no change or supposition', async () => {
    const [whole, rest] = [
      await answer('portfolio_summary'),
      await answer('portfolio_summary', { exclude: OUT }),
    ];
    expect(rest.workloads).toHaveLength(whole.workloads.length);
    const sum = rest.workloads.reduce((all, one) => all + one.numerator!, 0);
    expect(sum).toBe(rest.usage.numerator);
    expect(rest.coverage.of).toBe(whole.coverage.of - OUT.length);
    const change = await answer('explain_change', { exclude: OUT });
    expect(change.numerator).toBe(rest.usage.numerator);
    expect(change.parts.map((part) => part.customer)).not.toContain('humongous');
    const supposed = await answer('what_if', { exclude: OUT, without: 'yammer' });
    expect(supposed.numerator).toBe(rest.usage.numerator);
    const yammer = rest.workloads.find((one) => one.scope.workload === 'yammer')!;
    const left = (100 * (sum - yammer.numerator!)) / (rest.usage.denominator! - yammer.denominator!);
    expect(supposed.usage!.high).toBeCloseTo(left, 9);
  });
});
