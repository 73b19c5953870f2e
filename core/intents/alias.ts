import type { Ask } from '../answers/ask.ts';
import type { TalkAnswer } from '../answers/talk.ts';
import { but } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question } from '../question.ts';
import { bareName, isOwnWord } from '../reading/index.ts';
import { foldName } from '../store/fold-name.ts';
import { askForCustomer } from './clarify.ts';
import type { Asked, Intention } from './intent.ts';
import { talkAnswer } from './talk.ts';

interface Added {
  readonly customer: CustomerId;
  readonly alias: string;
}

/**
 * A further name for a customer, for everyone in the organisation: one more, one less, or which there are. A change asks for
 * consent first; the store keeps who and when. The button carries what is to happen, so that pressing it twice does it once.
 */
export const setAlias: Intention = async (asked, { state }) => {
  const { question, person, moment } = asked;
  const added = await state.aliases();
  const { alias, remove } = question;
  if (alias === undefined) return listed(asked, added);
  const holders = added.filter((one) => foldName(one.alias) === foldName(alias));
  const customer =
    question.customers[0] ?? (remove && holders.length === 1 ? holders[0]!.customer : undefined);
  if (customer === undefined && remove && holders.length === 0) return said(asked, { refused: 'unknown' });
  if (customer === undefined) return askForCustomer(asked);
  const held = holders.some((one) => one.customer === customer);
  if (!question.confirmed) return refusal(asked, customer, held) ?? consentTo(asked, customer);
  if (remove && held) await state.removeAlias(customer, alias, person, moment.instant);
  if (!remove && !held) await state.addAlias(customer, alias, person, moment.instant);
  return said(asked, { customer, removed: remove === true });
};

/** Why nothing is to be changed, if so. */
function refusal(asked: Asked, customer: CustomerId, held: boolean): TalkAnswer | null {
  const { question, directory } = asked;
  const { alias = '', remove } = question;
  const own = directory.byId.get(customer);
  const goesBy =
    own !== undefined && [own.name, ...own.aliases].some((name) => foldName(name) === foldName(alias));
  if (remove) return held ? null : said(asked, { customer, refused: goesBy ? 'of_the_data' : 'unknown' });
  if (isOwnWord(alias)) return said(asked, { customer, refused: 'own_word' });
  if (goesBy)
    return {
      ...said(asked, { customer, refused: 'already' }),
      next: held ? [but(question, { customers: [customer], remove: true })] : [],
    };
  const other = holderOf(alias, asked, customer);
  return other === undefined ? null : said(asked, { customer, other, refused: 'taken' });
}

/** Another customer that goes by this name. */
function holderOf(alias: string, { directory }: Asked, customer: CustomerId): CustomerId | undefined {
  const asked = bareName(alias);
  return directory.all.find(
    ({ id, name, aliases }) => id !== customer && [name, ...aliases].some((one) => bareName(one) === asked),
  )?.id;
}

function consentTo({ question, directory }: Asked, customer: CustomerId): Ask {
  const change: Question = but(question, { customers: [customer] });
  return {
    kind: 'ask',
    slot: 'confirm',
    reason: 'confirm',
    question: change,
    options: [
      { question: { ...change, confirmed: true }, customer },
      { question: { intent: 'deny', customers: [] } },
    ],
    names: namesOf(directory, [customer]),
    assumptions: [],
    notes: [],
  };
}

type Outcome = Pick<TalkAnswer, 'customer' | 'other' | 'refused' | 'removed'>;

function said(asked: Asked, outcome: Outcome): TalkAnswer {
  const { customer, other } = outcome;
  return {
    ...talkAnswer(asked, 'set_alias'),
    ...outcome,
    text: asked.question.alias ?? '',
    names: namesOf(
      asked.directory,
      [customer, other].filter((id) => id !== undefined),
    ),
    examples: [],
  };
}

const MOST_LISTED = 20;
const MOST_BUTTONS = 5;

/** The names a customer goes by, or all that were added in chat; each of those can be taken away again. */
function listed(asked: Asked, all: readonly Added[]): TalkAnswer {
  const [customer] = asked.question.customers;
  const own = customer === undefined ? undefined : asked.directory.byId.get(customer);
  const added = all
    .filter((one) => customer === undefined || one.customer === customer)
    .slice(0, MOST_LISTED);
  const inChat = new Set(added.map(({ alias }) => foldName(alias)));
  const goesBy = (own?.aliases ?? []).filter((name) => !inChat.has(foldName(name))).slice(0, MOST_LISTED);
  return {
    ...said(asked, customer === undefined ? {} : { customer }),
    aliases: { goesBy, added },
    next: added
      .slice(0, MOST_BUTTONS)
      .map(({ customer: id, alias }) => ({ intent: 'set_alias', customers: [id], alias, remove: true })),
    names: namesOf(asked.directory, [...asked.question.customers, ...added.map((one) => one.customer)]),
  };
}
