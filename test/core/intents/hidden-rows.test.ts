import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PortfolioFilterAnswer } from '../../../core/answer.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { INFLATED } from '../../../core/sources/sample/inflated.ts';
import { MOMENT, openSampleWorld, PERSON } from './sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

async function above100(more: Partial<Question> = {}): Promise<PortfolioFilterAnswer> {
  const threshold = { metric: 'usage', comparator: 'gt', threshold: 100 } as const;
  const question: Question = { intent: 'portfolio_filter', customers: [], ...threshold, ...more };
  const directory = await directoryOf(world.portfolio)();
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
  return (await INTENTIONS.portfolio_filter(asked, world)) as PortfolioFilterAnswer;
}
const all = ({ rows, hidden = [] }: PortfolioFilterAnswer) =>
  [...rows, ...hidden].map(({ customer }) => customer);

it('who is above 100 % includes those whose total hides it, each once', async () => {
  const answer = await above100();
  expect(all(answer).sort()).toEqual(INFLATED.map(({ id }) => id).sort());
  expect(answer.hidden?.map(({ customer }) => customer)).toContain('contoso');
});

it('leaves out of the hidden ones whom the person ruled out', async () => {
  expect(all(await above100({ exclude: ['contoso'] }))).not.toContain('contoso');
});

it('hides nobody behind another threshold', async () => {
  expect((await above100({ threshold: 110 })).hidden).toBeUndefined();
});
