import { plusDays } from '../adoption/days.ts';
import { sightOf, viewOf } from '../intents/measure.ts';
import { scopeOf } from '../intents/scope.ts';
import { customerSeries } from '../intents/series.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Moment } from '../time.ts';
import { type Effect, effectOf } from './effect.ts';
import type { Episode, EpisodeKey } from './episode.ts';

/** What came of what was done, for the episodes in which something was. */
export async function effectsOf(
  episodes: readonly Episode[],
  portfolio: Portfolio,
  moment: Moment,
): Promise<ReadonlyMap<EpisodeKey, Effect>> {
  const effects = new Map<EpisodeKey, Effect>();
  const done = episodes.filter(({ acknowledged }) => acknowledged?.action && acknowledged.day);
  if (done.length === 0) return effects;
  const view = await viewOf(portfolio, moment);
  for (const { key, metric, workload, customer, acknowledged } of done) {
    const aspect = { notes: [], ...(workload === 'all' ? {} : { workload }) };
    const sight = await sightOf(view, metric, aspect, [customer], undefined);
    if ('reason' in sight || !acknowledged?.day) continue;
    const from = plusDays(acknowledged.day, -62);
    const series = await customerSeries(view, sight, scopeOf(customer, metric, aspect), from);
    const points = series.flatMap(({ dataDate, numerator, denominator }) =>
      numerator === null || denominator === null ? [] : { day: dataDate, numerator, denominator },
    );
    effects.set(key, effectOf(points, acknowledged.day, sight.origin.window));
  }
  return effects;
}
