import { metricValue } from '../adoption/figure.ts';
import { MINIMUM_SEATS, ranked } from '../adoption/filter.ts';
import type { Directory } from '../directory.ts';
import type { Row } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Moment } from '../time.ts';
import type { DigestPart } from './answers.ts';
import { effectsOf } from './effects.ts';
import type { Episode } from './episode.ts';
import type { NudgeFacts } from './facts.ts';
import { keyOfMeasure } from './measure.ts';
import type { Rule } from './rule.ts';

/** Customers listed under a digest of all of them, and customers a digest of named ones lays open. */
const LISTED = 5;

/** What a digest is made from, as of when it goes out. */
interface Surroundings {
  readonly portfolio: Portfolio;
  readonly facts: NudgeFacts;
  readonly directory: Directory;
  readonly moment: Moment;
}

/** A digest's figures as they stand when it goes out: all customers with those lowest in usage, or the ones it names. */
export async function digestPart(
  rule: Rule,
  open: readonly Episode[],
  { portfolio, facts, directory, moment }: Surroundings,
): Promise<DigestPart> {
  const shared = rule.target.kind === 'channel';
  const figures =
    rule.watched.kind === 'named' && !shared
      ? await Promise.all(
          rule.watched.customers.slice(0, LISTED).map((id) => ofCustomer(id, portfolio, moment)),
        )
      : [await ofAll(portfolio, moment)];
  const lowest = rule.watched.kind === 'named' || shared ? [] : lowestOf(rule, facts, directory);
  // what was done is one person's, and names customers
  const deeds = shared ? [] : await deedsOf(open, portfolio, moment);
  return { rule, figures, lowest, openEpisodes: open.length, deeds };
}

/** What came of what was done about open episodes. */
async function deedsOf(
  open: readonly Episode[],
  portfolio: Portfolio,
  moment: Moment,
): Promise<DigestPart['deeds']> {
  const effects = await effectsOf(open, portfolio, moment);
  return open.flatMap(({ key, customer, workload, acknowledged }) => {
    const effect = effects.get(key);
    const { action, day } = acknowledged ?? {};
    return effect && action && day ? [{ customer, workload, action, day, effect }] : [];
  });
}

type Figures = DigestPart['figures'][number];

async function ofAll(portfolio: Portfolio, moment: Moment): Promise<Figures> {
  const view = await viewOf(portfolio, moment);
  const usage = await measurePortfolio(view, 'usage', { notes: [] }, undefined);
  const deployment = await measurePortfolio(view, 'deployment', { notes: [] }, undefined);
  return figuresOf(usage, deployment);
}

async function ofCustomer(customer: string, portfolio: Portfolio, moment: Moment): Promise<Figures> {
  const view = await viewOf(portfolio, moment);
  const usage = await measureCustomer(view, 'usage', { notes: [] }, customer, undefined);
  const deployment = await measureCustomer(view, 'deployment', { notes: [] }, customer, undefined);
  return figuresOf(usage, deployment);
}

type Measured = Pick<Awaited<ReturnType<typeof measurePortfolio>>, 'figure' | 'previous'>;

const figuresOf = (usage: Measured, deployment: Measured): Figures => ({
  usage: usage.figure,
  deployment: deployment.figure,
  ...(usage.previous ? { previousUsage: usage.previous } : {}),
  ...(deployment.previous ? { previousDeployment: deployment.previous } : {}),
});

function lowestOf(rule: Rule, facts: NudgeFacts, directory: Directory): readonly Row[] {
  const measured = facts.measured.get(keyOfMeasure({ metric: rule.metric }));
  if (!measured) return [];
  const rows = [...measured.now.sums.values()]
    .filter(({ denominator }) => denominator >= MINIMUM_SEATS)
    .map(
      (sum): Row => ({
        customer: sum.customer,
        name: directory.byId.get(sum.customer)?.name ?? sum.customer,
        metric: rule.metric,
        value: metricValue(rule.metric, sum),
        numerator: sum.numerator,
        denominator: sum.denominator,
        dataDate: sum.oldest,
      }),
    );
  return ranked(rows, 'lowest').slice(0, LISTED);
}
