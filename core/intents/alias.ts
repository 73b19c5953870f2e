import type { Ask, TalkAnswer } from '../answer.ts';
import { but } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question } from '../question.ts';
import { isOwnWord } from '../reading/index.ts';
import { foldName } from '../store/fold-name.ts';
import { askForCustomer } from './clarify.ts';
import type { Asked, Intention } from './intent.ts';
import { talkAnswer } from './talk.ts';

/**
 * A further name for a customer, for everyone in the organisation. Asks for consent first; the store keeps who and when.
 * Asked for again, it is taken away again: what will happen is decided before consent and carried by the button, so that
 * pressing it twice does the same thing once.
 */
export const setAlias: Intention = async (asked, { state }) => {
  const { question, person, moment } = asked;
  const [customer] = question.customers;
  const { alias } = question;
  if (customer === undefined || alias === undefined) return askForCustomer(asked);
  if (isOwnWord(alias)) return { ...done(asked, customer, alias), refused: true };
  const held = (await state.aliases()).some(
    (entry) => entry.customer === customer && foldName(entry.alias) === foldName(alias),
  );
  if (!question.confirmed) return consentTo(asked, customer, held);
  if (question.remove && held) await state.removeAlias(customer, alias, person, moment.instant);
  if (!question.remove && !held) await state.addAlias(customer, alias, person, moment.instant);
  return done(asked, customer, alias);
};

function consentTo({ question, directory }: Asked, customer: CustomerId, held: boolean): Ask {
  const change: Question = {
    ...but(question, { remove: undefined }),
    ...(held ? { remove: true as const } : {}),
  };
  return {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question: change,
    options: [
      { question: { ...change, confirmed: true }, customer },
      { question: { intent: 'deny', customers: [] } },
    ],
    names: namesOf(directory, question.customers),
    assumptions: [],
    notes: [],
  };
}

const done = (asked: Asked, customer: CustomerId, alias: string): TalkAnswer => ({
  ...talkAnswer(asked, 'set_alias'),
  customer,
  text: alias,
  removed: asked.question.remove === true,
  names: namesOf(asked.directory, [customer]),
  examples: [],
});
