import { INTENTS, type Intent } from '../../catalog/intents.ts';
import type { PreviousQuestion, Question } from '../../question.ts';
import { highFigure } from '../edits/before.ts';
import type { Evidence } from '../evidence.ts';
import { formatOf } from '../fill/form.ts';
import { rankOf } from '../fill/rank.ts';
import { settingThreshold } from '../fill/threshold.ts';
import type { Guess } from '../model/model.ts';
import { type Candidate, OPS } from './candidates.ts';

/** The slots whose use, keeping and loss tell candidates apart. */
const WEIGHED = [
  'customers',
  'exclude',
  'metric',
  'workload',
  'window',
  'compareTo',
  'comparator',
  'threshold',
  'rank',
  'limit',
  'cadence',
  'day',
  'time',
  'snooze',
  'format',
  'observed',
  'target',
  'addActive',
  'assign',
  'without',
  'scenario',
  'terms',
] as const satisfies readonly (keyof Question)[];
type Weighed = (typeof WEIGHED)[number];

const BEFORE: readonly PreviousQuestion['intent'][] = [...INTENTS, 'nudge_card'];
const SAID = ['used', 'unused', 'invented'] as const;
const KEPT = ['kept', 'lost', 'changed'] as const;
/** Lower ends of how likely the model finds an intent. */
const LIKELY = [0.9, 0.6, 0.3, 0.1, 0.02, 0] as const;

// every feature of a candidate is a number made of two positions: its kind's first number, and the place in a table
const [N_OPS, N_INTENTS, N_BEFORE] = [OPS.length, INTENTS.length, BEFORE.length];
let size = 0;
const table = (rows: number, columns: number): ((row: number, column: number) => number) => {
  const from = size;
  size += rows * columns;
  return (row, column) => from + row * columns + column;
};
const OP_AFTER = table(N_BEFORE, N_OPS);
const INTENT_AFTER = table(N_BEFORE, N_INTENTS);
const OP_TO = table(N_INTENTS, N_OPS);
const SAID_BY_OP = table(WEIGHED.length * SAID.length, N_OPS);
const SAID_BY_INTENT = table(WEIGHED.length * SAID.length, N_INTENTS);
const KEPT_BY_OP = table(WEIGHED.length * KEPT.length, N_OPS);
const KEPT_BY_INTENT = table(WEIGHED.length * KEPT.length, N_INTENTS);
const LIKELY_BY_OP = table(LIKELY.length, N_OPS);
const STAYS = table(N_INTENTS, 2);

/** How many features a candidate can have. */
export const CANDIDATE_FEATURES = size;
/** What a feature of the message speaks for: an op or an intent. */
export const KEYS: readonly string[] = [...OPS, ...INTENTS];
export const keyOfOp = (candidate: Candidate): number => OPS.indexOf(candidate.op);
export const keyOfIntent = ({ question }: Candidate): number => N_OPS + INTENTS.indexOf(question.intent);

const placeOf = new Map<string, number>([...OPS, ...INTENTS].map((name, at) => [name, at]));
const beforeAt = new Map<string, number>(BEFORE.map((intent, at) => [intent, at]));

/** What is seen of a message, of the question before it, and of both together. */
export function messageFeatures(
  evidence: Evidence,
  previous: PreviousQuestion,
  own: readonly string[],
  guesses: readonly Guess[],
): string[] {
  const after = `after ${previous.intent}`;
  const customers = Math.min(2, previous.customers.length);
  const figure = highFigure(previous) === undefined ? '' : 'high';
  const length = evidence.items.length;
  return [
    ...own,
    after,
    `${after}, of ${customers}`,
    `of ${customers}`,
    ...(figure === '' ? [] : [figure, `${after}, ${figure}`]),
    ...(previous.change === undefined ? [] : ['moved']),
    ...(previous.clarify === undefined ? [] : [`asked for ${previous.clarify}`]),
    ...[...evidence.concepts].map((concept) => `${after}: ${concept}`),
    ...(figure === '' ? [] : [...evidence.concepts].map((concept) => `${figure}: ${concept}`)),
    ...guesses.slice(0, 2).map(({ intent, p }, at) => `guess ${at}: ${intent} ${p > 0.6 ? 'likely' : ''}`),
    ...repeated(evidence, previous),
    `first: ${textOf(evidence, 0)}`,
    `last: ${textOf(evidence, length - 1)}`,
    `long: ${Math.min(length, 9)}`,
  ];
}

/** What is said once more is rarely meant as it stands: "forget the Exchange part". */
function repeated(evidence: Evidence, previous: PreviousQuestion): string[] {
  const said = saidIn(evidence);
  return WEIGHED.flatMap((slot, at) => {
    const told = plain(said[at]);
    return told !== '' && told === plain(previous[slot]) ? [`repeats ${slot}`] : [];
  });
}

function textOf({ items }: Evidence, at: number): string {
  const item = items[at];
  if (item === undefined) return '';
  return item.kind === 'customer' || item.kind === 'number' ? item.kind : item.text;
}

/** The features of candidates, as numbers. */
export function encoder(
  evidence: Evidence,
  previous: PreviousQuestion,
  guesses: readonly Guess[],
): (candidate: Candidate) => number[] {
  const said = saidIn(evidence).map(plain);
  const before = WEIGHED.map((slot) => plain(previous[slot]));
  const after = beforeAt.get(previous.intent)!;
  const likely = new Map<Intent, number>(guesses.map(({ intent, p }) => [intent, p]));
  return ({ question, op }) => {
    const [byOp, byIntent] = [placeOf.get(op)!, placeOf.get(question.intent)! - N_OPS];
    const p = likely.get(question.intent) ?? 0;
    const ids = [
      OP_AFTER(after, byOp),
      INTENT_AFTER(after, byIntent),
      OP_TO(byIntent, byOp),
      LIKELY_BY_OP(
        LIKELY.findIndex((one) => p >= one),
        byOp,
      ),
      STAYS(byIntent, question.intent === previous.intent ? 1 : 0),
    ];
    for (let at = 0; at < WEIGHED.length; at++) {
      const now = plain(question[WEIGHED[at]!]);
      const told = said[at]!;
      const was = before[at]!;
      const use = told === '' ? (now !== '' && now !== was ? 2 : -1) : now === told ? 0 : 1;
      if (use >= 0)
        ids.push(SAID_BY_OP(at * SAID.length + use, byOp), SAID_BY_INTENT(at * SAID.length + use, byIntent));
      if (was === '') continue;
      const keeps = now === was ? 0 : now === '' ? 1 : 2;
      ids.push(
        KEPT_BY_OP(at * KEPT.length + keeps, byOp),
        KEPT_BY_INTENT(at * KEPT.length + keeps, byIntent),
      );
    }
    return ids;
  };
}

/** What a message says of each weighed slot, whatever is asked. */
function saidIn(evidence: Evidence): readonly unknown[] {
  const { subjects, quantities, periods, schedule, metric } = evidence;
  const said: { readonly [slot in Weighed]?: unknown } = {
    customers: subjects.customers,
    exclude: subjects.exclude,
    metric,
    workload: subjects.workload,
    window: periods.window,
    compareTo: periods.compareTo,
    comparator: quantities.comparator,
    threshold: settingThreshold(evidence),
    rank: rankOf(evidence),
    limit: quantities.limit,
    cadence: schedule.statedCadence,
    day: schedule.day,
    time: schedule.time,
    snooze: schedule.snooze,
    format: formatOf(evidence),
    observed: quantities.quoted,
    target: quantities.quoted,
    addActive: quantities.people,
    assign: quantities.licenses,
    without: subjects.without ?? subjects.withoutCause,
  };
  return WEIGHED.map((slot) => said[slot]);
}

function plain(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? (value as readonly unknown[]).join() : String(value);
}
