import { NOUN } from './nouns.ts';
import { aliasFrom, C, NO_ALIAS, QUOTED } from './words.ts';

/** Stands where a name in quotes stood. */
export const QUOTE_MARK = '\u0001';
const LONGEST_RUN = 4;

/** Words of a wish about names that are no part of any. */
const FRAME = new Set(
  `a an the and i i'd i'll i'm we we'll we'd we've you you'd he she they them it it's its that that's this these our my your their
  everyone everybody people team folks guys here us please pls plz can could would will may might shall should let let's lets like want wanna
  ok okay hey so just simply also too only well from now on going forward out in future any more anymore longer no not don't doesn't isn't
  never again always be been being is are was do does did instead internally short remember note learn fyi btw fwiw
  or in to for of as with by under off
  add adding set setting up create creating make making new give giving take taking save saving store storing register registering keep put
  accept recognise recognize understand treat use using used uses go goes going went call calls called calling name names named nick nickname
  nicknames nicknamed label labelled labeled dub refer refers referring referred abbreviate abbreviated abbreviating shorten shortened map
  link tie point points assign attach stand stands means mean meaning have has had there set up so far say says said saying talking thinking about mention mentions type typed write written know known equals answer answers bot us record usually often sometimes mostly keep keeps typing writing feel free kill scratch put down define crm systems when
  whenever if another other further alternative second alias aliases shortcut shorthand short-hand abbreviation abbreviations abbrev
  abbrevs short-name shortname form aka customer client account company forget remove delete drop unset unlearn clear scrap undo cancel discard stop quit get rid away back`
    .split(/\s+/)
    .concat(['a.k.a', '=', '->', '=>', '-', '→', '+']),
);

/** That naming is spoken of, and not only done with. */
const NAMING = new RegExp(
  `\\b(?:${NOUN}|aka|a\\.k\\.a|call(?:s|ed|ing)?|refer(?:s|red|ring)?|nicknamed?|abbreviated?|shorten(?:ed)?|short for|for short|means|(?:should|will|to|longer) mean|(?:when|whenever|if|by)\\b.*\\b(?:mean|say|write|type|mention)|stands? for|answers? to|know ${C} as|shorthand|\\(or |(?:our|my|the) names? for|from (?:now|here|today)\\b.* (?:is|are)|known as|go(?:es)? by|(?:another|other|the|a) name|shortcut|dub|label)\\b|=|->|→`,
  'iu',
);
/** As naming is done in passing: a quoted name, or one that is no word of ours. */
const IN_PASSING = new RegExp(
  `\\b(?:us(?:e|es|ing)|go with|say|says|write|accept|understand|recogni[sz]e|treat|map|link|tie|point|assign|save|store|register)\\b.*\\b(?:for|to|as)\\b ?(?:the )?${C}|\\b(?:remember|note|learn)\\b.* (?:is|are) (?:the )?${C}|\\b(?:remember|save|store|keep|register|know) ${C} as |\\bfor ${C},? use `,
  'iu',
);

const WHAT_WE_CALL = /\s(?:is|are) what (?:i|we|they|people) (?:all )?(?:call|say for)\s/iu;
const ASKING = /^(?:what|which|who|how|why|where|any)(?:'s)?\b/iu;

/** "TR is Trey Research" */
const LETTERS_ARE = new RegExp(`^[A-Z][A-Z0-9]{1,5} is (?:the )?${C}[.!]?$`, 'u');
/** Small letters are a name only where one is spoken of. */
const SPOKEN_OF = new RegExp(`\\b${NOUN}\\b`, 'iu');

export interface Remainder {
  readonly alias: string;
  readonly quoted: boolean;
}

/** What is left of a wish about names without the customer and the words such wishes are made of: the further name itself. */
export function remainder(said: string): Remainder | null {
  const masked = said.replace(WHAT_WE_CALL, ' = ');
  const quoted = QUOTED.exec(masked);
  const rest = quoted === null ? masked : masked.replace(quoted[0], ` ${QUOTE_MARK} `);
  if (!NAMING.test(rest) && !IN_PASSING.test(rest) && !LETTERS_ARE.test(rest)) return null;
  const words = rest.split(/(?:[\s,;:()?!"=→]|->)+|\.(?=\s|$)/u).filter((word) => word !== '');
  const strange = words.flatMap((word, at) => (isFrame(word) ? [] : [at]));
  if (quoted !== null) {
    const inside = aliasFrom(quoted[1]!);
    return strange.length > 0 || inside === null ? null : { alias: inside, quoted: true };
  }
  let first = strange[0];
  const last = strange.at(-1);
  if (first === undefined || last === undefined || last - first >= LONGEST_RUN) return null;
  if (words.slice(first, last + 1).some((word) => MARKED.test(word))) return null;
  while (isSmall(words[first]) && words.slice(first + 1, last + 1).some((word) => !isSmall(word))) first++;
  const opening = words[first - 1]?.toLowerCase() === 'the' ? first - 1 : first;
  const name = words.slice(opening, last + 1).join(' ');
  if (!/[^a-z '.-]/.test(name) && !SPOKEN_OF.test(rest)) return null;
  const alias = NO_ALIAS.test(name) || ASKING.test(name) || !rest.includes(name) ? null : aliasFrom(name);
  return alias === null ? null : { alias, quoted: false };
}

const isSmall = (word = ''): boolean => /^[a-z'-]+$/.test(word);
const MARKED = new RegExp(C, 'u');

function isFrame(word: string): boolean {
  return word === QUOTE_MARK || MARKED.test(word) || FRAME.has(word.toLowerCase());
}
