import type { HowtoAnswer } from '../answers/howto.ts';
import { ask, base } from '../base.ts';
import type { Intention } from './intent.ts';

/** Where in Partner Center the same thing is found. */
export const howto: Intention = async ({ question }) => {
  const topic = question.topic ?? (question.customers.length > 0 ? 'single_customer' : 'portfolio');
  return {
    ...base(question),
    kind: 'find_data_howto',
    topic,
    next: [
      topic === 'single_customer'
        ? ask('portfolio_summary')
        : ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage' }),
      ...(['single_customer', 'portfolio', 'subscriptions'] as const)
        .filter((other) => other !== topic)
        .slice(0, 2)
        .map((other) => ask('find_data_howto', [], { topic: other })),
    ],
  } satisfies HowtoAnswer;
};
