import { MINIMUM_SEATS } from '../../../adoption/filter.ts';
import type { WatchedWorkload } from '../../../catalog/workloads.ts';
import type { Quiet, Rule } from '../../../nudges/rule.ts';
import type { NudgeRuleWords } from '../../nudges.ts';
import { shortest } from '../../numbers.ts';
import type { Name } from '../../terms.ts';
import { format as f } from '../format.ts';
import { terms } from '../terms.ts';
import { DAYS, instant } from './clock.ts';
import { who } from './phrases.ts';

const WEEKEND = 'saturday sunday';

/** 40%未満、10ポイントを超える低下、100%超 */
export function line(rule: Rule): string {
  switch (rule.kind) {
    case 'low_adoption':
      return `${shortest(rule.threshold)}%${rule.inclusive ? '以下' : '未満'}`;
    case 'inflated':
      return `${shortest(rule.threshold)}%${rule.inclusive ? '以上' : '超'}`;
    case 'drop':
      return `${shortest(rule.threshold)}ポイント${rule.inclusive ? '以上の' : 'を超える'}低下`;
    case 'digest':
      return '';
  }
}

/** Teamsの使用率 */
export const figure = (workload: WatchedWorkload | 'all', rule: Pick<Rule, 'metric'>): string =>
  `${workload === 'all' ? '' : `${terms.workload(workload)}の`}${terms.inSentence(rule.metric)}`;

function watched(rule: Rule, name: Name): string {
  const seats = rule.minimumSeats === MINIMUM_SEATS ? '' : `、${f.seats(rule.minimumSeats)}以上`;
  const left = rule.exclude?.length ? `、${who(rule.exclude, name)}を除く` : '';
  return `${rule.watched.kind === 'named' ? who(rule.watched.customers, name) : '全顧客'}${seats}${left}`;
}

function ruleText(rule: Rule, name: Name): string {
  if (rule.kind === 'digest')
    return `${watched(rule, name).replace(/、([^、]*を除く)$/, '（$1）')}のサマリー`;
  const of = `${rule.workload ? `${terms.workload(rule.workload)}の` : ''}${terms.metric(rule.metric)}`;
  return rule.kind === 'drop'
    ? `${of}の${line(rule)}（${watched(rule, name)}）`
    : `${of}が${line(rule)}（${watched(rule, name)}）`;
}

function rhythm(rule: Rule): string {
  switch (rule.cadence) {
    case 'at_once':
      return 'データが更新され次第';
    case 'daily':
      return `毎日${rule.time}`;
    case 'weekly':
      return `毎週${DAYS[rule.weekday]}曜日 ${rule.time}`;
    case 'monthly':
      return `毎月第1${DAYS[rule.weekday]}曜日 ${rule.time}`;
  }
}

/** 19:00〜08:00と土日 */
export function silence({ from, to, days = [] }: Quiet): string {
  const hours = from && to ? [`${from}〜${to}`] : [];
  const week =
    days.length === 0
      ? []
      : [days.join(' ') === WEEKEND ? '土日' : days.map((day) => `${DAYS[day]}曜日`).join('・')];
  return [...hours, ...week].join('と');
}

function when(rule: Rule): string {
  // the zone stands beside the first hour
  const zone = `（${rule.zone}）`;
  const timed = rule.cadence !== 'at_once';
  return [
    `${rhythm(rule)}${timed ? zone : ''}`,
    ...(rule.quiet ? [`${silence(rule.quiet)}${timed ? '' : zone}は保留`] : []),
    ...(rule.cardsPerWeek ? [`週${f.count(rule.cardsPerWeek)}件まで`] : []),
    ...(rule.languageAsked ? [rule.language === 'ja' ? '日本語で' : '英語で'] : []),
  ].join('、');
}

export const ruleWords: NudgeRuleWords = { instant, rule: ruleText, when };
