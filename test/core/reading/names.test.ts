import { describe, expect, it } from 'vitest';
import { createLinker } from '../../../core/reading/index.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';
import { customers, linesOf } from './corpus.ts';

interface Mentioned {
  readonly id: string;
  readonly mention: string;
  readonly lang: 'en' | 'ja';
  readonly expect: string | null;
  readonly ambiguous?: boolean;
}

const linker = createLinker(customers);
const mentions = linesOf<Mentioned>('names.jsonl');
const FRAMES = {
  en: ['{}', 'usage of {}', 'what is {} deployment rate?'],
  ja: ['{}', '{}の使用率は？', '先月の{}のTeams使用率を教えて'],
};
const linked = (text: string, among = linker) => among.link(normalize(text));
const sure = (text: string, among = linker) =>
  linked(text, among).flatMap(({ ids, how }) => (ids.length === 1 && how !== 'doubt' ? ids : []));

describe('names of customers', () => {
  it.each(['en', 'ja'] as const)('are linked however they are written, in %s', (lang) => {
    const asked = mentions.filter((one) => one.lang === lang && one.expect !== null);
    const missed = asked.flatMap(({ mention, expect: id }) =>
      FRAMES[lang]
        .filter((frame) => sure(frame.replace('{}', () => mention)).join() !== id)
        .map(() => mention),
    );
    expect(missed).toEqual([]);
  });

  it('are never taken for another customer', () => {
    const wrong = mentions.flatMap(({ mention, lang, expect: id }) =>
      FRAMES[lang].flatMap((frame) =>
        sure(frame.replace('{}', () => mention)).filter((found) => found !== id),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('that several customers share are asked about', () => {
    for (const { mention } of mentions.filter((one) => one.ambiguous))
      expect(
        linked(mention).some(({ ids }) => ids.length > 1),
        mention,
      ).toBe(true);
  });

  it('are found by domain and by tenant id', () => {
    const id = '6fb1a0d2-9d0c-4c2e-8a55-0a54d1b0c111';
    const one = createLinker([
      { id: 'a', name: 'Alder Foods', aliases: [], domain: 'alderfoods.com', tenantId: id },
    ]);
    expect(sure('usage of alderfoods.com?', one)).toEqual(['a']);
    expect(sure(`usage ${id.toUpperCase()}`, one)).toEqual(['a']);
  });

  it('follow the store one customer at a time', () => {
    const some = createLinker([{ id: 'a', name: 'Alder Foods', aliases: ['青空食品'] }]);
    some.set({ id: 'b', name: 'Birch Motors', aliases: [] });
    expect(sure('birch motors usage', some)).toEqual(['b']);
    some.set({ id: 'b', name: 'Larch Motors', aliases: [] });
    expect(sure('birch motors usage', some)).toEqual([]);
    expect(sure('larch motors usage', some)).toEqual(['b']);
    some.remove('a');
    expect(sure('青空食品の使用率', some)).toEqual([]);
    expect(some.size).toBe(1);
  });

  it('that are words of the trade are names only as a whole', () => {
    const trap = createLinker([
      { id: 't', name: 'Usage Analytics GmbH', aliases: [] },
      { id: 'u', name: '展開商事株式会社', aliases: ['展開商事'] },
    ]);
    expect(sure('usage', trap)).toEqual([]);
    expect(sure('what is the usage at usage analytics', trap)).toEqual(['t']);
    expect(sure('展開率は？', trap)).toEqual([]);
    expect(sure('展開商事の展開率は？', trap)).toEqual(['u']);
  });
});
