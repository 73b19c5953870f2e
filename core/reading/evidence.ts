import type { Metric } from '../catalog/metrics.ts';
import type { Item } from './items.ts';
import { says } from './items.ts';
import type { Concept } from './lexicon/concepts.ts';
import { type Manner, mannerIn } from './slots/manner.ts';
import { type Periods, periods } from './slots/periods.ts';
import { type Quantities, quantities } from './slots/quantities.ts';
import { type Schedule, schedule } from './slots/schedule.ts';
import { metricOf, type Subjects, subjects } from './slots/subjects.ts';

/** All that was found in a message, before anything is decided. */
export interface Evidence {
  /** the compacted message */
  readonly text: string;
  readonly items: readonly Item[];
  /** pieces of what leads to a request: told, and not asked */
  readonly aside: readonly Item[];
  /** where each character of the text stands in the message */
  readonly places: readonly number[];
  readonly concepts: ReadonlySet<Concept>;
  readonly subjects: Subjects;
  readonly metric: Metric | undefined;
  readonly quantities: Quantities;
  readonly periods: Periods;
  readonly schedule: Schedule;
  readonly manner: Manner;
  /** more than 100 % is spoken of */
  readonly over100: boolean;
  /** words that look like the name of a customer we do not know */
  readonly unknownName: string | null;
}

/** What a message was taken apart into. */
export type Pieces = Pick<Evidence, 'text' | 'places' | 'items' | 'aside' | 'unknownName'>;

export function gather(pieces: Pieces): Evidence {
  const { text, items } = pieces;
  const concepts = new Set<Concept>();
  for (const item of items)
    if (item.kind === 'concept') for (const concept of item.concepts) concepts.add(concept);
  const found = subjects(items);
  const metric = metricOf(found.metrics, found.introductionRate);
  const said = puzzled(quantities(items), metric, isPuzzled(concepts, text));
  const manner = mannerIn(items, text);
  return {
    ...pieces,
    concepts,
    subjects: found,
    metric,
    quantities: said,
    periods: periods(items),
    schedule: schedule(items, text, manner),
    manner,
    over100: concepts.has('over100') || aboveHundred(said),
  };
}

const PUZZLES: readonly Concept[] = ['why', 'inflated', 'chat.blame'];

/** "how come we're at 128?": a number above 100 that puzzles is a percentage, if nothing else is counted. */
function puzzled(said: Quantities, metric: Metric | undefined, puzzles: boolean): Quantities {
  const { bare, quoted, comparator, limit } = said;
  if (bare === undefined || bare <= 100 || bare >= 1000 || quoted !== undefined) return said;
  if (comparator !== undefined || limit !== undefined || !(metric === undefined || SHARES.has(metric)))
    return said;
  return puzzles ? { ...said, quoted: bare } : said;
}

function isPuzzled(concepts: ReadonlySet<Concept>, text: string): boolean {
  return says(concepts, ...PUZZLES) || /\bhow (?:did|does|do|can|could|is)\b/.test(text);
}

const SHARES: ReadonlySet<Metric> = new Set(['usage', 'deployment']);

function aboveHundred({ comparator, threshold, quoted, unit }: Quantities): boolean {
  if (quoted !== undefined && quoted > 100) return true;
  if (typeof threshold !== 'number' || unit === 'count') return false;
  return (comparator === 'gt' || comparator === 'gte') && threshold >= 100 && threshold < 1000;
}
