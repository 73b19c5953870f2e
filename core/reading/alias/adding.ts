import type { Question } from '../../question.ts';
import { aliasFrom, aliasQuestion, C, maskOne, NO_ALIAS, QUOTED, type Span, sameIds } from './words.ts';

const A = `["'「『]?([^\\s"'「」『』,、。.?!\\ue000-\\uf8ff][^"'「」『』,、。?!\\ue000-\\uf8ff]{0,59}?)["'」』]?`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:call|refer to|nickname|label|dub|abbreviate|shorten|name|save|register|know|remember) (?:the customer )?${C}'?s? (?:as |to |by |just |simply )?${A}(?: from now on| please| going forward| for short| instead| internally| here)?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `(?:use|add|set|take|create|make|accept|treat|save|register|keep|remember) (?:the alias |alias |the nickname |nickname |an alias |the short name )?${A} (?:as|for|an alias of) (?:a |an |the )?(?:short name|alias|nickname|shorthand|abbreviation|name)? ?(?:for|of)? ?${C}`,
    'iu',
  ),
  new RegExp(
    `${C} ?(?:のこと)?(?:を|は)[、,]? ?(?:これから|今後)?[、,]? ?${A} ?(?:と|って|で|の名前で)(?:呼|略|言|覚|登録|書|いう|通|表記)`,
    'u',
  ),
  new RegExp(
    `${A} ?(?:は|=|というのは|って|とは|と言ったら|といえば|と言えば|と書いたら)[、,]? ?${C} ?(?:の|を|です|だ|のこと)`,
    'u',
  ),
];

/** A wish to call a customer by a further name. */
export function adding(text: string, spans: readonly Span[], spoken: boolean): Question | null {
  // where the name is known already there are two mentions: the longer one is whom it stands for
  const longest = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const span of longest) {
    const said = saidIn(maskOne(text, span));
    if (said !== null) return aliasQuestion(span.ids, { alias: said });
  }
  const [first] = longest;
  const same = longest.find((span) => span !== first && first !== undefined && sameIds(span.ids, first.ids));
  const alias = same === undefined || !spoken ? null : aliasFrom(text.slice(same.start, same.end));
  return same === undefined || alias === null ? null : aliasQuestion(same.ids, { alias });
}

function saidIn(masked: string): string | null {
  const quoted = QUOTED.exec(masked)?.[1];
  if (quoted !== undefined) return aliasFrom(quoted);
  for (const pattern of PATTERNS) {
    const said = pattern.exec(masked)?.[1];
    if (said !== undefined && !NO_ALIAS.test(said)) return aliasFrom(said);
  }
  return null;
}
