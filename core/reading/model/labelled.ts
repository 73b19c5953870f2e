import type { Intent } from '../../catalog/intents.ts';
import { look } from '../look.ts';
import type { Linker } from '../names/linker.ts';
import { nudgeWish } from '../nudges/index.ts';
import { normalize } from '../text/normalize.ts';
import { featuresOf } from './features.ts';
import type { Example } from './train.ts';

/** A line of the labelled utterances: the message, the frame before it, the frame it should be read as. */
export interface LabelledLine {
  readonly lang: 'en' | 'ja';
  readonly family: string;
  readonly context?: unknown;
  readonly text: string;
  readonly expect: { readonly intent: Intent; readonly lenient?: readonly string[] };
}

/**
 * Examples from labelled lines. What leans on the question before, and wishes about nudges that their wording alone settles,
 * are read by rules of their own and teach nothing here.
 */
export function examplesOfLines(lines: readonly LabelledLine[], linker: Linker): Example[] {
  return lines
    .filter(({ context }) => context === undefined || context === null)
    .flatMap(({ text, expect }) => {
      const message = normalize(text);
      const evidence = look(message, linker.link(message));
      return nudgeWish(evidence, null, new Set()) === null
        ? [{ intent: expect.intent, features: featuresOf(evidence) }]
        : [];
    });
}
