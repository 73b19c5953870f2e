import { CONTENT } from '../catalog/content.ts';
import { askForScenario } from './clarify.ts';
import { notCovered } from './customer-metric.ts';
import type { Intention } from './intent.ts';
import { viewOf } from './measure.ts';
import { recommendFor } from './recommend-customer.ts';
import { recommendInGeneral } from './recommend-general.ts';
import { aspectOf } from './scope.ts';

/** What to consider and what to try, with the evidence it rests on (domain.md §6). */
export const recommend: Intention = async (asked, { portfolio, content }) => {
  const { question, moment } = asked;
  const { scenario, contentFormat, workload } = question;
  if (workload === 'unsupported') return notCovered(asked);
  if (scenario === undefined && contentFormat === undefined && workload === undefined)
    return askForScenario(asked);
  const catalogue = content ?? { items: CONTENT };
  const view = await viewOf(portfolio, moment);
  const aspect = aspectOf(question);
  const [customer] = question.customers;
  return customer === undefined
    ? recommendInGeneral(asked, view, aspect, catalogue)
    : recommendFor(customer, asked, view, catalogue);
};
