import { hasJapanese } from '../text/script.ts';
import { stem } from '../text/stem.ts';
import type { Concept, Worded, Words } from './concepts.ts';
import { Node } from './trie.ts';
import { wordsOf } from './words.ts';

/** The lexicon ready to be matched: Latin phrases by stem, Japanese strings by character. */
export interface Lexicon {
  readonly latin: Node;
  readonly japanese: Node;
  /** every Latin word that occurs in it, as typed and as stem */
  readonly vocabulary: ReadonlySet<string>;
  /** those of them that are said by themselves or in several phrases about our own matters: no name by themselves */
  readonly everyday: ReadonlySet<string>;
  /** in how many phrases a stem occurs: the likelier one of two corrections */
  readonly frequency: ReadonlyMap<string, number>;
}

/** Words a phrase may be interrupted by. */
export const SKIPPABLE: ReadonlySet<string> = new Set(
  'the a an is are was were be been my our your me us please just really actually still so very some even'.split(
    ' ',
  ),
);
/** Phrases are kept without these. */
export const ARTICLES: ReadonlySet<string> = new Set('the a an is are was were'.split(' '));

/** What Japanese matching ignores: long-vowel marks, middle dots and spaces. */
export function squeezeJapanese(text: string): string {
  return text.replace(/[ー・ ]/g, '');
}

/** One wording and what it means. */
export interface Entry {
  readonly concept: Concept;
  readonly wording: string;
}

/** The wordings of one language's line. */
export function wordingsOf(line: string): string[] {
  return line
    .split(',')
    .map((part) => part.trim().normalize('NFKC'))
    .filter((wording) => wording !== '');
}

/** What all languages say, concept by concept. */
function entriesOf(languages: readonly Words[]): Entry[] {
  const concepts = [...new Set(languages.flatMap((words) => Object.keys(words) as Worded[]))];
  return concepts.flatMap((concept) =>
    languages.flatMap((words) => wordingsOf(words[concept]).map((wording) => ({ concept, wording }))),
  );
}

/** `names`: what is called the same in every language. */
export function compileLexicon(languages: readonly Words[], names: readonly Entry[] = []): Lexicon {
  const latin = new Node();
  const japanese = new Node();
  const vocabulary = new Set<string>();
  const frequency = new Map<string, number>();
  const said = new Map<string, number>();
  for (const { concept, wording } of [...entriesOf(languages), ...names]) {
    const low = wording.toLowerCase();
    if (hasJapanese(low)) {
      for (const form of inflected(low)) insert(japanese, squeezeJapanese(form), concept);
    } else {
      const path = latinPath(low, vocabulary);
      if (!FOREIGN.has(concept) && !concept.startsWith('product.')) count(low, said);
      for (const step of path) frequency.set(step, (frequency.get(step) ?? 0) + 1);
      insert(latin, path, concept);
    }
  }
  const everyday = new Set([...said].filter(([, times]) => times >= SEVERAL).map(([word]) => word));
  return { latin, japanese, vocabulary, everyday, frequency };
}

/** What these list is not ours: people and companies are named with such words. */
const FOREIGN: ReadonlySet<Concept> = new Set(['near.hint', 'offtopic', 'injection']);
const SEVERAL = 2;

/** "bright spots" makes no everyday word of "bright"; a wording of one word, or a second phrase, does. */
function count(wording: string, said: Map<string, number>): void {
  const words = wordsOf(wording);
  const times = words.length === 1 ? SEVERAL : 1;
  for (const word of words)
    for (const form of new Set([word, stem(word)])) said.set(form, (said.get(form) ?? 0) + times);
}

function latinPath(wording: string, vocabulary: Set<string>): string[] {
  const words = wordsOf(wording);
  for (const word of words) {
    vocabulary.add(word);
    vocabulary.add(stem(word));
  }
  const kept = words.filter((word) => !ARTICLES.has(word));
  return (kept.length > 1 ? kept : words).map(stem);
}

/** Nearly every wording has one concept: such lists are shared. */
const alone = new Map<Concept, readonly Concept[]>();

function insert(root: Node, path: Iterable<string>, concept: Concept): void {
  let node = root;
  for (const step of path) node = node.grow(step);
  if (node === root || node.concepts?.includes(concept)) return;
  if (node.concepts === null) {
    node.concepts = alone.get(concept) ?? [concept];
    alone.set(concept, node.concepts);
  } else node.concepts = [...node.concepts, concept];
}

const ENDINGS: readonly (readonly [ending: string, others: readonly string[]])[] = [
  ['ていない', ['ていません', 'てない', 'てません', 'ていなくて', 'ていなかった', 'てなくて', 'ておらず']],
  ['でいない', ['でいません', 'でない', 'でません', 'でいなくて', 'でおらず']],
  ['ている', ['ています', 'てる', 'てます', 'ていて', 'ていた', 'ておる', 'ております']],
  ['でいる', ['でいます', 'でる', 'でます', 'でいて', 'でいた']],
  ['れない', ['れません', 'れなくて', 'れず']],
  ['えない', ['えません', 'えなくて', 'えず']],
  ['したい', ['したく']],
];

/** A Japanese wording with the polite and short forms of its ending. */
function inflected(wording: string): string[] {
  for (const [ending, others] of ENDINGS) {
    if (!wording.endsWith(ending)) continue;
    const base = wording.slice(0, -ending.length);
    return [wording, ...others.map((other) => base + other)];
  }
  return [wording];
}
