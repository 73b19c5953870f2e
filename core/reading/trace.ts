import type { Question } from '../question.ts';
import type { Claim } from './claims.ts';
import type { Heard } from './heard.ts';
import type { Item } from './items.ts';

/** One line a step: what was linked, what was read from which words, what was ignored, which slot holds what was said, what was decided and why. */
export function describe({
  heard: { message, mentions, evidence },
  question,
  claims,
  because,
}: {
  readonly heard: Heard;
  readonly question: Question;
  readonly claims: readonly Claim[];
  readonly because: string;
}): string[] {
  const { text } = message;
  const { items, unknownName } = evidence;
  const named = mentions.map(
    ({ start, end, ids, how }) => `"${text.slice(start, end)}" = ${ids.join(' or ')} (${how})`,
  );
  const read = items.flatMap((item) => readOf(item));
  const ignored = items.flatMap((item) => (item.kind === 'word' || item.kind === 'kana' ? [item.text] : []));
  const said = (claim: Claim) => `"${text.slice(claim.from, claim.to)}"`;
  const held = claims.filter(({ slot }) => slot !== null).map((claim) => `${said(claim)} by ${claim.slot}`);
  const unused = claims.filter(({ slot }) => slot === null).map(said);
  const { intent, suggest, ...slots } = question;
  return [
    ...(named.length > 0 ? [`customers: ${named.join(', ')}`] : []),
    ...(unknownName === null ? [] : [`a name that is no customer: ${unknownName}`]),
    ...(read.length > 0 ? [`read: ${read.join(', ')}`] : []),
    ...(ignored.length > 0 ? [`ignored: ${ignored.join(' ')}`] : []),
    ...(held.length > 0 ? [`held: ${held.join(', ')}`] : []),
    ...(unused.length > 0 ? [`held by no slot: ${unused.join(', ')}`] : []),
    `${intent === 'unclear' ? `asked (${(suggest ?? []).join(', ')})` : `${intent} ${JSON.stringify(slots)}`}: ${because}`,
  ];
}

function readOf(item: Item): string[] {
  if (item.kind === 'concept') return [`"${item.text}" → ${item.concepts.join('|')}`];
  if (item.kind === 'number') return [`"${item.text}" → ${item.value} ${item.unit}`];
  return [];
}
