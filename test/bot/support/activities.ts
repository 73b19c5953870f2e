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
