import { ASKED_PRODUCTS, PRODUCT_WORDS } from '../../catalog/asked-products.ts';
import { TONGUES } from '../languages/index.ts';
import { NUMBER_WORDS } from '../text/numbers.ts';
import { compileLexicon, type Entry, type Lexicon } from './lexicon.ts';
import { createSpeller, type Speller } from './spelling.ts';

const products: readonly Entry[] = ASKED_PRODUCTS.flatMap((product) =>
  PRODUCT_WORDS[product].map((wording) => ({ concept: `product.${product}` as const, wording })),
);

/** The words the reader knows, compiled once when this module loads. */
export const lexicon: Lexicon = compileLexicon(
  Object.values(TONGUES).map((tongue) => tongue.lexicon),
  products,
);

const functionWords = Object.values(TONGUES).flatMap((tongue) => tongue.functionWords);
const known = new Set([...lexicon.vocabulary, ...functionWords, ...NUMBER_WORDS]);
export const speller: Speller = createSpeller(known, lexicon.frequency);

const everyday = new Set([...lexicon.everyday, ...functionWords, ...NUMBER_WORDS]);

/** Whether a Latin word is one of our own words or an everyday one: such a word alone is never a customer. */
export function isEveryday(word: string): boolean {
  return everyday.has(word);
}
