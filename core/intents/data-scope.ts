import { todayOf } from '../adoption/periods.ts';
import type { DataScopeAnswer } from '../answers/data-scope.ts';
import { ask, base } from '../base.ts';
import type { Source } from '../catalog/sources.ts';
import { freshnessOf, viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import type { Day } from '../time.ts';
import type { Intention } from './intent.ts';
import { sampleNote } from './notes.ts';

/** What the data covers: products, all partners' licences, OneDrive, how fresh, with what is held now. */
export const dataScope: Intention = async (asked, { portfolio }) => {
  const { question, directory, moment } = asked;
  const topic = question.topic ?? 'products';
  const asOf = todayOf(moment);
  const usage = await portfolio.holdings({ facts: 'usage', asOf });
  const deployment = await portfolio.holdings({ facts: 'deployment', asOf });
  const { figure, coverage } = await measurePortfolio(
    await viewOf(portfolio, moment),
    'usage',
    { notes: [] },
    undefined,
  );
  const freshness = freshnessOf(figure, moment);
  return {
    ...base(question),
    kind: 'data_scope',
    topic,
    sources: merge([...usage, ...deployment]),
    coverage: coverage ?? null,
    sample: directory.sample,
    names: {},
    notes: sampleNote(asked),
    ...(freshness ? { freshness } : {}),
    next: (['products', 'partners', 'freshness'] as const)
      .filter((other) => other !== topic)
      .map((other) => ask('data_scope', [], { topic: other })),
  } satisfies DataScopeAnswer;
};

/** A source may hold both kinds of facts: said once, with its whole extent. */
function merge(held: readonly { source: Source; newest: Day; oldest: Day }[]): DataScopeAnswer['sources'] {
  const bySource = new Map<Source, { source: Source; newest: Day; oldest: Day }>();
  for (const { source, newest, oldest } of held) {
    const known = bySource.get(source);
    bySource.set(source, {
      source,
      newest: known && known.newest > newest ? known.newest : newest,
      oldest: known && known.oldest < oldest ? known.oldest : oldest,
    });
  }
  return [...bySource.values()];
}
