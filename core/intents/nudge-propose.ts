import type { Ask } from '../answers/ask.ts';
import { ask, but } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { NudgeProposal, NudgeSavedAnswer, NudgeSorryAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { evaluate } from '../nudges/evaluate.ts';
import { measuresOf } from '../nudges/measure.ts';
import { tryOut } from '../nudges/past.ts';
import { RULE_BOUNDS } from '../nudges/policy.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { nextSlot } from '../nudges/schedule.ts';
import { watchedBy } from '../nudges/watched.ts';
import type { Question } from '../question.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Asked } from './intent.ts';
import { nudgeBase, sorry } from './nudge-common.ts';

/** The rule laid open with its rehearsal; the first option agrees, the second leaves all as it is. */
export async function propose(
  rule: Rule,
  before: Rule | undefined,
  question: Question,
  asked: Asked,
  portfolio: Portfolio,
  nudges: NudgeDesk,
): Promise<Ask> {
  const customers = watchedBy(rule, visibleTo(asked));
  const tried = await tryOut(rule, portfolio, customers, asked.moment);
  // where others read along nobody is named
  const rehearsal = asked.person.place === 'personal' ? tried : { ...tried, examples: [] };
  const proposal: NudgeProposal = {
    rule,
    ...(before ? { before } : {}),
    nextAt: nextSlot(rule, asked.moment.instant),
    rehearsal,
    standing: await standingOf(rule, asked, nudges),
    watched: customers.length,
    variants: variantsOf(rule, question),
  };
  return {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question,
    options: [{ question: { ...question, confirmed: true } }, { question: ask('deny') }],
    names: namesOf(asked.directory, [
      ...question.customers,
      ...(rule.watched.kind === 'named' ? rule.watched.customers : []),
      ...rehearsal.examples.flatMap((example) => example.customers),
    ]),
    assumptions: [],
    notes: nudgeBase(asked).notes,
    proposal,
  };
}

export async function save(
  rule: Rule,
  how: NudgeSavedAnswer['how'],
  asked: Asked,
  nudges: NudgeDesk,
): Promise<NudgeSavedAnswer | NudgeSorryAnswer> {
  const { moment, question } = asked;
  const kept = await nudges.store.saveRule(rule, nextSlot(rule, moment.instant), {
    fewerThan: RULE_BOUNDS.rulesPerPerson,
    ...(question.undoes ? { undoes: question.undoes } : {}),
  });
  if (kept === 'too_many') return sorry(asked, 'too_many_rules', [ask('nudge_list')]);
  if (kept === 'stopped') return sorry(asked, 'stopped_since', [ask('nudge_list')]);
  await nudges.changed(recipientOf(rule));
  return saved(rule, how, asked, nudges);
}

export async function saved(
  rule: Rule,
  how: NudgeSavedAnswer['how'],
  asked: Asked,
  nudges: NudgeDesk,
): Promise<NudgeSavedAnswer> {
  return {
    ...nudgeBase(asked, rule.watched.kind === 'named' ? rule.watched.customers : []),
    kind: asked.question.intent === 'nudge_settings' ? 'nudge_settings' : 'nudge_subscribe',
    form: 'saved',
    how,
    rule,
    nextAt: nextSlot(rule, asked.moment.instant),
    standing: await standingOf(rule, asked, nudges),
    next: [ask('nudge_list'), ask('nudge_unsubscribe', [], { rule: rule.id })],
  };
}

/** Customers for whom the rule would open an episode on the newest data. */
async function standingOf(rule: Rule, asked: Asked, { facts }: NudgeDesk): Promise<number> {
  const now = await facts(measuresOf(rule), { instant: asked.moment.instant, zone: 'UTC' });
  const nextAt = nextSlot(rule, asked.moment.instant);
  const subject = { rule, nextAt, customers: watchedBy(rule, visibleTo(asked)) };
  return evaluate(now, [subject], [], asked.moment.instant).decisions.length;
}

/** Everyone of an allowed tenant may see all customers. */
const visibleTo = ({ directory }: Asked) => directory.all.map(({ id }) => id);

/** The same wish, one thing different: what people most often want otherwise. */
function variantsOf(rule: Rule, question: Question): readonly Question[] {
  const variants: Question[] = [];
  if (rule.kind !== 'digest') {
    variants.push(
      rule.cadence === 'at_once'
        ? but(question, { cadence: 'weekly' })
        : but(question, { cadence: 'at_once', day: undefined, time: undefined }),
    );
    const step = rule.kind === 'low_adoption' ? -10 : 10;
    const [low, high] = RULE_BOUNDS.threshold[rule.kind];
    const other = rule.threshold + step;
    if (other >= low && other <= high) variants.push(but(question, { threshold: other }));
  }
  if (rule.cadence === 'at_once')
    variants.push(but(question, rule.quiet ? { quiet: 'none' } : { quiet: '19:00-08:00' }));
  return variants;
}
