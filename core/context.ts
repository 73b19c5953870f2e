import type { Ask, Outcome } from './answer.ts';
import type { Context } from './assistant.ts';
import type { LanguageCode, PreviousQuestion, Question } from './question.ts';
import type { Moment } from './time.ts';

/** After this long without a word, a follow-up no longer leans on what was asked before. */
const FADES_AFTER_MINUTES = 30;

/** Turns that are answered without changing what the conversation is about. */
const PASSING: ReadonlySet<Question['intent']> = new Set([
  'greeting',
  'help',
  'thanks',
  'feedback',
  'set_language',
  'set_alias',
  'out_of_scope',
  'unclear',
  'explain_metric',
  'data_scope',
  'find_data_howto',
  'affirm',
  'deny',
]);

/** The context as it holds at a moment: unchanged, or empty of question and pending ask once it has faded. */
export function contextAt(context: Context, moment: Moment): Context {
  if (!context.at) return context;
  const minutes = (Date.parse(moment.instant) - Date.parse(context.at)) / 60_000;
  if (minutes <= FADES_AFTER_MINUTES) return context;
  return context.language ? { language: context.language } : {};
}

/** What is remembered after a turn. */
export function contextAfter(
  context: Context,
  question: Question,
  outcome: Outcome,
  language: LanguageCode,
  moment: Moment,
): Context {
  const at = moment.instant;
  if (question.intent === 'cancel') return { language, at };
  if (outcome.kind === 'ask') return { previous: proposedIn(outcome), pending: outcome, language, at };
  if ('form' in outcome && outcome.form === 'saved')
    return { previous: { intent: 'nudge_settings', customers: [], rule: outcome.rule.id }, language, at };
  if (PASSING.has(question.intent) || outcome.kind === 'denied' || outcome.kind === 'fault')
    return { ...context, language, at };
  return { previous: carried(question, outcome), language, at };
}

/** What is asked about, and of which nudge: "make it 25%" is about the one that is laid open. */
function proposedIn(ask: Ask): PreviousQuestion {
  const { rule, intent } = ask.question;
  const previous = carried(ask.question, ask);
  return rule !== undefined && intent === 'nudge_settings' ? { ...previous, rule } : previous;
}

/** The question with the figure it was answered by, which "why?" leans on. */
function carried(question: Question, outcome: Outcome): PreviousQuestion {
  // what a button acted on is done with
  const {
    also: _,
    act: __,
    rule: ___,
    episodes: ____,
    reason: _____,
    nth: ______,
    doneOn: _______,
    confirmed: ________,
    ...rest
  } = question;
  const value = 'value' in outcome && typeof outcome.value === 'number' ? { value: outcome.value } : {};
  const change = 'change' in outcome && typeof outcome.change === 'number' ? { change: outcome.change } : {};
  return { ...rest, ...value, ...change };
}
