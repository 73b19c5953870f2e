import type { IncomingMessage } from 'node:http';

/** The longest body that is read, in bytes; the channel's own activities are well below. */
export const MAX_BODY_BYTES = 256 * 1024;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'not_json' };

/**
 * A request's JSON, of at most MAX_BODY_BYTES. restify's own parser is not used: it counts compressed bytes only, so that
 * a small body may unpack to any size, and a broken gzip stream ends the process. Compressed bodies are refused.
 */
export async function readJsonBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return { kind: 'too_large' };
  if (!isPlainJson(request)) return { kind: 'not_json' };
  const chunks: Buffer[] = [];
  let size = 0;
  // the socket outlives a refusal: the answer still has to go out on it
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { kind: 'too_large' };
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks).toString('utf8'));
}

function isPlainJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  return type === 'application/json' && encoding === 'identity';
}

function parse(text: string): Body {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not_json' };
  }
}
