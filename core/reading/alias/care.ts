import type { Question } from '../../question.ts';
import { DROP, DROP_JA, NOUN, NOUN_JA } from './nouns.ts';
import { remaining } from './remaining.ts';
import { aliasFrom, aliasQuestion, C, knownAs, maskOne, QUOTED, type Span } from './words.ts';

const A = `["'「『]?([^\\s"'「」『』,、。?!\\ue000-\\uf8ff][^"'「」『』,、。?!\\ue000-\\uf8ff]{0,59}?)["'」』]?`;

const TAKEN_AWAY: readonly RegExp[] = [
  new RegExp(`${DROP} (?:the |that |this |its |their )?${NOUN} ${A}(?: (?:for|of|from) ${C}.*)?[.!]?$`, 'iu'),
  new RegExp(`${DROP} (?:the name )?${A} as (?:an? |the )?${NOUN}`, 'iu'),
  new RegExp(`${DROP} ${C}'?s? ${NOUN} ${A}[.!]?$`, 'iu'),
  new RegExp(
    `(?:stop|quit|don'?t|do not|never|no longer)(?: ever)? (?:call(?:ing)?|refer(?:ring)? to) ${C} (?:as |by )?${A}(?: any ?more| any longer| again)?[.!]?$`,
    'iu',
  ),
  new RegExp(
    `${A} (?:is no longer|isn'?t|is not|no longer is) (?:an? |the )?(?:${NOUN} )?(?:for |of )?${C}`,
    'iu',
  ),
  new RegExp(`${A} (?:no longer|doesn'?t|does not) (?:means?|stands? for|refers? to) ${C}`, 'iu'),
  new RegExp(`${A}(?:という|との|って)${NOUN_JA}(?:を|は).*${DROP_JA}`, 'u'),
  new RegExp(`${NOUN_JA}(?:の|は|である)? ?${A} ?(?:を|は)(?:もう)?.*${DROP_JA}`, 'u'),
  new RegExp(`${C} ?(?:のこと)?を ?${A} ?(?:と|って)(?:呼ぶのを|呼ばな|略すのを|略さな)`, 'u'),
  new RegExp(`^ ?${A} ?(?:と|って)(?:呼ぶのを|呼ばな)`, 'u'),
];
const UNNAMED = new RegExp(`${DROP}.*${NOUN}|${NOUN_JA}.*${DROP_JA}`, 'iu');

const ASKED: readonly RegExp[] = [
  new RegExp(
    `(?:what|which|any|show|list|give me|see|tell me|how many|are there|do you (?:know|have)).*\\b${NOUN}\\b`,
    'iu',
  ),
  new RegExp(
    `${NOUN} (?:do you|have you|are there|exist|have been)|^(?:the )?${NOUN} (?:of|for) ${C} ?[?]?$`,
    'iu',
  ),
  new RegExp(
    `(?:what|how) (?:else |other names? )?(?:is|do (?:you|we) call|does) ${C}(?: also)?(?: called| known as| known by| go by| have)?(?: instead)?\\??$`,
    'iu',
  ),
  new RegExp(`${NOUN_JA}(?:は|って)?(?:$|[?？]|何|なに|どう|ある|あり|どんな)`, 'u'),
  new RegExp(
    `${NOUN_JA}.{0,6}(?:教えて|見せて|見たい|知りたい|知って|確認|一覧|リスト|ある[?？]|ありますか|表示|出して)`,
    'u',
  ),
  new RegExp(`^${C}'?s? ${NOUN} ?[?]?$`, 'iu'),
  new RegExp(`(?:^|\\b)(?:do|does|has|is there|have) .*\\b${NOUN}\\b`, 'iu'),
  new RegExp(
    `^(?:(?:so|and|hey|ok|please|tell me)[, ]+)*(?:what|which|how)\\b.*(?:\\bcall ${C}(?: for short| instead| too)? ?[?]?$|\\bnames?\\b.*${C}.*\\b(?:go(?:es)? by|have|has|use)\\b)`,
    'iu',
  ),
  /(?:何|なん)(?:て|と)(?:呼|略)/u,
  new RegExp(`${NOUN_JA}(?:が|は|って|も)?(?:登録|設定|つい|付い|あっ).*(?:か|[?]|っけ|る)$`, 'u'),
  new RegExp(`(?:どんな|何という|ほかの|他の|どの)${NOUN_JA}`, 'u'),
];

/** A wish to take a further name away again, or to see which there are; null where it is neither. */
export function caring(text: string, spans: readonly Span[]): Question | null {
  return remaining(text, spans, true) ?? takingAway(text, spans) ?? listing(text, spans);
}

function takingAway(text: string, spans: readonly Span[]): Question | null {
  // the name to forget is mostly known, and then a customer's mention as well
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const said = taken(maskOne(text, span));
    if (said !== null) return aliasQuestion(span.ids, { alias: said, remove: true });
  }
  const said = taken(text);
  if (said === null) return null;
  return aliasQuestion(knownAs(text, spans, said), { alias: said, remove: true });
}

function taken(text: string): string | null {
  const said =
    TAKEN_AWAY.map((pattern) => pattern.exec(text)?.[1]).find((hit) => hit !== undefined) ??
    (UNNAMED.test(text) ? QUOTED.exec(text)?.[1] : undefined);
  return said === undefined ? null : aliasFrom(said);
}

function listing(text: string, spans: readonly Span[]): Question | null {
  const [first] = spans;
  const masked = first === undefined ? text : maskOne(text, first);
  if (spans.length > 1 || !ASKED.some((pattern) => pattern.test(masked))) return null;
  return QUOTED.test(masked) ? null : aliasQuestion(first?.ids ?? [], {});
}
