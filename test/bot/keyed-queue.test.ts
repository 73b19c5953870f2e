import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createKeyedQueue } from '../../bot/keyed-queue.ts';

describe('a keyed queue', () => {
  it('runs the work of one key in the order it came, however long each takes', async () => {
    const queue = createKeyedQueue();
    const done: number[] = [];
    const work = (n: number) => async () => {
      for (let turns = 10 - n; turns > 0; turns--) await soon();
      done.push(n);
    };
    await Promise.all([...Array(10).keys()].map((n) => queue.run('a', work(n))));
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('runs different keys side by side', async () => {
    const queue = createKeyedQueue();
    const gate = Promise.withResolvers<void>();
    const slow = queue.run('a', () => gate.promise);
    expect(await queue.run('b', async () => 'done')).toBe('done');
    gate.resolve();
    await slow;
  });

  it('goes on after work that failed, and tells its caller', async () => {
    const queue = createKeyedQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('forgets a key when its work is done', async () => {
    const queue = createKeyedQueue();
    const first = queue.run('a', async () => {});
    expect(queue.waiting('a')).toBe(1);
    await first;
    expect(queue.waiting('a')).toBe(0);
  });
});
