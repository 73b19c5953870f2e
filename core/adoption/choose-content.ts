import type { ContentItem, ItemFormat } from '../catalog/content-item.ts';
import { SERVICES, type Service, WORKLOADS, type Workload } from '../catalog/workloads.ts';
import type { ContentFormat, LanguageCode, Scenario } from '../question.ts';

export type Reason =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'workload'; readonly workload: Workload | Service }
  | { readonly kind: 'format'; readonly format: ContentFormat }
  | { readonly kind: 'language'; readonly language: LanguageCode }
  | { readonly kind: 'size' }
  | { readonly kind: 'own' };

export interface RecommendedItem extends ContentItem {
  readonly why: readonly Reason[];
}

/** What the items must fit. */
export interface Need {
  readonly scenario: Scenario | null;
  /** workloads or services, most wanting first; none: whatever is about everything */
  readonly about: readonly (Workload | Service)[];
  readonly language: LanguageCode;
  readonly format?: ContentFormat;
  readonly seats: number | null;
}

const MOST = 5;
const LEAST = 3;

/** The forms the partner's page names for each scenario, in its order (domain.md §6). */
const TRY: Readonly<Record<Scenario, readonly ItemFormat[]>> = {
  low_adoption: ['case_study', 'testimonial', 'blog', 'video'],
  support_volume: ['training', 'self_service'],
  upsell: ['training', 'guide'],
};

/** Three to five items of the catalogue that fit, best first, and why each was chosen. An asked format is kept to. */
export function chooseContent(items: readonly ContentItem[], need: Need): readonly RecommendedItem[] {
  const fitting = pick(items, need);
  if (fitting.length >= LEAST || need.scenario === null) return fitting;
  // an asked format may be rarer than the scenario: the format was said, the scenario may be assumed
  const wider = pick(items, { ...need, scenario: null });
  return [...new Map([...fitting, ...wider].map((one) => [one.id, one])).values()].slice(0, MOST);
}

/** What customers can use by themselves, for the partner's support site. */
export function selfServiceFor(items: readonly ContentItem[], need: Need): readonly RecommendedItem[] {
  return pick(items, { ...need, scenario: 'support_volume', format: 'self_service' });
}

function pick(items: readonly ContentItem[], need: Need): readonly RecommendedItem[] {
  const rated = items
    .map((item, order) => ({ item, order, score: scoreOf(item, need) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
  return spread(rated, need).map((item) => ({ ...item, why: reasonsFor(item, need) }));
}

/** 0: does not fit. */
function scoreOf(item: ContentItem, need: Need): number {
  if (need.format !== undefined && !item.formats.includes(need.format)) return 0;
  if (need.scenario !== null && !item.scenarios.includes(need.scenario)) return 0;
  if (item.note === 'from_150_seats' && need.seats !== null && need.seats < 150) return 0;
  const near = nearness(item, need.about);
  if (near === 0) return 0;
  const wanted = need.scenario === null ? [] : TRY[need.scenario];
  return (
    near * 2 +
    (item.own ? 4 : 0) +
    (item.languages.includes(need.language) ? 2 : 0) +
    (item.formats.some((format) => wanted.includes(format)) ? 3 : 0) -
    (item.note === 'older' || item.note === 'by_nomination' ? 2 : 0)
  );
}

/** 3: about a wanted workload; 2: about its service; 1: about everything; 0: about something else. Nothing wanted: broad before narrow. */
function nearness(item: ContentItem, about: readonly (Workload | Service)[]): number {
  if (item.workloads.length === 0) return 1;
  if (about.length === 0) return item.workloads.includes('office365') ? 1 : 0.3;
  if (item.workloads.some((one) => about.includes(one))) return 3;
  const services = new Set(about.map(serviceOf));
  if (item.workloads.some((one) => isService(one) && services.has(one))) return 2;
  // a whole service was asked about: one of its workloads serves too
  return about.some((one) => isService(one) && item.workloads.some((w) => serviceOf(w) === one)) ? 1 : 0;
}

/** One of each wanted form first, then the best of the rest: four case studies would be one idea. */
function spread(rated: readonly ContentItem[], need: Need): readonly ContentItem[] {
  const wanted = need.scenario === null || need.format !== undefined ? [] : TRY[need.scenario];
  const chosen: ContentItem[] = [];
  const take = (item: ContentItem | undefined) => {
    if (item && chosen.length < MOST && !chosen.includes(item)) chosen.push(item);
  };
  for (const one of rated.filter((item) => item.own).slice(0, 2)) take(one);
  for (const target of need.about.slice(0, 2)) take(rated.find((item) => item.workloads.includes(target)));
  for (const format of wanted) {
    if (!chosen.some((item) => item.formats[0] === format))
      take(rated.find((item) => item.formats.includes(format) && !chosen.includes(item)));
  }
  // whoever asks for training may mean a room or a page: the best, and one that is held in person
  if (need.format === 'training') take(rated[0]);
  if (need.format === 'training' || (need.scenario === 'support_volume' && need.format === undefined))
    take(rated.find((item) => item.held?.includes('in_person')));
  for (const item of rated) take(item);
  return chosen;
}

function reasonsFor(item: ContentItem, need: Need): readonly Reason[] {
  const reasons: Reason[] = [];
  if (item.own) reasons.push({ kind: 'own' });
  const workload = need.about.find((one) => item.workloads.includes(one));
  const service = need.about.map(serviceOf).find((one) => item.workloads.includes(one));
  if (workload ?? service) reasons.push({ kind: 'workload', workload: (workload ?? service)! });
  const wanted = need.format ? [need.format] : need.scenario === null ? [] : TRY[need.scenario];
  const format = wanted.find((one) => item.formats.includes(one));
  if (format !== undefined && isAskable(format)) reasons.push({ kind: 'format', format });
  if (need.scenario !== null && item.scenarios.includes(need.scenario))
    reasons.push({ kind: 'scenario', scenario: need.scenario });
  if (item.note === 'from_150_seats' && (need.seats ?? 0) >= 150) reasons.push({ kind: 'size' });
  if (item.languages.includes(need.language)) reasons.push({ kind: 'language', language: need.language });
  return reasons;
}

const isAskable = (format: ItemFormat): format is ContentFormat =>
  format !== 'guide' && format !== 'community';

const isService = (one: Workload | Service): one is Service => (SERVICES as readonly string[]).includes(one);

function serviceOf(one: Workload | Service): Service {
  if (isService(one)) return one;
  return one === 'other' ? 'office365' : WORKLOADS[one].service;
}
