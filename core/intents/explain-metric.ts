import type { ExplainMetricAnswer } from '../answers/explain-metric.ts';
import { ask, base } from '../base.ts';
import type { Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import { measureCustomer } from '../figures/customer.ts';
import { viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import type { Term } from '../question.ts';
import type { Intention } from './intent.ts';
import { sampleNote } from './notes.ts';

const GLOSSARY: readonly Term[] = ['usage', 'deployment', 'active', 'entitlement'];

/** A definition, worked through with figures really held: the named customer's, or the portfolio's. */
export const explainMetric: Intention = async (asked, { portfolio }) => {
  const { question, directory } = asked;
  const terms = question.terms?.length ? question.terms : GLOSSARY;
  const metric: Metric = terms[0] === 'deployment' ? 'deployment' : 'usage';
  const view = await viewOf(portfolio, asked.moment);
  const customer = question.customers[0];
  const personal = asked.person.place === 'personal';
  const { figure } =
    customer && personal
      ? await measureCustomer(view, metric, { notes: [] }, customer, undefined)
      : await measurePortfolio(view, metric, { notes: [] }, undefined);
  const other = GLOSSARY.filter((term) => !terms.includes(term)).slice(0, 2);
  return {
    ...base(question),
    kind: 'explain_metric',
    terms,
    ...(figure.value === null ? {} : { example: figure }),
    names: namesOf(directory, question.customers),
    notes: figure.value === null ? [] : sampleNote(asked),
    next: [
      ...other.map((term) => ask('explain_metric', [], { terms: [term] })),
      ask('data_scope', [], { topic: 'partners' }),
    ],
  } satisfies ExplainMetricAnswer;
};
