import type { Outcome } from '../answer.ts';
import type { Ask } from '../answers/ask.ts';
import type { TalkAnswer } from '../answers/talk.ts';
import { but } from '../base.ts';
import { namesProduct } from '../catalog/skus.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question } from '../question.ts';
import { bareName, isAlias, isOwnWord } from '../reading/index.ts';
import { foldName } from '../store/fold-name.ts';
import type { KeptAliases } from '../store/state.ts';
import { askForCustomer } from './clarify.ts';
import type { Asked, Intention, Ports } from './intent.ts';
import { talkAnswer } from './talk.ts';

interface Added {
  readonly customer: CustomerId;
  readonly alias: string;
}

/** Names added in chat, at most: of one customer, of all, and by one person within 24 hours. */
const MOST = { ofCustomer: 20, ofAll: 2000, aDay: 50 } as const;

/**
 * A further name for a customer, for everyone in the organisation: one more, one less, or which there are. A change asks for
 * consent first; the store keeps who and when. The button carries what is to happen, so that pressing it twice does it once;
 * whether it may happen is looked at when it does, since much can have happened since the button was offered, and anybody
 * can make one up.
 */
export const setAlias: Intention = async (asked, { state, portfolio }) => {
  const { question } = asked;
  const added = await state.aliases();
  const { alias, remove } = question;
  if (alias === undefined) return listed(asked, added);
  const holders = added.filter((one) => foldName(one.alias) === foldName(alias));
  const customer =
    question.customers[0] ?? (remove && holders.length === 1 ? holders[0]!.customer : undefined);
  if (customer === undefined && remove && holders.length === 0) return said(asked, { refused: 'unknown' });
  if (customer === undefined) return askForCustomer(asked);
  const held = holders.some((one) => one.customer === customer);
  return remove
    ? takeAway(asked, customer, held, state)
    : add(asked, customer, held, { all: added, addedLately: 0 }, { state, portfolio });
};

const goesBy = ({ question: { alias = '' }, directory }: Asked, customer: CustomerId): boolean => {
  const own = directory.byId.get(customer);
  return own !== undefined && [own.name, ...own.aliases].some((name) => foldName(name) === foldName(alias));
};

async function takeAway(
  asked: Asked,
  customer: CustomerId,
  held: boolean,
  state: Ports['state'],
): Promise<Outcome> {
  const { alias = '', confirmed } = asked.question;
  if (!held && goesBy(asked, customer)) return said(asked, { customer, refused: 'of_the_data' });
  if (!held && !confirmed) return said(asked, { customer, refused: 'unknown' });
  if (!confirmed) return consentTo(asked, customer);
  await state.removeAlias(customer, alias, asked.person, asked.moment.instant);
  return said(asked, { customer, removed: true });
}

async function add(
  asked: Asked,
  customer: CustomerId,
  held: boolean,
  kept: KeptAliases,
  { state, portfolio }: Pick<Ports, 'state' | 'portfolio'>,
): Promise<Outcome> {
  const { question, person, moment } = asked;
  const { alias = '', confirmed } = question;
  const added = said(asked, { customer, removed: false });
  if (confirmed && held) return added;
  const refused = (await noName(asked, customer, held, portfolio)) ?? full(asked, customer, kept);
  if (refused) return refused;
  if (!confirmed) return consentTo(asked, customer);
  const late = await state.addAlias(customer, alias, person, moment.instant, (now) =>
    full(asked, customer, now),
  );
  return late ?? added;
}

/** Why a text cannot be a further name of this customer, if so. */
async function noName(
  asked: Asked,
  customer: CustomerId,
  held: boolean,
  portfolio: Ports['portfolio'],
): Promise<TalkAnswer | undefined> {
  const { question, directory } = asked;
  const { alias = '' } = question;
  if (goesBy(asked, customer))
    return {
      ...said(asked, { customer, refused: 'already' }),
      next: held ? [but(question, { customers: [customer], remove: true })] : [],
    };
  if (!isAlias(alias)) return said(asked, { customer, refused: 'unfit' });
  if (isOwnWord(alias) || namesProduct(alias, await portfolio.products()))
    return said(asked, { customer, refused: 'own_word' });
  const bare = bareName(alias);
  const other = directory.all.find(
    ({ id, name, aliases }) => id !== customer && [name, ...aliases].some((one) => bareName(one) === bare),
  );
  return other && said(asked, { customer, other: other.id, refused: 'taken' });
}

/** Why no further name can be kept beside those that are, if so. */
function full(asked: Asked, customer: CustomerId, { all, addedLately }: KeptAliases): TalkAnswer | undefined {
  const bare = bareName(asked.question.alias ?? '');
  const other = all.find((one) => one.customer !== customer && bareName(one.alias) === bare)?.customer;
  if (other !== undefined) return said(asked, { customer, other, refused: 'taken' });
  if (all.filter((one) => one.customer === customer).length >= MOST.ofCustomer)
    return said(asked, { customer, refused: 'customer_full' });
  if (all.length >= MOST.ofAll) return said(asked, { customer, refused: 'all_full' });
  return addedLately >= MOST.aDay ? said(asked, { customer, refused: 'day_full' }) : undefined;
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

type Told = Pick<TalkAnswer, 'customer' | 'other' | 'refused' | 'removed'>;

function said(asked: Asked, outcome: Told): TalkAnswer {
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
