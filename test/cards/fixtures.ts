import { figureOf, noFigure, sumOfRow } from '../../core/adoption/figure.ts';
import type { Outcome } from '../../core/answer.ts';
import type { CustomerMetricAnswer } from '../../core/answers/customer-metric.ts';
import type { CustomerSummaryAnswer } from '../../core/answers/customer-summary.ts';
import type { TalkAnswer } from '../../core/answers/talk.ts';
import type { Metric } from '../../core/catalog/metrics.ts';
import type { Workload } from '../../core/catalog/workloads.ts';
import type { Coverage } from '../../core/coverage.ts';
import type { Figure, Freshness, Row, Scope, TrendPoint } from '../../core/figure.ts';
import type { Note } from '../../core/note.ts';
import type { Question } from '../../core/question.ts';

const DAY = '2026-11-09';
const EARLIER = '2026-10-12';
const SOURCE = 'licence_analytics';

export const ask = (
  intent: Question['intent'],
  customers: readonly string[] = [],
  more: Partial<Question> = {},
): Question => ({
  intent,
  customers,
  ...more,
});

export function figure(
  metric: Metric,
  scope: Scope,
  numerator: number,
  denominator: number,
  day = DAY,
): Figure {
  const origin = { source: SOURCE, window: 'P28D' } as const;
  return figureOf(metric, scope, sumOfRow({ numerator, denominator, day }), origin);
}

const COVERAGE: Coverage = {
  with: 65,
  of: 68,
  groups: [
    {
      kind: 'headline',
      customers: 65,
      figure: figure('usage', { customer: 'portfolio' }, 650, 1000),
      from: DAY,
      to: DAY,
    },
    { kind: 'no_data', customers: 3 },
  ],
};

export const NAMES = {
  contoso: 'Contoso Ltd.',
  fabrikam: 'Fabrikam, Inc.',
  litware: 'Litware, Inc.',
  himawari: 'ひまわり保険相互会社',
};

const freshness: Freshness = { dataDate: DAY, ageDays: 14, normalDays: 14, stale: false, source: SOURCE };
export const stale: Freshness = { ...freshness, ageDays: 41, stale: true };
const sample: readonly Note[] = [{ kind: 'sample_data' }];

const base = (question: Question) => ({
  question,
  assumptions: [],
  notes: sample,
  freshness,
  next: [] as readonly Question[],
  ruleVersion: '1.0',
  names: NAMES,
});

const contoso: Scope = { customer: 'contoso' };
const all: Scope = { customer: 'portfolio' };
const workload = (scope: Scope, id: Workload, active: number, entitled: number) =>
  figure('usage', { ...scope, workload: id }, active, entitled);

export const weekly = (values: readonly (number | null)[], of = 906): readonly TrendPoint[] =>
  values.map((value, i) => {
    const dataDate = new Date(Date.UTC(2026, 10, 9) - (values.length - 1 - i) * 7 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const numerator = value === null ? null : Math.round((of * value) / 100);
    return {
      dataDate,
      value: numerator === null ? null : (100 * numerator) / of,
      numerator,
      denominator: value === null ? null : of,
      window: 'P28D' as const,
    };
  });

const course = [
  61.2, 61.9, 62.4, 60.1, 60.8, 61.5, 63.0, 63.9, 64.2, 64.0, 65.1, 66.1, 66.0, 66.9, 67.2, 67.0, 66.4, 66.1,
  66.1, 66.8, 67.0, 67.9, 68.4,
];

export const metric: CustomerMetricAnswer = {
  ...base(ask('customer_metric', ['contoso'], { metric: 'usage' })),
  ...figure('usage', contoso, 620, 906),
  kind: 'customer_metric',
  figures: [figure('usage', contoso, 620, 906)],
  previous: figure('usage', contoso, 599, 906, EARLIER),
  breakdown: [
    workload(contoso, 'exchange', 238, 250),
    workload(contoso, 'teams', 171, 250),
    workload(contoso, 'sharepoint', 108, 250),
    workload(contoso, 'm365apps', 33, 106),
    workload(contoso, 'yammer', 70, 50),
  ],
  notes: [...sample, { kind: 'all_workloads' }],
  next: [
    ask('recommend', ['contoso'], { scenario: 'low_adoption' }),
    ask('trend', ['contoso'], { metric: 'usage' }),
    ask('customer_summary', ['contoso']),
  ],
};

export const summary: CustomerSummaryAnswer = {
  ...base(ask('customer_summary', ['contoso'])),
  ...figure('usage', contoso, 620, 906),
  kind: 'customer_summary',
  usage: figure('usage', contoso, 620, 906),
  deployment: figure('deployment', contoso, 250, 300),
  previousUsage: figure('usage', contoso, 585, 906, EARLIER),
  previousDeployment: figure('deployment', contoso, 246, 300, EARLIER),
  own: { ...figure('sold', contoso, 220, 220), population: 'own' },
  workloads: metric.breakdown,
  products: [],
  points: weekly(course),
  findings: [
    {
      kind: 'inflated',
      workload: 'yammer',
      value: 140,
      customer: 'contoso',
      question: ask('explain_inflated', ['contoso'], { workload: 'yammer', observed: 140 }),
    },
    {
      kind: 'rose',
      metric: 'usage',
      points: 3.9,
      since: EARLIER,
      customer: 'contoso',
      question: ask('explain_change', ['contoso'], { metric: 'usage' }),
    },
    { kind: 'lowest_workload', workload: 'm365apps', value: 31.13, customer: 'contoso' },
    { kind: 'unused_licences', count: 50, customer: 'contoso' },
  ],
  notes: [...sample, { kind: 'own_differs', own: 220, all: 300 }, { kind: 'all_workloads' }],
  next: [
    ask('recommend', ['contoso'], { scenario: 'low_adoption' }),
    ask('trend', ['contoso'], { metric: 'usage' }),
    ask('compare_customers', ['contoso']),
  ],
};

export function row(
  customer: string,
  name: string,
  active: number,
  of: number,
  more: Partial<Row> = {},
): Row {
  return {
    customer,
    name,
    metric: 'usage',
    value: of === 0 ? null : (100 * active) / of,
    numerator: active,
    denominator: of,
    dataDate: DAY,
    ...more,
  };
}

const LONG = [
  '株式会社東日本総合情報システム開発研究所ホールディングス',
  '有限会社山田製作所',
  'ひまわり保険相互会社',
  '独立行政法人国際産業技術振興機構西日本支部第二事業所',
  'Fabrikam Residences',
  '株式会社リットウェア',
  'Vigneron Côte d’Azur',
  '㈱テイルスピントイズ',
  '社会福祉法人みどりの丘福祉会',
  'Wide World Importers',
];
const ten = LONG.map((name, i) => row(`c${i}`, name, 12 + 4 * i, 100 + (i > 2 ? 0 : i)));
const rowNames = Object.fromEntries(ten.map((r) => [r.customer, r.name]));

const portfolioUsage = figure('usage', all, 48_211, 71_904);
const listed = {
  total: 23,
  offset: 0,
  leftOut: {
    count: 9,
    why: [
      { reason: 'below_minimum_seats' as const, count: 6 },
      { reason: 'no_data' as const, count: 3 },
    ],
  },
  coverage: COVERAGE,
  portfolio: portfolioUsage,
};

const talk = (kind: TalkAnswer['kind'], more: Partial<TalkAnswer> = {}): TalkAnswer => ({
  ...base(ask(kind)),
  kind,
  examples: [
    ask('customer_metric', ['contoso'], { metric: 'usage' }),
    ask('customer_summary', ['fabrikam']),
    ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage' }),
    ask('portfolio_filter', [], { metric: 'deployment', comparator: 'lt', threshold: 40 }),
    ask('compare_customers', ['contoso', 'fabrikam'], { workload: 'teams' }),
  ],
  sample: true,
  ...more,
});

const rank = ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage' });
const bothMissing = noFigure('deployment', contoso, { reason: 'not_held', sources: ['licence_analytics'] });

/** One outcome of every kind and of every odd shape, by a name that says which. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  metric,
  'metric-both': {
    ...metric,
    question: ask('customer_metric', ['contoso']),
    figures: [metric.figures[0]!, figure('deployment', contoso, 250, 300)],
    next: metric.next,
  },
  'metric-deployment-own': {
    ...metric,
    ...figure('deployment', contoso, 250, 300),
    figures: [figure('deployment', contoso, 250, 300)],
    previous: figure('deployment', contoso, 300, 300, EARLIER),
    own: { ...figure('sold', contoso, 220, 220), population: 'own' },
    breakdown: [
      figure('deployment', { ...contoso, product: 'OFFICE 365 ENTERPRISE E3' }, 200, 230),
      figure('deployment', { ...contoso, product: 'DYNAMICS 365 SALES' }, 50, 70),
    ],
    assumptions: [
      {
        slot: 'introduction_rate',
        value: 'deployment',
        alternatives: [
          ask('customer_metric', ['contoso'], { metric: 'usage', remember: 'introduction_rate' }),
        ],
      },
    ],
    notes: [...sample, { kind: 'introduction_rate' }, { kind: 'own_differs', own: 220, all: 300 }],
  },
  'metric-over-100': {
    ...metric,
    ...workload(contoso, 'yammer', 70, 50),
    figures: [workload(contoso, 'yammer', 70, 50)],
    breakdown: [],
    notes: [
      ...sample,
      { kind: 'over_100', customer: 'contoso', value: 140 },
      { kind: 'yammer_is_viva_engage' },
    ],
    next: [ask('explain_inflated', ['contoso'], { workload: 'yammer', observed: 140 }), ...metric.next],
  },
  'metric-zero-denominator': {
    ...metric,
    ...figure('usage', contoso, 0, 0),
    figures: [figure('usage', contoso, 0, 0)],
    breakdown: [],
    previous: figure('usage', contoso, 5, 10, EARLIER),
  },
  'metric-half-known': {
    ...metric,
    figures: [metric.figures[0]!, bothMissing],
    breakdown: [],
    freshness: stale,
    notes: [
      { kind: 'stale', ageDays: 41, normalDays: 14, source: SOURCE },
      { kind: 'small', seats: 4, minimum: 10 },
    ],
  },
  'metric-several': {
    ...metric,
    question: ask('customer_metric', ['contoso', 'himawari'], { metric: 'usage' }),
    figures: [metric.figures[0]!, figure('usage', { customer: 'himawari' }, 1_204, 2_310)],
    breakdown: [],
  },
  'metric-unused': {
    ...metric,
    ...figure('unused', contoso, 250, 300),
    figures: [figure('unused', contoso, 250, 300)],
    previous: figure('unused', contoso, 246, 300, EARLIER),
    breakdown: [],
    assumptions: [
      {
        slot: 'metric',
        value: 'usage',
        alternatives: [ask('customer_metric', ['contoso'], { metric: 'deployment' })],
      },
    ],
  },
  summary,
  'summary-bare': {
    ...summary,
    deployment: bothMissing,
    previousUsage: undefined as never,
    own: undefined as never,
    workloads: [],
    points: weekly([68.4]),
    findings: [],
    notes: [{ kind: 'new_customer', since: DAY }],
    next: [],
  },
  'portfolio-summary': {
    ...base(ask('portfolio_summary')),
    ...portfolioUsage,
    kind: 'portfolio_summary',
    names: rowNames,
    usage: portfolioUsage,
    deployment: figure('deployment', all, 21_402, 30_118),
    previousUsage: figure('usage', all, 47_002, 71_500, EARLIER),
    coverage: COVERAGE,
    workloads: [
      workload(all, 'exchange', 19_870, 21_400),
      workload(all, 'teams', 14_002, 21_400),
      workload(all, 'sharepoint', 9_310, 18_204),
      workload(all, 'dynamics', 5_029, 10_900),
    ],
    points: weekly(course, 71_904),
    findings: [
      {
        kind: 'below',
        metric: 'usage',
        threshold: 40,
        count: 11,
        question: ask('portfolio_filter', [], { metric: 'usage', comparator: 'lt', threshold: 40 }),
      },
      {
        kind: 'over_100',
        count: 3,
        onlyWorkload: 0,
        question: ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100 }),
      },
    ],
    rows: ten.slice(0, 5),
    total: 59,
    leftOut: listed.leftOut,
    notes: [...sample, { kind: 'weighted' }, { kind: 'coverage', ...COVERAGE }],
    next: [
      rank,
      ask('portfolio_rank', [], { rank: 'dropped', metric: 'usage' }),
      ask('trend', [], { metric: 'usage' }),
    ],
  },
  rank: {
    ...base(rank),
    ...portfolioUsage,
    ...listed,
    kind: 'portfolio_rank',
    names: rowNames,
    rows: ten,
    assumptions: [
      { slot: 'metric', value: 'usage', alternatives: [{ ...rank, metric: 'deployment' }] },
      { slot: 'minimum_seats', value: 10, alternatives: [] },
    ],
    next: [{ ...rank, offset: 10 }, ask('customer_summary', ['c0']), ask('portfolio_summary')],
  },
  'rank-dropped': {
    ...base({ ...rank, rank: 'dropped', compareTo: 'last_month' }),
    ...portfolioUsage,
    ...listed,
    kind: 'portfolio_rank',
    total: 3,
    rows: [
      row('contoso', 'Contoso Ltd.', 620, 906, { change: -12.34, before: 80.77 }),
      row('litware', 'Litware, Inc.', 33, 80, { change: -8, before: 49.25 }),
      row('fabrikam', 'Fabrikam, Inc.', 130, 100, { change: -8, before: 138, note: 'over_100' }),
    ],
    next: [ask('explain_change', ['contoso'], { metric: 'usage' })],
  },
  'rank-ties': {
    ...base({ ...rank, rank: 'highest', offset: 10 }),
    ...portfolioUsage,
    ...listed,
    offset: 10,
    total: 13,
    kind: 'portfolio_rank',
    rows: [
      row('contoso', 'Contoso Ltd.', 412, 1000),
      row('fabrikam', 'Fabrikam, Inc.', 4120, 10_000),
      row('litware', 'Litware, Inc.', 40, 100),
    ],
  },
  filter: {
    ...base(ask('portfolio_filter', [], { metric: 'deployment', comparator: 'lt', threshold: 40 })),
    ...figure('deployment', all, 21_402, 30_118),
    ...listed,
    portfolio: figure('deployment', all, 21_402, 30_118),
    kind: 'portfolio_filter',
    total: 2,
    rows: [
      row('litware', 'Litware, Inc.', 33, 100, { metric: 'deployment' }),
      row('himawari', 'ひまわり保険相互会社', 0, 0, {
        metric: 'deployment',
        value: null,
        note: 'zero_denominator',
      }),
    ],
    next: [ask('customer_summary', ['litware']), ask('portfolio_summary')],
  },
  'filter-none': {
    ...base(ask('portfolio_filter', [], { metric: 'usage', comparator: 'between', threshold: [5, 7.5] })),
    ...portfolioUsage,
    ...listed,
    kind: 'portfolio_filter',
    total: 0,
    rows: [],
    leftOut: { count: 0, why: [] },
  },
  compare: {
    ...base(ask('compare_customers', ['contoso', 'fabrikam'], { workload: 'teams' })),
    ...workload(contoso, 'teams', 171, 250),
    kind: 'compare_customers',
    metrics: ['usage'],
    rows: [row('contoso', 'Contoso Ltd.', 171, 250), row('fabrikam', 'Fabrikam, Inc.', 402, 480)],
    difference: [{ metric: 'usage', points: 15.35 }],
    portfolio: [workload(all, 'teams', 14_002, 21_400)],
    next: [
      ask('trend', ['contoso', 'fabrikam'], { metric: 'usage' }),
      ask('customer_summary', ['contoso']),
      ask('customer_summary', ['fabrikam']),
    ],
  },
  'compare-three': {
    ...base(ask('compare_customers', ['contoso', 'fabrikam', 'himawari'])),
    ...figure('usage', contoso, 620, 906),
    kind: 'compare_customers',
    metrics: ['usage', 'deployment'],
    rows: [
      row('contoso', 'Contoso Ltd.', 620, 906),
      row('fabrikam', 'Fabrikam, Inc.', 130, 100, { note: 'over_100' }),
      row('himawari', 'ひまわり保険相互会社', 0, 0, {
        value: null,
        numerator: null,
        denominator: null,
        note: 'no_data',
      }),
      row('contoso', 'Contoso Ltd.', 250, 300, { metric: 'deployment' }),
      row('fabrikam', 'Fabrikam, Inc.', 100, 120, { metric: 'deployment' }),
      row('himawari', 'ひまわり保険相互会社', 90, 400, { metric: 'deployment' }),
    ],
    difference: [
      { metric: 'usage', points: null },
      { metric: 'deployment', points: 60.8 },
    ],
    portfolio: [portfolioUsage, figure('deployment', all, 21_402, 30_118)],
  },
  trend: {
    ...base(ask('trend', ['litware'], { metric: 'usage', window: 'P6M' })),
    ...figure('usage', { customer: 'litware' }, 620, 906),
    kind: 'trend',
    points: weekly(course),
    series: [{ scope: { customer: 'litware' }, points: weekly(course) }],
    change: 7.17,
    verdict: 'rose',
    from: weekly(course)[0]!.dataDate,
    to: DAY,
    assumptions: [
      {
        slot: 'window',
        value: 'P6M',
        alternatives: [
          ask('trend', ['litware'], { window: 'P3M' }),
          ask('trend', ['litware'], { window: 'P1Y' }),
        ],
      },
    ],
    next: [
      ask('explain_change', ['litware'], { metric: 'usage' }),
      ask('trend', ['litware'], { metric: 'deployment', window: 'P6M' }),
      ask('customer_summary', ['litware']),
    ],
  },
  'trend-several': {
    ...base(ask('trend', ['contoso', 'himawari'], { metric: 'usage' })),
    ...figure('usage', contoso, 620, 906),
    kind: 'trend',
    points: weekly(course),
    series: [
      { scope: contoso, points: weekly(course) },
      { scope: { customer: 'himawari' }, points: weekly([40, 41, null, 39.5, 38, 37.2]) },
    ],
    change: 7.17,
    verdict: 'rose',
    from: weekly(course)[0]!.dataDate,
    to: DAY,
  },
  'trend-so-far': {
    ...base(ask('trend', ['litware'], { metric: 'usage', window: 'last_week' })),
    ...figure('usage', { customer: 'litware' }, 620, 906),
    kind: 'trend',
    points: weekly([67.9, null, 68.4]),
    series: [{ scope: { customer: 'litware' }, points: weekly([67.9, null, 68.4]) }],
    change: 0.5,
    verdict: 'so_far',
    from: '2026-10-26',
    to: DAY,
    notes: [...sample, { kind: 'overlapping_windows', days: 14, windowDays: 28 }],
  },
  'trend-one-point': {
    ...base(ask('trend', ['litware'], { metric: 'usage' })),
    ...figure('usage', { customer: 'litware' }, 620, 906),
    kind: 'trend',
    points: weekly([68.4]),
    series: [{ scope: { customer: 'litware' }, points: weekly([68.4]) }],
    change: null,
    verdict: 'unknown',
    from: DAY,
    to: DAY,
  },
  definition: {
    ...base(ask('explain_metric', [], { terms: ['usage'] })),
    kind: 'explain_metric',
    terms: ['usage'],
    example: figure('usage', contoso, 620, 906),
    next: [
      ask('explain_metric', [], { terms: ['deployment'] }),
      ask('explain_metric', [], { terms: ['active'] }),
      ask('data_scope', [], { topic: 'partners' }),
    ],
  },
  glossary: {
    ...base(ask('explain_metric')),
    kind: 'explain_metric',
    terms: ['usage', 'deployment', 'active', 'entitlement'],
    notes: [],
    next: [ask('data_scope', [], { topic: 'partners' })],
  },
  'data-scope': {
    ...base(ask('data_scope', [], { topic: 'partners' })),
    kind: 'data_scope',
    topic: 'partners',
    sources: [
      { source: 'licence_analytics', newest: DAY, oldest: '2025-11-10' },
      { source: 'insights', newest: '2026-09-30', oldest: '2025-10-31' },
    ],
    coverage: COVERAGE,
    sample: true,
    next: [
      ask('data_scope', [], { topic: 'products' }),
      ask('data_scope', [], { topic: 'freshness' }),
      ask('find_data_howto', [], { topic: 'subscriptions' }),
    ],
  },
  howto: {
    ...base(ask('find_data_howto', [], { topic: 'portfolio' })),
    kind: 'find_data_howto',
    topic: 'portfolio',
    next: [
      ask('portfolio_summary'),
      ask('find_data_howto', [], { topic: 'export' }),
      ask('find_data_howto', [], { topic: 'roles' }),
    ],
  },
  'ask-customer': {
    kind: 'ask',
    slot: 'customer',
    reason: 'ambiguous',
    question: ask('customer_metric', [], { metric: 'usage' }),
    options: [
      {
        question: ask('customer_metric', ['contoso'], { metric: 'usage' }),
        customer: 'contoso',
        domain: 'contoso.com',
      },
      {
        question: ask('customer_metric', ['fabrikam'], { metric: 'usage' }),
        customer: 'fabrikam',
        domain: 'fabrikam.example',
      },
      { question: ask('customer_metric', ['himawari'], { metric: 'usage' }), customer: 'himawari' },
    ],
    names: NAMES,
    assumptions: [],
    notes: [],
  },
  'ask-alike': {
    kind: 'ask',
    slot: 'customer',
    reason: 'ambiguous',
    question: ask('customer_summary'),
    options: ['a', 'b'].map((id) => ({
      question: ask('customer_summary', [id]),
      customer: id,
      domain: `${id}.example`,
    })),
    names: { a: '株式会社山田製作所', b: '株式会社山田製作所' },
    assumptions: [],
    notes: [],
  },
  'ask-scenario': {
    kind: 'ask',
    slot: 'scenario',
    reason: 'missing',
    question: ask('recommend', ['contoso']),
    options: (['low_adoption', 'support_volume', 'upsell'] as const).map((scenario) => ({
      question: ask('recommend', ['contoso'], { scenario }),
      scenario,
    })),
    names: NAMES,
    assumptions: [],
    notes: [],
  },
  'ask-confirm': {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question: ask('set_alias', ['contoso'], { alias: 'CP' }),
    options: [
      { question: ask('set_alias', ['contoso'], { alias: 'CP', confirmed: true }), customer: 'contoso' },
      { question: ask('deny') },
    ],
    names: NAMES,
    assumptions: [],
    notes: [],
  },
  greeting: talk('greeting'),
  help: talk('help'),
  thanks: talk('thanks'),
  cancel: talk('cancel'),
  'set-language': talk('set_language', { language: 'ja' }),
  'set-alias': talk('set_alias', { customer: 'contoso', text: 'CP', examples: [] }),
  'set-alias-taken': talk('set_alias', {
    customer: 'contoso',
    other: 'fabrikam',
    text: 'Fabrikam',
    refused: 'taken',
    examples: [],
  }),
  'set-alias-list': talk('set_alias', {
    customer: 'contoso',
    aliases: {
      goesBy: ['Contoso', 'コントソ'],
      added: [{ customer: 'contoso', alias: 'CP' }],
    },
    examples: [],
    next: [ask('set_alias', ['contoso'], { alias: 'CP', remove: true })],
  }),
  feedback: talk('feedback', { question: ask('feedback', [], { sentiment: 'neg' }) }),
  affirm: talk('affirm'),
  deny: talk('deny'),
  'out-of-scope': talk('out_of_scope'),
  unclear: {
    ...base(ask('unclear')),
    kind: 'unclear',
    why: 'unread',
    options: talk('help').examples.slice(0, 4),
  },
  'unclear-too-long': {
    ...base(ask('unclear')),
    kind: 'unclear',
    why: 'too_long',
    options: talk('help').examples.slice(0, 3),
  },
  'unclear-stale': { ...base(ask('unclear')), kind: 'unclear', why: 'stale_button', options: [] },
  denied: { ...base(ask('customer_metric', ['contoso'])), kind: 'denied', why: 'personal_only' },
  'denied-guest': { ...base(ask('help')), kind: 'denied', why: 'guest' },
  'denied-unchecked': { ...base(ask('help')), kind: 'denied', why: 'unchecked' },
  'no-data': {
    ...base(ask('customer_metric', ['contoso'], { metric: 'deployment' })),
    kind: 'no_data',
    asked: 'customer_metric',
    scope: contoso,
    metric: 'deployment',
    missing: { reason: 'not_held', sources: ['licence_analytics', 'subscribed_skus'] },
    next: [ask('find_data_howto', [], { topic: 'export' }), ask('data_scope', [], { topic: 'freshness' })],
  },
  'no-data-product': {
    ...base(ask('customer_metric', ['contoso'], { workload: 'unsupported' })),
    kind: 'no_data',
    asked: 'customer_metric',
    scope: contoso,
    metric: 'usage',
    missing: { reason: 'not_covered' },
    next: [ask('customer_metric', ['contoso'])],
  },
  'no-data-period': {
    ...base(ask('customer_metric', ['contoso'], { window: '2020-03' })),
    kind: 'no_data',
    asked: 'customer_metric',
    scope: { ...contoso, workload: 'teams' },
    metric: 'usage',
    missing: { reason: 'not_in_period', newest: DAY, oldest: '2025-11-10' },
  },
  fault: { ...base(ask('portfolio_summary')), kind: 'fault', reference: '7f3a-22' },
  busy: { ...base(ask('portfolio_summary')), kind: 'busy' },
  unavailable: {
    ...base(ask('export')),
    kind: 'unavailable',
    asked: 'export',
    why: 'not_yet',
    next: [ask('portfolio_summary'), ask('help')],
  },
};
