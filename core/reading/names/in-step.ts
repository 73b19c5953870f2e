import type { CustomerId } from '../../question.ts';
import { createLinker, type Linker } from './linker.ts';
import type { Nameable } from './name.ts';

/** Keeps a linker in step with a list of customers that changes as a whole, without ever holding a turn up for long. */
export interface InStep {
  readonly linker: Linker;
  /** Resolves when names can be read: at once, but for the first customers ever. Many changes are taken in between turns. */
  follow(customers: readonly Nameable[]): Promise<void>;
}

/** So few changes are taken in before the turn that brought them is read. */
const AT_ONCE = 100;
/** About two milliseconds of names. */
const SLICE = 40;
/** Names taken away stay in the indexes; with so many of them all is indexed anew. */
const MOST_DEAD = 10_000;

export function namesInStep(): InStep {
  const held = new Map<CustomerId, Nameable>();
  let linker = createLinker([]);
  let dead = 0;
  let seen: readonly Nameable[] | undefined;
  let work: Work | undefined;
  /** all the customers there were at first are known */
  let full = false;

  const note = (customer: Nameable) => {
    if (held.has(customer.id)) dead++;
    held.set(customer.id, customer);
    linker.set(customer);
  };
  const forgetOthers = (customers: readonly Nameable[]) => {
    const known = new Set(customers.map(({ id }) => id));
    for (const id of held.keys()) {
      if (known.has(id)) continue;
      held.delete(id);
      linker.remove(id);
      dead++;
    }
  };
  const anew = (customers: readonly Nameable[]): Work => {
    const fresh = createLinker([]);
    return startWork(customers, fresh.set, () => {
      linker = fresh;
      dead = 0;
      held.clear();
      for (const customer of customers) held.set(customer.id, customer);
    });
  };
  const take = (customers: readonly Nameable[]) => {
    work?.stop();
    work = undefined;
    const changed: Nameable[] = [];
    let known = 0;
    for (const customer of customers) {
      const before = held.get(customer.id);
      if (before !== undefined) known++;
      if (!sameNames(before, customer)) changed.push(customer);
    }
    if (known < held.size) forgetOthers(customers);
    if (changed.length <= AT_ONCE) for (const customer of changed) note(customer);
    if (dead > MOST_DEAD + held.size) work = anew(customers);
    else if (changed.length > AT_ONCE) work = startWork(changed, note);
    full ||= work === undefined;
  };

  return {
    get linker() {
      return linker;
    },
    async follow(customers) {
      if (seen !== customers) take(customers);
      seen = customers;
      while (!full && work !== undefined) full = await work.done;
    },
  };
}

interface Work {
  /** whether all was taken when it ended */
  readonly done: Promise<boolean>;
  stop(): void;
}

/** Takes the items in short slices, everything else in between. */
function startWork<T>(items: readonly T[], take: (item: T) => void, finish?: () => void): Work {
  let at = 0;
  let stopped = false;
  const done = new Promise<boolean>((resolve) => {
    const slice = () => {
      const until = Math.min(items.length, at + SLICE);
      while (!stopped && at < until) take(items[at++]!);
      if (stopped || at >= items.length) {
        if (!stopped) finish?.();
        resolve(!stopped);
      } else setImmediate(slice);
    };
    slice();
  });
  return {
    done,
    stop() {
      stopped = true;
    },
  };
}

function sameNames(a: Nameable | undefined, b: Nameable): boolean {
  return (
    a !== undefined &&
    a.name === b.name &&
    a.domain === b.domain &&
    a.tenantId === b.tenantId &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, at) => alias === b.aliases[at])
  );
}
