import { CONTENT } from '../catalog/content.ts';
import { viewOf } from '../figures/measure.ts';
import { aspectOf } from '../figures/scope.ts';
import { askForCustomer, askForScenario } from './clarify.ts';
import { notCovered } from './customer-metric.ts';
import type { Intention } from './intent.ts';
import { recommendFor } from './recommend-customer.ts';
import { recommendInGeneral } from './recommend-general.ts';

/** What to consider and what to try, with the evidence it rests on (domain.md §6). */
export const recommend: Intention = async (asked, { portfolio, content }) => {
  const { question, moment } = asked;
  const { scenario, contentFormat, workload, handOver } = question;
  if (workload === 'unsupported') return notCovered(asked);
  const [customer] = question.customers;
  // a note is for somebody
  if (handOver && customer === undefined) return askForCustomer(asked);
  const catalogue = content ?? { items: CONTENT };
  const view = await viewOf(portfolio, moment);
  if (customer !== undefined && handOver) return recommendFor(customer, asked, view, catalogue);
  if (scenario === undefined && contentFormat === undefined && workload === undefined)
    return askForScenario(asked);
  const aspect = aspectOf(question);
  return customer === undefined
    ? recommendInGeneral(asked, view, aspect, catalogue)
    : recommendFor(customer, asked, view, catalogue);
};
