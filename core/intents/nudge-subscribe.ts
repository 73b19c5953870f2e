import type { Outcome } from '../answer.ts';
import { ask } from '../base.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { draftRule, mayBeOf } from '../nudges/draft.ts';
import { RULE_BOUNDS } from '../nudges/policy.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import type { Asked, Intention } from './intent.ts';
import { isMine, reaches, recipientHere, sorry } from './nudge-common.ts';
import { propose, save, saved } from './nudge-propose.ts';

/** "Tell me when …": shows what the rule would have done in the past, and saves it once the person agrees. */
export const nudgeSubscribe: Intention = async (asked, { portfolio, nudges }) => {
  if (!nudges) return sorry(asked, 'not_here');
  const { question, person } = asked;
  const known = question.rule === undefined ? undefined : await nudges.store.rule(question.rule);
  if (known && !(isMine(known, asked) && speaksHere(known, asked))) return sorry(asked, 'not_yours');
  if (known && question.confirmed) return again(known, asked, nudges);
  if (!known && proposedToAnother(question.rule, asked)) return sorry(asked, 'not_yours');
  const others = (await nudges.store.rulesOf(person)).map(({ rule }) => rule);
  const draft = draftRule(question, asked, others);
  if ('sorry' in draft) return sorry(asked, draft.sorry);
  if (!(await reaches(draft.rule, asked, nudges))) return sorry(asked, 'no_private_chat');
  if (others.length >= RULE_BOUNDS.rulesPerPerson) return sorry(asked, 'too_many_rules', [ask('nudge_list')]);
  if (question.confirmed) return save(draft.rule, 'new', asked, nudges);
  return propose(draft.rule, undefined, { ...question, rule: draft.rule.id }, asked, portfolio, nudges);
};

/** A rule of the person's own chat may name customers: where others read along it is not spoken of. */
const speaksHere = (rule: Rule, asked: Asked): boolean =>
  asked.person.place === 'personal' ||
  recipientOf(rule) === recipientHere(asked) ||
  (rule.watched.kind !== 'named' && rule.exclude === undefined);

/** Where everybody sees a proposal anybody can press it; whoever it was made for agrees to it, and nobody else. */
const proposedToAnother = (id: string | undefined, { person }: Asked): boolean =>
  id !== undefined && person.place !== 'personal' && !mayBeOf(id, person);

/**
 * The button of a rule that is there already, or was stopped since: a stop is taken back by the button that came with it
 * alone, and what was agreed to before it starts nothing.
 */
async function again(rule: Rule, asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { stoppedAt, ...running } = rule;
  if (stoppedAt === undefined) return saved(rule, 'already', asked, nudges);
  if (asked.question.undoes !== stoppedAt) return sorry(asked, 'stopped_since', [ask('nudge_list')]);
  if (!(await reaches(running, asked, nudges))) return sorry(asked, 'no_private_chat');
  return save(running, 'restored', asked, nudges);
}
