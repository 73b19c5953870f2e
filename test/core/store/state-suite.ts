import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConflictError, type StateStore } from '../../../core/store/state.ts';

const PERSON = { tenantId: 't', userId: 'u' };
const NOON = '2026-11-23T12:00:00Z';

/** What every state store must do. `open` gives an empty one. */
export function stateSuite(name: string, open: () => Promise<StateStore>): void {
  describe(`operational state in ${name}`, () => {
    let state: StateStore;
    beforeEach(async () => {
      state = await open();
    });
    afterEach(() => state.close());

    test('documents come back whole, with an eTag, and missing ones not at all', async () => {
      const document = { text: '日本語 🦊', nested: { list: [1, null, 'x'] }, __proto__x: 1 };
      await state.write({ 'a/b': document });
      const read = await state.read(['a/b', 'missing']);
      expect(Object.keys(read)).toEqual(['a/b']);
      expect(read['a/b']).toMatchObject(document);
      expect(read['a/b']).toHaveProperty('eTag', expect.any(String));
      expect(await state.read([])).toEqual({});
    });

    test('an eTag that is out of date is refused, a star overwrites', async () => {
      await state.write({ a: { n: 1 } });
      const first = await documentOf(state, 'a');
      await state.write({ a: { ...first, n: 2 } });
      await expect(state.write({ a: { ...first, n: 3 } })).rejects.toThrow(ConflictError);
      expect(await documentOf(state, 'a')).toMatchObject({ n: 2 });
      await state.write({ a: { n: 4, eTag: '*' } });
      expect(await documentOf(state, 'a')).toMatchObject({ n: 4 });
    });

    test('an eTag of a deleted document fits none that comes after it', async () => {
      await state.write({ a: { n: 1 } });
      const first = await documentOf(state, 'a');
      await state.delete(['a', 'missing']);
      await expect(state.write({ a: first })).rejects.toThrow(ConflictError);
      await state.write({ a: { n: 2 } });
      await expect(state.write({ a: first })).rejects.toThrow(ConflictError);
    });

    test('several documents are written together or not at all', async () => {
      await state.write({ a: { n: 1 } });
      await expect(state.write({ b: { n: 1 }, a: { n: 2, eTag: '999' } })).rejects.toThrow(ConflictError);
      expect(await state.read(['b'])).toEqual({});
    });

    test('20 increments at once by compare and set lose none', async () => {
      await state.write({ n: { count: 0 } });
      const increment = async (): Promise<void> => {
        const found = await documentOf(state, 'n');
        try {
          await state.write({ n: { ...found, count: Number(found['count']) + 1 } });
        } catch (error) {
          if (!(error instanceof ConflictError)) throw error;
          await increment();
        }
      };
      await Promise.all(Array.from({ length: 20 }, increment));
      expect(await documentOf(state, 'n')).toMatchObject({ count: 20 });
    });

    test('an activity is new once in its conversation, and again a day later', async () => {
      expect(await state.firstSeen('c', 'a', NOON)).toBe(true);
      expect(await state.firstSeen('c', 'a', NOON)).toBe(false);
      expect(await state.firstSeen('other', 'a', NOON)).toBe(true);
      expect(await state.firstSeen('c', 'a', '2026-11-24T11:59:59Z')).toBe(false);
      expect(await state.firstSeen('c', 'a', '2026-11-24T12:00:01Z')).toBe(true);
    });

    test('one of many deliveries of an activity at once is the first', async () => {
      const seen = await Promise.all(Array.from({ length: 10 }, () => state.firstSeen('c', 'a', NOON)));
      expect(seen.filter(Boolean)).toHaveLength(1);
    });

    test('preferences are a person’s own and change one by one', async () => {
      await state.setPreferences(PERSON, { language: 'ja' });
      await state.setPreferences(PERSON, { zone: 'Asia/Tokyo' });
      expect(await state.preferences(PERSON)).toEqual({ language: 'ja', zone: 'Asia/Tokyo' });
      expect(await state.preferences({ ...PERSON, tenantId: 'other' })).toEqual({});
      await state.setPreferences(PERSON, { language: undefined });
      expect(await state.preferences(PERSON)).toEqual({ zone: 'Asia/Tokyo' });
    });

    test('an alias is added and removed by how it folds, with who did it', async () => {
      await state.addAlias('c', ' ビッグ  Fish ', PERSON, NOON);
      await state.addAlias('c', 'ﾋﾞｯｸﾞ fish', PERSON, NOON);
      expect(await state.aliases()).toEqual([{ customer: 'c', alias: 'ﾋﾞｯｸﾞ fish' }]);
      await state.removeAlias('c', 'ビッグ FISH', PERSON, NOON);
      await state.removeAlias('c', 'never there', PERSON, NOON);
      expect(await state.aliases()).toEqual([]);
      const audit = await state.auditOf({ since: NOON });
      expect(audit.map((entry) => entry.action)).toEqual(['alias_added', 'alias_added', 'alias_removed']);
    });

    test('the audit keeps who did what, oldest first, from an instant on', async () => {
      const entry = {
        at: '2026-11-23T12:00:00.000Z',
        person: PERSON,
        action: 'asked',
        customers: ['a', 'b'],
      };
      await state.audit({ ...entry, at: '2026-11-23T13:00:00.000Z', detail: 'later' });
      await state.audit(entry);
      await state.audit({ ...entry, at: '2026-11-22T23:00:00.000Z' });
      expect(await state.auditOf({ since: NOON })).toEqual([
        entry,
        { ...entry, at: '2026-11-23T13:00:00.000Z', detail: 'later' },
      ]);
    });

    test('feedback is kept with or without words', async () => {
      await state.keepFeedback({ at: NOON, kind: 'thumbs_down', frame: { intent: 'trend' } });
      await state.keepFeedback({ at: NOON, kind: 'asked_back', frame: null, text: 'why?' });
    });
  });
}

async function documentOf(state: StateStore, key: string): Promise<Record<string, unknown>> {
  return (await state.read([key]))[key] as Record<string, unknown>;
}
