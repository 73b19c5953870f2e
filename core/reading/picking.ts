import type { CustomerId, PreviousQuestion, Question, Scenario } from '../question.ts';
import type { Evidence } from './evidence.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Linker } from './names/linker.ts';
import { placesIn } from './rows.ts';
import type { Normalized } from './text/normalize.ts';

const ORDER: readonly Concept[] = ['first', 'second', 'third'];

/** While it is asked which customer is meant: a number, a position, a name or a part of one picks it. */
export function pick(
  message: Normalized,
  evidence: Evidence,
  previous: PreviousQuestion,
  linker: Linker,
): Question | null {
  if (previous.clarify === 'scenario') return pickScenario(evidence, previous);
  if (previous.clarify !== 'customer') return null;
  const candidates = previous.candidates ?? [];
  const picked =
    all(evidence, candidates) ??
    byPlace(message.low, evidence, candidates) ??
    byPosition(evidence, candidates) ??
    byName(evidence, candidates, true) ??
    byPart(message, evidence, candidates, linker) ??
    byName(evidence, candidates, false);
  if (picked === null) return null;
  const { clarify: _, candidates: __, value: ___, change: ____, ...rest } = previous;
  if (rest.intent === 'nudge_card') return null;
  if (typeof picked !== 'string') return { ...rest, intent: rest.intent, customers: picked };
  const others = rest.customers.filter((id) => id !== picked);
  return {
    ...rest,
    intent: rest.intent,
    customers: rest.intent === 'compare_customers' ? [...others, picked] : [picked],
  };
}

/** "both of them", どちらも. */
function all(
  { concepts, items, subjects }: Evidence,
  candidates: readonly CustomerId[],
): readonly CustomerId[] | null {
  const every = concepts.has('both') || (concepts.has('all') && items.length <= 2);
  const refused = concepts.has('neg') || concepts.has('chat.deny');
  return every && !refused && items.length <= 5 && subjects.customers.length === 0 && candidates.length > 1
    ? candidates
    : null;
}

const PLACED = /^(?:([1-9])|(前|上|先)|(後ろ?|下|あと))の?(?:ほう|方|やつ)/;

/** "the second of the two", 後ろのほう, 1のほう */
function byPlace(
  low: string,
  { subjects, items, metric }: Evidence,
  candidates: readonly CustomerId[],
): CustomerId | null {
  if (subjects.customers.length > 0 || metric !== undefined || items.length > 8) return null;
  const [, number, first, last] = PLACED.exec(low) ?? [];
  if (number !== undefined) return candidates[Number(number) - 1] ?? null;
  if (first !== undefined) return candidates[0] ?? null;
  if (last !== undefined) return candidates.at(-1) ?? null;
  if (/^(?:the )?last[.! ]*$/.test(low)) return candidates.at(-1) ?? null;
  const [place, ...more] = placesIn(low, candidates);
  return more.length === 0 ? (place?.ids[0] ?? null) : null;
}

function byPosition(
  { items, concepts, quantities, subjects }: Evidence,
  candidates: readonly CustomerId[],
): CustomerId | null {
  if (candidates.length === 0 || subjects.customers.length > 0 || items.length > 6) return null;
  if (items.some(({ text }) => text === 'number one')) return candidates[0] ?? null;
  const number = items.find((item) => item.kind === 'number');
  const pronoun =
    number?.text === 'one' &&
    items.length > 1 &&
    !/^(?:number|option|no)$/.test(items[items.indexOf(number) - 1]?.text ?? '');
  if (number !== undefined && !pronoun) {
    const alone = items.every(
      (item) =>
        item.kind === 'number' ||
        item.kind === 'mark' ||
        item.kind === 'kana' ||
        item.kind === 'word' ||
        (item.kind === 'concept' &&
          item.concepts.some(
            (one) =>
              one.startsWith('chat.') ||
              one === 'make' ||
              one === 'other' ||
              one === 'show' ||
              one === 'data' ||
              one === 'settings' ||
              one === 'howmany' ||
              one === 'use' ||
              one === 'switch' ||
              one === 'list',
          )),
    );
    const plain = number.unit === 'none' || number.unit === 'count' || number.unit === 'rank';
    return alone && plain && quantities.threshold === undefined
      ? (candidates[number.value - 1] ?? null)
      : null;
  }
  if (concepts.has('metric.usage') || concepts.has('metric.deployment')) return null;
  const position = ORDER.findIndex((one) => concepts.has(one));
  if (position >= 0) return candidates[position] ?? null;
  if (concepts.has('last')) return candidates.at(-1) ?? null;
  if (concepts.has('other') && candidates.length === 2) return candidates[1]!;
  return null;
}

function byName(
  { subjects, metric, quantities }: Evidence,
  candidates: readonly CustomerId[],
  ofThem: boolean,
): CustomerId | null {
  const [named] = subjects.customers;
  if (
    named !== undefined &&
    candidates.includes(named) === ofThem &&
    subjects.customers.length === 1 &&
    metric === undefined &&
    quantities.threshold === undefined
  )
    return named;
  const both = subjects.candidates.filter((id) => candidates.includes(id));
  return both.length === 1 ? both[0]! : null;
}

/** "the vineyard one", 商事です: a part of a name that only one of the candidates has. */
function byPart(
  { low }: Normalized,
  { items }: Evidence,
  candidates: readonly CustomerId[],
  linker: Linker,
): CustomerId | null {
  if (items.length > 8) return null;
  const fits = candidates.filter((id) => linker.sharesPart(id, low));
  return fits.length === 1 ? fits[0]! : null;
}

function pickScenario(
  { concepts, items, quantities }: Evidence,
  previous: PreviousQuestion,
): Question | null {
  const scenarios: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];
  const number = items.length <= 3 ? quantities.bare : undefined;
  const position = ORDER.findIndex((one) => concepts.has(one));
  const scenario = concepts.has('upsell')
    ? 'upsell'
    : concepts.has('support')
      ? 'support_volume'
      : concepts.has('adoption') || concepts.has('low') || concepts.has('notused')
        ? 'low_adoption'
        : (scenarios[(number ?? 0) - 1] ?? scenarios[position]);
  if (scenario === undefined || previous.intent === 'nudge_card') return null;
  const { clarify: _, candidates: __, value: ___, change: ____, ...rest } = previous;
  return { ...rest, intent: previous.intent, scenario };
}
