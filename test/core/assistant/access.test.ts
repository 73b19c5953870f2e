import { describe, expect, it } from 'vitest';
import { accessTo } from '../../../core/access/access.ts';
import { INTENTS } from '../../../core/catalog/intents.ts';
import type { Person } from '../../../core/person.ts';

const person = (place: Person['place']): Person => ({ tenantId: 't', userId: 'u', place, preferences: {} });

describe('access', () => {
  it('is granted for everything in a personal chat', () => {
    for (const intent of INTENTS)
      expect(accessTo({ intent, customers: ['contoso'] }, person('personal')).kind).toBe('granted');
  });

  it.each(['group', 'channel'] as const)('is never granted for a named customer in a %s', (place) => {
    for (const intent of INTENTS)
      expect(accessTo({ intent, customers: ['contoso'] }, person(place)).kind).toBe('personal_only');
  });

  it.each(['group', 'channel'] as const)('is not granted in a %s for lists that name customers', (place) => {
    for (const intent of ['portfolio_rank', 'portfolio_filter', 'export', 'explain_inflated'] as const)
      expect(accessTo({ intent, customers: [] }, person(place)).kind).toBe('personal_only');
  });

  it('is not granted in a group for choosing between customers', () => {
    const question = { intent: 'customer_metric', customers: [], candidates: ['a', 'b'] } as const;
    expect(accessTo(question, person('group')).kind).toBe('personal_only');
  });

  it.each(['customer_metric', 'customer_summary', 'compare_customers', 'set_alias'] as const)(
    'is not granted in a group for %s of nobody yet, which would offer customers to choose from',
    (intent) => {
      expect(accessTo({ intent, customers: [] }, person('group')).kind).toBe('personal_only');
    },
  );

  it('is not granted in a group for the whole without somebody: the difference is their figure', () => {
    const question = { intent: 'portfolio_summary', customers: [], exclude: ['contoso'] } as const;
    expect(accessTo(question, person('group')).kind).toBe('personal_only');
  });

  it.each(['help', 'explain_metric', 'data_scope', 'find_data_howto', 'portfolio_summary'] as const)(
    'is granted in a channel for %s, which names nobody',
    (intent) => {
      expect(accessTo({ intent, customers: [] }, person('channel')).kind).toBe('granted');
    },
  );
});
