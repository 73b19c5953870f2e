import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { has, says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { asQuestion } from './before.ts';
import type { Edit, Kind } from './edit.ts';
import { rejected } from './rejected.ts';

/** Totals of what was asked about, not of everybody. */
const IN_ALL = pattern('dropsSlot.inAll');
const ALONE = /^(?:all|data|show|make|really|pron\.it|beyond|chat\.(?:affirm|thanks|deny))$/;

/** "all workloads", "without the Teams filter", Exchangeに限らず: the workload goes; "the latest figure": the period goes. */
export const dropsSlot: Kind = (evidence, previous) =>
  dropsWorkload(evidence, previous) ?? dropsWindow(evidence, previous);

function dropsWorkload(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { subjects, items } = evidence;
  if (previous.workload === undefined || subjects.customers.length > 0 || items.length > 10) return null;
  const dropped =
    allWorkloads(evidence) || withoutFilter(evidence) || notOnly(evidence, previous) || inAll(evidence);
  if (!dropped) return null;
  const { workload: _, ...rest } = asQuestion(previous);
  const { workload, metric } =
    subjects.workload === previous.workload
      ? { ...evidence, workload: undefined }
      : { ...subjects, metric: evidence.metric };
  const question: Question = {
    ...rest,
    ...(workload === undefined ? {} : { workload }),
    ...(metric === undefined ? {} : { metric }),
  };
  return { question, because: 'the same of all workloads' };
}

function allWorkloads({ concepts, subjects, text }: Evidence): boolean {
  return (
    concepts.has('products') &&
    subjects.workload === undefined &&
    !(concepts.has('which') && !/(?<![a-z])any(?![a-z])/.test(text)) &&
    (says(concepts, 'all', 'without', 'stop', 'beyond', 'filter') || text.includes('全'))
  );
}

/** The filter as such, or with the workload it names. */
function withoutFilter({ concepts, text }: Evidence): boolean {
  return (
    concepts.has('filter') && (says(concepts, 'without', 'stop', 'beyond', 'neg') || /なし|なく/.test(text))
  );
}

function notOnly({ concepts, items, subjects }: Evidence, previous: PreviousQuestion): boolean {
  const { workload } = previous;
  if (workload === undefined) return false;
  const at = items.findIndex((item) => has(item, `workload.${workload}`));
  if (at < 0 || subjects.without !== undefined) return false;
  return concepts.has('beyond') || (concepts.has('all') && rejected(items, at));
}

/** "overall?", 全体では？ and nothing else. */
function inAll({ concepts, items, text, subjects }: Evidence): boolean {
  return (
    concepts.has('all') &&
    IN_ALL.test(text) &&
    subjects.workload === undefined &&
    !/顧客|お客|会社|portfolio|customer|average|mean(?![a-z])|平均/.test(text) &&
    items.every((item) => item.kind !== 'concept' || item.concepts.some((one) => ALONE.test(one)))
  );
}

function dropsWindow(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, subjects, periods, metric } = evidence;
  if (previous.window === undefined || !concepts.has('latest') || periods.window !== undefined) return null;
  if (subjects.customers.length > 0 || subjects.workload !== undefined || metric !== undefined) return null;
  const { window: _, ...question } = asQuestion(previous);
  return { question, because: 'the same, as it stands' };
}
