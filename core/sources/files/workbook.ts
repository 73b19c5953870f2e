import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type yauzl from 'yauzl';
import type { Archive } from './archive.ts';
import { Refusal, shown } from './refusal.ts';

/** An open Excel workbook: where its sheets lie, and what their cells refer to. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly { readonly name: string; readonly part: yauzl.Entry }[];
  readonly strings: readonly string[];
  /** whether cells of a style are dates */
  readonly isDate: (style: number) => boolean;
  /** days are counted from 1904, as old Macs did */
  readonly from1904: boolean;
}

/** Characters of all shared texts of a workbook; beyond it CSV is the way. */
const MOST_TEXT = 64 * 1024 ** 2;

export const isWorkbook = ({ entries }: Archive): boolean =>
  entries.some(({ fileName }) => fileName === '[Content_Types].xml');

/** Reads what is around a workbook's sheets. */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const part = (name: string): yauzl.Entry | undefined =>
    archive.entries.find(({ fileName }) => fileName.toLowerCase() === name.toLowerCase());
  const book = part('xl/workbook.xml');
  if (!book)
    throw new Refusal(
      'this is an Office document, but no Excel workbook (.xlsx): save its table as CSV UTF-8',
    );
  const targets = await relations(archive, part('xl/_rels/workbook.xml.rels'));
  const { sheets, from1904 } = await sheetsIn(archive, book);
  const found = sheets.flatMap(({ name, id }) => {
    const entry = part(targets.get(id) ?? '');
    return entry ? [{ name, part: entry }] : [];
  });
  if (found.length === 0) throw new Refusal('the workbook has no sheet that can be read');
  const strings = await sharedStrings(archive, part('xl/sharedStrings.xml'));
  return {
    archive,
    sheets: found,
    strings,
    isDate: await dateStyles(archive, part('xl/styles.xml')),
    from1904,
  };
}

/** What comes of a part's tags and text. Names are without their prefix. */
interface Handlers {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part of a workbook, yielding after every piece, so that what came of it can be passed on. */
export async function* readPart(
  archive: Archive,
  entry: yauzl.Entry,
  handlers: Handlers,
): AsyncGenerator<void> {
  // it resolves no entities but XML's own, so that nothing can grow by itself or be fetched
  const parser = new SaxesParser({ xmlns: false } as const);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    handlers.open(local(tag.name), (name) => {
      const found = Object.keys(tag.attributes).find((one) => one === name || local(one) === name);
      return found === undefined ? undefined : tag.attributes[found];
    });
  });
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(local(tag.name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of await archive.read(entry)) {
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(`the workbook cannot be read: ${shown((cause as Error).message, 120)}`, 0, { cause });
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

async function readWhole(
  archive: Archive,
  entry: yauzl.Entry | undefined,
  handlers: Handlers,
): Promise<void> {
  if (!entry) return;
  for await (const _ of readPart(archive, entry, handlers));
}

/** The parts a workbook's relations lead to, by their id. */
async function relations(
  archive: Archive,
  entry: yauzl.Entry | undefined,
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readWhole(archive, entry, {
    open: (name, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name !== 'Relationship' || !id || !target) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

async function sheetsIn(archive: Archive, entry: yauzl.Entry) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await readWhole(archive, entry, {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/i.test(attribute('date1904') ?? '');
      if (tag !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return;
      sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' });
    },
  });
  return { sheets, from1904 };
}

async function sharedStrings(archive: Archive, entry: yauzl.Entry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  const text = textCollector();
  let size = 0;
  await readWhole(archive, entry, {
    open: (name) => {
      if (name === 'si') text.begin();
      else text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      strings.push(text.text());
      size += text.text().length;
      if (size > MOST_TEXT)
        throw new Refusal('the workbook holds too much text: save the sheet as CSV UTF-8 and import that');
    },
    text: text.add,
  });
  return strings;
}

/** Joins the texts of a cell: formatted runs, but not the readings that stand over Japanese words. */
export function textCollector() {
  let whole = '';
  let inText = false;
  let inReading = false;
  return {
    begin: () => {
      whole = '';
      inText = false;
      inReading = false;
    },
    open: (name: string) => {
      if (name === 'rPh') inReading = true;
      inText = name === 't' || name === 'v';
    },
    close: (name: string) => {
      if (name === 'rPh') inReading = false;
      inText = false;
    },
    add: (text: string) => {
      if (inText && !inReading) whole += text;
    },
    text: () => whole,
  };
}

/** Excel's own formats of dates, those of East Asia among them. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

async function dateStyles(
  archive: Archive,
  entry: yauzl.Entry | undefined,
): Promise<(style: number) => boolean> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inStyles = false;
  await readWhole(archive, entry, {
    open: (name, attribute) => {
      const id = Number(attribute('numFmtId'));
      if (name === 'numFmt') formats.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') inStyles = true;
      if (name === 'xf' && inStyles) styles.push(isDateFormat(id) || showsDay(formats.get(id) ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return (style) => styles[style] === true;
}

/** Whether a format shows a day or a month; what is quoted, escaped or in brackets is none of its letters. */
function showsDay(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  return /[yd]|e{1,2}(?![+-])/.test(letters)
    ? !/general/.test(letters)
    : /m/.test(letters) && !/[hs]/.test(letters);
}
