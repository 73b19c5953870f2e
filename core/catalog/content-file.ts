import type { ContentFormat, LanguageCode, Scenario } from '../question.ts';
import type { Content, ContentItem, ItemFormat, PartnerContact } from './content-item.ts';
import { SERVICES, type Service, WORKLOAD_IDS, type Workload } from './workloads.ts';

/** A partner's own file as read: what it gives, or every reason why it cannot be used. */
export type ContentFile =
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const LONGEST = 1_000_000;
const MOST_ITEMS = 500;
const FORMATS: readonly ItemFormat[] = [
  'case_study',
  'testimonial',
  'blog',
  'video',
  'training',
  'self_service',
  'guide',
  'community',
];
export const CONTENT_FORMATS = FORMATS.slice(0, 6) as readonly ContentFormat[];
const SCENARIOS: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];
const LANGUAGES: readonly LanguageCode[] = ['en', 'ja'];
const PLACES = ['in_person', 'online'] as const;
const ABOUT: readonly (Workload | Service)[] = [...WORKLOAD_IDS, ...SERVICES];

/**
 * Reads a partner's own catalogue and puts it in front of the built-in one. The file is JSON:
 *
 *     { "items": [ { "id": "contoso-teams-course", "title": { "en": "Teams in a day", "ja": "Teams 一日講座" },
 *                    "url": "https://partner.example/teams", "formats": ["training"], "held": ["in_person"],
 *                    "scenarios": ["low_adoption", "support_volume"], "workloads": ["teams"],
 *                    "languages": ["en", "ja"], "lastChecked": "2026-11-01" } ],
 *       "hide": ["fasttrack"],
 *       "contact": { "name": "Contoso Partner", "url": "https://partner.example/help", "email": "help@partner.example" } }
 *
 * `id` (small letters, digits, hyphens), a title in one language at least, an https `url` and `formats` are needed; the
 * rest defaults to all scenarios, all workloads, the title's languages and `readOn`. An id of the built-in catalogue
 * replaces that entry. Nothing of a file with a mistake is used, and every mistake is named.
 */
export function readContentFile(text: string, builtIn: readonly ContentItem[], readOn: string): ContentFile {
  const problems: string[] = [];
  const root = parse(text, problems);
  if (root === undefined) return { kind: 'refused', problems };
  for (const key of Object.keys(root)) {
    if (!['items', 'hide', 'contact'].includes(key)) problems.push(`unknown key ${quote(key)}`);
  }
  const items = list(root['items'], 'items', problems).flatMap((one, i) => {
    const found = itemOf(one, `items[${i}]`, readOn, problems);
    return found === undefined ? [] : [found];
  });
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) problems.push(`the id ${quote(id)} is there twice`);
    seen.add(id);
  }
  const hide = list(root['hide'], 'hide', problems);
  const known = new Set(builtIn.map((one) => one.id));
  for (const id of hide) {
    if (typeof id !== 'string' || !known.has(id)) problems.push(`hide: there is no entry ${quote(id)}`);
  }
  const contact = root['contact'] === undefined ? undefined : contactOf(root['contact'], problems);
  if (problems.length > 0) return { kind: 'refused', problems };
  const hidden = new Set([...hide, ...seen]);
  const kept = builtIn.filter((one) => !hidden.has(one.id));
  return {
    kind: 'content',
    content: { items: [...items, ...kept], ...(contact === undefined ? {} : { contact }) },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string, problems: string[]): Fields | undefined {
  if (text.length > LONGEST) {
    problems.push('the file is longer than 1,000,000 characters');
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isFields(value)) return value;
    problems.push('the file must hold one JSON object');
  } catch (fault) {
    problems.push(
      `the file is not JSON: ${fault instanceof Error ? fault.message.slice(0, 200) : 'unreadable'}`,
    );
  }
  return undefined;
}

function itemOf(value: unknown, at: string, readOn: string, problems: string[]): ContentItem | undefined {
  if (!isFields(value)) {
    problems.push(`${at} must be an object`);
    return undefined;
  }
  const before = problems.length;
  const wrong = (key: string, must: string) => problems.push(`${at}.${key} must be ${must}`);
  const id = value['id'];
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))
    wrong('id', 'small letters, digits and hyphens, at most 64');
  const title = titleOf(value['title']);
  if (title === undefined) wrong('title', 'a text of 1 to 200 characters, or such texts under "en" and "ja"');
  const url = httpsOf(value['url']);
  if (url === undefined) wrong('url', 'an https address without user name');
  const formats = choice(value['formats'], FORMATS);
  if (formats === undefined || formats.length === 0) wrong('formats', `some of ${FORMATS.join(', ')}`);
  const scenarios = choice(value['scenarios'] ?? SCENARIOS, SCENARIOS);
  if (scenarios === undefined || scenarios.length === 0)
    wrong('scenarios', `some of ${SCENARIOS.join(', ')}`);
  const workloads = choice(value['workloads'] ?? [], ABOUT);
  if (workloads === undefined) wrong('workloads', `some of ${ABOUT.join(', ')}, or empty for all`);
  const said = isFields(value['title'])
    ? LANGUAGES.filter((code) => (value['title'] as Fields)[code])
    : LANGUAGES;
  const languages = choice(value['languages'] ?? said, LANGUAGES);
  if (languages === undefined || languages.length === 0) wrong('languages', 'some of en, ja');
  const held = value['held'] === undefined ? [] : choice(value['held'], PLACES);
  if (held === undefined) wrong('held', 'some of in_person, online');
  const lastChecked = value['lastChecked'] ?? readOn;
  if (typeof lastChecked !== 'string' || !/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(lastChecked))
    wrong('lastChecked', 'a day as YYYY-MM-DD');
  if (problems.length > before) return undefined;
  return {
    id: id as string,
    title: title!,
    url: url!,
    formats: formats!,
    ...(held!.length > 0 ? { held: held! } : {}),
    scenarios: scenarios!,
    workloads: workloads!,
    languages: languages!,
    lastChecked: lastChecked as string,
    own: true,
  };
}

function titleOf(value: unknown): ContentItem['title'] | undefined {
  if (isFields(value)) {
    const { en, ja } = value;
    const either = plain(en, 200) ?? plain(ja, 200);
    if (either === undefined) return undefined;
    if ((en !== undefined && !plain(en, 200)) || (ja !== undefined && !plain(ja, 200))) return undefined;
    return { en: plain(en, 200) ?? either, ja: plain(ja, 200) ?? either };
  }
  const one = plain(value, 200);
  return one === undefined ? undefined : { en: one, ja: one };
}

function contactOf(value: unknown, problems: string[]): PartnerContact | undefined {
  if (!isFields(value)) {
    problems.push('contact must be an object');
    return undefined;
  }
  const before = problems.length;
  const name = plain(value['name'], 100);
  if (name === undefined) problems.push('contact.name must be a text of 1 to 100 characters');
  const url = httpsOf(value['url']);
  if (value['url'] !== undefined && url === undefined) problems.push('contact.url must be an https address');
  const email = plain(value['email'], 254);
  if (value['email'] !== undefined && !/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(email ?? ''))
    problems.push('contact.email must be an e-mail address');
  const phone = plain(value['phone'], 40);
  if (value['phone'] !== undefined && !/^[+\d][\d\s().-]{3,}$/.test(phone ?? ''))
    problems.push('contact.phone must be a telephone number');
  if (problems.length > before) return undefined;
  return {
    name: name!,
    ...(url === undefined ? {} : { url }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** A text without control or direction characters, trimmed; undefined for anything else. */
function plain(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
  return text.length > 0 && text.length <= longest ? text : undefined;
}

function httpsOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const fine =
    url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
  // brackets and spaces would break out of a link in a text
  return fine
    ? url.href.replace(/[()[\]]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    : undefined;
}

function choice<T extends string>(value: unknown, of: readonly T[]): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > of.length) return undefined;
  const found = of.filter((one) => value.includes(one));
  return value.every((one) => (of as readonly unknown[]).includes(one)) ? found : undefined;
}

function list(value: unknown, at: string, problems: string[]): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length <= MOST_ITEMS) return value;
  problems.push(`${at} must be a list of at most ${MOST_ITEMS}`);
  return [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quote(value: unknown): string {
  return JSON.stringify(String(value).slice(0, 80));
}
