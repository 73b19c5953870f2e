import { createServer } from 'node:http';
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
  /** messages only, without typing */
  messages(): readonly Partial<Activity>[];
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const plan: Step[] = [];
  const server = createServer(async (request, response) => {
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
    messages: () => sent.map(({ activity }) => activity).filter(({ type }) => type === 'message'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
