import { describe, expect, it } from 'vitest';
import type { Nameable } from '../../../core/reading/index.ts';
import { namesInStep } from '../../../core/reading/names/in-step.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';

const named = (count: number, word: string): Nameable[] =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, name: `${word}${at} Works`, aliases: [] }));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('names in step with the store', () => {
  const found = (names: ReturnType<typeof namesInStep>, text: string) =>
    names.linker.link(normalize(text)).flatMap(({ ids }) => ids);

  it('knows all customers before the first message is read', async () => {
    const names = namesInStep();
    const customers = named(3000, 'Zorbex');
    await Promise.all([names.follow(customers), names.follow(customers)]);
    expect(found(names, 'usage of zorbex2999 works')).toEqual(['c2999']);
  });

  it('takes a few changes in at once', async () => {
    const names = namesInStep();
    const customers = named(300, 'Zorbex');
    await names.follow(customers);
    const renamed = { ...customers[7]!, name: 'Quillon Mills' };
    await names.follow([...customers.slice(0, 7), renamed, ...customers.slice(9)]);
    expect(found(names, 'quillon mills')).toEqual(['c7']);
    expect(found(names, 'zorbex7 works')).toEqual([]);
    expect(found(names, 'zorbex8 works')).toEqual([]);
    expect(found(names, 'zorbex9 works')).toEqual(['c9']);
  });

  it('takes many changes in between turns, and lets every turn go on meanwhile', async () => {
    const names = namesInStep();
    const customers = named(2000, 'Zorbex');
    await names.follow(customers);
    const many = [...customers, ...named(40_000, 'Brindle').slice(2000)];
    let turns = 0;
    await names.follow(many);
    expect(names.linker.size).toBeLessThan(many.length);
    expect(found(names, 'zorbex5 works')).toEqual(['c5']);
    for (; names.linker.size < many.length && turns < 100_000; turns++) await turn();
    expect(turns).toBeGreaterThan(5);
    expect(found(names, 'brindle39999 works')).toEqual(['c39999']);
  });

  it('follows the newest list when it changes halfway', async () => {
    const names = namesInStep();
    await names.follow(named(10, 'Zorbex'));
    await names.follow(named(9000, 'Brindle'));
    await names.follow(named(500, 'Quillon'));
    for (let n = 0; n < 10_000 && found(names, 'quillon499 works').length === 0; n++) await turn();
    expect(names.linker.size).toBe(500);
    expect(found(names, 'brindle8 works')).toEqual([]);
  });

  it('drops what was taken away often enough', async () => {
    const names = namesInStep();
    const words = ['Zorbex', 'Brindle', 'Quillon'];
    for (const word of [...words, ...words, ...words, ...words]) {
      const list = named(2000, word);
      await names.follow(list);
      for (let n = 0; n < 10_000 && found(names, `${word} 1999 works`).length === 0; n++) await turn();
      expect(found(names, `${word}5 works`)).toEqual(['c5']);
    }
    expect(names.linker.size).toBe(2000);
  });
});
