import { readFileSync, writeFileSync } from 'node:fs';
import { createLinker, type Nameable } from '../../core/reading/index.ts';
import type { Weights } from '../../core/reading/model/model.ts';
import { train } from '../../core/reading/model/train.ts';
import { learntChoices, trainingExamples } from './training.ts';

// Learns the reader's weights anew: run it after editing the utterances, the lexicon or the slots.
const at = (file: string) => new URL(`../../${file}`, import.meta.url);
const customers = JSON.parse(readFileSync(at('test/corpus/customers.json'), 'utf8')) as Nameable[];
const linker = createLinker(customers);
const examples = trainingExamples(linker);
const learnt = train(examples);
writeFileSync(at('core/reading/data/weights.json'), `${written(learnt)}\n`);
const choices = Object.entries(learntChoices(linker)).map(
  ([intent, weights]) => `${JSON.stringify(intent)}:${written(weights)}`,
);
writeFileSync(at('core/reading/data/choice-weights.json'), `{${choices.join(',\n')}}\n`);
process.stderr.write(`${examples.length} examples, ${Object.keys(learnt.features).length} features\n`);

/** One feature a line, so that a change can be read. */
function written({ intents, features }: Weights): string {
  const rows = Object.entries(features).map(
    ([name, pairs]) => `${JSON.stringify(name)}:${JSON.stringify(pairs)}`,
  );
  return `{"intents":${JSON.stringify(intents)},\n"features":{\n${rows.join(',\n')}\n}}`;
}
