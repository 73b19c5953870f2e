import type { Reading } from '../assistant.ts';
import type { Intent } from '../catalog/intents.ts';
import type { LanguageCode, PreviousQuestion, Question } from '../question.ts';
import { aliasing } from './alias/aliasing.ts';
import { type Decision, decide } from './decide.ts';
import { answerTo, edit, editLoosely } from './edits/index.ts';
import type { Evidence } from './evidence.ts';
import { fill } from './fill/index.ts';
import { withLearnt } from './fill/learnt.ts';
import { guard } from './guards/index.ts';
import { says } from './items.ts';
import { languageOf } from './language.ts';
import { look } from './look.ts';
import { builtIn, builtInChooser } from './model/built-in.ts';
import type { Chooser } from './model/choices.ts';
import type { Model } from './model/model.ts';
import type { Linker } from './names/linker.ts';
import type { Mention } from './names/name.ts';
import { nudgeWish } from './nudges/index.ts';
import { nextPage } from './paging.ts';
import { kindOfPart } from './part-kind.ts';
import { pick } from './picking.ts';
import { ofTheList, rowMentions, withRows } from './rows.ts';
import { vote } from './rules/index.ts';
import { dayDateIn } from './slots/day-date.ts';
import { requestsOf } from './split.ts';
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
      const mentions = linker.link(message).filter(outsideDates(message.low));
      return readMessage(message, mentions, options, { linker, model, choose });
    },
  };
}

/** The 4th of May names no Fourth Coffee. */
function outsideDates(low: string): (mention: Mention) => boolean {
  const date = dayDateIn(low);
  return ({ start, end }) => date === null || end <= date.from || start >= date.to;
}

function refused(language: LanguageCode, because: string): Reading {
  return {
    questions: [{ intent: 'unclear', customers: [], suggest: SUGGESTED }],
    language,
    trace: () => [because],
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
  const looked = new Map<Normalized, Evidence>();
  const lookOnce = (part: Normalized, named: readonly Mention[]): Evidence => {
    const evidence = looked.get(part) ?? look(part, named);
    looked.set(part, evidence);
    return evidence;
  };
  const requests = requestsOf(message, mentions, (part, first) =>
    kindOfPart(part, lookOnce(part.message, part.mentions), { first, whole: message }),
  );
  const questions: Question[] = [];
  let fresh = false;
  let introduced = false;
  let context = options.context;
  for (const part of requests) {
    const { message: words, mentions: named } = part;
    const one = readOne(
      { message: words, mentions: named, evidence: lookOnce(words, named) },
      context,
      parts,
    );
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
    trace: () => traces.flatMap((trace) => trace()),
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

/** A figure of nobody, or a customer and nothing asked of it: rather a slot of the question before. */
function saysLittle({ intent, customers, clarify, candidates }: Question, { concepts }: Evidence): boolean {
  if (clarify === 'customer' && customers.length === 0 && candidates === undefined) return true;
  if (intent === 'nudge_settings') return !says(concepts, 'alert', 'subscriptions', 'threshold');
  return intent === 'customer_summary' && !concepts.has('summary') && !concepts.has('adoption');
}

/** What was read of a message that is asked back: what is offered is about it. */
function readOf({ subjects, metric, periods }: Evidence): Question {
  const { customers, workload } = subjects;
  return {
    intent: 'unclear',
    customers,
    ...(metric === undefined ? {} : { metric }),
    ...(workload === undefined ? {} : { workload }),
    ...(periods.window === undefined ? {} : { window: periods.window }),
  };
}

interface Looked {
  readonly message: Normalized;
  readonly mentions: readonly Mention[];
  readonly evidence: Evidence;
}

/** A row of the list just shown is a customer too. */
function lookAtRows({ message, mentions: named }: Looked, rows: readonly Mention[]): Looked {
  const mentions = withRows(named, rows);
  return { message, mentions, evidence: look(message, mentions) };
}

function readOne(looked: Looked, context: PreviousQuestion | null, { linker, model, choose }: Parts): One {
  const rows = rowMentions(looked.message, context);
  const { message, mentions, evidence } = rows.length === 0 ? looked : lookAtRows(looked, rows);
  const done = (question: Question, because: string | (() => string), fresh = false): One => ({
    question: ofTheList(question, rows, context),
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
  const wish = nudgeWish(evidence, context);
  if (wish !== null) return done(wish.question, wish.because);
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
  if (decision.kind === 'ask') {
    const loose = editLoosely(evidence, context);
    if (loose !== null) return done(loose.question, loose.because);
    return done({ ...readOf(evidence), suggest: decision.suggest }, decision.because);
  }
  const carried =
    ruled === null
      ? edit(evidence, { intent: decision.intent, sure: false, because: 'the model' }, context)
      : null;
  if (carried !== null) return done(carried.question, carried.because);
  const question = withLearnt(fill(decision.intent, evidence), evidence, (choice) =>
    choose(choice, decision.features),
  );
  const loose = saysLittle(question, evidence) ? editLoosely(evidence, context) : null;
  if (loose !== null) return done(loose.question, loose.because);
  return done(question, decision.because, true);
}
