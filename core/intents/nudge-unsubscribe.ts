import type { Outcome } from '../answer.ts';
import type { Ask } from '../answers/ask.ts';
import { ask } from '../base.ts';
import type { NudgeDoneAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Asked, Intention } from './intent.ts';
import {
  isMine,
  linesOf,
  meant,
  namedIn,
  nudgeBase,
  recipientHere,
  rulesHere,
  sorry,
} from './nudge-common.ts';
import { sendersMeant } from './nudge-episodes.ts';

/**
 * Stops a rule, all of them, or what is said about some customers. A button that names its rule, or a number in the list
 * just shown, stops at once and can be undone; other words are agreed to first.
 */
export const nudgeUnsubscribe: Intention = async (asked, { nudges, state }) => {
  if (!nudges) return sorry(asked, 'not_here');
  const { question } = asked;
  if (question.rule !== undefined) return stopOne(question.rule, asked, nudges, state);
  const rules = await rulesHere(asked, nudges);
  if (rules.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  const senders = await sendersMeant(asked, nudges);
  if (senders.size > 0) {
    const those = rules.map(({ rule }) => rule).filter(({ id }) => senders.has(id));
    if (those.length === 0) return sorry(asked, 'gone', [ask('nudge_list')]);
    const whole = { ...asked, question: { ...question, customers: [] } };
    return question.confirmed ? stop(those, whole, nudges, state) : agree(those, whole);
  }
  if (question.customers.length > 0) return leaveOut(question.customers, asked, nudges);
  const those = meant(rules, question).map(({ rule }) => rule);
  const clear = question.confirmed || those.length === 1 || question.cadence !== undefined;
  if (clear && those.length > 0)
    return question.confirmed || question.nth !== undefined
      ? stop(those, asked, nudges, state)
      : agree(those, asked);
  return {
    ...nudgeBase(asked, namedIn(rules.map(({ rule }) => rule))),
    kind: 'nudge_unsubscribe',
    form: 'list',
    choose: 'stop',
    rules: await linesOf(rules, asked, nudges),
    open: [],
    withheld: 0,
    unconfirmed: [],
  };
};

/** What would stop, laid open; the first option stops it, the second leaves all as it is. */
function agree(rules: readonly Rule[], asked: Asked): Ask {
  const { question } = asked;
  const [only] = rules;
  const exact = rules.length === 1 && only && question.customers.length === 0 ? { rule: only.id } : {};
  return {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question,
    options: [{ question: { ...question, ...exact, confirmed: true } }, { question: ask('deny') }],
    names: nudgeBase(asked, [...question.customers, ...namedIn(rules)]).names,
    assumptions: [],
    notes: nudgeBase(asked).notes,
    stop: {
      rules,
      customers: question.customers,
      pause: ask('nudge_snooze', [], { act: 'pause', snooze: 'P1W', ...exact }),
    },
  };
}

type State = Parameters<Intention>[1]['state'];

async function stopOne(id: string, asked: Asked, nudges: NudgeDesk, state: State): Promise<Outcome> {
  const rule = await nudges.store.rule(id);
  if (!rule) return sorry(asked, 'gone', [ask('nudge_list')]);
  const here = recipientOf(rule) === recipientHere(asked);
  // one's own is stopped in one's own chat: its answer may name customers
  const own = asked.person.place === 'personal' && isMine(rule, asked);
  if (!here && !own) return sorry(asked, 'not_yours');
  return stop([rule], asked, nudges, state);
}

async function stop(
  rules: readonly Rule[],
  asked: Asked,
  { store }: NudgeDesk,
  state: State,
): Promise<NudgeDoneAnswer> {
  const { moment, person } = asked;
  for (const { id, stoppedAt } of rules) {
    if (stoppedAt !== undefined) continue;
    await store.stopRule(id, moment.instant);
    await state.audit({ at: moment.instant, person, action: 'nudge_stopped', customers: [], detail: id });
  }
  const result = rules.every(({ stoppedAt }) => stoppedAt !== undefined) ? 'already' : 'done';
  return {
    ...nudgeBase(asked, namedIn(rules)),
    kind: 'nudge_unsubscribe',
    form: 'done',
    did: 'stopped',
    pressed: [{ result }],
    rules,
    zone: moment.zone,
    more: rules.slice(0, 3).map(({ id, stoppedAt }): Question => {
      const undoes = stoppedAt ?? moment.instant;
      return ask('nudge_subscribe', [], { rule: id, confirmed: true, undoes });
    }),
    next: [ask('nudge_list')],
  };
}

/** Rules about all customers leave these out from now on; rules about these alone are stopped. */
async function leaveOut(customers: readonly CustomerId[], asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { moment } = asked;
  // what others read as well never names a customer
  const own = (await rulesHere(asked, nudges)).filter(({ rule }) => rule.target.kind === 'me');
  const touched = own.map(({ rule }) => rule).filter((rule) => without(rule, customers) !== rule);
  if (touched.length === 0) return sorry(asked, 'no_rules', [ask('nudge_list')]);
  if (!asked.question.confirmed) return agree(touched, asked);
  for (const rule of touched) {
    const after = without(rule, customers);
    if (after) await nudges.store.saveRule(after, nextSlot(after, moment.instant));
    else await nudges.store.stopRule(rule.id, moment.instant);
  }
  return {
    ...nudgeBase(asked, [...customers, ...namedIn(touched)]),
    kind: 'nudge_unsubscribe',
    form: 'done',
    did: 'excluded',
    pressed: customers.map((customer) => ({ result: 'done' as const, customer })),
    rules: touched,
    zone: moment.zone,
    more: [],
    next: [ask('nudge_list'), ask('nudge_subscribe', customers)],
  };
}

/** The rule without these customers; nothing when none is left. */
function without(rule: Rule, customers: readonly CustomerId[]): Rule | undefined {
  if (rule.watched.kind !== 'named') {
    const exclude = [...new Set([...(rule.exclude ?? []), ...customers])];
    return exclude.length === rule.exclude?.length ? rule : { ...rule, exclude };
  }
  const left = rule.watched.customers.filter((id) => !customers.includes(id));
  if (left.length === rule.watched.customers.length) return rule;
  return left.length === 0 ? undefined : { ...rule, watched: { kind: 'named', customers: left } };
}
