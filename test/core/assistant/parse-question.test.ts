import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../core/parse-question.ts';

const whole = {
  intent: 'portfolio_filter',
  customers: [],
  metric: 'deployment',
  comparator: 'between',
  threshold: [20, 45],
  window: 'XXXX-03',
};

describe('a question from a card', () => {
  it('comes back whole', () => {
    expect(parseQuestion(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('names each customer once', () => {
    const twice = { intent: 'compare_customers', customers: ['a', 'b', 'a'] };
    expect(parseQuestion(twice)?.customers).toEqual(['a', 'b']);
  });

  it('may ask for a quarter of no said year', () => {
    expect(parseQuestion({ ...whole, window: 'XXXX-Q2' })?.window).toBe('XXXX-Q2');
  });

  it('loses keys nobody knows, and is frozen', () => {
    const parsed = parseQuestion({ ...whole, evil: 'x', __proto__: { admin: true } });
    expect(parsed).toEqual(whole);
    expect(Object.isFrozen(parsed)).toBe(true);
  });

  it.each([
    ['no object', 'customer_metric'],
    ['an array', [whole]],
    ['no intent', { customers: ['contoso'] }],
    ['an unknown intent', { intent: 'drop_tables', customers: [] }],
    ['customers that are no list', { intent: 'trend', customers: 'contoso' }],
    ['a customer that is no id', { intent: 'trend', customers: [{ $ne: null }] }],
    ['too many customers', { intent: 'trend', customers: Array(51).fill('a') }],
    ['a metric of another world', { intent: 'trend', customers: [], metric: 'revenue' }],
    ['a threshold that is no number', { ...whole, threshold: '40' }],
    ['a threshold that is not finite', { ...whole, threshold: Number.NaN }],
    ['a period with code', { ...whole, window: 'P1M; drop' }],
    ['a limit below one', { intent: 'portfolio_rank', customers: [], limit: 0 }],
    ['a name of a megabyte', { intent: 'set_alias', customers: ['a'], alias: 'x'.repeat(1_000_000) }],
    ['consent that is not true', { intent: 'set_alias', customers: ['a'], confirmed: 'yes' }],
  ])('is refused with %s', (_, value) => {
    expect(parseQuestion(value)).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        parseQuestion(value);
        parseQuestion({ intent: 'trend', customers: [], window: value, threshold: value });
      }),
    );
  });

  it('carries the id of the longest name a file may hold', () => {
    const customers = [`name:${'x'.repeat(256)}:2`];
    expect(parseQuestion({ intent: 'customer_summary', customers })).toEqual({
      intent: 'customer_summary',
      customers,
    });
  });

  it('says the same when parsed twice', () => {
    const once = parseQuestion(whole);
    expect(parseQuestion(once)).toEqual(once);
  });
});
