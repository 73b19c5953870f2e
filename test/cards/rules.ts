import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { Card } from '../../cards/elements.ts';
import { units } from '../../cards/text.ts';
import { parseQuestion } from '../../core/parse-question.ts';

const require = createRequire(import.meta.url);

interface Renderer {
  readonly AdaptiveCard: new () => {
    parse(json: unknown, context: unknown): void;
    validateProperties(): { validationEvents: readonly { event: number; message: string }[] };
  };
  readonly SerializationContext: new (
    version: unknown,
  ) => { eventCount: number; getEventAt(i: number): { event: number; message: string } };
  readonly Versions: { readonly v1_5: unknown };
  readonly ValidationEvent: Readonly<Record<number, string>>;
}
const AC: Renderer = require('adaptivecards-renderer/dist/adaptivecards.js');

/** Elements that have a fallback; and the renderer's own mistake: its pattern for `lang` keeps state and fails every other time. */
const KNOWN =
  /^Unknown element type "(Chart\.Line|ProgressBar)"|^Invalid value "(en|ja)" for property "lang"/;

/** What a host that knows version 1.5 and nothing else complains about. Elements with a fallback it does not know are fine. */
export function lint(card: Card): readonly string[] {
  const parsed = new AC.AdaptiveCard();
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  parsed.parse(structuredClone(card), context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  return [...events, ...parsed.validateProperties().validationEvents]
    .filter(({ message }) => !KNOWN.test(message))
    .map(({ event, message }) => `${AC.ValidationEvent[event]}: ${message}`);
}

const OF_1_5 = new Set([
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'Image',
  'FactSet',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ToggleVisibility',
  'RichTextBlock',
  'TextRun',
  'ImageSet',
  'Table',
  'TableRow',
  'TableCell',
  'Action.ShowCard',
  'AdaptiveCard',
]);
type Node = Readonly<Record<string, unknown>>;

/** Every object of a card with its path, fallbacks included, what buttons carry left out. */
export function* nodes(value: unknown, path = 'card'): Generator<readonly [string, Node]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* nodes(item, `${path}[${i}]`);
  } else if (value !== null && typeof value === 'object') {
    yield [path, value as Node];
    for (const [key, inner] of Object.entries(value))
      if (key !== 'data' || Array.isArray(inner)) yield* nodes(inner, `${path}.${key}`);
  }
}

/** Texts a person sees or hears. */
export function shownTexts(card: Card): readonly string[] {
  const keys = ['text', 'title', 'value', 'altText', 'speak', 'legend'];
  return [...nodes(card)].flatMap(([, node]) =>
    keys.flatMap((key) => (typeof node[key] === 'string' ? [node[key] as string] : [])),
  );
}

/** Buttons as Teams counts them: those of the card and of its action sets, not a tap on a row. */
export const buttons = (card: Card): readonly Node[] =>
  [...nodes(card)].flatMap(([, node]) => {
    const actions = node['actions'];
    return Array.isArray(actions) ? (actions as Node[]) : [];
  });

/** Our own rules (platform limits, phones, screen readers, hostile text). Each breach in a sentence. */
export function breaches(card: Card): readonly string[] {
  return [...nodes(card)].flatMap(([path, node]) => ofNode(path, node)).concat(ofCard(card));
}

function ofNode(path: string, node: Node): string[] {
  const found: string[] = [];
  const type = node['type'] as string | undefined;
  for (const [key, value] of Object.entries(node)) {
    if (value === null || value === undefined) found.push(`${path}.${key} is ${value}`);
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${path}.${key} is ${value}`);
    if (typeof value === 'string' && key !== 'data') {
      if (/\$\{|\{\{/.test(value)) found.push(`${path}.${key} holds template marks: ${value}`);
      if (/\bundefined\b|\bNaN\b|\bnull\b|\[object /.test(value)) found.push(`${path}.${key} holds ${value}`);
      if (/[▲▼△▽↑↓]/.test(value)) found.push(`${path}.${key} tells a direction by a mark: ${value}`);
    }
    if (key === 'data' && !Array.isArray(value) && type !== 'Action.Submit')
      found.push(`${path} carries data`);
    if (/colou?r/i.test(key) && /#|rgb/.test(String(value))) found.push(`${path}.${key} is a fixed colour`);
  }
  if (type === 'TextBlock' && node['wrap'] !== true) found.push(`${path} does not wrap`);
  if (type === 'TextBlock' && String(node['text']).trim() === '') found.push(`${path} is empty`);
  if (type === 'Image' && !node['altText']) found.push(`${path} has no altText`);
  if (type && !OF_1_5.has(type) && !node['fallback']) found.push(`${path} (${type}) has no fallback`);
  if (type === 'Action.Submit') found.push(...ofSubmit(path, node));
  return found;
}

function ofSubmit(path: string, node: Node): string[] {
  const data = node['data'] as { uptake?: unknown; question?: unknown } | undefined;
  const title = String(node['title'] ?? '');
  const found: string[] = [];
  if (title.trim() === '') found.push(`${path} has no title`);
  if (units(title) > 34) found.push(`${path} has a long title: ${title}`);
  if (data?.uptake !== 1) found.push(`${path} does not carry its version`);
  const parsed = parseQuestion(data?.question);
  if (!parsed || !isDeepStrictEqual(parsed, data?.question)) {
    found.push(`${path} carries no valid question: ${JSON.stringify(data?.question)}`);
  }
  return found;
}

function ofCard(card: Card): string[] {
  const found: string[] = [];
  const json = JSON.stringify(card);
  if (card.version !== '1.5') found.push(`version ${card.version}`);
  if (Buffer.byteLength(json, 'utf8') > 20_480)
    found.push(`${Buffer.byteLength(json, 'utf8')} bytes of UTF-8`);
  if (json.length * 2 > 40_960) found.push(`${json.length * 2} bytes of UTF-16`);
  if (!card.speak || /[<>&]/.test(card.speak)) found.push(`speak: ${card.speak}`);
  if (!card.lang) found.push('no language');
  const all = buttons(card);
  if (all.length > 6) found.push(`${all.length} buttons`);
  const titles = all.map((button) => button['title']);
  if (new Set(titles).size !== titles.length) found.push(`two buttons of one title: ${titles.join(', ')}`);
  const heading = JSON.stringify(card.body[0] ?? '');
  if (!heading.includes('"style":"heading"')) found.push('no heading to begin with');
  return found;
}
