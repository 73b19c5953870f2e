import type { Heard, Wish } from './wish.ts';
import { asking } from './wish.ts';

const QUIETEN =
  /\bpaus|\bsuspend|\bbreak\b|\bmut(?:e|ing)\b|\bsilenc|\bhold\b|\bon hold\b|\bstop\b|\bno (?:more )?(?:alert|nudge|notification|reminder|message|ping)|\bnothing\b|\bdon't (?:send|notify|alert|nudge|ping)|休止|一時停止|停止|止め|ミュト|不要|いらな|いりませ|要らな|しないで|送らないで|保留|休ませ|お休み|オフ/;
const LASTING = /\bpaus|\ba break\b|\bsuspend|\bon hold\b|休止|一時停止/;
const UNTIL =
  /\b(?:until|till|til|for|through|before)\b|まで|間|[0-9一二三四五六七八九十](?:日|週|か月|ヶ月|カ月)/;
/** One thing shown, not the rules behind it. */
const ONE = /\b(?:this|it|that)\b|これ|この(?:通知|件|お知らせ)/;
const AGAIN =
  /\bresum|\brestart|\bun-?paus|\bun-?mut|\b(?:start|begin|go on|carry on)\b[^.?!]{0,24}\bagain\b|\bback on\b|\breactivat|\b(?:end|lift|cancel|stop) the pause\b|再開|(?:休止|一時停止|停止|ミュト)(?:を|は)?(?:解除|終了|やめ|終わ|取り消)|また(?:始め|送っ|通知し|お知らせし)|元に戻し/;

/** "pause nudges until 4 May", 通知を2週間休止して: whole rules keep quiet until a day. */
export function pauseOf(heard: Heard): Wish | null {
  const { evidence, named, ongoing } = heard;
  const { text, schedule, subjects, manner, concepts } = evidence;
  const about = named || (ongoing && manner.nth !== undefined);
  if (!about || !QUIETEN.test(text) || subjects.customers.length > 0 || ONE.test(text)) return null;
  if (concepts.has('when') || concepts.has('threshold') || manner.quiet !== undefined || AGAIN.test(text))
    return null;
  const span = schedule.snooze !== undefined && UNTIL.test(text);
  if (!span && !(LASTING.test(text) && schedule.snooze === undefined)) return null;
  // "no nudges on Fridays" names days of silence, "until Friday" an end
  if (manner.quietDays !== undefined && !/\b(?:until|till|til)\b|まで/.test(text)) return null;
  const slots = {
    act: 'pause',
    snooze: span ? schedule.snooze : undefined,
    cadence: schedule.statedCadence,
    workload: subjects.workload,
    nth: manner.nth,
  };
  return { question: asking('nudge_snooze', heard, slots), because: 'a pause' };
}

/** "resume my nudges", 通知を再開して */
export function resumeOf(heard: Heard): Wish | null {
  const { named, ongoing, evidence } = heard;
  const { text, concepts, manner, schedule, subjects } = evidence;
  if (!(named || ongoing) || !AGAIN.test(text) || concepts.has('when')) return null;
  // later again is a snooze
  if (schedule.snooze !== undefined || schedule.time !== undefined || subjects.customers.length > 0)
    return null;
  const slots = { act: 'resume', nth: manner.nth, cadence: schedule.statedCadence };
  return { question: asking('nudge_settings', heard, slots), because: 'speak again' };
}
