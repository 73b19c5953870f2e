import type { CustomerId } from '../../core/question.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import type { PersonKey } from '../../core/store/state.ts';

/** The customers somebody may see; nothing when they may not be told anything any more. */
export type Sight = (person: PersonKey) => readonly CustomerId[] | undefined;

/** Who may see what, as of now: asked anew for every page of rules and every card. */
export type People = () => Promise<Sight>;

/** Everyone of an allowed tenant may see all customers; the list is read once a revision. */
export function peopleOf(portfolio: Portfolio, mayTell: (tenantId: string) => boolean): People {
  let known: { readonly revision: number; readonly ids: readonly CustomerId[] } | undefined;
  return async () => {
    const revision = await portfolio.revision();
    if (known?.revision !== revision)
      known = { revision, ids: (await portfolio.customers()).map((customer) => customer.id) };
    const { ids } = known;
    return ({ tenantId }) => (mayTell(tenantId) ? ids : undefined);
  };
}
