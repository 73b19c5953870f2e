import type { Bytes } from './bytes.ts';
import { createDecoder, type Encoding } from './encoding.ts';
import { Refusal, shown } from './refusal.ts';

/** A file's text in pieces, without its byte order mark. What is no text is refused. Broken characters come as U+FFFD. */
export async function* textOf(bytes: Bytes, told?: (encoding: Encoding) => void): AsyncGenerator<string> {
  const decoder = createDecoder();
  try {
    for await (const chunk of await bytes.stream()) {
      const text = decoder.piece(chunk as Uint8Array);
      if (text) yield text;
    }
    const rest = decoder.rest();
    if (rest) yield rest;
    if (decoder.encoding) told?.(decoder.encoding);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(unpackFault(cause), 0, { cause });
  }
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
