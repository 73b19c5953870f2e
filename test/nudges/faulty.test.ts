import { expect, it } from 'vitest';
import type { Courier } from '../../bot/delivery/courier.ts';
import { deliverDue } from '../../bot/delivery/deliver.ts';

it('a card that cannot be made is put off by itself, and those claimed with it are looked at all the same', async () => {
  const now = new Date('2026-03-02T09:00:00.000Z');
  const postponed: (readonly [number, string])[] = [];
  const looked: number[] = [];
  const claimed = [
    {
      id: 1,
      get to(): never {
        throw new Error('no such recipient');
      },
    },
    {
      id: 2,
      get to() {
        looked.push(2);
        return undefined;
      },
    },
  ];
  const courier = {
    clock: { now: () => now },
    store: {
      claim: async () => claimed,
      postpone: async (id: number, _worker: string, at: string) => void postponed.push([id, at]),
    },
  } as unknown as Courier;
  await expect(deliverDue(courier, 'w')).rejects.toThrow('no such recipient');
  expect(postponed).toEqual([[1, '2026-03-02T10:00:00.000Z']]);
  expect(looked).toEqual([2]);
});
