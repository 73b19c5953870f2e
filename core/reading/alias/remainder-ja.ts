import { DROP_JA, NOUN_JA } from './nouns.ts';
import { QUOTE_MARK, type Remainder } from './remainder.ts';
import { aliasFrom, C, QUOTED } from './words.ts';

const NAMING = new RegExp(
  `${NOUN_JA}|呼|略|と覚え|で覚え|登録|通じ|のこと(?:です|だ|ね|を指|では|じゃ|$)|指し|という名前|って名前|(?:別の|短い|ほかの|他の)名前|[=→]`,
  'u',
);
const SPACE = '[\\s,、]*';
/** What stands between the customer and the name: 「を」「のことは」「、略して」 */
const LEADING = new RegExp(
  `^(?:のこと(?:を|は|も)?|という|として|に対して|には|では|って|の|を|は|が|に|と|で|も)?(?:${SPACE}(?:これから(?:は)?|今後(?:は)?|今日から|以後|もう|略して|短く|縮めて|新しい|新しく|社内の|社内での|別の|名前[はをが]|名称[はをが]|省略して|社内では|うちでは|弊社では|もっと)(?:の|は)?)*${SPACE}`,
  'u',
);
const OPENING =
  /^(?:(?:これから|今後|今日から|以後|社内で|うちで|弊社で|みんな|皆|私たち|私|我々|普段|次から|社名の?|会社名の?|顧客名の?|もう)(?:は|も)?[\s,、]*)+/u;
const VERB = `(?:呼|よん|表示|検索|わか|分か|不要|要ら|いら|決め|意味|略|言|いう|いい|言え|書|表記|覚|おぼえ|登録|追加|設定|変更|作|つく|付|つけ|つい|され|あり|ない|な[いくし]|ござ|入れ|通じ|認識|指|思|読|扱|使|ok|大丈夫|お願い|おねがい|よろしく|です|だ|ね|よ|で$|${DROP_JA})`;
/** What stands after the name: 「と呼んで」「の登録を解除して」「のことです」 */
const TRAILING = `(?:の登録|の略|の意味|のこと|という名前|って名前|の名前|という(?=${SPACE}$))?(?:という|として|といえば|と言えば|と言ったら|って|でも|では|じゃ|と|で|を|は|が|に|も|の)?(?:${SPACE}(?:これから|今後|もう|短く)?(?:${VERB}.{0,16})?|(?<=[にと])(?:し[たてま]|する|させ).{0,12})$`;
const NAME = new RegExp(`^(.{1,40}?)${TRAILING}`, 'iu');
const FRAME_ONLY = new RegExp(`^${TRAILING}`, 'iu');
const ASKING = /何|なん(?:て|と)|どんな|どう|他に|ほかに/u;
const PIECES = new RegExp(`(${C}|${QUOTE_MARK}|${NOUN_JA}|[:()=→・,、。.?!]|->)`, 'u');

/** The same of a Japanese wish: between customer, noun and verb one piece is left, the further name. */
export function remainderJapanese(masked: string): Remainder | null {
  const quoted = QUOTED.exec(masked);
  const rest = quoted === null ? masked : masked.replace(quoted[0], QUOTE_MARK);
  if (quoted === null && !NAMING.test(rest)) return null;
  const pieces = rest.split(PIECES).filter((_, at) => at % 2 === 0);
  const left = pieces.flatMap((piece, at) => nameIn(piece, at === 0) ?? []);
  if (quoted !== null) {
    const inside = aliasFrom(quoted[1]!);
    return left.length > 0 || inside === null ? null : { alias: inside, quoted: true };
  }
  const [only] = left;
  const alias = only === undefined || left.length > 1 || ASKING.test(only) ? null : aliasFrom(only);
  return alias === null ? null : { alias, quoted: false };
}

function nameIn(piece: string, first: boolean): string | null {
  const said = piece
    .trim()
    .replace(first ? OPENING : LEADING, '')
    .trim();
  return said === '' || FRAME_ONLY.test(said) ? null : (NAME.exec(said)?.[1] ?? said);
}
