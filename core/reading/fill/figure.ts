import { METRICS, type Metric } from '../../catalog/metrics.ts';
import type { Evidence } from '../evidence.ts';
import { has, hasAny } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Slots } from './slots.ts';

/** Metric, and the workload or product. */
export function figure(e: Evidence): Slots {
  const metric = metricSaid(e);
  const workload = e.subjects.workload ?? ignored(e);
  const { product } = e.subjects;
  // "Apps for enterprise" is a workload to be used, and a product to be deployed
  if (product === undefined || !isAlsoWorkload(e)) return { metric, workload, product };
  return metric !== undefined && METRICS[metric].facts === 'deployment'
    ? { metric, product }
    : { metric, workload };
}

const isAlsoWorkload = ({ items }: Evidence): boolean =>
  items.some(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.some((one) => one.startsWith('product.')) &&
      item.concepts.some((one) => one.startsWith('workload.')),
  );

/** "who ignores Viva Engage": what is not used, and not left out of the sum. */
function ignored({ subjects, items }: Evidence): Evidence['subjects']['without'] {
  return items.some((item) => has(item, 'notused') && has(item, 'without')) ? subjects.without : undefined;
}

/** The metric, where the words around it say more than its name: share of assigned seats, how many people use it. */
function metricSaid(e: Evidence): Metric | undefined {
  const { metric, subjects } = e;
  if (isBoth(e)) return undefined;
  const around = aroundOf(e);
  const told = counted(e, around) ?? shared(e, around);
  if (told !== undefined) return told;
  if (metric === 'assigned' && isShareOf(e)) return 'deployment';
  if (
    metric === 'sold' &&
    around.verb &&
    !around.counted &&
    !/数|ライセンス数/.test(wordOf(e, 'metric.sold'))
  )
    return 'usage';
  if (metric !== undefined || subjects.metrics.size > 0) return metric;
  return around.verb ? 'usage' : lined(e);
}

/** What is said around a metric. */
interface Around {
  readonly share: boolean;
  /** a number of licences or people is asked for */
  readonly counted: boolean;
  /** somebody does or does not use something */
  readonly verb: boolean;
  readonly people: boolean;
}

const USING = pattern('figure.using');

function aroundOf({ concepts, items, quantities }: Evidence): Around {
  const texts = items.map(({ text }) => text);
  return {
    share: concepts.has('percent') || texts.some((text) => /^何(?:%|割|パセント)/.test(text)),
    counted: items.some(
      ({ text }, at) =>
        /^(?:how many|number of|count of|何本|何ライセンス|何シート|何席)/.test(text) &&
        !has(items[at + 1], 'customers'),
    ),
    verb: concepts.has('use') || items.some((item) => has(item, 'notused') && USING.test(item.text)),
    people: texts.some((text) => /^(?:何人|何名|人数)/.test(text)) || isLineOf(items, quantities, 'people'),
  };
}

/** deployed and used: both figures are wanted. */
function isBoth({ items, metric }: Evidence): boolean {
  const said = (pattern: RegExp) => items.some(({ text }) => pattern.test(text));
  return (metric === 'deployment' || metric === 'usage') && said(/^deployed$/) && said(/^used$/);
}

function counted(e: Evidence, { share, counted, verb, people }: Around): Metric | undefined {
  const { metric, subjects, concepts } = e;
  if (people && (verb || concepts.has('user')) && (metric === undefined || metric === 'usage'))
    return 'active';
  if (share || !counted) return undefined;
  if (
    metric === 'deployment' &&
    !subjects.introductionRate &&
    !/rate|率|%/.test(wordOf(e, 'metric.deployment'))
  )
    return 'assigned';
  if (subjects.metrics.size === 2 && subjects.metrics.has('usage') && subjects.metrics.has('active'))
    return 'active';
  if (concepts.has('term.active') && subjects.metrics.size === 0) return 'active';
  if (!concepts.has('user') || subjects.metrics.size > 1) return undefined;
  const named = metric === undefined && (verb || subjects.workload !== undefined);
  const using =
    metric === 'usage' && (subjects.metrics.size === 0 || /us(?:e|ing)$/.test(wordOf(e, 'metric.usage')));
  return named || using ? 'active' : undefined;
}

function shared({ metric, concepts }: Evidence, { share, verb }: Around): Metric | undefined {
  if (!share) return undefined;
  if (metric === 'entitlements' && (verb || concepts.has('term.active'))) return 'usage';
  if (metric === 'assigned' || (metric === 'sold' && concepts.has('metric.assigned'))) return 'deployment';
  return metric === 'active' ? 'usage' : undefined;
}

/** 割り当てが半分に届かない: a line in per cent. */
function isShareOf({ quantities }: Evidence): boolean {
  return quantities.threshold !== undefined && quantities.unit === 'percent';
}

/** 何席ある: how many they hold. */
export const LICENCES = pattern('figure.licences');
const USERS = pattern('figure.users');
const ORDERS: ReadonlySet<Concept> = new Set<Concept>(['lowest', 'highest', 'low', 'high', 'superlative']);

/** "more than 1000 licences", 10人未満: a line drawn through what is had; 何席ある, 利用者の多い順: a number of it. */
function lined({ items, quantities }: Evidence): Metric | undefined {
  if (isLineOf(items, quantities, 'licenses') || items.some(({ text }) => LICENCES.test(text))) return 'sold';
  const many = items.some(({ text }) => USERS.test(text)) && items.some((item) => hasAny(item, ORDERS));
  return many || isLineOf(items, quantities, 'people') ? 'active' : undefined;
}

function isLineOf(items: Evidence['items'], { threshold }: Evidence['quantities'], unit: string): boolean {
  return (
    threshold !== undefined &&
    items.some((item) => item.kind === 'number' && item.unit === unit && item.value === threshold)
  );
}

function wordOf({ items }: Evidence, concept: Concept): string {
  return items.find((item) => has(item, concept))?.text ?? '';
}
