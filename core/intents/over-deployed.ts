import { isLapsed } from '../adoption/subscriptions.ts';
import type { Figure } from '../figure.ts';
import type { View } from '../figures/measure.ts';
import type { Note } from '../note.ts';

/**
 * Says of a deployment figure that more is assigned than sold, by the products that are so (a total may hide them), and what is held
 * about it: seats of subscriptions that lapsed while their licences may have stayed assigned. `parts`: the figure's products.
 */
export async function overDeployed(
  view: View,
  figure: Figure,
  parts: readonly Figure[],
): Promise<readonly Note[]> {
  const { customer } = figure.scope;
  if (figure.metric !== 'deployment' || customer === 'portfolio') return [];
  const above = (parts.length > 0 ? parts : [figure]).filter(
    ({ numerator, denominator }) => (numerator ?? 0) > (denominator ?? 0),
  );
  if (above.length === 0) return [];
  const sum = (of: 'numerator' | 'denominator') => above.reduce((all, one) => all + (one[of] ?? 0), 0);
  const held = await view.portfolio.subscriptions({ customers: [customer] });
  const lapsed = new Map(
    held.filter((one) => !one.trial && isLapsed(one)).map((one) => [one.id, one.quantity]),
  );
  const seats = [...lapsed.values()].reduce((all, quantity) => all + quantity, 0);
  const note = { customer, assigned: sum('numerator'), sold: sum('denominator') };
  return [{ kind: 'over_deployed', ...note, ...(seats > 0 ? { lapsed: seats } : {}) }];
}
