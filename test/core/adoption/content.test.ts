import { describe, expect, test } from 'vitest';
import { chooseContent, selfServiceFor } from '../../../core/adoption/choose-content.ts';
import { CONTENT } from '../../../core/catalog/content.ts';
import { CONTENT_FORMATS, readContentFile } from '../../../core/catalog/content-file.ts';
import { SERVICES, WORKLOAD_IDS } from '../../../core/catalog/workloads.ts';
import type { Scenario } from '../../../core/question.ts';

const SCENARIOS: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];
const HOSTS = new Set([
  'adoption.microsoft.com',
  'learn.microsoft.com',
  'support.microsoft.com',
  'www.microsoft.com',
  'customers.microsoft.com',
  'fasttrack.microsoft.com',
  'setup.microsoft.com',
  'admin.microsoft.com',
  'portal.azure.com',
  'mvtd.events.microsoft.com',
  'aka.ms',
  'github.com',
]);

describe('the learning catalogue', () => {
  test.each(CONTENT.map((one) => [one.id, one] as const))('%s is whole', (_, item) => {
    const url = new URL(item.url);
    expect(url.protocol).toBe('https:');
    expect(HOSTS.has(url.hostname)).toBe(true);
    expect(item.id).toMatch(/^[a-z0-9-]+$/);
    expect(item.title.en).not.toBe('');
    expect(item.title.ja).toMatch(/[ぁ-んァ-ヶ一-龠]|FastTrack|Microsoft/);
    expect(item.formats.length).toBeGreaterThan(0);
    expect(item.scenarios.length).toBeGreaterThan(0);
    expect(item.languages.length).toBeGreaterThan(0);
    expect(item.lastChecked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(item.held !== undefined).toBe(item.formats.includes('training'));
  });

  /** The resources Microsoft's documentation points partners to. */
  const RESOURCES =
    `admin.microsoft.com adoption.microsoft.com/become-a-champion adoption.microsoft.com/copilot
adoption.microsoft.com/intelligent-intranet adoption.microsoft.com/microsoft-365-learning-pathways
adoption.microsoft.com/microsoft-365 adoption.microsoft.com/microsoft-teams
adoption.microsoft.com/microsoft-teams/frontline-workers adoption.microsoft.com/onedrive
adoption.microsoft.com/scenario-library adoption.microsoft.com/sharepoint-look-book adoption.microsoft.com/sharepoint
adoption.microsoft.com/viva/engage aka.ms/DriveAdoption aka.ms/M365LPAdoptionKit aka.ms/adoptionguide
customers.microsoft.com fasttrack.microsoft.com learn.microsoft.com/MicrosoftTeams/teams-adoption-phase1
learn.microsoft.com/dynamics365 learn.microsoft.com/dynamics365/adoption
learn.microsoft.com/dynamics365/guidance/fasttrack/overview
learn.microsoft.com/dynamics365/guidance/implementation-guide/overview
learn.microsoft.com/microsoft-365/admin/admin-video-library
learn.microsoft.com/microsoftteams/teams-adoption-create-champions-program learn.microsoft.com/training/browse
learn.microsoft.com/training/dynamics365 learn.microsoft.com/training/m365 mvtd.events.microsoft.com
portal.azure.com setup.microsoft.com
support.microsoft.com/office/microsoft-365-basics-video-training-396b8d9e-e118-42d0-8a0d-87d1f2f055fb
support.microsoft.com/office/viva-engage-help-center-8663922d-8f76-47c2-827a-ee86e8cac00f
support.microsoft.com/training www.microsoft.com/customers www.microsoft.com/fasttrack
www.microsoft.com/trainingdays`.split(/\s+/);

  test.each(RESOURCES)('holds %s', (address) => {
    const held = CONTENT.map((one) => one.url.replace('https://', '').replace(/\/$/, ''));
    expect(held).toContain(address);
  });

  test('has no id, address or title twice', () => {
    for (const key of [
      (one: (typeof CONTENT)[number]) => one.id,
      (one: (typeof CONTENT)[number]) => one.url.toLowerCase().replace(/\/$/, ''),
      (one: (typeof CONTENT)[number]) => one.title.en,
      (one: (typeof CONTENT)[number]) => one.title.ja,
    ]) {
      expect(new Set(CONTENT.map(key)).size).toBe(CONTENT.length);
    }
  });

  test('says that learning pathways are supported by the community', () => {
    const pathways = CONTENT.filter((one) => one.id.startsWith('learning-pathways'));
    expect(pathways.filter((one) => one.note === 'community_supported').length).toBeGreaterThanOrEqual(2);
  });

  test.each(CONTENT_FORMATS)('%s is to be found', (format) => {
    const found = chooseContent(CONTENT, { scenario: null, about: [], language: 'en', format, seats: null });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.formats.includes(format))).toBe(true);
  });

  test('training is to be found in person and online', () => {
    const held = CONTENT.flatMap((one) => one.held ?? []);
    expect(new Set(held)).toEqual(new Set(['in_person', 'online']));
  });

  const pairs = SCENARIOS.flatMap((scenario) =>
    [...WORKLOAD_IDS, ...SERVICES].map((workload) => [scenario, workload] as const),
  );
  test.each(pairs)('%s for %s has three to five items that fit', (scenario, workload) => {
    for (const language of ['en', 'ja'] as const) {
      const found = chooseContent(CONTENT, { scenario, about: [workload], language, seats: 50 });
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(found.every((one) => one.scenarios.includes(scenario))).toBe(true);
      expect(found.every((one) => one.why.length > 0)).toBe(true);
      expect(found.some((one) => one.note === 'from_150_seats')).toBe(false);
      expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
    }
  });
});

describe('what is chosen', () => {
  const need = { language: 'en', seats: null } as const;

  test('for low adoption: the forms that show the value, and the weak workload first', () => {
    const found = chooseContent(CONTENT, { ...need, scenario: 'low_adoption', about: ['teams'] });
    expect(found[0]!.workloads).toContain('teams');
    const formats = new Set(found.flatMap((one) => one.formats));
    for (const format of ['case_study', 'testimonial', 'blog', 'video'] as const)
      expect(formats).toContain(format);
  });

  test('for support volume: training in person and online, and self-service', () => {
    const found = chooseContent(CONTENT, { ...need, scenario: 'support_volume', about: ['office365'] });
    expect(found.some((one) => one.formats.includes('training'))).toBe(true);
    expect(found.some((one) => one.formats.includes('self_service'))).toBe(true);
    expect(found.some((one) => one.held?.includes('in_person'))).toBe(true);
    expect(found.some((one) => one.held?.includes('online'))).toBe(true);
    const block = selfServiceFor(CONTENT, { ...need, scenario: 'support_volume', about: ['office365'] });
    expect(block.every((one) => one.formats.includes('self_service'))).toBe(true);
    expect(block.length).toBeGreaterThanOrEqual(3);
  });

  test('for training alone: one that is held in person is among the first', () => {
    for (const about of [[], ['teams'], ['dynamics365'], ['teams', 'exchange']] as const) {
      const found = chooseContent(CONTENT, {
        scenario: null,
        about,
        format: 'training',
        language: 'en',
        seats: null,
      });
      expect(found.slice(0, 3).some((one) => one.held?.includes('in_person'))).toBe(true);
      expect(found[0]!.formats).toContain('training');
    }
  });

  test('nothing about another product', () => {
    const dynamics = chooseContent(CONTENT, { ...need, scenario: 'low_adoption', about: ['dynamics'] });
    expect(dynamics.every((one) => one.workloads.length === 0 || one.workloads.includes('dynamics365'))).toBe(
      true,
    );
  });

  test('an asked format is kept to, even where the scenario has none of it', () => {
    const found = chooseContent(CONTENT, {
      ...need,
      scenario: 'upsell',
      about: ['teams'],
      format: 'self_service',
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.formats.includes('self_service'))).toBe(true);
  });

  test('a Japanese reader gets pages in Japanese first', () => {
    const japanese = chooseContent(CONTENT, {
      scenario: 'upsell',
      about: ['office365'],
      language: 'ja',
      seats: null,
    });
    expect(japanese[0]!.languages).toContain('ja');
  });
});

describe('a partner’s own file', () => {
  const course = {
    id: 'our-course',
    title: { en: 'Teams in a day', ja: 'Teams 一日講座' },
    url: 'https://partner.example/teams',
    formats: ['training'],
    held: ['in_person'],
    workloads: ['teams'],
  };
  const read = (value: unknown) => readContentFile(JSON.stringify(value), CONTENT, '2026-11-23');
  const problems = (value: unknown) => {
    const file = read(value);
    return file.kind === 'refused' ? file.problems : [];
  };

  test('adds entries in front, hides built-in ones and names a contact', () => {
    const file = read({
      items: [course],
      hide: ['fasttrack'],
      contact: { name: 'Contoso Partner', email: 'help@partner.example' },
    });
    if (file.kind !== 'content') throw new Error(file.problems.join());
    expect(file.content.items[0]).toEqual({
      ...course,
      scenarios: SCENARIOS,
      languages: ['en', 'ja'],
      lastChecked: '2026-11-23',
      own: true,
    });
    expect(file.content.items.some((one) => one.id === 'fasttrack')).toBe(false);
    expect(file.content.contact).toEqual({ name: 'Contoso Partner', email: 'help@partner.example' });
    const chosen = chooseContent(file.content.items, {
      scenario: 'low_adoption',
      about: ['teams'],
      language: 'en',
      seats: null,
    });
    expect(chosen[0]).toMatchObject({ id: 'our-course' });
    expect(chosen[0]!.why[0]).toEqual({ kind: 'own' });
  });

  test('an entry with a built-in id replaces it', () => {
    const file = read({ items: [{ ...course, id: 'adoption-teams' }] });
    if (file.kind !== 'content') throw new Error(file.problems.join());
    expect(file.content.items.filter((one) => one.id === 'adoption-teams')).toHaveLength(1);
    expect(file.content.items).toHaveLength(CONTENT.length);
  });

  test('a title in one language serves both', () => {
    const file = read({ items: [{ ...course, title: { ja: 'Teams 一日講座' } }] });
    expect(file).toMatchObject({
      content: { items: expect.arrayContaining([expect.objectContaining({ languages: ['ja'] })]) },
    });
  });

  test.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['deep nonsense', '{"items":{"__proto__":[]}}'],
  ])('%s is refused with a reason', (_, text) => {
    const file = readContentFile(text, CONTENT, '2026-11-23');
    expect(file).toMatchObject({ kind: 'refused', problems: [expect.any(String)] });
  });

  test.each([
    ['javascript:alert(1)'],
    ['http://partner.example/'],
    ['https://user:secret@partner.example/'],
    ['https://localhost/'],
    ['not a url'],
  ])('the address %s is refused', (url) => {
    expect(problems({ items: [{ ...course, url }] })).toEqual([expect.stringContaining('items[0].url')]);
  });

  test('an address cannot break out of a link', () => {
    const file = read({ items: [{ ...course, url: 'https://partner.example/a)[x](https://evil.example' }] });
    if (file.kind !== 'content') throw new Error(file.problems.join());
    expect(file.content.items[0]!.url).not.toMatch(/[()[\]]/);
  });

  test('every mistake is named at once', () => {
    const found = problems({
      items: [{ ...course, id: 'Not Good', formats: ['tape'], lastChecked: 'yesterday' }, 7, course, course],
      hide: ['nothing-like-it'],
      contact: { name: '', email: 'no', phone: 'call me', url: 'ftp://x.example' },
      extra: 1,
    });
    for (const part of [
      'extra',
      'items[0].id',
      'items[0].formats',
      'items[0].lastChecked',
      'items[1]',
      'twice',
    ]) {
      expect(found.join('\n')).toContain(part);
    }
    for (const part of ['nothing-like-it', 'contact.name', 'contact.email', 'contact.phone', 'contact.url']) {
      expect(found.join('\n')).toContain(part);
    }
  });

  test('control and direction characters are taken out of titles', () => {
    const file = read({ items: [{ ...course, title: 'Tea\u202ems\u0000 in a day' }] });
    if (file.kind !== 'content') throw new Error(file.problems.join());
    expect(file.content.items[0]!.title.en).toBe('Teams  in a day');
  });
});
