import { MINIMUM_SEATS } from '../../../adoption/filter.ts';
import type { WatchedWorkload } from '../../../catalog/workloads.ts';
import type { Quiet, Rule } from '../../../nudges/rule.ts';
import type { NudgeRuleWords } from '../../nudges.ts';
import { shortest } from '../../numbers.ts';
import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';
import { terms } from '../terms.ts';
import { DAYS, instant } from './clock.ts';
import { capital, n, who } from './phrases.ts';

const WEEKEND = 'saturday sunday';

/** below 40%, down by more than 10 points, above 100% */
export function line(rule: Rule): string {
  switch (rule.kind) {
    case 'low_adoption':
      return f.comparison(rule.inclusive ? 'lte' : 'lt', rule.threshold);
    case 'inflated':
      return f.comparison(rule.inclusive ? 'gte' : 'gt', rule.threshold);
    case 'drop':
      return rule.inclusive
        ? `down by ${shortest(rule.threshold)} points or more`
        : `down by more than ${shortest(rule.threshold)} points`;
    case 'digest':
      return '';
  }
}

/** Teams usage */
export const figure = (workload: WatchedWorkload | 'all', rule: Pick<Rule, 'metric'>): string =>
  `${workload === 'all' ? '' : `${terms.workload(workload)} `}${terms.inSentence(rule.metric)}`;

function watched(rule: Rule, name: Name): string {
  const seats = rule.minimumSeats === MINIMUM_SEATS ? '' : ` with ${f.seats(rule.minimumSeats)} or more`;
  const left = rule.exclude?.length ? `, without ${who(rule.exclude, name)}` : '';
  return `${rule.watched.kind === 'named' ? who(rule.watched.customers, name) : 'all customers'}${seats}${left}`;
}

function ruleText(rule: Rule, name: Name): string {
  const metric = terms.metric(rule.metric);
  const of = rule.workload
    ? `${terms.workload(rule.workload)} ${metric.charAt(0).toLowerCase()}${metric.slice(1)}`
    : metric;
  if (rule.kind === 'digest') return `Summary of ${watched(rule, name)}`;
  return `${of} ${line(rule)}, ${watched(rule, name)}`;
}

function rhythm(rule: Rule): string {
  switch (rule.cadence) {
    case 'at_once':
      return 'as soon as new data shows it';
    case 'daily':
      return `every day at ${rule.time}`;
    case 'weekly':
      return `every ${DAYS[rule.weekday]} at ${rule.time}`;
    case 'monthly':
      return `the first ${DAYS[rule.weekday]} of the month at ${rule.time}`;
  }
}

/** from 19:00 to 08:00 and at the weekend */
export function silence({ from, to, days = [] }: Quiet): string {
  const hours = from && to ? [`from ${from} to ${to}`] : [];
  const week =
    days.length === 0
      ? []
      : [days.join(' ') === WEEKEND ? 'at the weekend' : `on ${f.list(days.map((day) => DAYS[day]))}`];
  return f.list([...hours, ...week]);
}

function when(rule: Rule): string {
  // the zone stands beside the first hour
  const zone = ` (${rule.zone})`;
  const timed = rule.cadence !== 'at_once';
  return capital(
    [
      `${rhythm(rule)}${timed ? zone : ''}`,
      ...(rule.quiet ? [`held ${silence(rule.quiet)}${timed ? '' : zone}`] : []),
      ...(rule.cardsPerWeek ? [`at most ${n(rule.cardsPerWeek, 'card')} a week`] : []),
      ...(rule.languageAsked ? [rule.language === 'ja' ? 'in Japanese' : 'in English'] : []),
    ].join(', '),
  );
}

export const ruleWords: NudgeRuleWords = { instant, rule: ruleText, when };
