import type { Reference } from '../../core/nudges/store.ts';
import { rejectedBy } from '../channel/deadline.ts';

/** What became of one request to the connector. */
export type WireAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly activityId?: string;
      /** the service's own code for what is wrong */
      readonly code?: string;
      readonly retryAfterMs?: number;
    }
  /** nothing was written: no connection came about */
  | { readonly kind: 'refused'; readonly error: string }
  /** the connection died or time ran out after the request may have been written */
  | { readonly kind: 'broken'; readonly error: string };

/** One request, never repeated: whoever calls knows whether it may be. */
export type Post = (to: Reference, activity: object, signal: AbortSignal) => Promise<WireAnswer>;

/** Headers that sign a request to this service address. */
export type Authorize = (serviceUrl: string) => Promise<Readonly<Record<string, string>>>;

/** Nothing left this machine. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/**
 * Posts straight to the connector's REST API. The SDK's client hides what delivery must know: whether the request was
 * written, the subcode of a refusal, the wait that was asked for. `cutOff` ends every request that is under way.
 */
export function httpPost(authorize: Authorize, cutOff?: AbortSignal): Post {
  return async (to, activity, inTime) => {
    const signal = cutOff ? AbortSignal.any([inTime, cutOff]) : inTime;
    const address = `${to.serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(to.conversation)}/activities`;
    let headers: Readonly<Record<string, string>>;
    try {
      // fetching a token does not listen to the signal
      headers = await Promise.race([authorize(to.serviceUrl), rejectedBy(signal)]);
    } catch (error) {
      return { kind: 'refused', error: `no_token ${codeOf(error)}`.trim() };
    }
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(activity),
        redirect: 'error',
        signal,
      });
      return await answerOf(response);
    } catch (error) {
      const code = signal.aborted ? 'timeout' : codeOf(error);
      return { kind: NEVER_LEFT.has(code) ? 'refused' : 'broken', error: code };
    }
  };
}

async function answerOf(response: Response): Promise<WireAnswer> {
  const { status } = response;
  const body = bodyOf(await response.text());
  const { id } = body;
  const code = codeIn(body);
  const seconds = Number(response.headers.get('retry-after'));
  return {
    kind: 'answered',
    status,
    ...(typeof id === 'string' && id !== '' && !body['error'] ? { activityId: id } : {}),
    ...(code ? { code } : {}),
    ...(seconds > 0 ? { retryAfterMs: Math.min(seconds, 86_400) * 1000 } : {}),
  };
}

type Body = Readonly<Record<string, unknown>>;

function bodyOf(text: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Body) : {};
  } catch {
    return {};
  }
}

/** Teams says it as error.code, or as subCode beside or inside the error. */
function codeIn(body: Body): string | undefined {
  const error = (body['error'] ?? {}) as Body;
  const found = [error['subCode'], body['subCode'], error['code']].find((code) => typeof code === 'string');
  return typeof found === 'string' && CODE.test(found) ? found : undefined;
}

/** Anything else may be somebody's text, and codes are logged and kept. */
const CODE = /^[\w.:-]{1,80}$/;

function codeOf(error: unknown): string {
  const { code, cause, name } = (error ?? {}) as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : String(name ?? 'Error');
}
