import type { Outcome } from '../answer.ts';
import type {
  NudgeDoneAnswer,
  NudgeStatusAnswer,
  NudgeWhyAnswer,
  NudgeWithheldAnswer,
} from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { changeRule } from '../nudges/draft.ts';
import { ACTIONS } from '../nudges/episode.ts';
import { isAction, isDismissal } from '../nudges/press.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import { snoozeUntil } from '../nudges/snooze.ts';
import { wallTimeOf } from '../nudges/zone.ts';
import { ask, but } from './base.ts';
import type { Asked, Intention, Ports } from './intent.ts';
import { linesOf, meant, nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';
import { episodesMeant, pressAll, today } from './nudge-episodes.ts';
import { nudgeList } from './nudge-list.ts';
import { propose, save } from './nudge-subscribe.ts';

/** Everything else about nudges: changing a rule, pausing, and the buttons of a card. */
export const nudgeSettings: Intention = async (asked, ports) => {
  const { nudges } = ports;
  if (!nudges) return sorry(asked, 'not_here');
  switch (asked.question.act) {
    case 'acknowledge':
      return acknowledge(asked, nudges, ports);
    case 'dismiss':
    case 'undismiss':
      return dismiss(asked, nudges, ports);
    case 'why':
      return why(asked, nudges);
    case 'withheld':
      return withheld(asked, nudges);
    case 'status':
      return status(asked, nudges);
    case 'pause':
    case 'resume':
      return pause(asked, nudges);
    case 'change':
      return change(asked, nudges, ports);
    case undefined:
      return wantsChange(asked) ? change(asked, nudges, ports) : nudgeList(asked, ports);
  }
};

const wantsChange = ({
  question: { threshold, day, time, cadence, metric, workload, comparator },
}: Asked): boolean =>
  [threshold, day, time, cadence, metric, workload, comparator].some((slot) => slot !== undefined);

async function acknowledge(asked: Asked, nudges: NudgeDesk, { state }: Ports): Promise<Outcome> {
  const { question } = asked;
  const named = await episodesMeant(asked, nudges);
  if (named.length === 0) return sorry(asked, 'nothing_open', [ask('nudge_list')]);
  const action = isAction(question.reason) ? { action: question.reason } : {};
  const press = async () => ({ kind: 'acknowledge', day: today(asked), ...action }) as const;
  const pressed = await pressAll(named, press, asked, nudges, state);
  const open = pressed.some(({ result }) => result === 'done' || result === 'already');
  return {
    ...doneBase(asked, pressed),
    did: question.reason === undefined ? 'acknowledged' : 'noted',
    ...(question.reason ? { reason: question.reason } : {}),
    more:
      open && question.reason === undefined
        ? ACTIONS.map((reason) => ({
            ...but(question, { reason }),
            episodes: named.map(({ key, turn }) => `${key}#${turn}`),
          }))
        : [],
  };
}

async function dismiss(asked: Asked, nudges: NudgeDesk, { state }: Ports): Promise<Outcome> {
  const { question } = asked;
  const named = await episodesMeant(asked, nudges);
  if (named.length === 0) return sorry(asked, 'nothing_open', [ask('nudge_list')]);
  const reason = isDismissal(question.reason) ? question.reason : 'other';
  const press =
    question.act === 'undismiss' ? ({ kind: 'undismiss' } as const) : ({ kind: 'dismiss', reason } as const);
  const pressed = await pressAll(named, async () => press, asked, nudges, state);
  const undo: Question = { ...but(question, { act: 'undismiss', reason: undefined }) };
  return {
    ...doneBase(asked, pressed),
    did: question.act === 'undismiss' ? 'undismissed' : 'dismissed',
    ...(question.act === 'dismiss' ? { reason } : {}),
    more: question.act === 'dismiss' && pressed.some(({ result }) => result === 'done') ? [undo] : [],
  };
}

type Question = Asked['question'];

const doneBase = (asked: Asked, pressed: NudgeDoneAnswer['pressed']) => ({
  ...nudgeBase(
    asked,
    pressed.flatMap(({ customer }) => customer ?? []),
  ),
  kind: 'nudge_settings' as const,
  form: 'done' as const,
  pressed,
  rules: [] as readonly Rule[],
  zone: asked.moment.zone,
  next: [ask('nudge_list')],
});

/** One rule is changed once the person agrees; of several, which one is asked first. */
async function change(asked: Asked, nudges: NudgeDesk, { portfolio }: Ports): Promise<Outcome> {
  const { question } = asked;
  // what others read as well never names a customer
  const naming = question.customers.length + (question.exclude?.length ?? 0) > 0;
  const all = (await rulesHere(asked, nudges)).filter(({ rule }) => !naming || rule.target.kind === 'me');
  if (all.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  const rules = question.rule === undefined && all.length === 1 ? all : candidates(all, question);
  const [only] = rules;
  if (rules.length !== 1 || !only)
    return {
      ...nudgeBase(asked),
      kind: 'nudge_settings',
      form: 'list',
      choose: 'change',
      rules: await linesOf(rules.length > 0 ? rules : all, asked, nudges),
      change: { ...question, act: 'change' },
      open: [],
      withheld: 0,
      unconfirmed: [],
    };
  const changed = changeRule(only.rule, question);
  if ('sorry' in changed) return sorry(asked, changed.sorry, [ask('nudge_list')]);
  if (question.confirmed) return save(changed.rule, 'changed', asked, nudges);
  const whole: Question = { ...question, act: 'change', rule: only.rule.id };
  return propose(changed.rule, only.rule, whole, asked, portfolio, nudges);
}

/** A wish names the rule, or something it has; what it wants changed cannot tell them apart. */
const candidates = (all: Awaited<ReturnType<typeof rulesHere>>, question: Question) =>
  question.rule !== undefined
    ? meant(all, question)
    : meant(all, { intent: question.intent, customers: question.customers });

async function pause(asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { question, moment } = asked;
  const rules = meant(await rulesHere(asked, nudges), {
    intent: question.intent,
    customers: [],
    ...(question.rule ? { rule: question.rule } : {}),
  });
  if (rules.length === 0) return sorry(asked, question.rule ? 'gone' : 'no_rules', [ask('nudge_subscribe')]);
  const until =
    question.act === 'pause'
      ? snoozeUntil(question.snooze ?? 'P1W', moment.instant, { zone: moment.zone, time: '00:00' })
      : undefined;
  if (question.act === 'pause' && until === undefined) return sorry(asked, 'snooze');
  for (const { rule } of rules) {
    const { pausedUntil: _, ...running } = rule;
    const after: Rule = until ? { ...running, pausedUntil: wallTimeOf(until, rule.zone).day } : running;
    await nudges.store.saveRule(after, nextSlot(after, moment.instant));
    await nudges.changed(recipientOf(after));
  }
  const other: Question = but(question, {
    act: question.act === 'pause' ? 'resume' : 'pause',
    snooze: undefined,
  });
  return {
    ...doneBase(asked, [{ result: 'done' }]),
    did: question.act === 'pause' ? 'paused' : 'resumed',
    rules: rules.map(({ rule }) => rule),
    ...(until ? { until } : {}),
    more: question.act === 'pause' ? [other] : [],
  };
}

async function why(asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const named = await episodesMeant(asked, nudges);
  const items: NudgeWhyAnswer['items'][number][] = [];
  for (const { key } of named) {
    const episode = await nudges.store.episode(key);
    const rule = episode && (await nudges.store.rule(episode.rule));
    if (!episode || !rule || episode.recipient !== recipientHere(asked)) continue;
    const { customer, workload, openedOn, told, state } = episode;
    items.push({ customer, workload, rule, openedOn, told, state });
  }
  const all = await rulesHere(asked, nudges);
  const about =
    asked.question.rule === undefined ? all : all.filter(({ rule }) => rule.id === asked.question.rule);
  if (items.length === 0 && about.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  return {
    ...nudgeBase(
      asked,
      items.map(({ customer }) => customer),
    ),
    kind: 'nudge_settings',
    form: 'why',
    items: asked.person.place === 'personal' ? items : [],
    rules: await linesOf(about, asked, nudges),
    zone: asked.moment.zone,
    next: [ask('nudge_list')],
  } satisfies NudgeWhyAnswer;
}

const MONTH_MS = 31 * 86_400_000;

async function withheld(asked: Asked, { store }: NudgeDesk): Promise<Outcome> {
  const here = recipientHere(asked);
  const since = new Date(Date.parse(asked.moment.instant) - MONTH_MS).toISOString();
  const items = here && asked.person.place === 'personal' ? await store.withheld(here, since) : [];
  return {
    ...nudgeBase(
      asked,
      items.flatMap(({ customer }) => customer ?? []),
    ),
    kind: 'nudge_settings',
    form: 'withheld',
    items,
    zone: asked.moment.zone,
    next: [ask('nudge_list')],
  } satisfies NudgeWithheldAnswer;
}

async function status(asked: Asked, { store }: NudgeDesk): Promise<Outcome> {
  if (asked.person.place !== 'personal') return sorry(asked, 'not_here');
  return {
    ...nudgeBase(asked),
    kind: 'nudge_settings',
    form: 'status',
    counts: await store.counts(asked.moment.instant),
    now: asked.moment.instant,
    next: [ask('nudge_list')],
  } satisfies NudgeStatusAnswer;
}
