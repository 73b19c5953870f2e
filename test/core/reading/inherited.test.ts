import { describe, expect, it } from 'vitest';
import { createLinker, createReader } from '../../../core/reading/index.ts';

/** Words that every JavaScript object answers to. */
const INHERITED = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
  'prototype',
  'isPrototypeOf',
];
const FRAMES = [
  'X',
  'X usage',
  'the Xth',
  'X 40%',
  'half X',
  'Xの使用率は？',
  '株式会社Xの展開率',
  'call Contoso X',
  'since X',
  'X months',
  'X割',
];

describe('a word that every object answers to', () => {
  it.each(INHERITED)('is a word like any other in a message: %s', (word) => {
    const reader = createReader({ linker: createLinker([{ id: 'contoso', name: 'Contoso', aliases: [] }]) });
    for (const frame of FRAMES)
      for (const context of [
        null,
        { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' } as const,
      ])
        expect(reader.read(frame.replace('X', word), { context }).questions.length).toBeGreaterThan(0);
  });

  it.each(INHERITED)('is a name like any other: %s', (word) => {
    const linker = createLinker([
      { id: 'a', name: `${word} GmbH`, aliases: [word, `${word}商事`] },
      { id: 'contoso', name: 'Contoso', aliases: [] },
    ]);
    const read = (text: string) =>
      createReader({ linker }).read(text, { context: null }).questions[0]?.customers;
    expect(read('Contoso usage')).toEqual(['contoso']);
    expect(read(`${word} GmbH usage`)).toEqual(['a']);
  });
});
