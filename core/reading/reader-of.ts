import type { Context, Input, Reading } from '../assistant.ts';
import type { Directory } from '../directory.ts';
import type { Person } from '../person.ts';
import type { PreviousQuestion } from '../question.ts';
import { namesInStep } from './names/in-step.ts';
import type { Linker } from './names/linker.ts';
import { createReader, type Reader } from './reader.ts';

/** The reader of a conversation, its names kept in step with the directory. */
export interface ConversationReader {
  read(input: Input, context: Context, person: Person, directory: Directory): Promise<Reading>;
}

export function readerOf(): ConversationReader {
  const names = namesInStep();
  let linker: Linker | undefined;
  let reader: Reader | undefined;
  return {
    async read(input, context, person, directory) {
      await names.follow(directory.all);
      if (reader === undefined || linker !== names.linker) reader = createReader({ linker: names.linker });
      linker = names.linker;
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
