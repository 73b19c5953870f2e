import type { Question } from '../../../core/question.ts';

/** One labelled utterance of the corpus; `expect` as corpus rules have it. */
export interface Labelled {
  readonly id: string;
  readonly lang: 'en' | 'ja';
  readonly family: string;
  readonly context?: unknown;
  readonly text: string;
  readonly expect: Readonly<Record<string, unknown>> & { readonly intent: string };
  readonly tags: readonly string[];
}

const KEYS = [
  'intent',
  'customers',
  'metric',
  'workload',
  'comparator',
  'threshold',
  'rank',
  'limit',
  'window',
  'compareTo',
  'scenario',
  'terms',
  'topic',
  'language',
  'cadence',
  'day',
  'time',
  'snooze',
  'format',
  'observed',
  'exclude',
  'clarify',
  'contentFormat',
  'without',
  'addActive',
  'assign',
  'target',
  'alias',
  'act',
  'reason',
  'quiet',
  'quietDays',
  'seats',
  'budget',
  'zone',
  'sendTo',
  'nth',
  'whose',
  'doneOn',
];
const SETS = new Set(['customers', 'terms', 'exclude', 'quietDays']);
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  find_data_howto: ['customers', 'format', 'workload', 'metric'],
  data_scope: ['customers', 'workload', 'metric'],
  explain_metric: ['workload'],
};
const INTENT_ONLY = new Set([
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

export interface Judged {
  readonly item: Labelled;
  readonly got: Question;
  readonly bad: readonly string[];
  readonly intent: boolean;
  readonly frame: boolean;
  readonly acted: boolean;
  readonly rightChip: boolean;
}

/** Corpus scoring: an intent is right, a frame is right when every slot is, `unclear` counts as asking. */
export function judge(item: Labelled, got: Question): Judged {
  const expected = item.expect;
  const found = got as unknown as Readonly<Record<string, unknown>>;
  const alternative = ((expected['alsoOk'] as string[] | undefined) ?? []).includes(got.intent);
  let bad = KEYS.filter((key) => plain(key, expected[key]) !== plain(key, found[key]));
  if (!bad.includes('intent')) {
    const lenient = (expected['lenient'] as string[] | undefined) ?? [];
    const ignored = IGNORED[expected.intent] ?? [];
    bad = INTENT_ONLY.has(expected.intent)
      ? []
      : bad.filter((key) => !ignored.includes(key) && !lenient.includes(key));
  }
  if (alternative) bad = [];
  const asked = got.intent === 'unclear' && expected.intent !== 'unclear' && !alternative;
  return {
    item,
    got,
    bad,
    intent: got.intent === expected.intent || alternative,
    frame: bad.length === 0,
    acted: !asked,
    rightChip: asked && (got.suggest ?? []).some((intent) => intent === expected.intent),
  };
}

function plain(key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (!Array.isArray(value)) return String(value);
  return SETS.has(key) ? [...value].sort().join(',') : value.join('-');
}

export interface Score {
  readonly n: number;
  readonly 'intent %': string;
  readonly 'acted %': string;
  readonly 'frame right of acted %': string;
  readonly 'right chip of asked %': string;
}

export function scoreOf(judged: readonly Judged[]): Score {
  const share = (part: number, whole: number) => (whole === 0 ? '' : ((100 * part) / whole).toFixed(1));
  const acted = judged.filter((one) => one.acted);
  const asked = judged.filter((one) => !one.acted);
  return {
    n: judged.length,
    'intent %': share(judged.filter((one) => one.intent).length, judged.length),
    'acted %': share(acted.length, judged.length),
    'frame right of acted %': share(acted.filter((one) => one.frame).length, acted.length),
    'right chip of asked %': share(asked.filter((one) => one.rightChip).length, asked.length),
  };
}
