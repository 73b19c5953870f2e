import type { Outcome } from '../answer.ts';
import { ask, but } from '../base.ts';
import type { NudgeDoneAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import { pauseUntil } from '../nudges/snooze.ts';
import { instantAt } from '../nudges/zone.ts';
import type { Asked } from './intent.ts';
import { doneBase, meant, namedIn, rulesHere, sorry } from './nudge-common.ts';

/** Said without an end, a pause lasts a week. */
const USUAL = 'P1W';

/** Silence of whole rules until a day; a button takes it back. */
export async function pause(asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { question, moment } = asked;
  const rules = await rulesMeant(asked, nudges);
  if (rules.length === 0) return none(asked);
  const said = question.snooze ?? USUAL;
  const after = rules.map((rule) => ({ ...rule, pausedUntil: pauseUntil(said, moment.instant, rule.zone) }));
  if (after.some(({ pausedUntil }) => pausedUntil === undefined)) return sorry(asked, 'pause');
  const paused = after as readonly Rule[];
  await keep(paused, asked, nudges);
  const [first] = paused;
  return {
    ...done(asked, paused),
    did: 'paused',
    ...(first?.pausedUntil
      ? { until: instantAt(first.pausedUntil, '00:00', first.zone), zone: first.zone }
      : {}),
    more: [but(question, { act: 'resume', snooze: undefined })],
  };
}

/** Rules that pause speak again. */
export async function resume(asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const rules = await rulesMeant(asked, nudges);
  if (rules.length === 0) return none(asked);
  const running = rules.map(({ pausedUntil: _, ...rule }): Rule => rule);
  await keep(running, asked, nudges);
  return { ...done(asked, running), did: 'resumed', more: [] };
}

async function rulesMeant(asked: Asked, nudges: NudgeDesk): Promise<readonly Rule[]> {
  const { intent, rule, nth, cadence, workload, customers } = asked.question;
  const wish = {
    intent,
    customers,
    ...(rule === undefined ? {} : { rule }),
    ...(nth === undefined ? {} : { nth }),
    ...(cadence === undefined ? {} : { cadence }),
    ...(workload === undefined ? {} : { workload }),
  };
  return meant(await rulesHere(asked, nudges), wish).map((one) => one.rule);
}

function none(asked: Asked): Outcome {
  const { rule, nth, cadence, workload } = asked.question;
  const named = [rule, nth, cadence, workload].some((slot) => slot !== undefined);
  return named
    ? sorry(asked, 'gone', [ask('nudge_list')])
    : sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
}

async function keep(rules: readonly Rule[], { moment }: Asked, nudges: NudgeDesk): Promise<void> {
  for (const rule of rules) {
    await nudges.store.saveRule(rule, nextSlot(rule, moment.instant));
    await nudges.changed(recipientOf(rule));
  }
}

const done = (asked: Asked, rules: readonly Rule[]): Omit<NudgeDoneAnswer, 'did' | 'more'> => ({
  ...doneBase(asked, [{ result: 'done' }], namedIn(rules)),
  rules,
});
