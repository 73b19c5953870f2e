import type { CustomerId } from '../../question.ts';
import type { Nameable } from './name.ts';
import type { Scored } from './settle.ts';
import { Shelves } from './shelves.ts';

export interface Holder {
  readonly id: CustomerId;
  alive: boolean;
}

/** Domains (in mail addresses too) and tenant ids. */
export interface Addresses {
  /** what comes back stands for the customer until it is no longer alive */
  add(customer: Nameable): Holder;
  find(low: string): Scored[];
}

export function createAddresses(): Addresses {
  const held = new Shelves<Holder>();
  let any = false;
  const holdersOf = (address: string) => held.get(address).flatMap(({ alive, id }) => (alive ? [id] : []));
  return {
    add({ id, domain, tenantId }) {
      const holder = { id, alive: true };
      for (const address of new Set([domain, tenantId, id.includes('-') ? id : undefined])) {
        if (address === undefined) continue;
        held.add(address.toLowerCase(), holder);
        any = true;
      }
      return holder;
    },
    find(low) {
      const mentions: Scored[] = [];
      if (!any || !/[.-]/.test(low)) return mentions;
      for (const hit of low.matchAll(/[a-z0-9][a-z0-9.-]{2,80}[a-z0-9]/g)) {
        const whole = holdersOf(hit[0]);
        const ids = whole.length > 0 ? whole : holdersOf(hit[0].replace(/^www\./, ''));
        if (ids.length === 0) continue;
        mentions.push({ start: hit.index, end: hit.index + hit[0].length, ids, how: 'exact', cost: 0 });
      }
      return mentions;
    },
  };
}
