import { readFileSync, writeFileSync } from 'node:fs';
import { createLinker, type Nameable } from '../../core/reading/index.ts';
import { examplesOfLines, type LabelledLine } from '../../core/reading/model/labelled.ts';
import { train } from '../../core/reading/model/train.ts';
import { examplesOf, parseUtterances } from '../../core/reading/model/utterances.ts';

// Learns the reader's weights anew from the utterance files: run it after editing those, the lexicon or the slots.
const at = (file: string) => new URL(`../../${file}`, import.meta.url);
const text = (file: string) => readFileSync(at(file), 'utf8');
const lines = (file: string) =>
  text(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledLine);

const linker = createLinker(JSON.parse(text('test/corpus/customers.json')) as Nameable[]);
const examples = [
  ...['en', 'ja'].flatMap((lang) =>
    examplesOf(parseUtterances(text(`core/reading/data/utterances.${lang}.txt`))),
  ),
  ...['en', 'ja'].flatMap((lang) =>
    examplesOfLines(lines(`core/reading/data/utterances-${lang}.jsonl`), linker),
  ),
  ...examplesOfLines(lines('test/corpus/questions.jsonl'), linker),
];
const { intents, features } = train(examples);
const rows = Object.entries(features).map(
  ([name, pairs]) => `${JSON.stringify(name)}:${JSON.stringify(pairs)}`,
);
writeFileSync(
  at('core/reading/data/weights.json'),
  `{"intents":${JSON.stringify(intents)},\n"features":{\n${rows.join(',\n')}\n}}\n`,
);
process.stderr.write(`${examples.length} examples, ${rows.length} features\n`);
