import type { CustomerId, Question } from '../question.ts';
import type { Evidence } from './evidence.ts';
import { CUSTOMER_MARK } from './text/compact.ts';

const LONGEST_ALIAS = 60;
/** "call Contoso for me" is no name. */
const NO_ALIAS =
  /^(?:for|now|today|tomorrow|back|me|him|her|them|please|again|later|at|on|about|to|and|tonight|asap|an?|an alias)(?: |$)/i;
const C = '[\\ue000-\\uf8ff]';
const Q = `(?<![\\w\\ue000-\\uf8ff])["'「『“]([^"'」』”]{1,60})["'」』”]`;
const A = `["'「『]?([^\\s"'「」『』,、。.?!\\ue000-\\uf8ff][^"'「」『』,、。?!\\ue000-\\uf8ff]{0,59}?)["'」』]?`;

const QUOTED = new RegExp(Q, 'u');
const QUOTES_AROUND = /^["'「『“‘]+|["'」』”’]+$/gu;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:call|refer to|nickname|label|dub|abbreviate|shorten|name|save|register|know) (?:the customer )?${C}'?s? (?:as |to |by |just |simply )?${A}(?: from now on| please| going forward| for short| instead| internally| here)?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${C} (?:is |should be |will be |can be |may be )?(?:also )?(?:known as|called|aka|a\\.k\\.a\\.|goes by(?: the name(?: of)?)?|abbreviated (?:as|to)|shortened to|nicknamed) ${A}[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${A} (?:is|stands for|means|=|refers to|is short for|is our name for|is an alias (?:for|of)|is another name for|will mean) (?:short for |an alias (?:for|of) |our name for )?${C}[.!]?$`,
    'iu',
  ),
  new RegExp(
    `(?:(?:when|if|whenever) (?:i|we) (?:say|write|type)|by) ${A},? (?:i|we)? ?(?:mean|it'?s|it is|that'?s|think of) ${C}`,
    'iu',
  ),
  new RegExp(
    `(?:use|add|set|take|create|make|accept|treat|save|register|keep|remember) (?:the alias |alias |the nickname |nickname |an alias |the short name )?${A} (?:as|for|an alias of) (?:a |an |the )?(?:short name|alias|nickname|shorthand|abbreviation|name)? ?(?:for|of)? ?${C}`,
    'iu',
  ),
  new RegExp(
    `(?:alias|nickname|short name|shorthand|abbreviation)(?: for| of)? ${C} ?(?:is|as|:|=|should be)? ?${A}[.!]?$`,
    'iu',
  ),
  new RegExp(
    `(?:alias|nickname|short name|shorthand|abbreviation)(?: called| named|:)? ${A} (?:for|to|of) ${C}`,
    'iu',
  ),
  new RegExp(`${C} ?(?:=|＝|:) ?${A}$`, 'iu'),
  new RegExp(
    `${C} ?(?:のこと)?(?:を|は)[、,]? ?(?:これから|今後)?[、,]? ?${A} ?(?:と|って|で|の名前で)(?:呼|略|言|覚|登録|書|いう|通|表記)`,
    'u',
  ),
  new RegExp(
    `${A} ?(?:は|=|というのは|って|とは|と言ったら|といえば|と言えば|と書いたら)[、,]? ?${C} ?(?:の|を|です|だ|のこと)`,
    'u',
  ),
  new RegExp(
    `${C} ?の(?:略称|略|別名|別称|通称|呼び名|エイリアス|ニックネーム|あだ名|略語|短縮名)(?:は|を|に|として|で)[、,]? ?${A}(?:です|だ|で|に|と|を|にして|として)?(?:お願い|登録|設定|追加|して|よろしく|する)?[^、,]{0,8}[.。]?$`,
    'u',
  ),
  new RegExp(`${A} ?を ?${C} ?の(?:略称|略|別名|別称|通称|呼び名|エイリアス|ニックネーム|あだ名|略語)`, 'u'),
  new RegExp(`${C} ?に ?${A} ?という(?:別名|名前|略称|呼び名|エイリアス|ニックネーム)`, 'u'),
];
const TRIMMED =
  /^(?:as|to|the|just|simply|これから|今後)\s+|(?:\s+(?:please|from now on|going forward|for short|instead|now|in future))+$/giu;

/** A wish to call a customer by a further name; the same words take the name away again where it is already one. */
export function aliasing(
  text: string,
  spans: readonly { readonly start: number; readonly end: number; readonly ids: readonly CustomerId[] }[],
  { concepts }: Evidence,
): Question | null {
  if (!concepts.has('alias') && !/=|(?:^|\W)(?:means|stands for|is short for)\W/.test(text)) return null;
  const [first] = spans;
  if (first === undefined || text.length > 300) return null;
  const same = spans.find((span) => span !== first && sameIds(span.ids, first.ids));
  if (same !== undefined && concepts.has('alias'))
    return question(first.ids, text.slice(same.start, same.end).replace(QUOTES_AROUND, ''));
  const masked = maskOne(text, first);
  const alias =
    QUOTED.exec(masked)?.[1] ??
    PATTERNS.map((pattern) => pattern.exec(masked)?.[1]).find((hit) => hit !== undefined);
  if (alias === undefined || NO_ALIAS.test(alias)) return null;
  const trimmed = alias.replace(TRIMMED, '').replace(TRIMMED, '').trim();
  return trimmed === '' || trimmed.length > LONGEST_ALIAS ? null : question(first.ids, trimmed);
}

function question(ids: readonly CustomerId[], alias: string): Question {
  return ids.length === 1
    ? { intent: 'set_alias', customers: ids, alias }
    : { intent: 'set_alias', customers: [], alias, clarify: 'customer', candidates: ids };
}

function sameIds(a: readonly CustomerId[], b: readonly CustomerId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function maskOne(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)}${String.fromCharCode(CUSTOMER_MARK)}${text.slice(end)}`;
}
