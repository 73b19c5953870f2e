import { describe, expect, it } from 'vitest';
import { createLinker, createReader } from '../../../core/reading/index.ts';
import { customers, linesOf } from './corpus.ts';

interface Wish {
  readonly wish: 'add' | 'remove' | 'list' | 'none';
  readonly text: string;
  readonly alias?: string;
  readonly customer?: string;
}
const wishes = linesOf<Wish>('aliases.jsonl');
const knowing = customers.map((one) =>
  one.id === 'contoso-pharma' ? { ...one, aliases: [...one.aliases, 'CP'] } : one,
);

describe.each([
  { when: 'is new', reader: createReader({ linker: createLinker(customers) }), known: false },
  { when: 'is known', reader: createReader({ linker: createLinker(knowing) }), known: true },
])('what is said of a further name that $when', ({ reader, known }) => {
  it.each(wishes)('$wish: $text', ({ wish, text, alias, customer }) => {
    const [question] = reader.read(text, { context: null }).questions;
    if (wish === 'none') return expect(question?.intent).not.toBe('set_alias');
    const whose = customer ?? (known && alias === 'CP' ? 'contoso-pharma' : undefined);
    expect(question).toEqual({
      intent: 'set_alias',
      customers: whose === undefined ? [] : [whose],
      ...(alias === undefined ? {} : { alias }),
      ...(wish === 'remove' ? { remove: true } : {}),
    });
  });
});
