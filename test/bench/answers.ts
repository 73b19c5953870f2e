import { render } from '../../cards/render.ts';
import { directoryOf } from '../../core/directory.ts';
import { INTENTIONS } from '../../core/intents/index.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import type { Question } from '../../core/question.ts';
import { MOMENT, openSampleWorld, PERSON } from '../core/intents/sample-world.ts';
import { compare, print } from './table.ts';

/** Computing an answer from stored facts, and making its card, each alone. */
const world = await openSampleWorld();
const directory = await directoryOf(world.portfolio)();
const questions: Readonly<Record<string, Question>> = {
  'one figure': { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' },
  summary: { intent: 'customer_summary', customers: ['fabrikam'] },
  comparison: { intent: 'compare_customers', customers: ['contoso', 'fabrikam'] },
  'trend of 6 months': { intent: 'trend', customers: ['litware'], metric: 'usage' },
  'portfolio list': {
    intent: 'portfolio_filter',
    customers: [],
    metric: 'deployment',
    comparator: 'lt',
    threshold: 40,
  },
  'portfolio summary': { intent: 'portfolio_summary', customers: [] },
  'why over 100 %': { intent: 'explain_inflated', customers: ['fabrikam'] },
};
const answer = (question: Question) =>
  INTENTIONS[question.intent]({ question, person: PERSON, moment: MOMENT, language: 'en', directory }, world);
const each = (of: (question: Question) => unknown) =>
  Object.fromEntries(Object.entries(questions).map(([what, question]) => [what, () => of(question)]));

print('Answers from stored facts (68 customers, 13 months)', await compare(each(answer), 200));

const answers = new Map(
  await Promise.all(Object.values(questions).map(async (q) => [q, await answer(q)] as const)),
);
const view = { language: LANGUAGES.en, moment: MOMENT, place: 'personal' } as const;
print(
  'Cards and their text twins',
  await compare(
    each((question) => render(answers.get(question)!, view)),
    300,
  ),
);
await world.close();
