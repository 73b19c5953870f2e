import { connect } from 'node:net';

let count = 0;

export const TENANT = '00000000-0000-0000-0000-000000000001';

export interface Said {
  readonly text?: string;
  readonly user?: string;
  readonly conversation?: string;
  readonly place?: 'personal' | 'groupChat' | 'channel';
  readonly locale?: string;
  readonly [field: string]: unknown;
}

/** A message activity as Teams sends it, each with an id of its own. */
export function message(serviceUrl: string, said: Said = {}): Record<string, unknown> {
  const { user = 'user-1', conversation = 'chat-1', place = 'personal', text = 'hello', ...rest } = said;
  count += 1;
  return {
    type: 'message',
    id: `activity-${process.pid}-${count}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: user, name: user, aadObjectId: `aad-${user}` },
    recipient: { id: '28:bot', name: 'Uptake' },
    conversation: { id: conversation, conversationType: place, tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-US',
    text,
    ...rest,
  };
}

/** Posts an activity, or anything else, to a bot. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Posts activities one behind the other on one connection without waiting for answers, so that they arrive in this order. */
export async function postAtOnce(url: string, activities: readonly unknown[]): Promise<readonly number[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  for (const activity of activities) {
    const body = Buffer.from(JSON.stringify(activity));
    const head = `POST /api/messages HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), body]));
  }
  let answers = '';
  for await (const chunk of socket) {
    answers += chunk;
    const statuses = [...answers.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((match) => Number(match[1]));
    if (statuses.length === activities.length) return statuses;
  }
  return [];
}
