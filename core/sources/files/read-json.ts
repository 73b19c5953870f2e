import { parsed, parsedAround, type Spot } from './parse-json.ts';
import { Refusal } from './refusal.ts';

/** One element of the list a response holds, or everything around the list (last; its list is empty there). */
export type Part =
  | { readonly kind: 'item'; readonly value: unknown; readonly line: number }
  | { readonly kind: 'envelope'; readonly value: unknown; readonly line: number };

const LONGEST_ITEM = 4 * 1024 ** 2;
const DEEPEST = 500;
const LIST_NAMES = /^(items|value)$/i;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN = 123;
const CLOSE = 125;
const NEWLINE = 10;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === NEWLINE;

/**
 * Reads a JSON response piece by piece: the elements of its list (`items`, `value`, `Value`, or a list alone) one by one, then what is around
 * them. Memory is bounded by the largest element. Anything malformed ends it with a Refusal that names line and column.
 */
export async function* readJson(chunks: AsyncIterable<string>, firstLine = 1): AsyncGenerator<Part> {
  const scanner = createScanner(firstLine);
  for await (const chunk of chunks) yield* scanner.scan(chunk);
  yield scanner.end();
}

/** What the scanner expects at the list's own level. */
type Expected = 'element or end' | 'element' | 'comma or end';

/** Takes a JSON text apart without building it: brackets, strings and the list's commas are followed, the pieces are parsed by JSON.parse. */
function createScanner(firstLine: number) {
  const start: Spot = { line: firstLine, column: 1 };
  /** characters before this chunk, and before this line */
  let before = 0;
  let lineStart = 0;
  let line = firstLine;
  /** the brackets that are still to be closed, innermost last */
  let closers = '';
  let inString = false;
  let escaped = false;
  /** the property name being read at the outermost level, and the last one read */
  let word: string | undefined;
  let key = '';
  /** depth of the list's elements; -1 outside the list */
  let base = -1;
  let listSeen = false;
  let rootSeen = false;
  let expected: Expected = 'element or end';
  /** the element being read, and where it began; undefined between elements */
  let item: string | undefined;
  let itemAt = start;
  let around = '';
  let listAt = -1;
  let afterList = start;
  /** where the text not yet kept begins in this chunk */
  let mark = 0;

  const spot = (at: number): Spot => ({ line, column: before + at - lineStart + 1 });
  const fail = (at: number, what: string): Refusal => {
    const { column } = spot(at);
    return new Refusal(`it is not valid JSON: line ${line} column ${column}: ${what}`, line);
  };
  const envelope = (): unknown =>
    listAt < 0 ? parsed(around, start) : parsedAround(around, start, listAt, afterList);

  /** Keeps the text up to a place: as part of the element, or of what is around; between elements it is dropped. */
  function keep(chunk: string, at: number): void {
    const text = chunk.slice(mark, at);
    mark = at;
    if (item !== undefined) item += text;
    else if (base < 0) around += text;
    if ((item ?? around).length > LONGEST_ITEM) throw fail(at, 'one element is larger than 4 MB');
  }

  function endItem(expect: Expected): Part {
    const part = { kind: 'item', value: parsed(item ?? '', itemAt), line: itemAt.line } as const;
    item = undefined;
    expected = expect;
    return part;
  }

  function endList(at: number): void {
    mark = at;
    base = -1;
    closers = closers.slice(0, -1);
    afterList = spot(at);
  }

  /** A comma or the list's end between elements. */
  function* between(chunk: string, at: number, code: number): Generator<Part> {
    if (item !== undefined) {
      keep(chunk, at);
      yield endItem('comma or end');
    }
    const fits = code === COMMA ? expected === 'comma or end' : expected !== 'element';
    if (!fits) throw fail(at, `found ${chunk[at]} where an element is expected`);
    if (code === CLOSE_LIST) endList(at);
    else expected = 'element';
    if (code === COMMA) mark = at + 1;
  }

  function beginItem(chunk: string, at: number): void {
    if (expected === 'comma or end') throw fail(at, `found ${chunk[at]} where , or ] is expected`);
    item = '';
    itemAt = spot(at);
    mark = at;
  }

  function open(chunk: string, at: number, code: number): void {
    const named = closers === '' || (closers === '}' && LIST_NAMES.test(key));
    const isList = !listSeen && code === OPEN_LIST && named;
    closers += code === OPEN ? '}' : ']';
    if (closers.length > DEEPEST) throw fail(at, `it is nested more than ${DEEPEST} deep`);
    if (!isList) return;
    keep(chunk, at + 1);
    listSeen = true;
    listAt = around.length;
    base = closers.length;
  }

  function* close(chunk: string, at: number): Generator<Part> {
    const closer = closers.at(-1);
    if (closer !== chunk[at])
      throw fail(at, `found ${chunk[at]} where ${closer ?? 'the beginning'} is expected`);
    closers = closers.slice(0, -1);
    if (item === undefined || closers.length !== base) return;
    keep(chunk, at + 1);
    yield endItem('comma or end');
  }

  /** A character inside a string: only its end and, at the outermost level, its text matter. */
  function inside(code: number, char: string): void {
    if (escaped) escaped = false;
    else if (code === BACKSLASH) escaped = true;
    else if (code === QUOTE) {
      inString = false;
      key = word ?? key;
      word = undefined;
    } else if (word !== undefined) word += char;
  }

  function* outside(chunk: string, at: number, code: number): Generator<Part> {
    if (closers === '' && rootSeen) {
      keep(chunk, at);
      // an earlier mistake, if there is one, is the one to tell
      envelope();
      throw fail(at, 'something follows the end of the JSON value');
    }
    rootSeen = true;
    const atBase = base >= 0 && closers.length === base;
    if (atBase && (code === COMMA || code === CLOSE_LIST)) {
      yield* between(chunk, at, code);
      return;
    }
    if (atBase && item === undefined) beginItem(chunk, at);
    if (code === QUOTE) {
      inString = true;
      word = base < 0 && closers === '}' ? '' : undefined;
    } else if (code === OPEN || code === OPEN_LIST) open(chunk, at, code);
    else if (code === CLOSE || code === CLOSE_LIST) yield* close(chunk, at);
    else if (code === COMMA && base < 0 && closers === '}') key = '';
  }

  return {
    *scan(chunk: string): Generator<Part> {
      mark = 0;
      let slash = chunk.indexOf('\\');
      for (let at = 0; at < chunk.length; at += 1) {
        if (inString && word === undefined && !escaped) {
          // most of a file is inside strings: on to the next quote or backslash
          if (slash >= 0 && slash < at) slash = chunk.indexOf('\\', at);
          const quote = chunk.indexOf('"', at);
          const next = quote < 0 || (slash >= 0 && slash < quote) ? slash : quote;
          if (next < 0) break;
          at = next;
        }
        const code = chunk.charCodeAt(at);
        if (code === NEWLINE) {
          line += 1;
          lineStart = before + at + 1;
        }
        if (inString) inside(code, word === undefined ? '' : chunk[at]!);
        else if (isSpace(code)) continue;
        else if (isStructural(code) || base < 0 || item === undefined) yield* outside(chunk, at, code);
      }
      keep(chunk, chunk.length);
      before += chunk.length;
    },
    end(): Part {
      if (!rootSeen) throw new Refusal('the file holds nothing but white space');
      if (closers !== '' || inString) throw fail(0, 'it ends too early: the download is cut short');
      return { kind: 'envelope', value: envelope(), line: firstLine };
    },
  };
}

const isStructural = (code: number): boolean =>
  code === QUOTE ||
  code === COMMA ||
  code === OPEN ||
  code === CLOSE ||
  code === OPEN_LIST ||
  code === CLOSE_LIST;
