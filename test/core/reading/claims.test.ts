import { describe, expect, it } from 'vitest';
import type { PreviousQuestion } from '../../../core/question.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';
import { corpusReader } from './corpus.ts';

const reader = corpusReader();
const claimsIn = (text: string, context: PreviousQuestion | null = null) =>
  reader
    .read(text, { context })
    .claims()
    .map(({ from, to, slot }) => [normalize(text).text.slice(from, to), slot]);

describe('what was said', () => {
  it('is claimed by the slot that holds it, in the words of the message', () => {
    expect(claimsIn('Which customers are below 40 % usage on Teams?')).toEqual([
      ['below', 'comparator'],
      ['40 %', 'threshold'],
      ['usage', 'metric'],
      ['Teams', 'workload'],
    ]);
    expect(claimsIn('コントソの先月の展開率は？')).toEqual([
      ['コントソ', 'customers'],
      ['先月', 'window'],
      ['展開率', 'metric'],
    ]);
  });

  it('is the figure to explain where that is deployment, and usage where nothing else is said', () => {
    const metricIn = (text: string) => corpusReader().read(text, { context: null }).questions[0];
    for (const text of [
      'why is deployment of Contoso over 100%?',
      'コントソの展開率が100%を超えているのはなぜ',
    ])
      expect(metricIn(text)).toMatchObject({ intent: 'explain_inflated', metric: 'deployment' });
    expect(metricIn('why is usage of Contoso over 100%?')).not.toHaveProperty('metric');
    expect(claimsIn('why is usage of Contoso over 100%?')).toContainEqual(['usage', 'intent']);
  });

  it('is claimed by nobody where no slot holds it', () => {
    expect(claimsIn('is Contoso over 60 % on usage')).toContainEqual(['60 %', null]);
    expect(claimsIn('コントソの使用率は60%を超えていますか')).toContainEqual(['60%', null]);
  });

  it('is denied where it is taken back, and asked about where several bear the name', () => {
    const context: PreviousQuestion = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' };
    expect(claimsIn('Exchange, not Teams', context)).toEqual([
      ['Exchange', 'workload'],
      ['Teams', 'denied'],
    ]);
    expect(claimsIn('usage of Northwind')).toContainEqual(['Northwind', 'clarify']);
  });

  it('is claimed in every part of a message that asks twice', () => {
    const text = 'usage of Contoso. export all customers as csv';
    expect(claimsIn(text)).toEqual([
      ['usage', 'metric'],
      ['Contoso', 'customers'],
      ['csv', 'format'],
    ]);
  });

  it('is told apart from a scene that only leads to the request', () => {
    expect(claimsIn('明日定例があるので、コントソの使用率を教えて')).toEqual([
      ['明日', 'scene'],
      ['コントソ', 'customers'],
      ['使用率', 'metric'],
    ]);
  });
});
