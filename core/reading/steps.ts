import type { PreviousQuestion, Question } from '../question.ts';
import { aliasing } from './alias/aliasing.ts';
import { type Claim, claimsOf } from './claims.ts';
import { type Decision, decide } from './decide.ts';
import { ANSWERS, answerTo, EDITS, edit, editLoosely } from './edits/index.ts';
import type { Evidence } from './evidence.ts';
import { fill } from './fill/index.ts';
import { withLearnt } from './fill/learnt.ts';
import { GUARDS } from './guards/index.ts';
import { type Heard, hear } from './heard.ts';
import { firstOf, type InOrder, type Off, once } from './in-order.ts';
import { says } from './items.ts';
import type { Chooser } from './model/choices.ts';
import type { Model } from './model/model.ts';
import type { Linker } from './names/linker.ts';
import { WISHES } from './nudges/index.ts';
import { nextPage } from './paging.ts';
import { pick } from './picking.ts';
import { ofTheList, rowMentions, withRows } from './rows.ts';
import { RULES } from './rules/index.ts';
import { describe } from './trace.ts';

/** What reading works with. */
export interface Parts {
  readonly linker: Linker;
  readonly model: Model;
  readonly choose: Chooser;
  readonly off: Off;
}

/** A part of a message on its way through the steps, with the question before it. */
interface Turn extends Parts {
  readonly heard: Heard;
  readonly context: PreviousQuestion | null;
  /** what rules and model make of it by itself */
  readonly decided: () => Decision;
}

interface Read {
  readonly question: Question;
  readonly because: string | (() => string);
  /** leans on nothing before it */
  readonly fresh?: boolean;
}

/**
 * The order in which a part of a message is read; the first step that fits ends it. `npm run understanding -- --worth` says
 * what each is worth, `--without NAME` reads without it.
 */
export const STEPS: InOrder<[Turn], Read> = [
  // while something is asked, a number, place or name answers it
  ['pick', answersAsk],
  ['alias', givesName],
  ['page', turnsPage],
  ['nudge wish', ({ heard, context }) => heard.wish(context)],
  // "yes", "stop these": before it is taken for small talk
  ['answer', ({ heard, context, off }) => answerTo(heard.evidence, context, off)],
  ['guard', guarded],
  ['follow-up', ({ heard, context, off }) => edit(heard.evidence, heard.ruled(), context, off)],
  ['follow-up instead of asking', insteadOfAsking],
  ['ask', asks],
  ['follow-up by the model', byModel],
  ['follow-up instead of little', insteadOfLittle],
  ['act', acts],
];

/** Every name that can be switched off; without the last steps nothing would be read at all. */
export const SWITCHES: readonly string[] = [
  ...STEPS.map(([name]) => name).filter((name) => name !== 'ask' && name !== 'act'),
  ...[WISHES, ANSWERS, GUARDS, RULES, EDITS].flatMap((ways) => ways.map(([name]) => name)),
];

interface One {
  readonly question: Question;
  readonly evidence: Evidence;
  readonly claims: () => readonly Claim[];
  readonly trace: () => readonly string[];
  readonly fresh: boolean;
}

/** Reads one part of a message into the question it asks. */
export function readPart(part: Heard, context: PreviousQuestion | null, parts: Parts): One {
  const rows = rowMentions(part.message, context);
  // a row of the list just shown is a customer too
  const heard = rows.length === 0 ? part : hear(part.message, withRows(part.mentions, rows), parts.off);
  const { evidence } = heard;
  const decided = once(() => decide(evidence, heard.ruled(), parts.model));
  const read = firstOf(STEPS, parts.off, { ...parts, heard, context, decided })!;
  const { because } = read;
  const question = ofTheList(read.question, rows, context);
  const claims = once(() => claimsOf(question, evidence, context?.clarify !== undefined));
  return {
    question,
    evidence,
    claims,
    trace: () =>
      describe({
        heard,
        question,
        claims: claims(),
        because: typeof because === 'string' ? because : because(),
      }),
    fresh: read.fresh ?? false,
  };
}

function answersAsk({ heard, context, linker }: Turn): Read | null {
  if (context?.clarify === undefined) return null;
  const question = pick(heard.message, heard.evidence, context, linker);
  return question === null ? null : { question, because: 'answers what was asked' };
}

function givesName({ heard: { message, mentions, evidence } }: Turn): Read | null {
  const question = aliasing(message.text, mentions, evidence);
  return question === null ? null : { question, because: 'another name for a customer', fresh: true };
}

function turnsPage({ heard, context }: Turn): Read | null {
  return nextPage(heard.evidence.text, context);
}

function guarded({ heard }: Turn): Read | null {
  const found = heard.guarded();
  if (found === null) return null;
  const { because, ...rest } = found;
  return { question: { customers: [], ...rest }, because };
}

function insteadOfAsking({ heard, context, decided }: Turn): Read | null {
  return decided().kind === 'ask' ? editLoosely(heard.evidence, context) : null;
}

function asks({ heard, decided }: Turn): Read | null {
  const decision = decided();
  if (decision.kind !== 'ask') return null;
  const question = { ...readOf(heard.evidence), suggest: decision.suggest };
  return { question, because: decision.because };
}

/** What was read of a message that is asked back: what is offered is about it. */
function readOf({ subjects, metric, periods }: Evidence): Question {
  const { customers, workload, product } = subjects;
  return {
    intent: 'unclear',
    customers,
    ...(metric === undefined ? {} : { metric }),
    ...(workload === undefined ? {} : { workload }),
    ...(product === undefined ? {} : { product }),
    ...(periods.window === undefined ? {} : { window: periods.window }),
  };
}

/** An intent that no rule saw takes along what was shown as well. */
function byModel({ heard, context, decided, off }: Turn): Read | null {
  const decision = decided();
  if (decision.kind !== 'act' || heard.ruled() !== null) return null;
  return edit(heard.evidence, { intent: decision.intent, sure: false, because: 'the model' }, context, off);
}

function filled({ heard: { evidence }, decided, choose }: Turn): Question | null {
  const decision = decided();
  if (decision.kind !== 'act') return null;
  const { features } = decision;
  return withLearnt(fill(decision.intent, evidence), evidence, (choice) => choose(choice, features));
}

function insteadOfLittle(turn: Turn): Read | null {
  const { evidence } = turn.heard;
  const question = filled(turn);
  return question !== null && saysLittle(question, evidence) ? editLoosely(evidence, turn.context) : null;
}

/** A figure of nobody, or a customer and nothing asked of it: rather a slot of the question before. */
function saysLittle({ intent, customers, clarify, candidates }: Question, { concepts }: Evidence): boolean {
  if (clarify === 'customer' && customers.length === 0 && candidates === undefined) return true;
  if (intent === 'nudge_settings') return !says(concepts, 'alert', 'subscriptions', 'threshold');
  return intent === 'customer_summary' && !concepts.has('summary') && !concepts.has('adoption');
}

function acts(turn: Turn): Read | null {
  const question = filled(turn);
  return question === null ? null : { question, because: turn.decided().because, fresh: true };
}
