import { pattern } from '../languages/index.ts';
import { asking, type Heard, type Wish } from './wish.ts';

const STOPPED = pattern('nth.stopped');
const CHANGED = pattern('nth.changed');

/** "stop number 2", 1番目を25%に変更して: a rule of the list just shown by its number. */
export function nthOf(heard: Heard): Wish | null {
  const { evidence, named, ongoing } = heard;
  const { manner, text, schedule, quantities, metric, subjects } = evidence;
  const nth = manner.nth ?? bareNth(heard);
  if (nth === undefined || !(named || ongoing) || subjects.customers.length > 0) return null;
  if (STOPPED.test(text))
    return { question: asking('nudge_unsubscribe', heard, { nth }), because: 'stops one by its number' };
  const slots = {
    threshold: thresholdSaid(quantities),
    cadence: schedule.statedCadence,
    day: schedule.day,
    time: schedule.time,
    metric,
    workload: subjects.workload,
  };
  const says = Object.values(slots).some((value) => value !== undefined);
  return says && CHANGED.test(text)
    ? { question: asking('nudge_settings', heard, { ...slots, nth }), because: 'changes one by its number' }
    : null;
}

const thresholdSaid = ({ threshold, quoted }: Heard['evidence']['quantities']): number | undefined =>
  typeof threshold === 'number' ? threshold : quoted;

/** "stop 2" below a list. */
function bareNth({ evidence: { text }, ongoing }: Heard): number | undefined {
  const said = ongoing
    ? (/^(?:please )?(?:stop|delete|remove|cancel|end|pause) (\d{1,2})[.!]*$/.exec(text) ??
      /^(\d{1,2})番?(?:を|は)/.exec(text))
    : null;
  return said?.[1] === undefined ? undefined : Number(said[1]);
}
