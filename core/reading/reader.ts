import type { Reading } from '../assistant.ts';
import type { Intent } from '../catalog/intents.ts';
import type { LanguageCode, PreviousQuestion, Question } from '../question.ts';
import { aliasing } from './aliasing.ts';
import { type Decision, decide } from './decide.ts';
import { answerTo, edit } from './edits.ts';
import type { Evidence } from './evidence.ts';
import { fill } from './fill/index.ts';
import { withLearnt } from './fill/learnt.ts';
import { guard } from './guards/index.ts';
import { languageOf } from './language.ts';
import { look } from './look.ts';
import { builtIn, builtInChooser } from './model/built-in.ts';
import type { Chooser } from './model/choices.ts';
import type { Model } from './model/model.ts';
import type { Linker, Mention } from './names/linker.ts';
import { nextPage } from './paging.ts';
import { pick } from './picking.ts';
import { vote } from './rules/index.ts';
import { type Part, type PartKind, requestsOf } from './split.ts';
import { isMarkup } from './text/markup.ts';
import { LONGEST_MESSAGE, type Normalized, normalize } from './text/normalize.ts';
import { describe } from './trace.ts';

export interface ReadOptions {
  /** the question of the turn before, with its figure; an open `clarify` in it is being asked */
  readonly context: PreviousQuestion | null;
  /** the language to answer in where the message itself does not tell */
  readonly lang?: LanguageCode;
  readonly preferences?: {
    readonly language?: LanguageCode;
    readonly introductionRate?: 'deployment' | 'usage';
  };
}

/** Reads messages into questions. Holds no state of its own but the linker's names. */
export interface Reader {
  read(text: string, options: ReadOptions): Reading;
}

interface Parts {
  readonly linker: Linker;
  readonly model: Model;
  readonly choose: Chooser;
}

const SUGGESTED: readonly Intent[] = ['customer_metric', 'portfolio_rank', 'portfolio_summary', 'help'];

export function createReader({
  linker,
  model = builtIn,
  choose = builtInChooser,
}: {
  readonly linker: Linker;
  readonly model?: Model;
  readonly choose?: Chooser;
}): Reader {
  return {
    read(text, options) {
      const language = options.preferences?.language ?? options.lang ?? 'en';
      if (text.length > LONGEST_MESSAGE * 4)
        return refused(language, `${text.length} characters: too long to read`);
      const message = normalize(text);
      if (message.text.length > LONGEST_MESSAGE)
        return refused(
          languageOf(message.low.slice(0, 500), [], language),
          `${message.text.length} characters: too long to read`,
        );
      if (isMarkup(message.low)) return refused(language, 'markup or code, not a question');
      const mentions = linker.link(message);
      return readMessage(message, mentions, options, { linker, model, choose });
    },
  };
}

function refused(language: LanguageCode, because: string): Reading {
  return {
    questions: [{ intent: 'unclear', customers: [], suggest: SUGGESTED }],
    language,
    trace: [because],
    fresh: false,
  };
}

function readMessage(
  message: Normalized,
  mentions: readonly Mention[],
  options: ReadOptions,
  parts: Parts,
): Reading {
  const fallback = options.preferences?.language ?? options.lang ?? 'en';
  const language = languageOf(message.low, mentions, fallback);
  const traces: (() => readonly string[])[] = [];
  const requests = requestsOf(message, mentions, (part, first) =>
    leansOnStatement(part, message) || isTail(part) ? 'piece' : kindOf(part, first),
  );
  const questions: Question[] = [];
  let fresh = false;
  let introduced = false;
  let context = options.context;
  for (const part of requests) {
    const one = readOne(part.message, part.mentions, context, parts);
    traces.push(one.trace);
    introduced ||= one.evidence.subjects.introductionRate && one.question.metric === 'deployment';
    fresh ||= one.fresh;
    questions.push(one.question);
    context = one.question;
  }
  const rate = options.preferences?.introductionRate ?? 'deployment';
  const meant = introduced && rate === 'usage' ? questions.map(asUsage) : questions;
  const [first, ...more] =
    meant.length > 0 ? meant : [{ intent: 'unclear', customers: [], suggest: SUGGESTED } as Question];
  const also = more.map(({ intent }) => intent);
  return {
    questions: [also.length > 0 ? { ...first!, also } : first!, ...more],
    language,
    // worded only when somebody asks why
    get trace() {
      return traces.flatMap((trace) => trace());
    },
    fresh,
    ...(introduced ? { introductionRate: rate } : {}),
  };
}

function asUsage(question: Question): Question {
  return question.metric === 'deployment' ? { ...question, metric: 'usage' } : question;
}

interface One {
  readonly question: Question;
  readonly evidence: Evidence;
  readonly trace: () => readonly string[];
  readonly fresh: boolean;
}

const JOINING = /^(?:あと|それと|それから|ついでに|そして|次に|さらに)[,.]?\s*$/;
const COURTESY: ReadonlySet<Intent> = new Set(['greeting', 'thanks', 'affirm']);

const ASKING =
  /[?]\s*$|か[.,]?\s*$|教え|見せ|知りたい|出して|ください|下さい|お願い|ほしい|して[.,]?\s*$|\b(?:what|which|who|how|show|tell|give|list|compare|export|send|remind|notify|please)\b/;

/** "Contoso is stuck at 20 %. What now?": what is told before is what advice or a figure is wanted on. */
function leansOnStatement({ message, mentions, from }: Part, whole: Normalized): boolean {
  if (
    from === 0 ||
    mentions.length > 0 ||
    !/[.!]\s*$/.test(whole.low.slice(0, from)) ||
    ASKING.test(whole.low.slice(0, from))
  )
    return false;
  const evidence = look(message, mentions);
  return evidence.metric !== undefined || vote(evidence)?.intent === 'recommend';
}

const TAIL = /^(?:(?:metric|workload|per|month)\.|all$)/;

/** "who is lowest? deployment", 最下位はどこ？展開率: a slot of the request before, put after it. */
function isTail({ message, mentions, from }: Part): boolean {
  if (from === 0 || JOINING.test(message.low) || /[?はもって]\s*$/.test(message.low)) return false;
  const { items } = look(message, mentions);
  return (
    items.length <= 4 &&
    items.every(
      (item) =>
        (item.kind === 'mark' && item.text !== '?') ||
        item.kind === 'number' ||
        item.kind === 'customer' ||
        (item.kind === 'kana' && /^[のでを]$/.test(item.text)) ||
        (item.kind === 'concept' && item.concepts.some((one) => TAIL.test(one))),
    )
  );
}

/** The first request must be one by itself; a later one may lean on it. */
function kindOf({ message, mentions }: Part, first: boolean): PartKind {
  if (JOINING.test(message.low)) return 'courtesy';
  const evidence = look(message, mentions);
  const guarded = guard(evidence);
  if (!evidence.items.some(({ kind }) => kind === 'concept' || kind === 'number' || kind === 'customer'))
    return 'courtesy';
  if (guarded !== null)
    return COURTESY.has(guarded.intent) || guarded.sentiment === 'pos' ? 'courtesy' : 'piece';
  const ruled = vote(evidence);
  return ruled !== null && (ruled.sure || !first) ? 'whole' : 'piece';
}

function readOne(
  message: Normalized,
  mentions: readonly Mention[],
  context: PreviousQuestion | null,
  { linker, model, choose }: Parts,
): One {
  const evidence = look(message, mentions);
  const done = (question: Question, because: string | (() => string), fresh = false): One => ({
    question,
    evidence,
    trace: () =>
      describe(message, mentions, evidence, question, typeof because === 'string' ? because : because()),
    fresh,
  });
  if (context?.clarify !== undefined) {
    const picked = pick(message, evidence, context, linker);
    if (picked !== null) return done(picked, 'answers what was asked');
  }
  const alias = aliasing(message.text, mentions, evidence);
  if (alias !== null) return done(alias, 'another name for a customer', true);
  const paged = nextPage(evidence.text, context);
  if (paged !== null) return done(paged.question, paged.because);
  const answer = answerTo(evidence, context);
  if (answer !== null) return done(answer.question, answer.because);
  const guarded = guard(evidence);
  if (guarded !== null) {
    const { because, ...rest } = guarded;
    return done({ customers: [], ...rest }, because);
  }
  const ruled = vote(evidence);
  const edited = edit(evidence, ruled, context);
  if (edited !== null) return done(edited.question, edited.because);
  const decision: Decision = decide(evidence, ruled, model);
  if (decision.kind === 'ask')
    return done({ intent: 'unclear', customers: [], suggest: decision.suggest }, decision.because);
  const carried =
    ruled === null
      ? edit(evidence, { intent: decision.intent, sure: false, because: 'the model' }, context)
      : null;
  if (carried !== null) return done(carried.question, carried.because);
  return done(withLearnt(fill(decision.intent, evidence), evidence, choose), decision.because, true);
}
