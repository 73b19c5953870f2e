import type { Fact } from '../../store/loader.ts';
import type { Bytes } from './bytes.ts';
import { isObject, type JsonObject, readJson } from './json.ts';
import type { FileContext, JsonKind, RowReader, TableKind } from './kind.ts';
import { JSON_KINDS, TABLE_KINDS } from './kinds/index.ts';
import { peek } from './peek.ts';
import { Refusal, shown } from './refusal.ts';
import type { Tally } from './report.ts';
import { delimiterOf, foldColumn, readTable } from './table.ts';
import { httpHead, textOf } from './text.ts';
import { unknownTable, unwantedTable, whyNotJson } from './unwanted.ts';

/** A file whose kind is known: its facts can be read, once. */
export interface Recognised {
  readonly kind: string;
  readonly envelope: JsonObject | null;
  /** the day a saved HTTP response carries, where it does */
  readonly httpDate?: string;
  readonly ignoredColumns: readonly string[];
  rows(context: FileContext, tally: Tally): AsyncGenerator<readonly Fact[]>;
  /** to be called once all is stored */
  stored(): Promise<void>;
}

const HEAD = 65_536;
const BATCH = 500;

/** Tells what a file is from its beginning (JSON: from the whole, so that nothing malformed is half read). Throws a Refusal with the reason. */
export async function recognise(bytes: Bytes): Promise<Recognised> {
  const { head, whole } = await peek(textOf(bytes), HEAD);
  const http = httpHead(head);
  const start = head.slice(http.length).trimStart();
  if (start === '') {
    await whole.return(undefined);
    throw new Refusal('the file holds nothing but white space');
  }
  if (/^[[{]/.test(start)) {
    return {
      ...(await recogniseJson(bytes, whole, http.length)),
      ...(http.date ? { httpDate: http.date } : {}),
    };
  }
  await whole.return(undefined);
  return recogniseTable(bytes, head);
}

/** A JSON text without the HTTP headers it was saved with; lines are counted with them. */
async function* jsonParts(chunks: AsyncGenerator<string>, skip: number) {
  const { head, whole } = await peek(chunks, Math.max(skip, 1));
  const firstLine = head.slice(0, skip).split('\n').length;
  async function* body(): AsyncGenerator<string> {
    let rest = skip;
    for await (const chunk of whole) {
      if (rest < chunk.length) yield chunk.slice(rest);
      rest = Math.max(0, rest - chunk.length);
    }
  }
  yield* readJson(body(), firstLine);
}

async function recogniseJson(bytes: Bytes, whole: AsyncGenerator<string>, skip: number): Promise<Recognised> {
  let first: unknown;
  let count = 0;
  let around: unknown;
  for await (const part of jsonParts(whole, skip)) {
    if (part.kind === 'envelope') around = part.value;
    else {
      if (count === 0) first = part.value;
      count += 1;
    }
  }
  const envelope = isObject(around) ? around : {};
  const isList = Array.isArray(around) || Object.keys(envelope).some(isListName(envelope));
  if (isList && count === 0) return emptyJson(envelope);
  const row = isList ? first : envelope;
  if (!isObject(row)) throw new Refusal('it is a list of plain values, not a download read here');
  const kind = JSON_KINDS.find((one) => one.matches(row, envelope));
  const readers = kind ? jsonReader(kind) : tableReaderFor(row);
  if (!readers) throw new Refusal(whyNotJson(row, envelope));
  let reader: RowReader<JsonObject> | undefined;
  return {
    kind: readers.kind,
    envelope: isList ? envelope : null,
    ignoredColumns: [],
    stored: async () => reader?.stored?.(),
    rows: (context, tally) => {
      reader = readers.open(context);
      const parts = isList ? jsonParts(textOf(bytes), skip) : single(row);
      return factsFrom(reader, jsonRows(parts, tally), tally);
    },
  };
}

const isListName = (envelope: JsonObject) => (name: string) =>
  /^(items|value)$/i.test(name) && Array.isArray(envelope[name]);

async function* single(value: JsonObject) {
  yield { kind: 'item', value, line: 1 } as const;
}

async function* jsonRows(
  parts: ReturnType<typeof jsonParts>,
  tally: Tally,
): AsyncGenerator<[JsonObject, number]> {
  for await (const part of parts) {
    if (part.kind === 'envelope') continue;
    if (isObject(part.value)) yield [part.value, part.line];
    else {
      tally.read();
      tally.reject(part.line, 'a row that is no object');
    }
  }
}

/** An empty list says what it is of only where its own link does; then it tells that there is nothing, which is something. */
function emptyJson(envelope: JsonObject): Recognised {
  const kind = JSON_KINDS.find((one) => emptyKind(envelope) === one.kind);
  if (!kind) throw new Refusal('it is an empty list that does not say of what: there is nothing to read');
  return {
    kind: kind.kind,
    envelope,
    ignoredColumns: [],
    stored: async () => {},
    rows: (context, tally) => factsFrom(kind.open(context), none(), tally),
  };
}

async function* none(): AsyncGenerator<never> {}

function emptyKind(envelope: JsonObject): string | undefined {
  const text = JSON.stringify(envelope['links'] ?? envelope['@odata.context'] ?? '');
  const paths = [
    [/\/auditrecords/i, 'audit_records'],
    [/directory\/subscriptions/i, 'directory_subscriptions'],
    [/\/customers\/[^/"]+\/subscriptions/i, 'subscriptions'],
    [/subscribedskus/i, 'subscribed_skus'],
    [/analytics\/(commercial\/usage\/license|licenses\/usage)/i, 'licence_usage'],
    [/analytics\/(commercial\/deployment\/license|licenses\/deployment)/i, 'licence_deployment'],
    [/\/customers\?/i, 'customers'],
  ] as const;
  return paths.find(([path]) => path.test(text))?.[1];
}

const jsonReader = (kind: JsonKind): JsonReaders => ({
  kind: kind.kind,
  open: (context) => kind.open(context),
});

interface JsonReaders {
  readonly kind: string;
  readonly open: (context: FileContext) => RowReader<JsonObject>;
}

/** Insights also gives its rows as JSON: flat objects named like the table's columns. */
function tableReaderFor(row: JsonObject): JsonReaders | undefined {
  const names = Object.keys(row);
  const found = bestTable(names);
  if (!found) return undefined;
  return {
    kind: found.kind.kind,
    open: (context) => {
      const reader = found.kind.open(context);
      const cellsOf = (object: JsonObject) => (field: string) => {
        const value = object[names[found.at[field] ?? -1] ?? ''];
        return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
      };
      return { ...reader, row: (object, line) => reader.row(cellsOf(object), line) };
    },
  };
}

interface Found {
  readonly kind: TableKind;
  /** field → column index; absent where the table has no such column */
  readonly at: Readonly<Record<string, number>>;
}

function bestTable(header: readonly string[]): Found | undefined {
  const columns = header.map(foldColumn);
  // Power BI's usage has the columns of Dynamics'
  if (unwantedTable(header)?.startsWith('Power BI')) return undefined;
  for (const kind of TABLE_KINDS) {
    const at: Record<string, number> = {};
    for (const [field, names] of Object.entries(kind.columns)) {
      const found = names.map((name) => columns.indexOf(foldColumn(name))).find((index) => index >= 0);
      if (found !== undefined) at[field] = found;
    }
    if (kind.needs.every((group) => group.some((field) => at[field] !== undefined))) return { kind, at };
  }
  return undefined;
}

/** A download some of whose needed columns were not selected: which it is, and what it lacks. */
function nearest(header: readonly string[]): string | undefined {
  const columns = new Set(header.map(foldColumn));
  const has = (kind: TableKind, field: string): boolean =>
    (kind.columns[field] ?? []).some((name) => columns.has(foldColumn(name)));
  for (const kind of TABLE_KINDS) {
    const lacking = kind.needs.filter((group) => !group.some((field) => has(kind, field)));
    if (lacking.length !== 1 || kind.needs.length < 4) continue;
    const names = lacking[0]!.map((field) => kind.columns[field]![0]).join(' or ');
    return `it looks like ${kind.kind}, but has no column ${names}: download it with that column`;
  }
  return undefined;
}

async function recogniseTable(bytes: Bytes, head: string): Promise<Recognised> {
  // a first line written for Excel
  const separator = /^sep=([,;\t])\r?\n/i.exec(head)?.[1];
  const headerLine = (separator ? head.slice(head.indexOf('\n') + 1) : head).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = separator ?? delimiterOf(headerLine);
  const header = await headerOf(head, delimiter, separator !== undefined);
  const found = bestTable(header);
  if (!found) throw new Refusal(unwantedTable(header) ?? nearest(header) ?? unknownTable(header), 1);
  const used = new Set(Object.values(found.at));
  let reader: RowReader<(field: string) => string> | undefined;
  return {
    kind: found.kind.kind,
    envelope: null,
    ignoredColumns: header
      .filter((name, index) => !used.has(index) && name.trim() !== '')
      .map((name) => shown(name)),
    stored: async () => reader?.stored?.(),
    rows: (context, tally) => {
      reader = found.kind.open(context);
      const rows = tableRows(bytes, delimiter, { header, at: found.at, skip: separator ? 2 : 1 }, tally);
      return factsFrom(reader, rows, tally);
    },
  };
}

async function headerOf(head: string, delimiter: string, separator: boolean): Promise<readonly string[]> {
  async function* text(): AsyncGenerator<string> {
    // the header and no more: rows after it are judged one by one
    const line = /^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(
      separator ? head.slice(head.indexOf('\n') + 1) : head,
    )?.[0];
    yield line ?? '';
  }
  for await (const { cells } of readTable(text(), delimiter)) return cells;
  return [];
}

interface Layout {
  readonly header: readonly string[];
  readonly at: Readonly<Record<string, number>>;
  /** rows before the data */
  readonly skip: number;
}

async function* tableRows(
  bytes: Bytes,
  delimiter: string,
  { header, at, skip }: Layout,
  tally: Tally,
): AsyncGenerator<[(field: string) => string, number]> {
  let before = skip;
  const width = header.length;
  for await (const { cells, line } of readTable(textOf(bytes), delimiter)) {
    if (before > 0) {
      before -= 1;
      continue;
    }
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || extra) {
      tally.read();
      tally.reject(line, `${cells.length} columns where the header has ${width}`);
      continue;
    }
    yield [(field) => cells[at[field] ?? -1] ?? '', line];
  }
}

/** Facts in batches; what is wrong or left out goes into the tally. */
async function* factsFrom<R>(
  reader: RowReader<R>,
  rows: AsyncGenerator<[R, number]>,
  tally: Tally,
): AsyncGenerator<readonly Fact[]> {
  let batch: Fact[] = [];
  for await (const [row, line] of rows) {
    tally.read();
    const outcome = reader.row(row, line);
    if ('reject' in outcome) tally.reject(line, outcome.reject);
    else if ('skip' in outcome) tally.skip(outcome.skip);
    else batch.push(...outcome);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  for (const fact of (await reader.end?.()) ?? []) {
    batch.push(fact);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
