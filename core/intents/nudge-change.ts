import type { Outcome } from '../answer.ts';
import type { Ask } from '../answers/ask.ts';
import { ask } from '../base.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { changeRule } from '../nudges/draft.ts';
import { isMannerOnly } from '../nudges/manner.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import type { StoredRule } from '../nudges/store.ts';
import type { Question } from '../question.ts';
import type { Asked, Ports } from './intent.ts';
import { linesOf, meant, namedIn, nudgeBase, reaches, rulesHere, sorry } from './nudge-common.ts';
import { propose, save } from './nudge-propose.ts';

/**
 * One rule is changed once the person agrees; of several, which one is asked first. The manner of speaking (silence, budget,
 * zone, language) is meant of all of them, unless one is named.
 */
export async function change(asked: Asked, nudges: NudgeDesk, { portfolio }: Ports): Promise<Outcome> {
  const { question } = asked;
  // what others read as well never names a customer
  const naming = question.customers.length + (question.exclude?.length ?? 0) > 0;
  const all = (await rulesHere(asked, nudges)).filter(({ rule }) => !naming || rule.target.kind === 'me');
  if (all.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  if (all.length > 1 && isMannerOnly(question)) return changeAll(all, asked, nudges);
  const rules = isNamed(question) || all.length > 1 ? candidates(all, question) : all;
  const [only] = rules;
  if (rules.length !== 1 || !only) return whichOne(rules.length > 0 ? rules : all, asked, nudges);
  const changed = changeRule(only.rule, question, asked.person);
  if ('sorry' in changed) return sorry(asked, changed.sorry, [ask('nudge_list')]);
  if (!(await reaches(changed.rule, asked, nudges))) return sorry(asked, 'no_private_chat');
  if (question.confirmed) {
    const kept = await moved(only.rule, changed.rule, asked, nudges);
    return save(kept, 'changed', asked, nudges);
  }
  const whole: Question = { ...question, act: 'change', rule: only.rule.id };
  return propose(changed.rule, only.rule, whole, asked, portfolio, nudges);
}

const isNamed = ({ rule, nth }: Question): boolean => rule !== undefined || nth !== undefined;

/** A wish names the rule, or something it has; what it wants changed cannot tell them apart. */
const candidates = (all: readonly StoredRule[], question: Question): readonly StoredRule[] =>
  meant(all, isNamed(question) ? question : { intent: question.intent, customers: question.customers });

async function whichOne(rules: readonly StoredRule[], asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { nth: _, ...question } = asked.question;
  return {
    ...nudgeBase(asked, namedIn(rules.map(({ rule }) => rule))),
    kind: 'nudge_settings',
    form: 'list',
    choose: 'change',
    rules: await linesOf(rules, asked, nudges),
    change: { ...question, act: 'change' },
    open: [],
    withheld: 0,
    unconfirmed: [],
  };
}

/** Episodes belong to a place: a rule that goes elsewhere ends there and begins anew. */
async function moved(before: Rule, after: Rule, { moment }: Asked, { store }: NudgeDesk): Promise<Rule> {
  if (recipientOf(before) === recipientOf(after)) return after;
  await store.stopRule(before.id, moment.instant);
  return { ...after, id: `${before.id}-${after.target.kind}`, createdAt: moment.instant };
}

async function changeAll(all: readonly StoredRule[], asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { question, moment } = asked;
  const after: Rule[] = [];
  for (const { rule } of all) {
    const changed = changeRule(rule, question, asked.person);
    if ('sorry' in changed) return sorry(asked, changed.sorry, [ask('nudge_list')]);
    if (!(await reaches(changed.rule, asked, nudges))) return sorry(asked, 'no_private_chat');
    after.push(changed.rule);
  }
  if (!question.confirmed) return proposeAll(all, after, asked);
  for (const [at, rule] of after.entries()) {
    const kept = await moved(all[at]!.rule, rule, asked, nudges);
    await nudges.store.saveRule(kept, nextSlot(kept, moment.instant));
    await nudges.changed(recipientOf(kept));
    after[at] = kept;
  }
  return {
    ...nudgeBase(asked, namedIn(after)),
    kind: 'nudge_settings',
    form: 'list',
    choose: 'changed',
    rules: await linesOf(
      after.map((rule) => ({ rule, nextAt: nextSlot(rule, moment.instant) })),
      asked,
      nudges,
    ),
    open: [],
    withheld: 0,
    unconfirmed: [],
  };
}

/** What is to change of all rules alike; one of them alone is a tap away. */
function proposeAll(all: readonly StoredRule[], after: readonly Rule[], asked: Asked): Ask {
  const question: Question = { ...asked.question, act: 'change' };
  return {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question,
    options: [{ question: { ...question, confirmed: true } }, { question: ask('deny') }],
    names: nudgeBase(asked, namedIn(after)).names,
    assumptions: [],
    notes: nudgeBase(asked).notes,
    changes: {
      rules: after,
      one: all.map(({ rule }) => ({ ...question, rule: rule.id })),
    },
  };
}
