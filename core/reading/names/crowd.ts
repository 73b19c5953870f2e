import { BUSINESS_LATIN, COMPANY_KINDS } from '../data/name-words.ts';
import { isEveryday, lexicon, speller } from '../lexicon/built-in.ts';
import { isLegalForm } from './legal-form.ts';
import type { Found } from './name.ts';
import type { NameToken } from './tokens.ts';

type OpensName = (token: NameToken) => boolean;

/**
 * Whether a short mention stands amid words that make it a part of a longer, unknown name: "Contoso Bank" where only Contoso is
 * known is perhaps another company.
 */
export function crowded(
  tokens: readonly NameToken[],
  { from, to, how }: Found,
  opensName: OpensName,
): boolean {
  const next = tokens[to + 1];
  // the first word alone is weak: Pacific Gas is not Pacific Rim Seafoods
  if (how === 'head' && next?.close === true && next.capital && BUSINESS_LATIN.has(next.forms[0]!))
    return true;
  if (next?.close === true && !opensName(next) && continues(next, tokens, { from, to })) return true;
  if (to > from) return false;
  const before = tokens[from - 1];
  return (
    before !== undefined &&
    tokens[from]!.close &&
    from > 1 &&
    !opensName(before) &&
    before.capital &&
    strange(before, before)
  );
}

/** The word right after is none that anybody knows. */
export function goesOnStrangely(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1];
  const [form] = next?.forms ?? [];
  if (next?.close !== true || form === undefined || /^\d/.test(form)) return false;
  return !isLegalForm(form) && !speller.correct(form).known;
}

function continues(
  next: NameToken,
  tokens: readonly NameToken[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  // two words are a name of their own, unless the next one says what kind of company it is
  return to === from ? strange(next, tokens[to]!) : next.forms.some((form) => isKind(next, form));
}

function strange(token: NameToken, name: NameToken): boolean {
  const [form] = token.forms;
  if (form === undefined || isLegalForm(form)) return false;
  if (isKind(token, form)) return true;
  if (isEveryday(form)) return false;
  if (token.possessive) return token.capital;
  return token.capital ? form.length > 2 : name.end - name.start <= 4 && form.length > 2;
}

/** What kind of company it is; words that we use ourselves or everybody uses only where they are written as a name. */
function isKind({ capital }: NameToken, form: string): boolean {
  if (COMPANY_KINDS.has(form)) return true;
  if (!BUSINESS_LATIN.has(form) || lexicon.vocabulary.has(form)) return false;
  return capital || !isEveryday(form);
}
