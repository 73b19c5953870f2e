import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { readJsonBody } from './channel/body.ts';
import { isLoopbackHost, isLoopbackUrl } from './channel/loopback.ts';
import type { Answered, Receive } from './channel/receive.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { PAGES, type Publisher, pageHtml } from './pages/page.ts';
import type { Readiness } from './readiness.ts';

export interface ServerOptions {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'metricsToken' | 'identity' | 'partnerName' | 'partnerContact'
  >;
  readonly receive: Receive['receive'];
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  /** what else is counted */
  readonly moreMetrics?: () => Promise<string>;
  readonly log: Log;
}

export interface RunningServer {
  /** where it listens; the port is the real one where 0 was asked for */
  readonly url: string;
  /** Stops taking requests and waits for those it has. */
  close(): Promise<void>;
}

/** Slower senders than this are cut off. */
const REQUEST_TIMEOUT_MS = 20_000;

/** The four routes, listening. Rejects when the port is taken. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = restify.createServer({ name: 'uptake', handleUncaughtExceptions: false });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.post('/api/messages', async (request: Request, response: Response) => {
    answer(response, await messages(request, options));
  });
  server.get('/healthz', async (_: Request, response: Response) =>
    answer(response, { status: 200, body: {} }),
  );
  server.get('/readyz', async (_: Request, response: Response) => {
    const readiness = await options.readiness();
    answer(response, { status: readiness.ready ? 200 : 503, body: readiness });
  });
  server.get('/metrics', async (request: Request, response: Response) =>
    metricsPage(request, response, options),
  );
  for (const page of PAGES)
    server.get(`/${page}`, async (request: Request, response: Response) => {
      const wanted = new URLSearchParams(request.getQuery()).get('lang');
      const language = wanted ?? request.headers['accept-language'];
      const html = pageHtml(page, language, publisherOf(options.config));
      finish(response, 200, 'text/html; charset=utf-8', html);
    });
  return listening(server, options.config);
}

const publisherOf = ({ partnerName, partnerContact }: ServerOptions['config']): Publisher => ({
  ...(partnerName ? { name: partnerName } : {}),
  ...(partnerContact ? { contact: partnerContact } : {}),
});

async function messages(
  request: Request,
  { config, receive, log, metrics }: ServerOptions,
): Promise<Answered> {
  // a page that was pointed at this machine under a name of its own is not this machine
  if (!config.identity && !isLoopbackUrl(`http://${request.headers.host}`)) return { status: 403 };
  try {
    const body = await readJsonBody(request);
    if (body.kind === 'too_large') return { status: 413 };
    return await receive(request.headers.authorization, body.kind === 'json' ? body.value : undefined);
  } catch (error) {
    // whoever hung up in the middle of a body: nobody is there to answer, and nothing of ours went wrong
    if (!request.complete) return { status: 400 };
    log.error('request_failed', { error });
    metrics.failed('request');
    return { status: 500 };
  }
}

function answer(response: Response, { status, body }: Answered): void {
  if (body === undefined) finish(response, status, undefined, '');
  else finish(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Past restify's formatters, which would write an error's text; and never twice, which would end the process. */
function finish(response: Response, status: number, type: string | undefined, text: string): void {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  if (type) response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}

async function metricsPage(
  request: Request,
  response: Response,
  { config, metrics, moreMetrics, log }: ServerOptions,
): Promise<void> {
  if (!mayReadMetrics(request, config.metricsToken)) return answer(response, { status: 403 });
  try {
    const more = (await moreMetrics?.()) ?? '';
    finish(response, 200, 'text/plain; version=0.0.4; charset=utf-8', metrics.text() + more);
  } catch (error) {
    log.error('metrics_failed', { error });
    answer(response, { status: 500 });
  }
}

/** Bearers of the token, or this machine itself: not what a proxy on this machine passes on. */
function mayReadMetrics(request: Request, token: string | undefined): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token ?? ''}`);
  if (token && given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  const passedOn = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  return !passedOn && isLoopbackHost((request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}

function listening(server: restify.Server, { host, port }: ServerOptions['config']): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () =>
          new Promise((closed) => {
            // connections kept alive become idle one by one, and none is waited for
            const idle = setInterval(() => server.server.closeIdleConnections(), 50);
            server.close(() => {
              clearInterval(idle);
              closed();
            });
          }),
      });
    });
  });
}
