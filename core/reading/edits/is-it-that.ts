import { CAUSE_WORDS } from '../../catalog/causes.ts';
import { pattern } from '../languages/index.ts';
import { highFigure } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const BLAMES = pattern('isItThat.blames');

/** "is it the trial?", 退職者のせい？: one of the causes of a figure above 100 %. */
export const isItThat: Kind = (evidence, previous) => {
  const { concepts, items, subjects, text, metric } = evidence;
  const high = highFigure(previous);
  if (high === undefined && previous.intent !== 'explain_inflated') return null;
  if (items.length > 10 || subjects.customers.length > 0 || metric !== undefined || concepts.has('without'))
    return null;
  const said = CAUSE_WORDS.find(([concept]) => concepts.has(concept))?.[1];
  const blamed = BLAMES.test(text);
  const yammer = subjects.workload === 'yammer' && blamed ? ('yammer' as const) : undefined;
  const cause = said ?? yammer;
  if (cause !== undefined && TAKEN_OUT.test(text)) {
    const { metric: before, workload } = previous;
    const figure = before === 'usage' || before === 'deployment' ? { metric: before } : {};
    return {
      question: {
        intent: 'what_if',
        customers: previous.customers,
        ...figure,
        ...optional({ workload }),
        without: cause,
      },
      because: 'the figure without that cause',
    };
  }
  if (cause === undefined || (!blamed && items.length > 5)) return null;
  return {
    question: {
      intent: 'explain_inflated',
      customers: previous.customers,
      ...optional({
        workload: yammer === undefined ? (subjects.workload ?? previous.workload) : previous.workload,
        observed: high,
        without: cause,
      }),
    },
    because: 'asks whether it is that cause',
  };
};

const TAKEN_OUT = /(?<![a-z])(?:tak|leav|strip|cut|throw|filter)\w* .*out(?![a-z])|ignor|exclud|discount/;
