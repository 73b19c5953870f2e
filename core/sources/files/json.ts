import { Refusal } from './refusal.ts';

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One element of the list a response holds, or everything around the list (last; its list is empty there). */
export type Part =
  | { readonly kind: 'item'; readonly value: unknown; readonly line: number }
  | { readonly kind: 'envelope'; readonly value: unknown; readonly line: number };

const LONGEST_ITEM = 4 * 1024 ** 2;
const LIST_NAMES = /^(items|value)$/i;
const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, NEWLINE] = [
  34, 92, 44, 58, 91, 93, 123, 125, 10,
];

interface Spot {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a JSON response piece by piece: the elements of its list (`items`, `value`, `Value`, or a list alone) one by one, then what is around
 * them. Memory is bounded by the largest element. Anything malformed ends it with a Refusal that names line and column.
 */
export async function* readJson(chunks: AsyncIterable<string>, firstLine = 1): AsyncGenerator<Part> {
  let [line, column] = [firstLine, 0];
  let closers = '';
  let [inString, escaped] = [false, false];
  let [word, key, atKey] = ['', '', false];
  /** depth at which the list's elements begin; -1 outside the list */
  let base = -1;
  let [listSeen, rootSeen] = [false, false];
  let expects: 'value' | 'value or end' | 'comma or end' = 'value';
  let item: string | null = null;
  let itemAt: Spot = { line, column };
  let around = '';
  let listAt = -1;
  let afterList: Spot = { line, column };
  const fail = (what: string): Refusal =>
    new Refusal(`it is not valid JSON: line ${line} column ${column}: ${what}`, line);
  const envelopeOf = (): unknown => {
    const start: Spot = { line: firstLine, column: 1 };
    return listAt < 0 ? parsed(around, start) : parsedAround(around, start, listAt, afterList);
  };

  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      const char = chunk[at]!;
      if (code === NEWLINE) {
        line += 1;
        column = 0;
      } else {
        column += 1;
      }
      const inList = base >= 0;
      const atBase = inList && closers.length === base && !inString;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          atKey = false;
        }
        if (inString && atKey) word += char;
        if (item !== null) item += char;
        else around += char;
        if ((item ?? around).length > LONGEST_ITEM) throw fail('one element is larger than 4 MB');
        continue;
      }
      if (code === 32 || code === 9 || code === 13 || code === NEWLINE) {
        if (item !== null) item += char;
        else if (!inList) around += char;
        continue;
      }
      if (closers === '' && rootSeen) {
        // an earlier mistake, if there is one, is the one to tell
        envelopeOf();
        throw fail('something follows the end of the JSON value');
      }
      rootSeen = true;
      if (atBase && code === CLOSE_LIST && item === null && expects !== 'value') {
        base = -1;
        closers = closers.slice(0, -1);
        around += char;
        afterList = { line, column };
        continue;
      }
      if (atBase && (code === COMMA || code === CLOSE_LIST)) {
        if (item !== null) {
          yield { kind: 'item', value: parsed(item, itemAt), line: itemAt.line };
          item = null;
          expects = code === COMMA ? 'value' : 'comma or end';
          if (code === CLOSE_LIST) {
            base = -1;
            closers = closers.slice(0, -1);
            around += char;
            afterList = { line, column };
          }
          continue;
        }
        if (code === COMMA && expects === 'comma or end') {
          expects = 'value';
          continue;
        }
        throw fail(`found ${char} where an element is expected`);
      }
      if (atBase && item === null) {
        if (expects === 'comma or end') throw fail(`found ${char} where , or ] is expected`);
        item = '';
        itemAt = { line, column };
      }
      if (code === QUOTE) {
        inString = true;
        atKey = !inList && closers === '}';
        word = '';
      } else if (code === COLON && closers === '}' && !inList) {
        key = word;
      } else if (code === COMMA && closers === '}' && !inList) {
        key = '';
      } else if (code === OPEN || code === OPEN_LIST) {
        const isList =
          !listSeen && code === OPEN_LIST && (closers === '' || (closers === '}' && LIST_NAMES.test(key)));
        closers += code === OPEN ? '}' : ']';
        if (closers.length > 500) throw fail('it is nested more than 500 deep');
        if (isList) {
          listSeen = true;
          around += char;
          listAt = around.length;
          base = closers.length;
          expects = 'value or end';
          continue;
        }
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (closers.at(-1) !== char) {
          throw fail(`found ${char} where ${closers.at(-1) ?? 'the end'} is expected`);
        }
        closers = closers.slice(0, -1);
        if (inList && closers.length === base && item !== null) {
          yield { kind: 'item', value: parsed(item + char, itemAt), line: itemAt.line };
          item = null;
          expects = 'comma or end';
          continue;
        }
      }
      if (item !== null) item += char;
      else around += char;
      if ((item ?? around).length > LONGEST_ITEM) throw fail('one element is larger than 4 MB');
    }
  }
  if (!rootSeen) throw new Refusal('the file holds nothing but white space');
  if (closers !== '' || inString) throw fail('it ends too early: the download is cut short');
  yield { kind: 'envelope', value: envelopeOf(), line: firstLine };
}

function parsed(text: string, start: Spot): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(cause, spotIn(text, mistakeIn(text), start));
  }
}

/** Where JSON.parse gives up: for some mistakes V8 does not say, then it is the length of the longest beginning that is still right. */
function mistakeIn(text: string): number {
  const told = positionOf(text);
  if (typeof told === 'number') return told;
  let [right, wrong] = [0, text.length];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    const at = positionOf(text.slice(0, middle));
    if (at === 'end' || at === middle) right = middle;
    else wrong = middle;
  }
  return right;
}

function positionOf(text: string): number | 'end' | undefined {
  try {
    JSON.parse(text);
    return 'end';
  } catch (error) {
    const { message } = error as Error;
    if (message.startsWith('Unexpected end')) return 'end';
    const at = /at position (\d+)/.exec(message)?.[1];
    return at === undefined ? undefined : Number(at);
  }
}

/** What is around the list; positions behind the list are counted from its end. */
function parsedAround(text: string, start: Spot, listAt: number, afterList: Spot): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = mistakeIn(text);
    const spot = at < listAt ? spotIn(text, at, start) : spotIn(text.slice(listAt), at - listAt, afterList);
    throw malformed(cause, spot);
  }
}

function spotIn(text: string, at: number, start: Spot): Spot {
  const before = text.slice(0, at);
  const lines = before.split('\n');
  if (lines.length === 1) return { line: start.line, column: start.column + at };
  return { line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

function malformed(cause: unknown, { line, column }: Spot): Refusal {
  // V8 quotes the text in some messages: only those that do not are passed on
  const said =
    /^(Expected .*?) in JSON at/.exec((cause as Error).message)?.[1]?.toLowerCase() ?? 'unexpected text';
  return new Refusal(`it is not valid JSON: line ${line} column ${column}: ${said}`, line, { cause });
}

/** A property whatever the case of its name; the first of the names that is there. */
export function property(object: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    if (name in object) return object[name];
    const folded = name.toLowerCase();
    const found = Object.keys(object).find((candidate) => candidate.toLowerCase() === folded);
    if (found !== undefined) return object[found];
  }
  return undefined;
}

/** A property as text: '' where it is absent, null or no plain value. */
export function textOfProperty(object: JsonObject, ...names: readonly string[]): string {
  const value = property(object, ...names);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export const has = (object: JsonObject, ...names: readonly string[]): boolean =>
  names.every((name) => property(object, name) !== undefined);
