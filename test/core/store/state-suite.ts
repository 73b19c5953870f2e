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

    test('a turn is done in its conversation, for a day', async () => {
      const turn = { conversation: 'c', activity: 'a' };
      expect(await state.isDone(turn, NOON)).toBe(false);
      await state.markDone(turn, NOON);
      expect(await state.isDone(turn, NOON)).toBe(true);
      expect(await state.isDone({ ...turn, conversation: 'other' }, NOON)).toBe(false);
      expect(await state.isDone(turn, '2026-11-24T11:59:59Z')).toBe(true);
      expect(await state.isDone(turn, '2026-11-24T12:00:01Z')).toBe(false);
    });

    test('what belongs together is written when the work has ended, or not at all', async () => {
      const turn = { conversation: 'c', activity: 'a' };
      const work = async () => {
        await state.write({ doc: { n: 1 } });
        await state.setPreferences(PERSON, { language: 'ja' });
        await state.markDone(turn, NOON);
      };
      const seen = async () => [
        Object.keys(await state.read(['doc'])),
        (await state.preferences(PERSON)).language,
        await state.isDone(turn, NOON),
      ];
      const failing = state.together(async () => {
        await work();
        throw new Error('the turn failed');
      });
      await expect(failing).rejects.toThrow('the turn failed');
      expect(await seen()).toEqual([[], undefined, false]);
      await state.together(async () => {
        await work();
        expect(await seen()).toEqual([[], undefined, false]);
      });
      expect(await seen()).toEqual([['doc'], 'ja', true]);
    });

    test('works side by side keep their writes apart', async () => {
      const gate = Promise.withResolvers<void>();
      const slow = state.together(async () => {
        await state.write({ slow: { n: 1 } });
        await gate.promise;
      });
      await state.together(() => state.write({ quick: { n: 1 } }));
      await state.write({ alone: { n: 1 } });
      expect(Object.keys(await state.read(['slow', 'quick', 'alone'])).sort()).toEqual(['alone', 'quick']);
      gate.resolve();
      await slow;
      expect(Object.keys(await state.read(['slow']))).toEqual(['slow']);
    });

    test('conversations long silent are forgotten, and others are not', async () => {
      await state.write({ old: { n: 1 }, kept: { n: 1 } });
      const day = (n: number) => new Date(Date.parse(NOON) + n * 86_400_000).toISOString();
      expect(await state.prune(day(0))).toBe(0);
      await state.write({ kept: { n: 2 } });
      expect(await state.prune(day(60))).toBe(0);
      expect(await state.prune(day(89))).toBe(0);
      expect(await state.prune(day(91))).toBe(1);
      expect(Object.keys(await state.read(['old', 'kept']))).toEqual(['kept']);
      expect(await state.prune(day(200))).toBe(1);
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
