import { pattern } from '../languages/index.ts';
import type { Heard, Wish } from './wish.ts';
import { asking } from './wish.ts';

const QUIETEN = pattern('pause.quieten');
const LASTING = pattern('pause.lasting');
const UNTIL = pattern('pause.until');
/** One thing shown, not the rules behind it. */
const ONE = pattern('pause.one');
const AGAIN = pattern('pause.again');

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
