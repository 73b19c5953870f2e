import { TextDecoder } from 'node:util';
import type { Bytes } from './bytes.ts';
import { Refusal, shown } from './refusal.ts';

/** What the first bytes tell of the encoding: a byte order mark, else where the zeros stand, else UTF-8. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'binary' {
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
  return even + odd > 0 ? 'binary' : 'utf-8';
}

/** A file's text in pieces, without its byte order mark. What is no text is refused. Broken characters come as U+FFFD. */
export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let first = true;
  try {
    for await (const chunk of await bytes.stream()) {
      const piece = chunk as Uint8Array;
      decoder ??= decoderFor(piece);
      const text = decoder.decode(piece, { stream: true });
      if (first && text.slice(0, 65_536).includes('\ufffd')) {
        throw new Refusal('the text is neither UTF-8 nor UTF-16: save it as "CSV UTF-8" and import that');
      }
      first = false;
      if (text) yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(unpackFault(cause), 0, { cause });
  }
}

function decoderFor(head: Uint8Array): TextDecoder {
  const encoding = encodingOf(head);
  if (encoding === 'binary') throw new Refusal('this is no text: a CSV, TSV or JSON download is expected');
  return new TextDecoder(encoding);
}

function unpackFault(cause: unknown): string {
  const { code, message = '' } = cause as { code?: string; message?: string };
  if (code === 'Z_BUF_ERROR') return 'the compressed file ends too early: download it again';
  return /^Z_/.test(code ?? '')
    ? `the compressed file is damaged (${code}): download it again`
    : `the file cannot be read to its end: ${shown(message, 120)}`;
}

const HTTP = /^HTTP\/[\d.]+ (\d{3})[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n\ufeff?/;

/** The length of saved HTTP response headers before a body; 0 without. An error response is refused. */
export function httpHead(text: string): { readonly length: number; readonly date?: string } {
  const found = HTTP.exec(text);
  if (!found) return { length: 0 };
  if (!found[1]!.startsWith('2'))
    throw new Refusal(`this is a saved HTTP error response (${found[1]}), not data`, 1);
  const date = /^date:\s*(.+)$/im.exec(found[0])?.[1];
  return { length: found[0].length, ...(date ? { date } : {}) };
}
