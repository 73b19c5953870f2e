import type { Ask } from '../answers/ask.ts';
import { but } from '../base.ts';
import type { Directory } from '../directory.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question, Scenario } from '../question.ts';
import type { Asked } from './intent.ts';

const OFFERED = 5;
const SCENARIOS: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];

/** Which customer? Every option is the whole question about that one; where others read along nobody is offered. */
export function askForCustomer(asked: Asked): Ask {
  const { question, directory, person } = asked;
  const candidates = (question.candidates ?? []).filter((id) => directory.byId.has(id));
  const ambiguous = candidates.length > 1;
  const known = ambiguous ? candidates : someCustomers(directory);
  const offered = person.place === 'personal' ? known.slice(0, OFFERED) : [];
  return {
    kind: 'ask',
    slot: 'customer',
    reason: ambiguous ? 'ambiguous' : 'missing',
    question,
    options: offered.map((id) => option(question, id, directory)),
    names: namesOf(directory, [...offered, ...question.customers]),
    assumptions: [],
    notes: [],
  };
}

/** What is the matter: low adoption, many requests for help, or room to grow? */
export function askForScenario(asked: Asked): Ask {
  return {
    kind: 'ask',
    slot: 'scenario',
    reason: 'missing',
    question: asked.question,
    options: SCENARIOS.map((scenario) => ({ question: but(asked.question, { scenario }), scenario })),
    names: namesOf(asked.directory, asked.question.customers),
    assumptions: [],
    notes: [],
  };
}

function option(question: Question, customer: CustomerId, directory: Directory): Ask['options'][number] {
  const domain = directory.byId.get(customer)?.domain;
  return {
    customer,
    question: but(question, { customers: [...new Set([...question.customers, customer])] }),
    ...(domain ? { domain } : {}),
  };
}

const someCustomers = (directory: Directory): readonly CustomerId[] =>
  directory.all.filter((customer) => customer.firstSeen).map((customer) => customer.id);
