import { chooseContent, selfServiceFor } from '../adoption/choose-content.ts';
import type { RecommendAnswer } from '../answers/recommend.ts';
import { ask, base } from '../base.ts';
import type { Content } from '../catalog/content-item.ts';
import { namesOf } from '../directory.ts';
import type { View } from '../figures/measure.ts';
import type { Aspect } from '../figures/scope.ts';
import type { Scenario } from '../question.ts';
import { needOf } from './content-need.ts';
import type { Asked } from './intent.ts';
import { sampleNote } from './notes.ts';
import { NOBODY, whoseData } from './whose-data.ts';

/** Customers named in a general recommendation. */
const MOST_ROWS = 5;
const SCENARIOS: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];

/** Advice where no customer was named: what to try, and the customers the data points to. */
export async function recommendInGeneral(
  asked: Asked,
  view: View,
  aspect: Aspect,
  catalogue: Content,
): Promise<RecommendAnswer> {
  const { question, directory } = asked;
  const scenario = question.scenario ?? null;
  const need = needOf(asked, scenario);
  const found = scenario === null ? NOBODY : await whoseData(asked, view, aspect, scenario);
  const rows = found.rows.slice(0, MOST_ROWS);
  return {
    ...base(question),
    kind: 'recommend',
    scenario,
    scope: { customer: 'portfolio', ...(aspect.workload === undefined ? {} : { workload: aspect.workload }) },
    verdict: 'general',
    evidence: found.evidence,
    missing: found.missing,
    items: chooseContent(catalogue.items, need),
    selfService: scenario === 'support_volume' ? selfServiceFor(catalogue.items, need) : [],
    rows,
    total: found.rows.length,
    ...(catalogue.contact ? { contact: catalogue.contact } : {}),
    names: namesOf(
      directory,
      rows.map((row) => row.customer),
    ),
    notes: [...sampleNote(asked), ...aspect.notes],
    next: [
      ...rows
        .slice(0, 2)
        .map((row) => ask('recommend', [row.customer], { ...(scenario ? { scenario } : {}) })),
      ...SCENARIOS.filter((other) => other !== scenario).map((other) =>
        ask('recommend', [], { scenario: other }),
      ),
    ].slice(0, 4),
  };
}
