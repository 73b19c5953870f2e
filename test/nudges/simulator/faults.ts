import type { ServerResponse } from 'node:http';

/** What the simulated service does with one request. */
export type Fault =
  | 'ok'
  | 'slow'
  | '429'
  | '429 retry-after'
  | '412'
  | '503'
  | '500'
  | '502'
  | '502 accepted'
  | '504 accepted'
  | 'hang'
  | 'hang accepted'
  | 'reset'
  | 'reset accepted'
  | '200 with error'
  | 'duplicate id'
  | '403 MessageWritesBlocked'
  | '403 BotNotInConversationRoster'
  | '403 BotDisabledByAdmin'
  | '413'
  | '404 ConversationNotFound';

/** Beyond this the caller gives up. */
const HANG_MS = 20_000;

export const ACCEPTS: ReadonlySet<Fault> = new Set([
  'ok',
  'slow',
  'duplicate id',
  '502 accepted',
  '504 accepted',
  'hang accepted',
  'reset accepted',
]);

/** What arrived together is answered together. */
export function delayOf(fault: Fault, now: number): number {
  if (fault === 'slow') return 18_000;
  if (fault.startsWith('hang')) return HANG_MS;
  return 20 + (Math.floor(now / 1000) % 7) * 8;
}

export function answer(response: ServerResponse, fault: Fault, id: string): void {
  if (response.destroyed) return;
  const say = (status: number, body: object, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  switch (fault) {
    case 'ok':
    case 'slow':
    case 'duplicate id':
      say(201, { id });
      return;
    case '200 with error':
      say(200, { error: { code: 'ServiceError', message: 'PreconditionFailed 412' } });
      return;
    case '429 retry-after':
      say(429, { error: { code: 'Throttled' } }, { 'retry-after': '7' });
      return;
    case 'reset':
    case 'reset accepted':
      response.destroy();
      return;
    default: {
      const [status, code] = fault.split(' ');
      say(Number(status), { error: { code: code ?? 'Error' } });
    }
  }
}
