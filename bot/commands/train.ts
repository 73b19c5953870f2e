import { readFileSync, writeFileSync } from 'node:fs';
import { train } from '../../core/reading/model/train.ts';
import { examplesOf, parseUtterances } from '../../core/reading/model/utterances.ts';

// Learns the reader's weights anew from the utterance files: run it after editing those, the lexicon or the slots.
const at = (file: string) => new URL(`../../core/reading/data/${file}`, import.meta.url);
const phrases = ['utterances.en.txt', 'utterances.ja.txt'].flatMap((file) =>
  parseUtterances(readFileSync(at(file), 'utf8')),
);
const { intents, features } = train(examplesOf(phrases));
const lines = Object.entries(features).map(
  ([name, pairs]) => `${JSON.stringify(name)}:${JSON.stringify(pairs)}`,
);
writeFileSync(
  at('weights.json'),
  `{"intents":${JSON.stringify(intents)},\n"features":{\n${lines.join(',\n')}\n}}\n`,
);
console.error(`${phrases.length} phrases, ${lines.length} features`);
