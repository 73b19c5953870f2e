import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { explainRows, explainScope, inflatedRows } from '../adoption/inflation.ts';
import type { ExplainInflatedAnswer } from '../answers/explain-inflated.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask } from '../base.ts';
import { namesOf } from '../directory.ts';
import { measureCustomer } from '../figures/customer.ts';
import { type View, viewOf } from '../figures/measure.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import { type CustomerId, whenOf } from '../question.ts';
import { customerMetric, noData, notCovered } from './customer-metric.ts';
import { evidenceFor, usageRowsOf } from './evidence.ts';
import { explainEverywhere } from './explain-inflated-everywhere.ts';
import { inflatedAnswer } from './inflated-answer.ts';
import { above100Overall, highestPerCustomer, inflatedEverywhere } from './inflated-everywhere.ts';
import type { Asked, Intention } from './intent.ts';
import { portfolioFilter } from './portfolio-list.ts';

/** Why usage is above 100 %, of a customer or anywhere in the portfolio (domain.md §5). */
export const explainInflated: Intention = async (asked, ports) => {
  const { question, moment } = asked;
  const { portfolio } = ports;
  if (question.workload === 'unsupported') return notCovered(asked);
  if (question.metric === 'deployment') return explainOverDeployed(asked, ports);
  const view = await viewOf(portfolio, moment);
  const aspect = aspectOf(question);
  const [customer] = question.customers;
  return customer === undefined
    ? explainEverywhere(asked, view, aspect)
    : ofCustomer(asked, view, aspect, customer);
};

/** Why deployment is above 100 % has reasons of its own, never usage's: the figure of a customer with them, else whom it concerns. */
const explainOverDeployed: Intention = (asked, ports) => {
  const { customers, window, at } = asked.question;
  if (customers.length > 0) return customerMetric(asked, ports);
  const time = { ...(window ? { window } : {}), ...(at ? { at } : {}) };
  const above = { metric: 'deployment', comparator: 'gt', threshold: 100, ...time } as const;
  return portfolioFilter({ ...asked, question: ask('portfolio_filter', [], above) }, ports);
};

async function ofCustomer(
  asked: Asked,
  view: View,
  aspect: Aspect,
  customer: CustomerId,
): Promise<ExplainInflatedAnswer | NoDataAnswer> {
  const { question } = asked;
  const { figure, sight, rows } = await measureCustomer(view, 'usage', aspect, customer, whenOf(question));
  if (figure.numerator === null || !sight)
    return noData(asked, figure, namesOf(asked.directory, question.customers));
  const usage = usageRowsOf(rows, sight);
  const explained = explainRows(usage, await evidenceFor(view, [customer], usage));
  const everywhere = await inflatedEverywhere(view, sight);
  const others = highestPerCustomer(
    everywhere.filter((row) => row.customer !== customer),
    MINIMUM_SEATS,
  );
  const inflated = inflatedRows(explained);
  return inflatedAnswer(asked, view, aspect, {
    figure,
    scope: explainScope(explained),
    inflated,
    total: inflated.length,
    explained: explained.length,
    others,
    overall: await above100Overall(view, sight, [customer, ...others.map((row) => row.customer)]),
    notes: [],
  });
}
