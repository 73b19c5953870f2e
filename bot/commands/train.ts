import { readFileSync, writeFileSync } from 'node:fs';
import { createLinker, type Nameable } from '../../core/reading/index.ts';
import { train } from '../../core/reading/model/train.ts';
import { trainingExamples } from './training.ts';

// Learns the reader's weights anew: run it after editing the utterances, the lexicon or the slots.
const at = (file: string) => new URL(`../../${file}`, import.meta.url);
const customers = JSON.parse(readFileSync(at('test/corpus/customers.json'), 'utf8')) as Nameable[];
const examples = trainingExamples(createLinker(customers));
const { intents, features } = train(examples);
const rows = Object.entries(features).map(
  ([name, pairs]) => `${JSON.stringify(name)}:${JSON.stringify(pairs)}`,
);
const text = `{"intents":${JSON.stringify(intents)},\n"features":{\n${rows.join(',\n')}\n}}\n`;
writeFileSync(at('core/reading/data/weights.json'), text);
process.stderr.write(`${examples.length} examples, ${rows.length} features\n`);
