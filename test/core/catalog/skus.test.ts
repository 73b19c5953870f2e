import { expect, test } from 'vitest';
import { essence, sameProduct } from '../../../core/catalog/products.ts';
import { licenceOf, workloadsOf } from '../../../core/catalog/skus.ts';

const SUITE = ['teams', 'exchange', 'sharepoint', 'yammer', 'skype'];

test('what a product gives follows from its service plans', () => {
  expect(workloadsOf('office 365 e1')).toEqual(SUITE);
  expect(workloadsOf('microsoft 365 e5')).toContain('m365apps');
  expect(workloadsOf('microsoft 365 business basic')).toEqual(SUITE);
  expect(workloadsOf('office 365 e3 (no teams)')).not.toContain('teams');
  expect(workloadsOf('exchange online (plan 1)')).toEqual(['exchange']);
  expect(workloadsOf('microsoft 365 copilot')).toEqual(['copilot']);
  expect(workloadsOf('microsoft 365 e7')).toContain('copilot');
  expect(workloadsOf('dynamics 365 team members')).toEqual(['dynamics']);
  expect(workloadsOf('power bi pro')).toEqual([]);
  expect(workloadsOf('microsoft fabric (free)')).toEqual([]);
  expect(workloadsOf('office 365 business premium'), 'a name of before 2020').toContain('m365apps');
  expect(workloadsOf('something new')).toBeUndefined();
});

test('a SKU is told by its name, its id or its part number, however that is written', () => {
  const of = (said: Parameters<typeof licenceOf>[0]) => licenceOf(said).product.name;
  expect(of({ id: '639DEC6B-BB19-468B-871C-C5C441C4B0CB' })).toBe('Microsoft 365 Copilot');
  expect(of({ part: 'SPB' })).toBe('Microsoft 365 Business Premium');
  expect(of({ part: 'O365_w/o Teams Bundle_E3' })).toBe('Office 365 E3 EEA (no Teams)');
  expect(of({ name: 'OFFICE 365 ENTERPRISE E3' })).toBe('Office 365 E3');
  expect(of({ name: 'MICROSOFT COPILOT FOR MICROSOFT 365' })).toBe('Microsoft 365 Copilot');
  expect(of({ id: '11111111-0000-4000-8000-000000000000' })).toBe('SKU 11111111-0000-4000-8000-000000000000');
});

test('seats that are not sold to people are told apart, and why', () => {
  const apart = (name: string) => licenceOf({ name }).apart;
  expect(apart('Office 365 A1 for students')).toBe('free');
  expect(apart('Microsoft Power Automate Free')).toBe('free');
  expect(apart('Microsoft 365 A3 for students use benefit')).toBe('free');
  expect(apart('Microsoft Teams Exploratory')).toBe('viral');
  expect(apart('Microsoft Teams Phone Resource Account')).toBe('resource_account');
  expect(apart('Microsoft Teams Rooms Pro')).toBe('device');
  expect(apart('Office 365 Extra File Storage')).toBe('capacity');
  for (const name of [
    'Office 365 E3',
    'Microsoft 365 F3',
    'Microsoft 365 A3 for Faculty',
    'Microsoft 365 Copilot',
  ])
    expect(apart(name), name).toBeUndefined();
});

test('other families are not answered for, add-ons of ours are', () => {
  const service = (name: string) => licenceOf({ name }).service;
  for (const name of [
    'Power BI Pro',
    'Visio Plan 2',
    'Project Plan 3 for Faculty',
    'Windows 365 Enterprise 2 vCPU 4 GB 64 GB',
  ])
    expect(service(name), name).toBeNull();
  expect(service('Microsoft Teams Phone Standard')).toBe('office365');
  expect(service('Dynamics 365 Sales Enterprise')).toBe('dynamics365');
});

test('what the list lacks is told by the plans a download lists, else by its name, and is called unknown', () => {
  const bundle = { name: 'Microsoft 365 Business Premium with Copilot', part: 'NEW_BUNDLE' };
  expect(licenceOf(bundle)).toMatchObject({ service: 'office365', workloads: undefined, known: false });
  expect(licenceOf({ ...bundle, plans: ['TEAMS1', 'M365_COPILOT_APPS', 'NEW_PLAN'] })).toMatchObject({
    service: 'office365',
    workloads: ['teams', 'copilot'],
    known: true,
  });
  expect(licenceOf({ name: 'Quite another thing' })).toMatchObject({ service: null, known: false });
});

test('a trial and the paid SKU are two products, of one kind', () => {
  const trial = licenceOf({ name: 'OFFICE 365 ENTERPRISE E3 TRIAL' });
  expect(trial).toMatchObject({ trial: true, known: true, service: 'office365' });
  expect(trial.product.id).not.toBe(licenceOf({ name: 'OFFICE 365 ENTERPRISE E3' }).product.id);
  expect(sameProduct(trial.product.id, 'office 365 e3')).toBe(true);
  expect(essence('office 365 e3 eea (no teams)')).toBe(essence('office 365 e3 (no teams)'));
  expect(sameProduct('office 365 e3', 'microsoft 365 e3')).toBe(false);
});
