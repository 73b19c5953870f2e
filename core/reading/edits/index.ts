import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { firstOf, type InOrder, type Off } from '../in-order.ts';
import type { Vote } from '../vote.ts';
import { aboutFigure } from './about-figure.ts';
import { comparesThem, howTheyAre } from './about-them.ts';
import { carriesOver } from './carries-over.ts';
import { changesLoosely, changesSlots } from './changes-slots.ts';
import { dropsSlot } from './drops-slot.ts';
import type { Edit } from './edit.ts';
import { isItThat } from './is-it-that.ts';
import { moves } from './moves.ts';
import { timeOfNudge } from './nudge-time.ts';
import { ofEveryone } from './of-everyone.ts';
import { otherSupposition } from './other-supposition.ts';
import { regularly } from './regularly.ts';
import { sameAbout } from './same-about.ts';
import { sameFigures } from './same-figures.ts';
import { scheduleOfRule } from './schedule-of-rule.ts';
import { supposes } from './supposes.ts';
import { theOthers } from './the-others.ts';
import { whyIt } from './why-it.ts';

export { ANSWERS, answerTo } from './answer-to.ts';
export type { Edit } from './edit.ts';

/** What only one kind of question before can mean goes first, what replaces a slot last. */
export const EDITS: InOrder<[Evidence, PreviousQuestion, Vote | null], Edit> = [
  // after a nudge a day or "stop" means the nudge, not a period or small talk
  ['edit: time of nudge', timeOfNudge],
  // after a rule a day or time is when it is to come
  ['edit: schedule of rule', scheduleOfRule],
  // after a supposition a number is the next thing supposed, not a threshold
  ['edit: other supposition', otherSupposition],
  // "and if 15 more joined?" supposes, whatever the verb
  ['edit: supposes', supposes],
  // "all workloads" takes the workload away, before it could be asked what is covered
  ['edit: drops slot', dropsSlot],
  // a cause after a figure above 100 % is asked about, not taken away
  ['edit: is it that', isItThat],
  // "how is that calculated?" means the figure shown, not a term in general
  ['edit: about figure', aboutFigure],
  // "who else?" leaves those shown, before "else" is a filler
  ['edit: the others', theOthers],
  // "which is higher?" means those shown, not a ranking of all
  ['edit: compares them', comparesThem],
  // "how are they doing" means those shown, not the portfolio
  ['edit: how they are', howTheyAre],
  // "weekly" alone makes a nudge of what was shown, not a window
  ['edit: regularly', regularly],
  // "and overall?" drops the customer, before it could be taken for a filler
  ['edit: of everyone', ofEveryone],
  // "why?" reads the figure shown, which no rule sees
  ['edit: why it', whyIt],
  // "are they growing?" means those shown, not who grows most
  ['edit: moves', moves],
  // "who is lowest?" after figures of everybody means those figures
  ['edit: same figures', sameFigures],
  // another intent takes along what was shown
  ['edit: carries over', carriesOver],
  // what is left are slots: they replace those of the question before
  ['edit: changes slots', changesSlots],
];

const SCOPED: ReadonlySet<string> = new Set([
  'customer_metric',
  'customer_summary',
  'portfolio_summary',
  'portfolio_rank',
  'portfolio_filter',
  'compare_customers',
  'trend',
  'explain_inflated',
  'explain_change',
  'recommend',
  'what_if',
  'export',
  'nudge_card',
  'nudge_subscribe',
  'nudge_snooze',
  'nudge_unsubscribe',
  'find_data_howto',
  'nudge_settings',
]);

/** Reads a message against the question before, or null when it stands alone. */
export function edit(
  evidence: Evidence,
  vote: Vote | null,
  previous: PreviousQuestion | null,
  off: Off,
): Edit | null {
  if (previous === null) return null;
  if (!SCOPED.has(previous.intent)) return sameAbout(evidence, previous);
  return firstOf(EDITS, off, evidence, previous, vote);
}

/** The same where nothing else was understood: slots among words we do not know. */
export function editLoosely(evidence: Evidence, previous: PreviousQuestion | null): Edit | null {
  if (previous === null || !SCOPED.has(previous.intent)) return null;
  return changesLoosely(evidence, previous, null);
}
