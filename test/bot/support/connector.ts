import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** What one request to the connector was. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
}
/** How the connector answers one request. */
interface Step {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** never answers */
  readonly hangs?: boolean;
}

/** The Bot Connector's side of the wire on loopback: takes messages, and fails when told to. */
export interface Connector {
  readonly url: string;
  readonly sent: Sent[];
  /** how the next requests are answered, in order; then 200 */
  readonly plan: Step[];
  /** what the roster tells of a person, by the channel's id; of whom nothing is here it knows nothing */
  readonly roster: Map<string, Step & { readonly member?: object }>;
  /** whom the roster was asked for */
  readonly asked: string[];
  /** messages only, without typing */
  messages(): readonly Partial<Activity>[];
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const plan: Step[] = [];
  const roster: Connector['roster'] = new Map();
  const asked: string[] = [];
  const tell = (id: string, response: ServerResponse): void => {
    asked.push(id);
    const { status, member, hangs } = roster.get(id) ?? { status: 404 };
    if (hangs) return;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation', message: 'no' } }),
    );
  };
  const server = createServer(async (request, response) => {
    const member = /^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/.exec(request.url ?? '')?.[1];
    if (member) return tell(decodeURIComponent(member), response);
    let body = '';
    for await (const chunk of request) body += chunk;
    const step = plan.shift() ?? { status: 200 };
    sent.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      activity: body ? JSON.parse(body) : {},
    });
    if (step.hangs) return;
    response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
    const answer =
      step.status < 300 ? { id: `sent-${sent.length}` } : { error: { code: 'X', message: 'no' } };
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    plan,
    roster,
    asked,
    messages: () => sent.map(({ activity }) => activity).filter(({ type }) => type === 'message'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
