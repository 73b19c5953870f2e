import type { Ask } from '../answer.ts';
import { namesOf } from '../directory.ts';
import { but } from './base.ts';
import { askForCustomer } from './clarify.ts';
import type { Intention } from './intent.ts';
import { talkAnswer } from './talk.ts';

/**
 * A further name for a customer. Asks for consent first; then keeps it, with who and when.
 * The same request takes a name away again where the customer already goes by it in chat.
 */
export const setAlias: Intention = async (asked, { state }) => {
  const { question, person, moment } = asked;
  const customer = question.customers[0];
  if (!customer || question.alias === undefined) return askForCustomer(asked);
  if (!question.confirmed) {
    const agreed = { ...but(question, {}), confirmed: true as const };
    return {
      kind: 'ask',
      slot: 'confirm',
      reason: 'confirm',
      question,
      options: [
        { question: agreed, customer },
        { question: but(question, { intent: 'deny', alias: undefined }) },
      ],
      names: namesOf(asked.directory, question.customers),
      assumptions: [],
      notes: [],
    } satisfies Ask;
  }
  const held = (await state.aliases()).some(
    (entry) => entry.customer === customer && entry.alias === question.alias,
  );
  const change = held ? state.removeAlias : state.addAlias;
  await change.call(state, customer, question.alias, person, moment.instant);
  return {
    ...talkAnswer(asked, 'set_alias'),
    customer,
    text: question.alias,
    removed: held,
    names: namesOf(asked.directory, [customer]),
    examples: [],
  };
};
