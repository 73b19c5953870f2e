import { readFileSync } from 'node:fs';
import type { Linker } from '../../core/reading/index.ts';
import { type ChoiceWeights, trainChoices } from '../../core/reading/model/choices.ts';
import { examplesOfLines, type LabelledLine } from '../../core/reading/model/labelled.ts';
import type { Example } from '../../core/reading/model/train.ts';
import { examplesOf, parseUtterances } from '../../core/reading/model/utterances.ts';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const lines = (file: string) =>
  text(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledLine);

const labelled = (): LabelledLine[] => [
  ...['en', 'ja'].flatMap((lang) => lines(`core/reading/data/utterances-${lang}.jsonl`)),
  ...lines('test/corpus/questions.jsonl'),
];

/** All the reader's model learns from: phrases, labelled utterances, the corpus. The linker knows the customers they name. */
export function trainingExamples(linker: Linker): Example[] {
  return [
    ...['en', 'ja'].flatMap((lang) =>
      examplesOf(parseUtterances(text(`core/reading/data/utterances.${lang}.txt`))),
    ),
    ...examplesOfLines(labelled(), linker),
  ];
}

/** What is learnt of the slots. */
export function learntChoices(linker: Linker): ChoiceWeights {
  return trainChoices(labelled(), linker);
}
