import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { adding } from './adding.ts';
import { caring } from './care.ts';
import { remaining, takesAway } from './remaining.ts';
import type { Span } from './words.ts';

const LONGEST_WISH = 300;
/** Worth a closer look although no word of the lexicon says so. */
const SAID_OTHERWISE = pattern('aliasing.saidOtherwise');

/** What is said about the further names of customers: one more, one less, or which there are. */
export function aliasing(text: string, spans: readonly Span[], { concepts }: Evidence): Question | null {
  if (text.length > LONGEST_WISH) return null;
  const away = takesAway(text);
  if (!concepts.has('alias') && !SAID_OTHERWISE.test(text))
    return spans.length === 0 ? null : remaining(text, spans, away);
  const cared = caring(text, spans);
  if (cared !== null || away) return cared;
  return remaining(text, spans, false) ?? adding(text, spans, concepts.has('alias'));
}
