import { plusDays } from '../adoption/days.ts';
import { sightOf, type View, viewOf } from '../figures/measure.ts';
import { scopeOf } from '../figures/scope.ts';
import { customerSeries } from '../figures/series.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Day, Moment } from '../time.ts';
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
  for (const episode of done) {
    const effect = await effectSince(episode, episode.acknowledged!.day!, view);
    if (effect) effects.set(episode.key, effect);
  }
  return effects;
}

/** What changed for a customer since a day something was done; nothing where there are no figures. */
export async function effectSince(
  { metric, workload, customer }: Pick<Episode, 'metric' | 'workload' | 'customer'>,
  day: Day,
  view: View,
): Promise<Effect | undefined> {
  const aspect = { notes: [], ...(workload === 'all' ? {} : { workload }) };
  const sight = await sightOf(view, metric, aspect, [customer], undefined);
  if ('reason' in sight) return undefined;
  const series = await customerSeries(view, sight, scopeOf(customer, metric, aspect), plusDays(day, -62));
  const points = series.flatMap(({ dataDate, numerator, denominator }) =>
    numerator === null || denominator === null ? [] : { day: dataDate, numerator, denominator },
  );
  return effectOf(points, day, sight.origin.window);
}
