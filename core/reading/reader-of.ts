import type { Context, Input, Person, Reading } from '../assistant.ts';
import type { Directory } from '../directory.ts';
import type { PreviousQuestion } from '../question.ts';
import { createLinker, type Linker, type Nameable } from './names/linker.ts';
import { createReader, type Reader } from './reader.ts';

/** The reader of a conversation: keeps its names in step with the directory, one changed customer at a time. */
export interface ConversationReader {
  read(input: Input, context: Context, person: Person, directory: Directory): Reading;
}

export function readerOf(): ConversationReader {
  let linker: Linker | undefined;
  let reader: Reader | undefined;
  let seen: Directory | undefined;
  return {
    read(input, context, person, directory) {
      if (linker === undefined || reader === undefined) {
        linker = createLinker(directory.all);
        reader = createReader({ linker });
      } else if (seen !== directory) update(linker, seen, directory);
      seen = directory;
      const fallback = context.language ?? (input.locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en');
      return reader.read(input.text ?? '', {
        context: contextOf(context),
        lang: fallback,
        preferences: person.preferences,
      });
    },
  };
}

/** What is open to be asked counts as the question before. */
function contextOf({ previous, pending }: Context): PreviousQuestion | null {
  if (pending !== undefined && pending.slot === 'customer') {
    const candidates = pending.options.flatMap(({ customer }) => (customer === undefined ? [] : [customer]));
    return { ...pending.question, clarify: 'customer', candidates };
  }
  return pending?.slot === 'scenario' ? { ...pending.question, clarify: 'scenario' } : (previous ?? null);
}

function update(linker: Linker, before: Directory | undefined, after: Directory): void {
  for (const customer of after.all) {
    const known = before?.byId.get(customer.id);
    if (known === undefined || !sameNames(known, customer)) linker.set(customer);
  }
  for (const customer of before?.all ?? []) if (!after.byId.has(customer.id)) linker.remove(customer.id);
}

function sameNames(a: Nameable, b: Nameable): boolean {
  return (
    a.name === b.name &&
    a.domain === b.domain &&
    a.tenantId === b.tenantId &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, at) => alias === b.aliases[at])
  );
}
