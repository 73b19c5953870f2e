import { asking, type Heard, type Wish } from './wish.ts';

const KEPT =
  /\byou kept\b|\b(?:with(?:held|hold)|h[eo]ld back|held back|suppress|kept from|keep from|dropped|skipped|left out|missed|did not send|didn't send|not send me|not sent|swallowed|never (?:reach|arriv|got to)|(?:didn't|did not) (?:reach|arrive))|見送ら|見送っ|送られなかった|送信されなかった|届けなかった|届いていない(?:通知|お知らせ|アラト)|届かなかった(?:通知|お知らせ|アラト)|控えた|抑止/;
const DELIVERY =
  /\b(?:deliver(?:y|ies|ed) (?:status|state|queue|problem)|(?:status|state) of (?:the |my )?(?:deliver|nudg|notif|alert)|waiting to be (?:sent|delivered)|(?:waiting|queued|stuck|unsent|undelivered|pending)\b|backlog|\bqueue\b|(?:can't|cannot|could not|couldn't|can not) be reached|unreachable)|(?:配信|送信)(?:の)?(?:状況|状態)|送信待ち|未送信|届けられない|届かない宛先|溜まって|滞って/;

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
