import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { ofCard } from './of-card.ts';

/** What somebody wants of their nudges, and from which words. */
export interface Wish {
  readonly question: Question;
  readonly because: string;
}

/** A message, and whether it speaks of nudges by itself or by what came before. */
export interface Heard {
  readonly evidence: Evidence;
  readonly previous: PreviousQuestion | null;
  /** nudges are named */
  readonly named: boolean;
  /** the turn before was about nudges */
  readonly ongoing: boolean;
}

export function heard(evidence: Evidence, previous: PreviousQuestion | null): Heard {
  const { concepts, text } = evidence;
  return {
    evidence,
    previous,
    named: concepts.has('alert') || concepts.has('subscriptions') || NAMED.test(text),
    ongoing: previous?.intent.startsWith('nudge_') === true,
  };
}

const NAMED = pattern('wish.named');

/** Those a message names, or those of the card it answers. */
export const customersOf = ({ evidence, previous }: Heard): readonly string[] => {
  const { customers } = evidence.subjects;
  return customers.length === 0 && previous?.intent === 'nudge_card' ? previous.customers : customers;
};

const aboutOf = ({ evidence, previous }: Heard): ReturnType<typeof ofCard> => {
  const { customers } = evidence.subjects;
  return customers.length === 0 && previous?.intent === 'nudge_card' ? ofCard(previous) : { customers };
};

/** A question about nudges, of those a message names; what is undefined is left out. */
export function asking(
  intent: Question['intent'],
  { evidence }: Heard,
  slots: Partial<Record<keyof Question, unknown>>,
): Question {
  const kept = Object.entries(slots).filter(([, value]) => value !== undefined);
  return { intent, ...Object.fromEntries(kept), customers: evidence.subjects.customers } as Question;
}

/** The same of the card it answers, where nobody is named: what is done to a card, not how nudges are to be. */
export const askingOfCard = (...asked: Parameters<typeof asking>): Question => ({
  ...asking(...asked),
  ...aboutOf(asked[1]),
});
