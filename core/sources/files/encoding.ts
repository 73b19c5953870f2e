import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Refusal } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'windows-1252';

/** ASCII alone is the same in all of them. */
const ASCII = new TextDecoder('windows-1252');

/** Decodes a file piece by piece. */
export interface Decoder {
  piece(bytes: Uint8Array): string;
  /** what a last, incomplete character comes to */
  rest(): string;
  /** what the text turned out to be; undefined while all of it was ASCII */
  readonly encoding: Encoding | undefined;
}

/**
 * Decides on an encoding as late as it can: ASCII reads alike in all of them, so the first piece that holds anything else tells. Without a
 * byte order mark or the zeros of UTF-16 it is UTF-8, or what Excel writes where it is not asked for UTF-8: Shift_JIS in
 * Japanese, windows-1252 in the West. What is no text at all is refused.
 */
export function createDecoder(): Decoder {
  let decoder: TextDecoder | undefined;
  let encoding: Encoding | undefined;
  let begun = false;
  const decide = (found: Encoding): TextDecoder => {
    encoding = found;
    decoder = new TextDecoder(found);
    return decoder;
  };
  return {
    piece(bytes) {
      if (!begun) {
        begun = true;
        const wide = wideOf(bytes);
        if (wide) return decide(wide).decode(bytes, { stream: true });
      }
      if (!decoder && isAscii(bytes)) return ASCII.decode(bytes);
      return (decoder ?? decide(narrowOf(bytes))).decode(bytes, { stream: true });
    },
    rest: () => decoder?.decode() ?? '',
    get encoding() {
      return encoding;
    },
  };
}

/** UTF-16 by its mark or by where its zeros stand. */
function wideOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  if (even + odd > 0) throw new Refusal(binaryOf(head));
  return undefined;
}

/** What is known of files that are no text, by their first bytes. */
function binaryOf(head: Uint8Array): string {
  const beginning = Buffer.from(head.subarray(0, 8)).toString('hex');
  if (beginning === 'd0cf11e0a1b11ae1') {
    return 'this is an Excel workbook of the old kind (.xls) or one with a password: save it as .xlsx without a password, or as CSV UTF-8';
  }
  return beginning.startsWith('255044462d')
    ? 'this is a PDF: download the report as CSV, or the figures as JSON'
    : 'this is no text: a CSV, TSV, JSON or Excel (.xlsx) download is expected';
}

function narrowOf(bytes: Uint8Array): Encoding {
  if (decodes('utf-8', bytes) !== undefined) return 'utf-8';
  // a few broken characters make no other encoding of a text that is UTF-8 otherwise: they are told row by row
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const broken = text.split('\ufffd').length - 1;
  if ((text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) >= 9 * broken) return 'utf-8';
  return isJapanese(bytes) ? 'shift_jis' : 'windows-1252';
}

function decodes(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    // a character cut in two by the end of the piece is none that is broken
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/**
 * Whether bytes that are not UTF-8 are Shift_JIS. Western letters with accents can be taken for it as well; they stand one by one
 * among plain letters, as Japanese never does.
 */
function isJapanese(bytes: Uint8Array): boolean {
  const text = decodes('shift_jis', bytes);
  if (text === undefined) return false;
  const runs = [...text.matchAll(/[^\0-\x7f]+/g)];
  const lone = runs.filter(({ 0: run, index }) => {
    const around = `${text[index - 1] ?? ''}${text[index + run.length] ?? ''}`;
    return run.length === 1 && /[a-z]/i.test(around);
  });
  return lone.length * 2 < runs.length;
}
