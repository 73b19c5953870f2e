import type { Question } from '../question.ts';
import type { Evidence } from './evidence.ts';
import type { Item } from './items.ts';
import type { Mention } from './names/name.ts';
import type { Normalized } from './text/normalize.ts';

/** One line a step: what was linked, what was read from which words, what was ignored, what was decided and why. */
export function describe(
  { text }: Normalized,
  mentions: readonly Mention[],
  { items, unknownName }: Evidence,
  question: Question,
  because: string,
): string[] {
  const named = mentions.map(
    ({ start, end, ids, how }) => `"${text.slice(start, end)}" = ${ids.join(' or ')} (${how})`,
  );
  const read = items.flatMap((item) => readOf(item));
  const ignored = items.flatMap((item) => (item.kind === 'word' || item.kind === 'kana' ? [item.text] : []));
  const { intent, suggest, ...slots } = question;
  return [
    ...(named.length > 0 ? [`customers: ${named.join(', ')}`] : []),
    ...(unknownName === null ? [] : [`a name that is no customer: ${unknownName}`]),
    ...(read.length > 0 ? [`read: ${read.join(', ')}`] : []),
    ...(ignored.length > 0 ? [`ignored: ${ignored.join(' ')}`] : []),
    `${intent === 'unclear' ? `asked (${(suggest ?? []).join(', ')})` : `${intent} ${JSON.stringify(slots)}`}: ${because}`,
  ];
}

function readOf(item: Item): string[] {
  if (item.kind === 'concept') return [`"${item.text}" → ${item.concepts.join('|')}`];
  if (item.kind === 'number') return [`"${item.text}" → ${item.value} ${item.unit}`];
  return [];
}
