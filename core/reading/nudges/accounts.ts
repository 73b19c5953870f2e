import { pattern } from '../languages/index.ts';
import { asking, type Heard, type Wish } from './wish.ts';

const KEPT = pattern('accounts.kept');
const DELIVERY = pattern('accounts.delivery');

const FROM_ME = /\byou (?:kept|held|withheld|hid)\b[^.?!]{0,12}\b(?:from me|back)\b/;

/** "what did you hold back?", "are any nudges waiting?": accounts of what was and was not sent. */
export function accountsOf(heard: Heard): Wish | null {
  const { named, ongoing, evidence } = heard;
  const { text, concepts, schedule } = evidence;
  if (
    !(named || ongoing || FROM_ME.test(text)) ||
    (concepts.has('when') && !/あれば|ありましたら|if any/.test(text)) ||
    schedule.snooze !== undefined
  )
    return null;
  if (
    KEPT.test(text) &&
    !/\b(?:please|don't) (?:hold|suppress|skip|drop)\b|して(?:ください|ほしい)/.test(text)
  )
    return { question: asking('nudge_settings', heard, { act: 'withheld' }), because: 'what was withheld' };
  return DELIVERY.test(text)
    ? { question: asking('nudge_settings', heard, { act: 'status' }), because: 'how deliveries stand' }
    : null;
}
