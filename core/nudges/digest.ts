import { ranked, sieve } from '../adoption/filter.ts';
import { todayOf } from '../adoption/periods.ts';
import type { Row } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { type View, viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import { rosterOf } from '../figures/roster.ts';
import { portfolioOn } from '../figures/standings.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Moment } from '../time.ts';
import type { DigestPart } from './answers.ts';
import { effectsOf } from './effects.ts';
import type { Episode } from './episode.ts';
import type { Rule } from './rule.ts';

/** Customers listed under a digest of all of them, and customers a digest of named ones lays open. */
const LISTED = 5;

/** What a digest is made from, as of when it goes out. */
interface Surroundings {
  readonly portfolio: Portfolio;
  readonly moment: Moment;
}

/** A digest's figures as they stand when it goes out: all customers with those lowest in usage, or the ones it names who are still there. */
export async function digestPart(
  rule: Rule,
  open: readonly Episode[],
  { portfolio, moment }: Surroundings,
): Promise<DigestPart> {
  const shared = rule.target.kind === 'channel';
  const view = await viewOf(portfolio, moment);
  const current = new Set(portfolioOn(view, {}, todayOf(moment)).map(({ id }) => id));
  const figures =
    rule.watched.kind === 'named' && !shared
      ? await Promise.all(
          rule.watched.customers
            .filter((id) => current.has(id))
            .slice(0, LISTED)
            .map((id) => ofCustomer(id, view)),
        )
      : [await ofAll(view)];
  const lowest = rule.watched.kind === 'named' || shared ? [] : await lowestOf(rule, view);
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

async function ofAll(view: View): Promise<Figures> {
  const usage = await measurePortfolio(view, 'usage', { notes: [] }, undefined);
  const deployment = await measurePortfolio(view, 'deployment', { notes: [] }, undefined);
  return figuresOf(usage, deployment);
}

async function ofCustomer(customer: string, view: View): Promise<Figures> {
  const usage = await measureCustomer(view, 'usage', { notes: [] }, customer, undefined);
  const deployment = await measureCustomer(view, 'deployment', { notes: [] }, customer, undefined);
  return figuresOf(usage, deployment);
}

type Measured = Pick<Awaited<ReturnType<typeof measurePortfolio>>, 'figure' | 'previous' | 'coverage'>;

const figuresOf = (usage: Measured, deployment: Measured): Figures => ({
  usage: usage.figure,
  deployment: deployment.figure,
  ...(usage.previous ? { previousUsage: usage.previous } : {}),
  ...(deployment.previous ? { previousDeployment: deployment.previous } : {}),
  ...(usage.coverage ? { usageCoverage: usage.coverage } : {}),
  ...(deployment.coverage ? { deploymentCoverage: deployment.coverage } : {}),
});

/** The lowest as a list of them would be answered. */
async function lowestOf({ metric }: Rule, view: View): Promise<readonly Row[]> {
  const roster = await rosterOf(view, metric, { notes: [] }, undefined, false);
  return 'reason' in roster ? [] : ranked(sieve(roster.rows).kept, 'lowest').slice(0, LISTED);
}
