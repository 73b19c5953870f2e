import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../core/answers/finding.ts';
import { INTENTS } from '../../../core/catalog/intents.ts';
import { METRIC_IDS } from '../../../core/catalog/metrics.ts';
import { SOURCE_IDS } from '../../../core/catalog/sources.ts';
import { ASKED_WORKLOADS } from '../../../core/catalog/workloads.ts';
import type { Missing } from '../../../core/figure.ts';
import { LANGUAGES } from '../../../core/languages/index.ts';
import type { Language } from '../../../core/languages/language.ts';
import type { Note } from '../../../core/note.ts';
import type { Question, Term, Topic } from '../../../core/question.ts';

const name = (id: string) => ({ a: 'Contoso Ltd.', b: 'ひまわり保険相互会社' })[id] ?? id;
const DAY = '2026-11-09';
const ask = (intent: Question['intent'], more: Partial<Question> = {}): Question => ({
  intent,
  customers: [],
  ...more,
});

const NOTES: readonly Note[] = [
  { kind: 'sample_data' },
  { kind: 'stale', ageDays: 41, normalDays: 14, source: 'licence_analytics' },
  { kind: 'all_partners' },
  { kind: 'own_differs', own: 220, all: 1300 },
  { kind: 'onedrive_in_sharepoint' },
  { kind: 'yammer_is_viva_engage' },
  { kind: 'all_workloads' },
  { kind: 'weighted' },
  { kind: 'over_100', customer: 'a', value: 140 },
  { kind: 'over_deployed', customer: 'a', assigned: 6, sold: 5, lapsed: 4 },
  { kind: 'quoted_otherwise', quoted: 120, value: 91.4 },
  { kind: 'small', seats: 4, minimum: 10 },
  { kind: 'left_out', count: 1, why: 'no_data' },
  {
    kind: 'coverage',
    with: 412,
    of: 430,
    groups: [
      { kind: 'headline', customers: 412, from: DAY, to: DAY },
      { kind: 'no_data', customers: 18 },
    ],
  },
  { kind: 'overlapping_windows', days: 7, windowDays: 28 },
  { kind: 'period_by_window', window: 'P28D', day: DAY },
  { kind: 'before_period', window: 'P28D', day: DAY },
  { kind: 'before_period', window: null, day: DAY },
  {
    kind: 'one_service',
    service: 'dynamics365',
    other: 'office365',
    facts: 'deployment',
    sources: ['licence_analytics', 'subscribed_skus'],
  },
  { kind: 'compared_with', window: 'P28D', day: DAY, asked: true },
  { kind: 'compared_with', window: 'P1M', day: DAY, asked: false },
  { kind: 'other_source', source: 'insights' },
  { kind: 'new_customer', since: DAY },
  { kind: 'not_covered' },
  { kind: 'introduction_rate' },
  { kind: 'deployment_not_by_workload' },
];
const FINDINGS: readonly Finding[] = [
  { kind: 'inflated', workload: 'yammer', value: 140 },
  { kind: 'lowest_workload', workload: 'teams', value: 12.34, customer: 'b' },
  { kind: 'unused_licences', count: 1 },
  { kind: 'fell', metric: 'usage', points: -12.34, since: DAY },
  { kind: 'rose', metric: 'deployment', points: 1, since: DAY },
  { kind: 'below', metric: 'usage', threshold: 40, count: 1 },
  { kind: 'over_100', count: 2, onlyWorkload: 0 },
  { kind: 'over_100', count: 12, onlyWorkload: 3 },
];
const MISSING: readonly Missing[] = [
  { reason: 'zero_denominator' },
  { reason: 'not_held', sources: [...SOURCE_IDS] },
  { reason: 'not_held', sources: [] },
  { reason: 'not_in_period' },
  { reason: 'not_in_period', newest: DAY, oldest: '2025-11-10' },
  { reason: 'not_covered' },
];
const QUESTIONS: readonly Question[] = [
  ...INTENTS.map((intent) => ask(intent, { customers: ['a'] })),
  ...INTENTS.map((intent) => ask(intent)),
  ask('customer_metric', { customers: ['a'], metric: 'usage', workload: 'teams' }),
  ask('customer_metric', { customers: ['a', 'b'], metric: 'unused' }),
  ask('portfolio_summary', { metric: 'deployment' }),
  ask('portfolio_rank', { rank: 'lowest', limit: 5, metric: 'usage', workload: 'yammer' }),
  ask('portfolio_rank', { rank: 'highest', metric: 'unused' }),
  ask('portfolio_rank', { rank: 'dropped' }),
  ask('portfolio_rank', { rank: 'grew', metric: 'deployment' }),
  ask('portfolio_rank', { rank: 'lowest', offset: 10 }),
  ...(['lt', 'lte', 'gt', 'gte', 'eq'] as const).map((comparator) =>
    ask('portfolio_filter', { comparator, threshold: 40, metric: 'usage' }),
  ),
  ask('portfolio_filter', { comparator: 'between', threshold: [5, 12.5], workload: 'teams' }),
  ask('compare_customers', { customers: ['a', 'b'] }),
  ask('compare_customers', { customers: ['a', 'b'], workload: 'teams' }),
  ask('compare_customers', { customers: ['a', 'b'], metric: 'deployment' }),
  ask('trend', { metric: 'usage', window: 'P6M' }),
  ask('trend', { customers: ['b'], metric: 'usage', workload: 'teams', window: 'last_month' }),
  ask('explain_inflated', { customers: ['a'], observed: 140 }),
  ...(['usage', 'deployment', 'active', 'entitlement'] as const).map((term) =>
    ask('explain_metric', { terms: [term] }),
  ),
  ask('recommend', { customers: ['a'], scenario: 'upsell' }),
  ask('what_if', { customers: ['a'], target: 60 }),
  ask('what_if', { addActive: 20 }),
  ask('what_if', { assign: 40 }),
  ...(['trial', 'turnover', 'lapsed_subscription', 'yammer', 'teams'] as const).map((without) =>
    ask('what_if', { without }),
  ),
  ask('set_language', { language: 'en' }),
  ask('set_alias', { customers: ['a'], alias: 'CP' }),
  ask('feedback', { sentiment: 'pos' }),
];
const TOPICS: readonly Topic[] = [
  'products',
  'onedrive',
  'freshness',
  'partners',
  'subscriptions',
  'single_customer',
  'portfolio',
  'roles',
  'export',
];
const TERMS: readonly Term[] = ['usage', 'deployment', 'active', 'entitlement'];

/** Everything a language says that takes no whole answer, one line each. The cards' snapshots hold the rest. */
function everything({
  notes,
  answers,
  asking,
  explanations,
  terms,
  labels,
  talk,
}: Language): readonly string[] {
  const base = {
    question: ask('data_scope'),
    assumptions: [],
    notes: [],
    next: [],
    ruleVersion: '',
    names: {},
    sample: false,
  };
  return [
    ...NOTES.map((note) => notes.note(note, name)),
    ...FINDINGS.map((finding) => answers.finding(finding, name)),
    ...MISSING.flatMap((missing) =>
      [answers.missing(missing, { customer: 'a' }, name), answers.missingAdvice(missing)].filter(
        (line) => line !== '',
      ),
    ),
    ...QUESTIONS.map((question) => asking.title(question, name)),
    ...TERMS.flatMap((term) => Object.values(explanations.definition(term))),
    ...TOPICS.flatMap((topic) => {
      const scope = explanations.scope({ ...base, kind: 'data_scope', topic, sources: [], coverage: null });
      const howto = explanations.howto(topic);
      return [scope.title, ...scope.lines, howto.title, ...howto.steps, ...howto.lines];
    }),
    ...METRIC_IDS.flatMap((metric) => [terms.metric(metric), terms.inSentence(metric)]),
    ...ASKED_WORKLOADS.map(terms.workload),
    ...SOURCE_IDS.map(terms.source),
    ...(['active', 'in_grace_period', 'disabled', 'deprovisioned', 'other'] as const).map(terms.status),
    ...(['turnover', 'lapsed_subscription', 'trial', 'yammer'] as const).map(terms.cause),
    ...(['low_adoption', 'support_volume', 'upsell'] as const).map(terms.scenario),
    ...(['case_study', 'testimonial', 'blog', 'video', 'training', 'self_service'] as const).map(
      terms.contentFormat,
    ),
    ...(['no_data', 'zero_denominator', 'below_minimum_seats', 'excluded'] as const).map(terms.leftOut),
    ...INTENTS.map(talk.intent),
    ...Object.values(labels).filter((label) => typeof label === 'string'),
  ];
}

describe.each(['en', 'ja'] as const)('the words of %s', (code) => {
  const said = everything(LANGUAGES[code]);

  it('are as reviewed', async () => {
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/${code}.txt`);
  });

  it('are never empty, and hold nothing that is not a word', () => {
    for (const line of said) {
      expect(line.trim()).not.toBe('');
      expect(line).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{|\{\{/);
    }
  });
});

it('Japanese has no English but names', () => {
  const names =
    /Contoso Ltd\.|Microsoft( 365( Apps| Copilot)?| Graph)?|Copilot|Office( 365)?|Dynamics( 365)?|Teams|Exchange|SharePoint|OneDrive|Viva Engage|Yammer|Skype for Business|Customer insights|Insights|Azure|Power BI|Intune|CSV|SKU|English|CP|Uptake/g;
  expect(
    everything(LANGUAGES.ja).flatMap((line) => line.replace(names, '').match(/[A-Za-z]{2,}/g) ?? []),
  ).toEqual([]);
});
