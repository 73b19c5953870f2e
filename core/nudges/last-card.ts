import type { Context } from '../assistant.ts';
import type { Directory } from '../directory.ts';
import type { Person } from '../person.ts';
import type { PreviousQuestion } from '../question.ts';
import { recipientAt } from './rule.ts';
import type { Accounts, LastCard } from './store.ts';

/** A question names at most so many of each. */
const NAMED = 50;

/** What the last card here said, as the question before the next message; nothing where something was said after it. */
export async function cardSince(
  since: string | undefined,
  person: Person,
  { cards, directory }: { readonly cards: Pick<Accounts, 'lastCard'>; readonly directory: Directory },
): Promise<Required<Pick<Context, 'previous' | 'at'>> | undefined> {
  const here = recipientAt(person);
  const card = here && (await cards.lastCard(here));
  if (!card || (since !== undefined && card.at <= since)) return undefined;
  return { at: card.at, previous: spokenOf(card, person, directory) };
}

/** Where everybody reads along a card names nobody, and neither does what is said to it: its rule stands for it. */
function spokenOf({ said }: LastCard, { place }: Person, { byId }: Directory): PreviousQuestion {
  if (place !== 'personal') {
    const rule = said.find(({ episode }) => episode !== undefined)?.rule;
    return { intent: 'nudge_card', customers: [], ...(rule === undefined ? {} : { rule }) };
  }
  const customers = said.flatMap(({ customer }) => (customer && byId.has(customer) ? customer : []));
  const episodes = said.flatMap(({ episode, turn }) => (episode ? `${episode}#${turn}` : []));
  return {
    intent: 'nudge_card',
    customers: [...new Set(customers)].slice(0, NAMED),
    ...(episodes.length > 0 ? { episodes: [...new Set(episodes)].slice(0, NAMED) } : {}),
  };
}
