import type { Intent } from '../../../core/catalog/intents.ts';
import { SLOTS_OF } from '../../../core/catalog/slots.ts';
import type { Question } from '../../../core/question.ts';

/** The frame a labelled line should be read as, with what is fair besides. */
export type Expected = Readonly<Record<string, unknown>> & {
  readonly intent: string;
  /** slots that are not judged */
  readonly lenient?: readonly string[];
  /** intents that are right as well */
  readonly alsoOk?: readonly string[];
};

const SETS: ReadonlySet<string> = new Set(['customers', 'terms', 'exclude', 'quietDays']);
const NOT_JUDGED: ReadonlySet<string> = new Set([
  'offset',
  'rule',
  'episodes',
  'handOver',
  'sentiment',
  'remove',
]);
const JUDGED: readonly string[] = [
  'intent',
  'clarify',
  ...new Set(
    Object.values(SLOTS_OF)
      .flat()
      .filter((slot) => !NOT_JUDGED.has(slot)),
  ),
];
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  find_data_howto: ['customers', 'format', 'workload', 'metric'],
  data_scope: ['customers', 'workload', 'metric'],
  explain_metric: ['workload'],
};
const INTENT_ONLY: ReadonlySet<string> = new Set<Intent>([
  'greeting',
  'help',
  'thanks',
  'cancel',
  'affirm',
  'deny',
  'feedback',
  'out_of_scope',
  'unclear',
]);

/** The slots in which a question is not what was expected. Of small talk only the intent counts. */
export function differences(expected: Expected, got: Question): readonly string[] {
  if (expected.alsoOk?.includes(got.intent)) return [];
  const found = got as unknown as Readonly<Record<string, unknown>>;
  const bad = JUDGED.filter((slot) => plain(slot, expected[slot]) !== plain(slot, found[slot]));
  if (bad.includes('intent')) return bad;
  if (INTENT_ONLY.has(expected.intent)) return [];
  const fair = [...(expected.lenient ?? []), ...(IGNORED[expected.intent] ?? [])];
  return bad.filter((slot) => !fair.includes(slot));
}

function plain(slot: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (!Array.isArray(value)) return String(value);
  return SETS.has(slot) ? [...value].sort().join(',') : value.join('-');
}
