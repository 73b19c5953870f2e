import type { CustomerId } from '../../question.ts';
import { HONORIFICS, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import { normalize } from '../text/normalize.ts';
import { hasJapanese, isJapanese } from '../text/script.ts';
import { stem } from '../text/stem.ts';
import { createAddresses, type Holder } from './addresses.ts';
import { foldJapanese } from './fold-japanese.ts';
import { createJapaneseIndex } from './japanese-index.ts';
import { createLatinIndex } from './latin-index.ts';
import { isLegalForm } from './legal-form.ts';
import type { Found, Mention, Name, Nameable } from './name.ts';
import { type Scored, settle } from './settle.ts';
import { nameTokens } from './tokens.ts';

/** Finds customers in messages. Kept in step with the store one customer at a time; a rebuild is never needed. */
export interface Linker {
  readonly size: number;
  link(message: { readonly text: string; readonly low: string }): Mention[];
  set(customer: Nameable): void;
  remove(id: CustomerId): void;
  /** whether a word of the text is a part of one of the customer's names that says something (vineyard, 商事) */
  sharesPart(id: CustomerId, low: string): boolean;
}

export function createLinker(customers: Iterable<Nameable>): Linker {
  const latin = createLatinIndex();
  const japanese = createJapaneseIndex(latin.begunWith);
  const addresses = createAddresses();
  const held = new Map<CustomerId, Held>();

  const remove = (id: CustomerId) => {
    const before = held.get(id);
    if (before === undefined) return;
    for (const name of before.names) name.alive = false;
    before.address.alive = false;
    held.delete(id);
  };
  const set = (customer: Nameable) => {
    remove(customer.id);
    const names = namesOf(customer);
    for (const name of names) {
      if (/[a-z0-9]/.test(name.text)) latin.add(name);
      japanese.add(name);
    }
    held.set(customer.id, { names, address: addresses.add(customer) });
  };
  for (const customer of customers) set(customer);

  return {
    get size() {
      return held.size;
    },
    set,
    remove,
    sharesPart(id, low) {
      return (held.get(id)?.names ?? []).some(({ text }) => sharesPart(text, low));
    },
    link(message) {
      const byAddress = addresses.find(message.low);
      const tokens = nameTokens(message.low, message.text);
      const words = latin
        .find(tokens)
        .map((hit) => toMention(hit, tokens[hit.from]!.start, endOf(message.low, tokens, hit)));
      const runs = japanese
        .find(message.low)
        .map((hit) => toMention(hit, hit.from, honorificEnd(message.low, hit.to + 1)));
      return settle([...byAddress, ...words, ...runs]);
    },
  };
}

interface Held {
  readonly names: readonly Name[];
  readonly address: Holder;
}

function namesOf({ id, name, aliases }: Nameable): Name[] {
  const texts = [...new Set([name, ...aliases])].map((text) => normalize(text).low);
  const names: Name[] = texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ id, text, keys: NO_KEYS, siblings: NO_NAMES, alive: true }));
  for (const one of names) one.siblings = names;
  return names;
}

const NO_KEYS: readonly string[] = [];
const NO_NAMES: readonly Name[] = [];

function toMention({ ids, how, cost }: Found, start: number, end: number): Scored {
  return { ids, how, cost, start, end };
}

/** A legal form after the name belongs to it, and so does a possessive. */
function endOf(low: string, tokens: ReturnType<typeof nameTokens>, { to }: Found): number {
  let last = to;
  while (isForm(tokens[last + 1])) last++;
  let { end } = tokens[last]!;
  if (low[end] === '.' && LEGAL_ONLY.has(tokens[last]!.forms[0]!)) end++;
  if (low[end] === "'") end++;
  return honorificEnd(low, end);
}

/** "as" and "co" are forms too, but words first. */
function isForm(token: ReturnType<typeof nameTokens>[number] | undefined): boolean {
  const [form] = token?.forms ?? [];
  if (token?.joined !== true || form === undefined || !isLegalForm(form)) return false;
  return token.capital || !isEveryday(form);
}

function honorificEnd(low: string, end: number): number {
  if (isJapanese(low[end - 1] ?? '') || isJapanese(low[end] ?? '')) {
    const word = HONORIFICS.find(
      (honorific) => low.startsWith(honorific, end) && !low.startsWith('社員', end),
    );
    if (word !== undefined) return end + word.length;
  }
  return end;
}

function sharesPart(name: string, low: string): boolean {
  const words = new Set(nameTokens(low).flatMap(({ forms }) => forms.map(stem)));
  for (const { forms } of nameTokens(name))
    if (forms.some((form) => form.length >= 3 && !LEGAL_ONLY.has(form) && words.has(stem(form)))) return true;
  if (!hasJapanese(low)) return false;
  const key = foldJapanese(name).key;
  for (const run of low.match(/[一-龠々]{2,}|[ァ-ヺー]{3,}/g) ?? []) {
    if (key.includes(foldJapanese(run).key)) return true;
  }
  return false;
}
