import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { adding } from './adding.ts';
import { caring } from './care.ts';
import type { Span } from './words.ts';

const LONGEST_WISH = 300;
/** Worth a closer look although no word of the lexicon says so. */
const SAID_OTHERWISE = /=|(?:^|\W)(?:means|stands for|is short for|stop calling)(?:\W|$)|[呼略]/;

/** What is said about the further names of customers: one more, one less, or which there are. */
export function aliasing(text: string, spans: readonly Span[], { concepts }: Evidence): Question | null {
  const spoken = concepts.has('alias');
  if ((!spoken && !SAID_OTHERWISE.test(text)) || text.length > LONGEST_WISH) return null;
  return caring(text, spans) ?? adding(text, spans, spoken);
}
