import type { Bytes } from './bytes.ts';
import { cellOf, isObject, type JsonObject } from './json.ts';
import type { FileContext, JsonKind, RowReader, TableKind } from './kind.ts';
import { JSON_KINDS } from './kinds/index.ts';
import { bestTable, columnsAt, nearest } from './match-table.ts';
import { pageIn } from './page.ts';
import { peek } from './peek.ts';
import { readJson } from './read-json.ts';
import { factsFrom, type Recognised } from './recognised.ts';
import { Refusal } from './refusal.ts';
import type { Tally } from './report.ts';
import { textOf } from './text.ts';
import { unknownJson, unwantedJson } from './unwanted.ts';

/** Shapes of rows that are remembered. */
const MOST_SHAPES = 1000;

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

/** A JSON response, told by its first row and what is around its rows. `whole` is read to its end. */
export async function recogniseJson(
  bytes: Bytes,
  whole: AsyncGenerator<string>,
  skip: number,
): Promise<Recognised> {
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
  if (!readers) {
    throw new Refusal(unwantedJson(row, envelope) ?? nearest(Object.keys(row)) ?? unknownJson(row));
  }
  let reader: RowReader<JsonObject> | undefined;
  return {
    kind: readers.kind,
    envelope: isList ? envelope : null,
    ...pageIn(envelope, count),
    ignoredColumns: [],
    stored: async () => reader?.stored?.(),
    rows: (context, tally) => {
      reader = readers.open(context);
      const parts = isList ? jsonParts(textOf(bytes), skip) : single(row);
      return factsFrom(reader, jsonRows(parts, tally), { tally, whole: context.whole });
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
    ...pageIn(envelope, 0),
    ignoredColumns: [],
    stored: async () => {},
    rows: (context, tally) => factsFrom(kind.open(context), none(), { tally, whole: context.whole }),
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

/** Insights and Graph also give the rows of their tables as JSON: flat objects named like the table's columns, told from the first of them. */
function tableReaderFor(first: JsonObject): JsonReaders | undefined {
  const found = bestTable(Object.keys(first));
  if (!found) return undefined;
  const { kind } = found;
  return {
    kind: kind.kind,
    open: (context) => {
      const reader = kind.open(context);
      const namesIn = namesByShape(kind);
      const cellsOf = (object: JsonObject) => {
        const names = namesIn(object);
        return (field: string) => cellOf(object[names[field] ?? '']);
      };
      return { ...reader, row: (object, line) => reader.row(cellsOf(object), line) };
    },
  };
}

/** The properties that hold a kind's fields. Rows may have more or fewer than the first, so it is looked up once for every shape. */
function namesByShape(kind: TableKind): (object: JsonObject) => Readonly<Record<string, string>> {
  const shapes = new Map<string, Readonly<Record<string, string>>>();
  return (object) => {
    const names = Object.keys(object);
    const shape = names.join();
    const known = shapes.get(shape);
    if (known) return known;
    const found = Object.entries(columnsAt(kind, names)).map(([field, at]) => [field, names[at]!]);
    const made = Object.fromEntries(found) as Readonly<Record<string, string>>;
    if (shapes.size < MOST_SHAPES) shapes.set(shape, made);
    return made;
  };
}
