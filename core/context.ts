import type { Outcome } from './answer.ts';
import type { Ask } from './answers/ask.ts';
import type { Context } from './assistant.ts';
import type { LanguageCode, PreviousQuestion, Question } from './question.ts';
import type { Moment } from './time.ts';

/** After this long without a word, a follow-up no longer leans on what was asked before. */
const FADES_AFTER_MINUTES = 30;
/** A card comes unasked, and is answered when its person comes by. */
const CARD_FADES_AFTER_MINUTES = 24 * 60;

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

/** Outcomes that say nothing of what was asked. */
const NOT_ANSWERED: ReadonlySet<Outcome['kind']> = new Set(['denied', 'fault', 'busy']);

/** What else is leant on where nothing was asked before: "what is usage?", "and deployment?" */
const ASIDE: ReadonlySet<Question['intent']> = new Set(['explain_metric', 'data_scope', 'find_data_howto']);

/** The context as it holds at a moment: unchanged, or empty of question and pending ask once it has faded. */
export function contextAt(context: Context, moment: Moment): Context {
  if (!context.at) return context;
  const minutes = (Date.parse(moment.instant) - Date.parse(context.at)) / 60_000;
  if (minutes <= FADES_AFTER_MINUTES) return context;
  const { at, previous, language } = context;
  return {
    ...(language ? { language } : {}),
    ...(previous?.intent === 'nudge_card' && minutes <= CARD_FADES_AFTER_MINUTES ? { previous, at } : {}),
  };
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
  const card = cardIn(context, question, outcome);
  if (card) return { previous: card, language, at };
  const alone = ASIDE.has(question.intent) && !context.previous && !context.pending;
  if (!alone && (PASSING.has(question.intent) || NOT_ANSWERED.has(outcome.kind)))
    return { ...context, language, at };
  const previous = {
    ...listOf(context, question),
    ...carried(question, outcome),
    ...candidatesOf(context, question),
  };
  return { previous, language, at };
}

/** A question names at most so many episodes. */
const NAMED = 50;

/** What was done to a card leaves it what is spoken of: "got it", then "why am I seeing this?" */
function cardIn(
  { previous }: Context,
  { episodes, customers, snooze }: Question,
  outcome: Outcome,
): PreviousQuestion | undefined {
  const pressed = 'pressed' in outcome && outcome.kind !== 'nudge_unsubscribe' ? outcome.pressed : [];
  const about = episodes ?? pressed.flatMap(({ episode }) => episode ?? []);
  // where nobody is named, the card is all that is known of it
  const asked = pressed.length > 0 || ('form' in outcome && outcome.form === 'why');
  if (about.length === 0) return asked && previous?.intent === 'nudge_card' ? previous : undefined;
  const put = snooze === undefined ? {} : { snooze };
  if (previous?.intent === 'nudge_card' && previous.episodes?.join() === about.join())
    return { ...previous, ...put };
  const touched = pressed.flatMap(({ customer }) => customer ?? []);
  return {
    intent: 'nudge_card',
    customers: [...new Set([...customers, ...touched])],
    episodes: about.slice(0, NAMED),
    ...put,
  };
}

/** What is asked about, and of which nudge: "make it 25%" is about the one that is laid open. */
function proposedIn(ask: Ask): PreviousQuestion {
  const { rule, intent } = ask.question;
  const previous = carried(ask.question, ask);
  return rule !== undefined && intent === 'nudge_settings' ? { ...previous, rule } : previous;
}

/** While its rows are looked at one after another, the list is still the one last shown. */
function listOf({ previous }: Context, { customers }: Question): Pick<PreviousQuestion, 'shown'> {
  const shown = previous?.shown ?? [];
  return customers.length > 0 && customers.every((id) => shown.includes(id)) ? { shown } : {};
}

/** Of two customers one was picked: the other can still be meant. */
function candidatesOf({ pending }: Context, { customers }: Question): Pick<PreviousQuestion, 'candidates'> {
  if (pending?.slot !== 'customer' || pending.reason !== 'ambiguous') return {};
  const candidates = pending.options.flatMap(({ customer }) => (customer === undefined ? [] : [customer]));
  return candidates.some((id) => customers.includes(id)) ? { candidates } : {};
}

const ROWS_SHOWN = 10;

/** What a button acted on, and what is said once. */
const DONE_WITH: ReadonlySet<string> = new Set([
  'also',
  'act',
  'rule',
  'episodes',
  'reason',
  'nth',
  'doneOn',
  'confirmed',
] satisfies (keyof Question)[]);

/** The question with the figure it was answered by, which "why?" leans on, and the rows "the second one" points at. */
function carried(question: Question, outcome: Outcome): PreviousQuestion {
  const rest = Object.fromEntries(
    Object.entries(question).filter(([slot]) => !DONE_WITH.has(slot)),
  ) as Question;
  const value = 'value' in outcome && typeof outcome.value === 'number' ? { value: outcome.value } : {};
  const change = 'change' in outcome && typeof outcome.change === 'number' ? { change: outcome.change } : {};
  const shown =
    /^portfolio_/.test(outcome.kind) && 'rows' in outcome
      ? {
          shown: outcome.rows
            .slice(0, ROWS_SHOWN)
            .flatMap((row) => ('customer' in row ? [row.customer] : [])),
        }
      : {};
  return { ...rest, ...value, ...change, ...shown };
}
