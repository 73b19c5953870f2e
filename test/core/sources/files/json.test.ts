import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, readJson } from '../../../../core/sources/files/read-json.ts';
import { Refusal } from '../../../../core/sources/files/refusal.ts';

/** Reads a text in pieces of a size. */
async function parts(text: string, size = 7): Promise<Part[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found: Part[] = [];
  for await (const part of readJson(pieces())) found.push(part);
  return found;
}

function objectIn(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('a plain value');
  return value;
}

const refusal = (text: string): Promise<Refusal> =>
  parts(text).then(
    () => {
      throw new Error('was read');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(Refusal);
      return error as Refusal;
    },
  );

describe('JSON read piece by piece', () => {
  it('gives each element of the list with its line, then what is around it', async () => {
    const text = '{"totalCount":2,\n"items":[{"a":"]},"},\n{"b":[1,{"c":"\\""}]}],\n"links":{}}';
    expect(await parts(text, 1)).toEqual([
      { kind: 'item', value: { a: ']},' }, line: 2 },
      { kind: 'item', value: { b: [1, { c: '"' }] }, line: 3 },
      { kind: 'envelope', value: { totalCount: 2, items: [], links: {} }, line: 1 },
    ]);
  });

  it('is the same whatever the pieces, for any list', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.dictionary(
          fc.string().filter((key) => !/^(items|value|__proto__)$/i.test(key)),
          fc.jsonValue(),
        ),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (list, around, size, indent) => {
          const text = JSON.stringify({ ...around, Value: list, after: 1 }, null, indent);
          const found = await parts(text, size);
          const items = found.filter((part) => part.kind === 'item').map((part) => part.value);
          expect(items).toEqual(JSON.parse(JSON.stringify(list)));
          expect(found.at(-1)?.value).toEqual(JSON.parse(JSON.stringify({ ...around, Value: [], after: 1 })));
        },
      ),
      { numRuns: 200, seed: 23 },
    );
  });

  it('reads a single object and a list alone', async () => {
    expect(await parts('{"id":1,"tags":[1,2]}')).toEqual([
      { kind: 'envelope', value: { id: 1, tags: [1, 2] }, line: 1 },
    ]);
    expect((await parts('[1,"2",null]')).map((part) => part.value)).toEqual([1, '2', null, []]);
  });

  it.each([
    ['{"items":[{"a":1}}', 1, 'found }'],
    ['{"items":[{"a":1},]}', 1, 'an element is expected'],
    ['{"items":[{"a":1} {"a":2}]}', 1, 'where , or ]'],
    ['{"items":[\n{"a":1},\n{"a":01}]}', 3, 'column'],
    ['{"totalCount":\n04,"items":[]}', 2, 'column 2'],
    ['{"items":[],\n"x":tru}', 2, 'column'],
    ['{"items":[{"a":1}]}\n\nmore', 3, 'follows the end'],
    ['{"items":[{"a":1', 1, 'ends too early'],
    ['{"a":{Token}}\nmore', 1, 'column 7'],
    ['   \n ', 0, 'white space'],
  ])('%j is refused at line %i', async (text, line, reason) => {
    const found = await refusal(text);
    expect(found.line).toBe(line);
    expect(found.message).toContain(reason);
  });

  it('never shows what stands in the file', async () => {
    const found = await refusal('{"name": "Aoi Tanaka", secret}');
    expect(found.message).not.toMatch(/Aoi|secret/);
  });

  it('ends with a Refusal or parts, whatever the text', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '1',
      'true',
      '"items"',
      ' ',
      '\n',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('');
        const outcome = await parts(text, 3).catch((error: unknown) => error);
        // a download is an object or a list: plain values are refused too
        if (outcome instanceof Refusal) expect(() => objectIn(text)).toThrow();
        else expect(Array.isArray(outcome)).toBe(true);
        if (Array.isArray(outcome)) expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 3000, seed: 23 },
    );
  });
});
