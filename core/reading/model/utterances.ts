import { INTENTS, type Intent } from '../../catalog/intents.ts';
import { lookAtPhrase } from '../look.ts';
import { featuresOf } from './features.ts';
import type { Example } from './train.ts';

/** A phrase and what it asks for; `block` numbers the blocks between blank lines, phrases of one block being kin. */
export interface Phrase {
  readonly intent: Intent;
  readonly text: string;
  readonly block: string;
}

/** The lines of an utterance file: "= intent" opens a section, every other line is one phrase. Throws on an unknown intent. */
export function parseUtterances(source: string): Phrase[] {
  const phrases: Phrase[] = [];
  let intent: Intent | undefined;
  let block = 0;
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text === '') {
      block++;
      continue;
    }
    if (text.startsWith('= ')) {
      intent = INTENTS.find((one) => one === text.slice(2));
      if (intent === undefined) throw new Error(`no such intent: ${text.slice(2)}`);
      block++;
      continue;
    }
    if (intent !== undefined) phrases.push({ intent, text, block: `${intent}.${block}` });
  }
  return phrases;
}

export function examplesOf(phrases: readonly Phrase[]): Example[] {
  return phrases.map(({ intent, text }) => ({ intent, features: featuresOf(lookAtPhrase(text)) }));
}
