import { readFileSync } from 'node:fs';
import { createLinker, createReader } from '../../../core/reading/index.ts';
import { chooserOf, trainChoices } from '../../../core/reading/model/choices.ts';
import { examplesOfLines, type LabelledLine } from '../../../core/reading/model/labelled.ts';
import { modelOf } from '../../../core/reading/model/model.ts';
import { type Example, train } from '../../../core/reading/model/train.ts';
import { examplesOf, parseUtterances } from '../../../core/reading/model/utterances.ts';
import { customers, linesOf } from './corpus.ts';
import { type Judged, judge, type Labelled, scoreOf } from './score.ts';

// How well messages are read: every family of phrasings is judged by a model that has seen none of it.
const FOLDS = 5;
const data = (file: string) =>
  readFileSync(new URL(`../../../core/reading/data/${file}`, import.meta.url), 'utf8');
const labelled = (lang: string): Labelled[] =>
  data(`utterances-${lang}.jsonl`)
    .trim()
    .split('\n')
    .map((line, at) => ({
      id: `u-${lang}-${at + 1}`,
      tags: [],
      ...(JSON.parse(line) as Omit<Labelled, 'id' | 'tags'>),
    }));

const linker = createLinker(customers);
const items = [...linesOf<Labelled>('questions.jsonl'), ...labelled('en'), ...labelled('ja')];
const heldOut = linesOf<Labelled>('held-out.jsonl');
const phrases: Example[] = ['en', 'ja'].flatMap((lang) =>
  examplesOf(parseUtterances(data(`utterances.${lang}.txt`))),
);
const took: { text: string; ms: number }[] = [];

/** By the family's name, so that adding lines moves no other family to another fold. */
function foldOf(family: string): number {
  let hash = 7;
  for (const c of family) hash = (Math.imul(hash, 31) + c.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function read(these: readonly Labelled[], others: readonly Labelled[]): Judged[] {
  const lines = others as unknown as LabelledLine[];
  const examples = [...phrases, ...examplesOfLines(lines, linker)];
  const choose = chooserOf(trainChoices(lines, linker));
  const reader = createReader({ linker, model: modelOf(train(examples)), choose });
  return these.map((item) => {
    const started = performance.now();
    const reading = reader.read(item.text, { context: (item.context ?? null) as never, lang: item.lang });
    took.push({ text: item.text.slice(0, 60), ms: performance.now() - started });
    return judge(item, reading.questions[0]!);
  });
}

function table(title: string, judged: readonly Judged[], keyOf: (one: Judged) => readonly string[]): void {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) for (const key of keyOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  console.log(`\n${title}`);
  console.table(Object.fromEntries([...groups].sort().map(([key, group]) => [key, scoreOf(group)])));
}

const crossed: Judged[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const inside = items.filter(({ family }) => foldOf(family) === fold);
  crossed.push(
    ...read(
      inside,
      items.filter(({ family }) => foldOf(family) !== fold),
    ),
  );
}
const kind = ({ item }: Judged) =>
  item.context === undefined || item.context === null ? 'alone' : 'follow-up';
table('By language (held-out families)', crossed, (one) => [
  'all',
  one.item.lang,
  `${one.item.lang} ${kind(one)}`,
]);
table('By intent', crossed, ({ item }) => [item.expect.intent]);
table('By tag', crossed, ({ item }) => item.tags);
const families = new Map<string, Judged[]>();
for (const one of crossed) families.set(one.item.family, [...(families.get(one.item.family) ?? []), one]);
const weakest = [...families]
  .map(([family, group]) => ({
    family,
    n: group.length,
    right: group.filter(({ frame, acted }) => frame && acted).length / group.length,
  }))
  .filter(({ n }) => n >= 4)
  .sort((a, b) => a.right - b.right)
  .slice(0, 20);
console.log('\nWeakest families (share acted on and right)');
console.table(weakest.map((one) => ({ ...one, right: one.right.toFixed(2) })));
const confused = new Map<string, number>();
for (const { item, got, intent } of crossed) {
  if (intent) continue;
  const pair = `${item.expect.intent} read as ${got.intent}`;
  confused.set(pair, (confused.get(pair) ?? 0) + 1);
}
console.log('\nConfusion');
console.table(Object.fromEntries([...confused].sort((a, b) => b[1] - a[1]).slice(0, 20)));
table('A set written before tuning', read(heldOut, items), ({ item }) => ['all', item.lang, item.family]);
console.log('\nSlowest');
console.table(took.sort((a, b) => b.ms - a.ms).slice(0, 5));
