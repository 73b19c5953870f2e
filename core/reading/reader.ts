import type { Reading } from '../assistant.ts';
import type { LanguageCode, PreviousQuestion, Question } from '../question.ts';
import type { Claim } from './claims.ts';
import { type Heard, hear } from './heard.ts';
import { languageOf } from './language.ts';
import { builtIn, builtInChooser } from './model/built-in.ts';
import type { Chooser } from './model/choices.ts';
import type { Model } from './model/model.ts';
import type { Linker } from './names/linker.ts';
import type { Mention } from './names/name.ts';
import { USUAL } from './offers.ts';
import { kindOfPart } from './part-kind.ts';
import { dayDateIn } from './slots/day-date.ts';
import { withoutPoint, withPoint } from './slots/periods.ts';
import { requestsOf } from './split.ts';
import { type Parts, readPart } from './steps.ts';
import { isMarkup } from './text/markup.ts';
import { LONGEST_MESSAGE, type Normalized, normalize } from './text/normalize.ts';

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

export function createReader({
  linker,
  model = builtIn,
  choose = builtInChooser,
  without = [],
}: {
  readonly linker: Linker;
  readonly model?: Model;
  readonly choose?: Chooser;
  /** steps left out, by their names in `STEPS`, to measure what they are worth */
  readonly without?: readonly string[];
}): Reader {
  const parts: Parts = { linker, model, choose, off: new Set(without) };
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
      return readMessage(message, mentions, options, parts);
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
    questions: [{ intent: 'unclear', customers: [], suggest: USUAL }],
    language,
    trace: () => [because],
    claims: () => [],
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
  const claims: (() => readonly Claim[])[] = [];
  const heard = new Map<Normalized, Heard>();
  const hearOnce = (part: Normalized, named: readonly Mention[]): Heard => {
    const one = heard.get(part) ?? hear(part, named, parts.off);
    heard.set(part, one);
    return one;
  };
  const requests = requestsOf(message, mentions, (part, first) =>
    kindOfPart(part, hearOnce(part.message, part.mentions), { first, whole: message }),
  );
  const questions: Question[] = [];
  let fresh = false;
  let introduced = false;
  let context = options.context && withoutPoint(options.context);
  for (const part of requests) {
    const one = readPart(hearOnce(part.message, part.mentions), context, parts);
    traces.push(one.trace);
    claims.push(() => one.claims().map((claim) => moved(claim, part.from)));
    introduced ||= one.evidence.subjects.introductionRate && one.question.metric === 'deployment';
    fresh ||= one.fresh;
    questions.push(one.question);
    context = one.question;
  }
  const rate = options.preferences?.introductionRate ?? 'deployment';
  const meant = (introduced && rate === 'usage' ? questions.map(asUsage) : questions).map((one) =>
    withPoint(one),
  );
  const [first, ...more] =
    meant.length > 0 ? meant : [{ intent: 'unclear', customers: [], suggest: USUAL } as Question];
  const also = more.map(({ intent }) => intent);
  return {
    questions: [also.length > 0 ? { ...first!, also } : first!, ...more],
    language,
    trace: () => traces.flatMap((trace) => trace()),
    claims: () => claims.flatMap((all) => all()),
    fresh,
    ...(introduced ? { introductionRate: rate } : {}),
  };
}

/** A claim of a part stands further on in the message. */
function moved(claim: Claim, by: number): Claim {
  return { ...claim, from: claim.from + by, to: claim.to + by };
}

function asUsage(question: Question): Question {
  return question.metric === 'deployment' ? { ...question, metric: 'usage' } : question;
}
