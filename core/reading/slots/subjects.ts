import { ASKED_PRODUCTS, type AskedProduct, ofBrand } from '../../catalog/asked-products.ts';
import { CAUSE_WORDS, type NamedCause } from '../../catalog/causes.ts';
import { METRIC_IDS, type Metric } from '../../catalog/metrics.ts';
import { ASKED_WORKLOADS, type AskedWorkload } from '../../catalog/workloads.ts';
import type { CustomerId } from '../../question.ts';
import { has, hasAny, type Item, isMark } from '../items.ts';

export interface Subjects {
  readonly customers: readonly CustomerId[];
  readonly exclude: readonly CustomerId[];
  /** ids of a mention that fits several customers */
  readonly candidates: readonly CustomerId[];
  readonly metrics: ReadonlySet<Metric>;
  readonly introductionRate: boolean;
  readonly workload?: AskedWorkload;
  readonly product?: AskedProduct;
  readonly without?: AskedWorkload;
  /** a cause of excess that is to be left out */
  readonly withoutCause?: NamedCause;
}

const SEPARATORS = new Set(['and', 'or', 'と', 'や', 'も']);

export function subjects(items: readonly Item[]): Subjects {
  const customers: CustomerId[] = [];
  const exclude: CustomerId[] = [];
  const candidates: CustomerId[] = [];
  let workload: AskedWorkload | undefined;
  let without: AskedWorkload | undefined;
  let product: AskedProduct | undefined;
  const metrics = new Set<Metric>();
  for (const [at, item] of items.entries()) {
    if (item.kind === 'customer') {
      if (item.ids.length > 1) candidates.push(...item.ids);
      else if (isExcluded(items, at)) exclude.push(item.ids[0]!);
      else if (!customers.includes(item.ids[0]!)) customers.push(item.ids[0]!);
      continue;
    }
    for (const metric of METRIC_IDS)
      if (has(item, `metric.${metric}`) && !isTakenBack(items, at)) metrics.add(metric);
    const sku = ASKED_PRODUCTS.find((one) => has(item, `product.${one}`));
    if (sku !== undefined && !isTakenBack(items, at) && !isExcluded(items, at))
      product ??= ofBrand(sku, items[at - 1]?.text);
    if (isBrand(items, at)) continue;
    const named = ASKED_WORKLOADS.find((one) => has(item, `workload.${one}`));
    if (named === undefined) continue;
    if (isTakenBack(items, at)) continue;
    if (isExcluded(items, at)) without ??= named;
    else if (workload === undefined || isBroader(workload, named)) workload = named;
  }
  const cause = CAUSE_WORDS.find(([concept]) =>
    items.some((item, at) => has(item, concept) && isExcluded(items, at)),
  )?.[1];
  const introductionRate = items.some((item) => has(item, 'metric.introduction'));
  return {
    customers,
    exclude,
    candidates: [...new Set(candidates)],
    metrics,
    introductionRate,
    ...(workload === undefined ? {} : { workload }),
    ...(product === undefined ? {} : { product }),
    ...(without === undefined ? {} : { without }),
    ...(cause === undefined ? {} : { withoutCause: cause }),
  };
}

/** マイクロソフト365 E5: the brand before an edition. */
const isBrand = (items: readonly Item[], at: number): boolean =>
  has(items[at], 'workload.office365') &&
  ASKED_PRODUCTS.some((one) => has(items[at + 1], `product.${one}`) && ofBrand(one, items[at]?.text) !== one);

/** ExchangeじゃなくてTeams: the first is not meant. */
function isTakenBack(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return has(next, 'instead') && /^(?:じゃな|ではな|でな)/.test(next?.text ?? '');
}

function isBroader(held: AskedWorkload, next: AskedWorkload): boolean {
  return (held === 'office365' || held === 'dynamics365') && next !== 'office365' && next !== 'dynamics365';
}

const TAKEN =
  /^(?:take|taking|leave|leaving|strip|stripping|cut|cutting|drop|dropping|throw|throwing|keep|keeping|rule|ruling)$/;

/** Excluding X, everyone but X; X以外, Xを除く. The word may govern a list: X and Y. */
function isExcluded(items: readonly Item[], at: number): boolean {
  if (
    (TAKEN.test(items[at - 1]?.text ?? '') ||
      (items[at - 1]?.text === 'the' && TAKEN.test(items[at - 2]?.text ?? ''))) &&
    items.slice(at + 1, at + 3).some(({ text }) => /^(?:out|off|away|aside)(?: |$)/.test(text))
  )
    return true;
  if (isSupposedAway(items, at)) return true;
  for (let back = at - 1; back >= 0 && at - back <= 6; back--) {
    const item = items[back]!;
    // a note for Contoso is spelled almost as not for Contoso
    if (has(item, 'without'))
      return item.kind === 'concept' && /^[a-z]/.test(item.text) && !has(item, 'handover');
    if (
      item.kind === 'customer' ||
      (isMark(item, ',&') && !has(items[back - 1], 'cause.trial')) ||
      (item.kind === 'word' && (SEPARATORS.has(item.text) || item.text === 'for' || item.text === 'the'))
    )
      continue;
    if (hasAny(item, new Set(['cause.trial']))) continue;
    break;
  }
  for (let ahead = at + 1; ahead < items.length && ahead - at <= 5; ahead++) {
    const item = items[ahead]!;
    if (has(item, 'without')) return item.kind === 'concept' && !/^[a-z]/.test(item.text);
    if (
      item.kind === 'customer' ||
      isMark(item, ',') ||
      (item.kind === 'kana' && /^[とやをはもの]$/.test(item.text))
    )
      continue;
    break;
  }
  return false;
}

/** "if Yammer didn't count", "if the trial were not there" */
function isSupposedAway(items: readonly Item[], at: number): boolean {
  if (!items.slice(Math.max(0, at - 3), at).some((item) => hasAny(item, new Set(['when', 'whatif']))))
    return false;
  const before = items.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  if (/(?:nobody|no one|n't|not).*(?:count|includ)/.test(before.join(' '))) return true;
  const after = items.slice(at + 1, at + 6);
  const not = after.findIndex((item) => has(item, 'neg') || /n't/.test(item.text));
  return not >= 0 && after.slice(not).some(({ text }) => /(?:count|exist|there|happen|included)/.test(text));
}

/** What is measured, if it was said: nothing when usage and deployment are both wanted. */
export function metricOf(said: ReadonlySet<Metric>, introductionRate: boolean): Metric | undefined {
  const metrics = new Set(said);
  if (introductionRate) metrics.add('deployment');
  if (metrics.has('unused')) return 'unused';
  const usage = metrics.has('usage');
  const deployment = metrics.has('deployment') || (metrics.has('sold') && metrics.has('assigned'));
  if (usage && deployment) return undefined;
  if (usage) return 'usage';
  if (deployment) return 'deployment';
  return METRIC_IDS.find((metric) => metrics.has(metric) && metric !== 'usage' && metric !== 'deployment');
}
