import type { Outcome } from '../../core/answer.ts';
import type { Ask } from '../../core/answers/ask.ts';
import { base } from '../../core/base.ts';
import type { Figure } from '../../core/figure.ts';
import type {
  NudgeCardAnswer,
  NudgeItem,
  NudgeProposal,
  NudgeStatusAnswer,
  NudgeWhyAnswer,
  RuleSilence,
} from '../../core/nudges/answers.ts';
import type { Rule } from '../../core/nudges/rule.ts';
import { ruleOf } from './world.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const owner = { tenantId: TENANT, userId: 'aad-sato' };
const NAMES = {
  contoso: 'Contoso Ltd.',
  fabrikam: 'Fabrikam, Inc.',
  aoba: '株式会社アオバ',
  hostile: '**[x](http://evil.example)** ${name} <b>',
};
export const low: Rule = ruleOf({
  id: 'rule-mwt1ds8i-1gcmlrs',
  owner,
  threshold: 40,
  quiet: { from: '19:00', to: '08:00' },
});
const teams: Rule = ruleOf({ id: 'rule-2', owner, workload: 'teams', cadence: 'weekly' });
const drop: Rule = ruleOf({ id: 'rule-3', owner, kind: 'drop', threshold: 10 });
const above: Rule = ruleOf({ id: 'rule-4', owner, kind: 'inflated', threshold: 100, workload: 'yammer' });
const digest: Rule = ruleOf({ id: 'rule-5', owner, kind: 'digest', cadence: 'monthly', exclude: ['aoba'] });
const channel: Rule = ruleOf({
  id: 'rule-6',
  owner,
  target: { kind: 'channel', conversation: '19:general' },
});

const itemOf = (
  rule: Rule,
  customer: string,
  active: number,
  change: Partial<NudgeItem> = {},
): NudgeItem => ({
  episode: `${TENANT}/${customer}/${rule.workload ?? 'all'}/${rule.id}#1`,
  rule,
  reason: 'first',
  customer,
  workload: rule.workload ?? 'all',
  seen: {
    kind: 'seen',
    day: '2026-11-16',
    value: (100 * active) / 400,
    numerator: active,
    denominator: 400,
    level: (100 * active) / 400,
    beyond: true,
    twice: true,
    earlier: { day: '2026-10-19', value: 44.25 },
  },
  openedOn: '2026-11-09',
  ...change,
});

const cardOf = (change: Partial<NudgeCardAnswer>): NudgeCardAnswer => ({
  ...base({ intent: 'nudge_list', customers: [] }),
  kind: 'nudge',
  form: 'card',
  names: NAMES,
  language: 'en',
  zone: 'Asia/Tokyo',
  items: [],
  digests: [],
  unconfirmed: [],
  overBudget: 0,
  shared: false,
  window: 'P28D',
  source: 'licence_analytics',
  freshness: {
    dataDate: '2026-11-16',
    ageDays: 7,
    normalDays: 14,
    stale: false,
    source: 'licence_analytics',
  },
  ...change,
});

const figure = (metric: 'usage' | 'deployment', value: number): Figure => ({
  metric,
  value,
  numerator: value * 10,
  denominator: 1000,
  dataDate: '2026-11-16',
  window: metric === 'usage' ? 'P28D' : null,
  scope: { customer: 'portfolio' },
  population: 'all_partners',
  source: 'licence_analytics',
});
const earlier = (of: Figure, value: number): Figure => ({
  ...of,
  value,
  numerator: value * 10,
  dataDate: '2026-10-19',
});

const proposal: NudgeProposal = {
  rule: low,
  nextAt: '2026-11-29T23:30:00.000Z',
  rehearsal: {
    from: '2026-08-24',
    to: '2026-11-16',
    dates: 13,
    cards: 4,
    reminders: 2,
    customers: 9,
    examples: [
      { day: '2026-11-17', customers: ['contoso', 'fabrikam', 'aoba'], more: 6 },
      { day: '2026-10-20', customers: ['contoso'], more: 0 },
    ],
  },
  standing: 7,
  watched: 68,
  variants: [
    {
      intent: 'nudge_subscribe',
      customers: [],
      rule: low.id,
      comparator: 'lt',
      threshold: 40,
      cadence: 'weekly',
    },
    { intent: 'nudge_subscribe', customers: [], rule: low.id, comparator: 'lt', threshold: 30 },
    {
      intent: 'nudge_subscribe',
      customers: [],
      rule: low.id,
      comparator: 'lt',
      threshold: 40,
      quiet: 'none',
    },
  ],
};
const subscribing = {
  intent: 'nudge_subscribe',
  customers: [],
  rule: low.id,
  comparator: 'lt',
  threshold: 40,
} as const;

const done = {
  ...base({ intent: 'nudge_settings', customers: ['contoso'] }),
  kind: 'nudge_settings',
  form: 'done',
  names: NAMES,
  rules: [] as readonly Rule[],
  zone: 'Asia/Tokyo',
  more: [],
} as const;
const bySuzuki = {
  by: { tenantId: TENANT, userId: 'suzuki' },
  name: 'Suzuki',
  at: '2026-11-17T01:00:00.000Z',
};
const verdict = {
  at: '2026-11-17T00:00:00.000Z',
  verdict: {
    rule: low.id,
    nextAt: '2026-11-29T23:30:00.000Z',
    paused: false,
    looked: 68,
    beyond: 9,
    opened: 2,
    closed: 1,
    shut: { seats: 4, grace: 2, no_data: 3, snoozed: 1 },
  },
};
const listing = {
  ...base({ intent: 'nudge_list', customers: [] }),
  kind: 'nudge_list',
  form: 'list',
  names: NAMES,
  open: [],
  withheld: 0,
  unconfirmed: [],
} as const;
const line = (rule: Rule, open = 0) => ({
  rule,
  nextAt: '2026-11-29T23:30:00.000Z',
  paused: false,
  open,
  verdict,
});

const weekend: Rule = {
  ...low,
  id: 'rule-7',
  minimumSeats: 25,
  quiet: { from: '19:00', to: '08:00', days: ['saturday', 'sunday'] },
  cardsPerWeek: 3,
  languageAsked: true,
};
const seenAt = (active: number) => itemOf(low, 'fabrikam', active).seen;
const silent: RuleSilence = {
  rule: low,
  day: '2026-11-16',
  looked: 68,
  tally: { within: 50, told: 5, once: 2, seats: 4, grace: 2, no_data: 3, snoozed: 1, acknowledged: 1 },
};
const whyNot: NudgeWhyAnswer = {
  ...base({ intent: 'nudge_settings', act: 'why', customers: ['fabrikam'] }),
  kind: 'nudge_settings',
  form: 'why',
  names: NAMES,
  zone: 'Asia/Tokyo',
  items: [],
  rules: [silent],
  silences: [],
  withheld: { budget: 3, no_longer_true: 1 },
  unconfirmed: 0,
  budget: 3,
};
const agreed: Ask = {
  kind: 'ask',
  slot: 'confirm',
  reason: 'confirm',
  question: subscribing,
  options: [
    { question: { ...subscribing, confirmed: true } },
    { question: { intent: 'deny', customers: [] } },
  ],
  names: NAMES,
  assumptions: [],
  notes: [],
};
const status: NudgeStatusAnswer = {
  ...base({ intent: 'nudge_settings', act: 'status', customers: [] }),
  kind: 'nudge_settings',
  form: 'status',
  names: {},
  zone: 'Asia/Tokyo',
  now: '2026-11-23T00:00:00.000Z',
  counts: {
    deliveries: { sent: 812, waiting: 14, withheld: 9, refused: 4, unknown: 2 },
    decisions: {},
    rules: 41,
    openEpisodes: 77,
    overdue: 3,
    oldestDue: '2026-11-22T23:15:00.000Z',
    unnamed: 1,
    unreachable: 12,
  },
};

/** One of everything said about nudges. */
export const SAID: Readonly<Record<string, Outcome>> = {
  'card-first': cardOf({ items: [itemOf(low, 'contoso', 124)] }),
  'card-worse-early': cardOf({
    items: [itemOf(low, 'aoba', 62, { reason: 'worse', early: true, acknowledged: bySuzuki })],
  }),
  'card-still': cardOf({ items: [itemOf(teams, 'fabrikam', 140, { reason: 'still' })] }),
  'card-recovered': cardOf({
    items: [
      itemOf(low, 'contoso', 188, {
        reason: 'recovered',
        effect: { kind: 'measured', points: 9, windows: 2, from: '2026-09-21', to: '2026-11-16' },
        action: { action: 'training', day: '2026-09-21' },
      }),
    ],
  }),
  'card-snooze-ended': cardOf({ items: [itemOf(low, 'contoso', 124, { reason: 'snooze_ended' })] }),
  'card-drop': cardOf({
    items: [itemOf(drop, 'contoso', 200, { base: { value: 71.2, day: '2026-10-19' } })],
  }),
  'card-inflated': cardOf({ items: [itemOf(above, 'contoso', 512)] }),
  'card-several': cardOf({
    items: [
      itemOf(low, 'hostile', 40, { reason: 'worse' }),
      itemOf(low, 'contoso', 124),
      itemOf(teams, 'contoso', 140),
      itemOf(low, 'fabrikam', 150, {
        reason: 'still',
        effect: { kind: 'too_early', until: '2026-12-14' },
        action: { action: 'contact', day: '2026-11-16' },
      }),
      itemOf(low, 'aoba', 200, { reason: 'recovered' }),
    ],
    unconfirmed: [{ id: 4, at: '2026-11-09T23:30:00.000Z', customers: ['contoso', 'aoba'] }],
    overBudget: 3,
  }),
  'card-many': cardOf({
    items: Array.from({ length: 40 }, (_, n) => itemOf(low, `customer-with-a-long-id-${n}`, 100 + n)),
  }),
  'card-digest': cardOf({
    digests: [
      {
        rule: digest,
        figures: [
          {
            usage: figure('usage', 61.5),
            deployment: figure('deployment', 82.1),
            previousUsage: earlier(figure('usage', 61.5), 58),
          },
        ],
        lowest: [
          {
            customer: 'contoso',
            name: 'Contoso Ltd.',
            metric: 'usage',
            value: 24.5,
            numerator: 98,
            denominator: 400,
            dataDate: '2026-11-16',
          },
          {
            customer: 'fabrikam',
            name: 'Fabrikam, Inc.',
            metric: 'usage',
            value: 33,
            numerator: 33,
            denominator: 100,
            dataDate: '2026-11-16',
          },
        ],
        openEpisodes: 4,
        deeds: [
          {
            customer: 'contoso',
            workload: 'all',
            action: 'training',
            day: '2026-09-21',
            effect: { kind: 'measured', points: 9, windows: 2, from: '2026-09-21', to: '2026-11-16' },
          },
        ],
      },
    ],
  }),
  'card-unconfirmed': cardOf({
    unconfirmed: [{ id: 4, at: '2026-11-09T23:30:00.000Z', customers: ['contoso'] }],
  }),
  'card-channel': cardOf({
    shared: true,
    names: {},
    items: [itemOf(channel, 'contoso', 124), itemOf(channel, 'aoba', 100)],
  }),
  proposal: {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question: subscribing,
    options: [
      { question: { ...subscribing, confirmed: true } },
      { question: { intent: 'deny', customers: [] } },
    ],
    names: NAMES,
    assumptions: [],
    notes: [],
    proposal,
  },
  'proposal-change': {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question: { ...subscribing, intent: 'nudge_settings', act: 'change' },
    options: [
      { question: { ...subscribing, intent: 'nudge_settings', act: 'change', confirmed: true } },
      { question: { intent: 'deny', customers: [] } },
    ],
    names: NAMES,
    assumptions: [],
    notes: [],
    proposal: { ...proposal, rule: digest, before: low, variants: [] },
  },
  saved: {
    ...base(subscribing),
    kind: 'nudge_subscribe',
    form: 'saved',
    names: NAMES,
    how: 'new',
    rule: low,
    nextAt: '2026-11-29T23:30:00.000Z',
    standing: 7,
  },
  list: {
    ...listing,
    choose: 'see',
    rules: [
      line(low, 3),
      line(teams),
      { ...line(digest), paused: true, rule: { ...digest, pausedUntil: '2026-12-01' } },
    ],
    open: [
      {
        episode: `${TENANT}/contoso/all/${low.id}#1`,
        customer: 'contoso',
        workload: 'teams',
        value: 31,
        day: '2026-11-16',
        since: '2026-11-09',
        snoozedUntil: '2026-11-29T23:30:00.000Z',
        snoozeReason: 'customer_busy',
        acknowledged: bySuzuki,
      },
    ],
    withheld: 2,
    unconfirmed: [{ id: 4, at: '2026-11-09T23:30:00.000Z', customers: ['contoso'] }],
  },
  'list-stop': { ...listing, kind: 'nudge_unsubscribe', choose: 'stop', rules: [line(low), line(teams)] },
  'list-change': {
    ...listing,
    kind: 'nudge_settings',
    choose: 'change',
    change: { intent: 'nudge_settings', act: 'change', customers: [], threshold: 30 },
    rules: [line(low), line(teams)],
  },
  'done-snoozed': {
    ...done,
    kind: 'nudge_snooze',
    did: 'snoozed',
    until: '2026-11-29T23:30:00.000Z',
    pressed: [{ result: 'done', customer: 'contoso', workload: 'all' }],
    more: [{ intent: 'nudge_snooze', customers: ['contoso'], snooze: 'P1W', reason: 'working_on_it' }],
  },
  'done-acknowledged': {
    ...done,
    did: 'acknowledged',
    pressed: [
      { result: 'done', customer: 'contoso', workload: 'all' },
      { result: 'already', customer: 'aoba', workload: 'all', by: bySuzuki },
      { result: 'over', customer: 'fabrikam', workload: 'all', closedOn: '2026-11-16' },
    ],
    more: [{ intent: 'nudge_settings', act: 'acknowledge', customers: ['contoso'], reason: 'training' }],
  },
  'done-late': {
    ...done,
    did: 'acknowledged',
    pressed: [{ result: 'over', customer: 'fabrikam', workload: 'all', closedOn: '2026-11-16' }],
  },
  'done-not-yours': { ...done, did: 'acknowledged', pressed: [{ result: 'not_yours' }] },
  'done-dismissed': {
    ...done,
    did: 'dismissed',
    reason: 'pilot',
    pressed: [{ result: 'done', customer: 'contoso', workload: 'all' }],
  },
  'done-stopped': {
    ...done,
    kind: 'nudge_unsubscribe',
    did: 'stopped',
    pressed: [{ result: 'done' }],
    rules: [low],
    more: [{ intent: 'nudge_subscribe', customers: [], rule: low.id, confirmed: true }],
  },
  'done-paused': {
    ...done,
    did: 'paused',
    until: '2026-12-01T00:00:00.000Z',
    pressed: [{ result: 'done' }],
    rules: [low],
  },
  why: {
    ...base({ intent: 'nudge_settings', act: 'why', customers: ['contoso'], episodes: ['contoso-low#1'] }),
    kind: 'nudge_settings',
    form: 'why',
    names: NAMES,
    zone: 'Asia/Tokyo',
    items: [
      {
        customer: 'contoso',
        workload: 'all',
        rule: low,
        openedOn: '2026-11-09',
        told: { value: 31, day: '2026-11-16', at: '2026-11-16T23:30:00.000Z' },
        state: 'open',
      },
    ],
    rules: [silent],
    silences: [],
    withheld: { budget: 3, no_longer_true: 1 },
    unconfirmed: 1,
    budget: 5,
  },
  'why-not': {
    ...whyNot,
    question: { intent: 'nudge_settings', act: 'why', customers: [] },
    rules: [
      silent,
      { ...silent, rule: weekend, hold: { why: 'quiet_hours', until: '2026-11-29T15:00:00.000Z' } },
    ],
  },
  'why-not-customer': {
    ...whyNot,
    rules: [{ ...silent, rule: teams, hold: { why: 'digest', until: '2026-11-29T23:30:00.000Z' } }, silent],
    silences: [
      { rule: low, customer: 'fabrikam', workload: 'all', why: 'within', seen: seenAt(208) },
      { rule: teams, customer: 'fabrikam', workload: 'teams', why: 'once', seen: seenAt(140) },
      {
        rule: drop,
        customer: 'fabrikam',
        workload: 'all',
        why: 'told',
        seen: seenAt(140),
        told: { value: 36, at: '2026-11-09T23:30:00.000Z' },
      },
      {
        rule: above,
        customer: 'fabrikam',
        workload: 'yammer',
        why: 'snoozed',
        seen: seenAt(480),
        until: '2026-11-29T23:30:00.000Z',
      },
    ],
    withheld: {},
    reach: {
      kind: 'suspended',
      why: '403',
      at: '2026-11-09T23:30:00.000Z',
      until: '2026-12-09T23:30:00.000Z',
    },
  },
  effect: {
    ...base({ intent: 'nudge_settings', act: 'effect', customers: ['contoso'] }),
    kind: 'nudge_settings',
    form: 'effect',
    noted: true,
    names: NAMES,
    items: [
      {
        customer: 'contoso',
        workload: 'all',
        metric: 'usage',
        action: 'training',
        day: '2026-09-21',
        effect: { kind: 'measured', points: 9, windows: 2, from: '2026-09-21', to: '2026-11-16' },
      },
      {
        customer: 'contoso',
        workload: 'teams',
        metric: 'usage',
        action: 'contact',
        day: '2026-11-16',
        effect: { kind: 'too_early', until: '2026-12-14' },
      },
    ],
  },
  withheld: {
    ...base({ intent: 'nudge_settings', act: 'withheld', customers: [] }),
    kind: 'nudge_settings',
    form: 'withheld',
    names: NAMES,
    zone: 'Asia/Tokyo',
    items: [
      { rule: low.id, customer: 'contoso', reason: 'first', why: 'budget', at: '2026-11-16T23:30:00.000Z' },
      { rule: low.id, reason: 'digest', why: 'no_longer_true', at: '2026-11-15T23:30:00.000Z' },
    ],
  },
  status,
  'status-admin': {
    ...status,
    unreachable: [
      { key: `person/${TENANT}/29:abc`, why: '403', at: '2026-11-20T00:00:00.000Z' },
      { key: `conversation/${TENANT}/19:general`, why: '404', at: '2026-11-09T23:30:00.000Z' },
    ],
  },
  'stop-one': {
    ...agreed,
    question: { intent: 'nudge_unsubscribe', customers: [] },
    stop: {
      rules: [low],
      customers: [],
      pause: { intent: 'nudge_snooze', act: 'pause', customers: [], snooze: 'P1W' },
    },
  },
  'stop-customer': {
    ...agreed,
    question: { intent: 'nudge_unsubscribe', customers: ['contoso'] },
    stop: {
      rules: [low, teams],
      customers: ['contoso'],
      pause: { intent: 'nudge_snooze', act: 'pause', customers: [], snooze: 'P1W' },
    },
  },
  'proposal-manner': { ...agreed, proposal: { ...proposal, rule: weekend } },
  changes: {
    ...agreed,
    question: { intent: 'nudge_settings', act: 'change', customers: [], quiet: '19:00-08:00', budget: 3 },
    changes: {
      rules: [weekend, { ...teams, quiet: { from: '19:00', to: '08:00' }, cardsPerWeek: 3 }],
      one: [low, teams].map((rule) => ({
        intent: 'nudge_settings',
        act: 'change',
        customers: [],
        quiet: '19:00-08:00',
        budget: 3,
        rule: rule.id,
      })),
    },
  },
  'list-changed': {
    ...listing,
    kind: 'nudge_settings',
    choose: 'changed',
    rules: [line(weekend), line(teams)],
  },
  'done-noted': {
    ...done,
    did: 'noted',
    reason: 'training',
    day: '2026-09-21',
    pressed: [{ result: 'done', customer: 'contoso', workload: 'all' }],
    more: [{ intent: 'nudge_settings', act: 'effect', customers: ['contoso'] }],
  },
  'done-resumed': { ...done, did: 'resumed', pressed: [{ result: 'done' }], rules: [low, teams] },
  ...Object.fromEntries(
    (
      [
        'zone',
        'always_quiet',
        'which_channel',
        'no_private_chat',
        'pause',
        'done_day',
        'nothing_noted',
      ] as const
    ).map((why) => [
      `sorry-${why}`,
      {
        ...base({ intent: 'nudge_settings', customers: [] }),
        kind: 'nudge_settings',
        form: 'sorry',
        names: {},
        why,
        next: [{ intent: 'nudge_list', customers: [] }],
      } as const,
    ]),
  ),
  'choose-snooze': {
    ...base({ intent: 'nudge_snooze', customers: ['contoso'] }),
    kind: 'nudge_snooze',
    form: 'choose_snooze',
    names: NAMES,
    customers: ['contoso'],
    options: [
      { intent: 'nudge_snooze', customers: ['contoso'], snooze: 'P1D' },
      { intent: 'nudge_snooze', customers: ['contoso'], snooze: 'monday' },
    ],
  },
  'sorry-none': {
    ...base({ intent: 'nudge_list', customers: [] }),
    kind: 'nudge_list',
    form: 'sorry',
    names: {},
    why: 'no_rules',
    next: [{ intent: 'nudge_subscribe', customers: [] }],
  },
};
