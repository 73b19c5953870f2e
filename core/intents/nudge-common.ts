import { ask, base } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { NudgeDoneAnswer, NudgeOutcome, NudgeSorryAnswer, RuleLine } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { isMuted } from '../nudges/evaluate.ts';
import { NUDGE_POLICY_VERSION } from '../nudges/policy.ts';
import { personRecipient, type RecipientKey, type Rule, recipientAt, recipientOf } from '../nudges/rule.ts';
import type { StoredRule } from '../nudges/store.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Asked } from './intent.ts';
import { sampleNote } from './notes.ts';

/** What every answer about nudges carries. */
export const nudgeBase = (asked: Asked, customers: Iterable<CustomerId> = asked.question.customers) => ({
  ...base(asked.question),
  notes: sampleNote(asked),
  ruleVersion: NUDGE_POLICY_VERSION,
  names: namesOf(asked.directory, customers),
});

export type NudgeKind = Exclude<NudgeOutcome['kind'], 'nudge'>;

export const sorry = (
  asked: Asked,
  why: NudgeSorryAnswer['why'],
  next: readonly Question[] = [],
): NudgeSorryAnswer => ({
  ...nudgeBase(asked),
  kind: asked.question.intent as NudgeKind,
  form: 'sorry',
  why,
  next,
});

/** Where cards go that are made here. */
export const recipientHere = ({ person }: Asked): RecipientKey | undefined => recipientAt(person);

/** A person's rules, those that go to this conversation first in a group. */
export async function rulesHere(asked: Asked, { store }: NudgeDesk): Promise<readonly StoredRule[]> {
  const all = await store.rulesOf(asked.person);
  if (asked.person.place === 'personal') return all;
  return all.filter(
    ({ rule }) => rule.target.kind === 'channel' && rule.target.conversation === asked.person.conversation,
  );
}

export async function linesOf(
  rules: readonly StoredRule[],
  asked: Asked,
  { store }: NudgeDesk,
): Promise<readonly RuleLine[]> {
  const recipients = [...new Set([recipientHere(asked), personRecipient(asked.person)])].filter(
    (key) => key !== undefined,
  );
  const open = await store.openEpisodes({ recipients });
  return Promise.all(
    rules.map(async ({ rule, nextAt }) => {
      const verdict = await store.verdictOf(rule.id);
      return {
        rule,
        nextAt,
        paused: isMuted(rule, asked.moment.instant) === 'paused',
        open: open.filter((episode) => episode.rule === rule.id).length,
        ...(verdict ? { verdict } : {}),
      };
    }),
  );
}

/** What a button or a word has done, before anything is said of it. */
export const doneBase = (
  asked: Asked,
  pressed: NudgeDoneAnswer['pressed'],
  customers: readonly CustomerId[] = pressed.flatMap(({ customer }) => customer ?? []),
) => ({
  ...nudgeBase(asked, customers),
  kind: asked.question.intent as NudgeKind,
  form: 'done' as const,
  pressed,
  rules: [] as readonly Rule[],
  zone: asked.moment.zone,
  next: [ask('nudge_list')],
});

/** Whether there is a conversation a rule's cards can be sent to: this one, or one we know. */
export const reaches = async (rule: Rule, asked: Asked, { store }: NudgeDesk): Promise<boolean> =>
  recipientOf(rule) === recipientHere(asked) || (await store.recipient(recipientOf(rule))) !== undefined;

/** Those a wish such as "cancel my weekly digest" or "stop nudging me about Contoso" can mean. */
export function meant(
  rules: readonly StoredRule[],
  { rule: id, nth, cadence, customers, metric, workload }: Question,
): readonly StoredRule[] {
  if (nth !== undefined) return rules.slice(nth - 1, nth);
  if (id !== undefined) return rules.filter(({ rule }) => rule.id === id);
  return rules.filter(
    ({ rule }) =>
      (cadence === undefined || rule.cadence === cadence) &&
      (metric === undefined || rule.metric === metric) &&
      (workload === undefined || rule.workload === workload) &&
      (customers.length === 0 ||
        rule.watched.kind !== 'named' ||
        customers.some((one) => namesOnly(rule).includes(one))),
  );
}

/** Customers that rules name. */
export const namedIn = (rules: readonly Rule[]): readonly CustomerId[] => rules.flatMap(namesOnly);

const namesOnly = ({ watched }: Rule): readonly CustomerId[] =>
  watched.kind === 'named' ? watched.customers : [];

export const isMine = ({ owner }: Rule, { person }: Asked): boolean =>
  owner.tenantId === person.tenantId && owner.userId === person.userId;
