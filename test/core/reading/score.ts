import type { Question } from '../../../core/question.ts';
import { differences, type Expected } from './right.ts';

/** One labelled utterance of the corpus; `expect` as corpus rules have it. */
export interface Labelled {
  readonly id: string;
  readonly lang: 'en' | 'ja';
  readonly family: string;
  readonly context?: unknown;
  readonly text: string;
  readonly expect: Expected;
  readonly tags: readonly string[];
}

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
  const alternative = expected.alsoOk?.includes(got.intent) ?? false;
  const bad = differences(expected, got);
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
