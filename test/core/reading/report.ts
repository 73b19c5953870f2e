import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createLinker, createReader, type Reader } from '../../../core/reading/index.ts';
import { chooserOf, trainChoices } from '../../../core/reading/model/choices.ts';
import { examplesOfLines, type LabelledLine } from '../../../core/reading/model/labelled.ts';
import { modelOf } from '../../../core/reading/model/model.ts';
import { type Example, train } from '../../../core/reading/model/train.ts';
import { examplesOf, parseUtterances } from '../../../core/reading/model/utterances.ts';
import { SWITCHES } from '../../../core/reading/steps.ts';
import { customers, linesOf } from './corpus.ts';
import { type Judged, judge, type Labelled, scoreOf } from './score.ts';

// How well messages are read: every family of phrasings is judged by a model that has seen none of it.
// --without NAME reads without one of the steps; --worth says of every step what is lost without it;
// --set FILE scores a file of labelled lines by what was learnt from all families, and prints figures only.
const USAGE = `npm run understanding -- [--without NAME]... [--worth] [--set FILE]...
names: ${SWITCHES.join(', ')}`;
const { values } = parseArgs({
  options: {
    without: { type: 'string', multiple: true, default: [] },
    worth: { type: 'boolean', default: false },
    set: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
const unknown = values.without.filter((name) => !SWITCHES.includes(name));
if (values.help || unknown.length > 0) {
  console.error(unknown.length > 0 ? `no step is named ${unknown.join(', ')}\n${USAGE}` : USAGE);
  process.exit(values.help ? 0 : 2);
}

const FOLDS = 5;
const data = (file: string) =>
  readFileSync(new URL(`../../../core/reading/data/${file}`, import.meta.url), 'utf8');
const parse = (text: string, name: string): Labelled[] =>
  text
    .trim()
    .split('\n')
    .map((line, at) => ({
      id: `${name}-${at + 1}`,
      tags: [],
      ...(JSON.parse(line) as Omit<Labelled, 'id' | 'tags'>),
    }));
const labelled = (lang: string) => parse(data(`utterances-${lang}.jsonl`), `u-${lang}`);

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

type Learnt = (without: readonly string[]) => Reader;

/** A reader that has learnt from these lines. */
function learnt(lines: readonly Labelled[]): Learnt {
  const seen = lines as unknown as LabelledLine[];
  const choose = chooserOf(trainChoices(seen, linker));
  const model = modelOf(train([...phrases, ...examplesOfLines(seen, linker)]));
  return (without) => createReader({ linker, model, choose, without });
}

function read(these: readonly Labelled[], reader: Reader): Judged[] {
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

const kind = ({ item }: Judged) =>
  item.context === undefined || item.context === null ? 'alone' : 'follow-up';
const byLanguage = (one: Judged) => ['all', one.item.lang, `${one.item.lang} ${kind(one)}`];

const all = values.set.length > 0 ? learnt([...items, ...heldOut]) : undefined;
for (const file of values.set)
  table(file, read(parse(readFileSync(file, 'utf8'), 'line'), all!(values.without)), byLanguage);
if (all !== undefined) process.exit();

const folds = Array.from({ length: FOLDS }, (_, fold) => ({
  inside: items.filter(({ family }) => foldOf(family) === fold),
  reader: learnt(items.filter(({ family }) => foldOf(family) !== fold)),
}));
const crossedWithout = (without: readonly string[]) =>
  folds.flatMap(({ inside, reader }) => read(inside, reader(without)));
const crossed = crossedWithout(values.without);

table('By language (held-out families)', crossed, byLanguage);
if (values.worth) {
  worth();
  process.exit();
}
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
const everything = learnt(items);
table('A set written before tuning', read(heldOut, everything(values.without)), ({ item }) => [
  'all',
  item.lang,
  item.family,
]);
console.log('\nSlowest');
console.table(took.sort((a, b) => b.ms - a.ms).slice(0, 5));

/** How many lines more are read right, and how many more are acted on wrongly, with each step than without it. */
function worth(): void {
  const count = (judged: readonly Judged[]) => ({
    right: judged.filter(({ frame, acted }) => frame && acted).length,
    wrong: judged.filter(({ frame, acted }) => !frame && acted).length,
  });
  const held = learnt(items);
  const [inFolds, unseen] = [count(crossed), count(read(heldOut, held(values.without)))];
  const rows = SWITCHES.filter((name) => !values.without.includes(name)).map((name) => {
    const without = [...values.without, name];
    const [folded, apart] = [count(crossedWithout(without)), count(read(heldOut, held(without)))];
    return {
      step: name,
      'right in folds': inFolds.right - folded.right,
      'wrong in folds': inFolds.wrong - folded.wrong,
      'right of the set before tuning': unseen.right - apart.right,
      'wrong of the set before tuning': unseen.wrong - apart.wrong,
    };
  });
  console.log('\nWhat each step adds');
  console.table(rows.sort((a, b) => b['right in folds'] - a['right in folds']));
}
