import { expect, test } from 'vitest';
import { sameProduct, workloadsOf } from '../../../core/adoption/plans.ts';

test('suites give their workloads, single products one, others none', () => {
  expect(workloadsOf('office 365 e1')).toEqual(['exchange', 'sharepoint', 'teams', 'yammer', 'skype']);
  expect(workloadsOf('microsoft 365 e5')).toContain('m365apps');
  expect(workloadsOf('microsoft 365 business basic')).not.toContain('m365apps');
  expect(workloadsOf('microsoft 365 business premium')).toContain('m365apps');
  expect(workloadsOf('exchange online (plan 1)')).toEqual(['exchange']);
  expect(workloadsOf('microsoft 365 apps for enterprise')).toEqual(['m365apps']);
  expect(workloadsOf('dynamics 365 sales enterprise')).toEqual(['dynamics']);
  expect(workloadsOf('power bi pro')).toEqual([]);
  expect(workloadsOf('something new')).toBeUndefined();
});

test('a trial and a paid subscription of one product are the same product', () => {
  expect(sameProduct('office 365 enterprise e3', 'office 365 e3')).toBe(true);
  expect(sameProduct('Office 365 E3 (Trial)', 'office 365 e3')).toBe(true);
  expect(sameProduct('office 365 e3', 'microsoft 365 e3')).toBe(false);
  expect(sameProduct('microsoft 365 apps for enterprise', 'microsoft 365 apps for business')).toBe(false);
});
