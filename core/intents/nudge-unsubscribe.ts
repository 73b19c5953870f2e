import type { Outcome } from '../answer.ts';
import type { NudgeDoneAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import type { CustomerId, Question } from '../question.ts';
import { ask } from './base.ts';
import type { Asked, Intention } from './intent.ts';
import { isMine, linesOf, meant, nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';

/** Stops a rule, all of them, or what is said about some customers. Each can be taken back. */
export const nudgeUnsubscribe: Intention = async (asked, { nudges, state }) => {
  if (!nudges) return sorry(asked, 'not_here');
  const { question } = asked;
  if (question.rule !== undefined) return stopOne(question.rule, asked, nudges, state);
  const rules = await rulesHere(asked, nudges);
  if (rules.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  if (question.customers.length > 0) return leaveOut(question.customers, asked, nudges);
  const those = meant(rules, question).map(({ rule }) => rule);
  const clear = question.confirmed || those.length === 1 || question.cadence !== undefined;
  if (clear && those.length > 0) return stop(those, asked, nudges, state);
  return {
    ...nudgeBase(asked),
    kind: 'nudge_unsubscribe',
    form: 'list',
    choose: 'stop',
    rules: await linesOf(rules, asked, nudges),
    open: [],
    withheld: 0,
    unconfirmed: [],
  };
};

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
    more: rules
      .slice(0, 3)
      .map(({ id }): Question => ask('nudge_subscribe', [], { rule: id, confirmed: true })),
    next: [ask('nudge_list')],
  };
}

const namedIn = (rules: readonly Rule[]): readonly CustomerId[] =>
  rules.flatMap(({ watched }) => (watched.kind === 'named' ? watched.customers : []));

/** Rules about all customers leave these out from now on; rules about these alone are stopped. */
async function leaveOut(customers: readonly CustomerId[], asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { moment } = asked;
  const touched: Rule[] = [];
  for (const { rule } of await rulesHere(asked, nudges)) {
    // what others read as well never names a customer
    if (rule.target.kind !== 'me') continue;
    const after = without(rule, customers);
    if (after === rule) continue;
    touched.push(rule);
    if (after) await nudges.store.saveRule(after, nextSlot(after, moment.instant));
    else await nudges.store.stopRule(rule.id, moment.instant);
  }
  if (touched.length === 0) return sorry(asked, 'no_rules', [ask('nudge_list')]);
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
  if (rule.watched.kind !== 'named')
    return { ...rule, exclude: [...new Set([...(rule.exclude ?? []), ...customers])] };
  const left = rule.watched.customers.filter((id) => !customers.includes(id));
  if (left.length === rule.watched.customers.length) return rule;
  return left.length === 0 ? undefined : { ...rule, watched: { kind: 'named', customers: left } };
}
