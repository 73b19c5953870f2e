import { describe, expect, it } from 'vitest';
import type { PreviousQuestion, Question } from '../../../core/question.ts';
import { createLinker, createReader } from '../../../core/reading/index.ts';
import { customers } from './corpus.ts';

const reader = createReader({ linker: createLinker(customers) });
const read = (text: string, context: PreviousQuestion | null = null): Question =>
  reader.read(text, { context }).questions[0]!;

describe('the time a question is about', () => {
  it.each([
    ['Contoso usage on 9 October', { at: 'XXXX-10-09' }],
    ['Contoso usage on 2026-10-09', { at: '2026-10-09' }],
    ['Contoso usage as of October 9th, 2026', { at: '2026-10-09' }],
    ['Contoso usage 3 months ago', { at: '-P3M' }],
    ['Contoso usage two weeks ago', { at: '-P2W' }],
    ['Contoso usage a year ago', { at: '-P1Y' }],
    ['Contoso usage from 1 Sep to 15 Oct', { window: 'XXXX-09-01/XXXX-10-15' }],
    ['Contoso usage, September 1 to 15', { window: 'XXXX-09-01/XXXX-09-15' }],
    ['Contoso usage 1-15 Oct', { window: 'XXXX-10-01/XXXX-10-15' }],
    ['Contoso usage between September and November', { window: 'XXXX-09/XXXX-11' }],
    ['how did Contoso usage change from 1 Sep to 15 Oct', { window: 'XXXX-09-01/XXXX-10-15' }],
    ['Contoso usage over the last year', { window: 'P1Y' }],
    ['Contoso usage this fiscal year', { window: 'this_fiscal_year' }],
    ['Contoso usage in H1 FY26', { window: 'FYE2026-H1' }],
    ['Contoso usage the month before last', { window: 'month_before_last' }],
    ['Contoso usage vs last month', { compareTo: 'last_month' }],
    ['did Contoso usage drop since last week?', { compareTo: 'last_week' }],
    ['Contoso usage since 1 September', { compareTo: 'XXXX-09-01' }],
    ['Contoso usage compared to 3 months ago', { compareTo: 'P3M' }],
    ['コントソの10月9日の使用率', { at: 'XXXX-10-09' }],
    ['コントソの2026/10/09の使用率', { at: '2026-10-09' }],
    ['コントソの10/9時点の使用率', { at: 'XXXX-10-09' }],
    ['コントソの3か月前の使用率は？', { at: '-P3M' }],
    ['コントソの9月1日から10月15日までの使用率は？', { window: 'XXXX-09-01/XXXX-10-15' }],
    ['コントソの上期の使用率', { window: 'first_half' }],
    ['コントソの下期の使用率は？', { window: 'second_half' }],
    ['コントソの今期の使用率', { window: 'this_fiscal_year' }],
    ['2026年度上期のコントソの使用率', { window: 'FY2026-H1' }],
    ['コントソの使用率 先月比', { compareTo: 'last_month' }],
    ['コントソの使用率は3か月前と比べてどう？', { compareTo: 'P3M' }],
    ['先々月のコントソの使用率', { window: 'month_before_last' }],
  ])('%s', (text, expected) => {
    const { at, window, compareTo } = read(text);
    expect({ at, window, compareTo }).toEqual({
      at: undefined,
      window: undefined,
      compareTo: undefined,
      ...expected,
    });
  });

  it('is one: a point said after a span takes its place, and the other way round', () => {
    const before = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' } as const;
    expect(read('and on 9 October?', { ...before, window: 'last_month' })).toEqual({
      ...before,
      at: 'XXXX-10-09',
    });
    expect(read('and last month?', { ...before, at: '-P3M' })).toEqual({ ...before, window: 'last_month' });
    expect(read('3か月前は？', { ...before, window: 'last_month' })).toEqual({ ...before, at: '-P3M' });
  });
});
