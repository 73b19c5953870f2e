import type { Question } from '../../question.ts';
import { onlyPointsBack } from './about-them.ts';
import { shape } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

/** "every month please", 毎週お願いします: what was shown, as a nudge. */
export const regularly: Kind = (evidence, previous) => {
  const { concepts, items, schedule } = evidence;
  if (
    !onlyPointsBack(evidence) ||
    schedule.statedCadence === undefined ||
    items.length > (concepts.has('pron.it') ? 8 : 4) ||
    concepts.has('trend') ||
    previous.intent === 'nudge_subscribe' ||
    previous.intent === 'nudge_settings'
  )
    return null;
  const { customers } = previous;
  const scope =
    customers.length > 0
      ? optional({ metric: previous.metric, workload: previous.workload, product: previous.product })
      : shape(previous);
  const { limit: _, window: __, compareTo: ___, ...rest } = scope as Question;
  return {
    question: {
      ...rest,
      intent: 'nudge_subscribe',
      customers,
      ...optional({ cadence: schedule.cadence, day: schedule.day, time: schedule.time }),
    },
    because: 'what was shown, regularly',
  };
};
