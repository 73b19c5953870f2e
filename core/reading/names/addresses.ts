import type { CustomerId } from '../../question.ts';
import type { Nameable } from './linker.ts';
import type { Scored } from './settle.ts';
import { Shelves } from './shelves.ts';

interface Holder {
  readonly id: CustomerId;
  alive: boolean;
}

/** Domains (in mail addresses too) and tenant ids. */
export interface Addresses {
  add(customer: Nameable): void;
  remove(id: CustomerId): void;
  find(low: string): Scored[];
}

export function createAddresses(): Addresses {
  const held = new Shelves<Holder>();
  const holders = new Map<CustomerId, Holder>();
  const holdersOf = (address: string) => held.get(address).flatMap(({ alive, id }) => (alive ? [id] : []));
  return {
    add({ id, domain, tenantId }) {
      const holder = { id, alive: true };
      holders.set(id, holder);
      for (const address of new Set([domain, tenantId, id.includes('-') ? id : undefined]))
        if (address !== undefined) held.add(address.toLowerCase(), holder);
    },
    remove(id) {
      const holder = holders.get(id);
      if (holder !== undefined) holder.alive = false;
      holders.delete(id);
    },
    find(low) {
      const mentions: Scored[] = [];
      if (holders.size === 0 || !/[.-]/.test(low)) return mentions;
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
