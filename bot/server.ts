import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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
  /** milliseconds a sender has for a whole request */
  readonly requestWithinMs?: number;
}

export interface RunningServer {
  /** where it listens; the port is the real one where 0 was asked for */
  readonly url: string;
  /** Stops taking requests, gives those half sent a moment, and answers the whole ones, cut off when `late` aborts. */
  close(late: AbortSignal): Promise<void>;
}

/** Slower senders than this are cut off. */
const REQUEST_WITHIN_MS = 20_000;
/** When leaving, what is still being sent may arrive within this. */
const HALF_SENT_MS = 1000;

/** The four routes, listening. Rejects when the port is taken. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  const routes = restify.createServer({ name: 'uptake', handleUncaughtExceptions: false });
  const answering = new Set<Request>();
  routes.post('/api/messages', async (request: Request, response: Response) => {
    answer(response, await messages(request, options, () => answering.add(request)));
    answering.delete(request);
  });
  for (const [path, page] of Object.entries(routesOf(options))) {
    routes.get(path, page);
    routes.head(path, page);
  }
  return listening(serverOf(routes, options.requestWithinMs ?? REQUEST_WITHIN_MS), answering, options.config);
}

type Route = (request: Request, response: Response) => Promise<void>;

const routesOf = (options: ServerOptions): Readonly<Record<string, Route>> => ({
  '/healthz': async (_, response) => answer(response, { status: 200, body: {} }),
  '/readyz': async (_, response) => {
    const readiness = await options.readiness();
    answer(response, { status: readiness.ready ? 200 : 503, body: readiness });
  },
  // restify tells handlers by their being async
  '/metrics': async (request, response) => metricsPage(request, response, options),
  ...Object.fromEntries(PAGES.map((page) => [`/${page}`, pageRoute(page, options)])),
});

const pageRoute =
  (page: (typeof PAGES)[number], { config }: ServerOptions): Route =>
  async (request, response) => {
    const wanted = new URLSearchParams(request.getQuery()).get('lang');
    const language = wanted ?? request.headers['accept-language'];
    finish(response, 200, 'text/html; charset=utf-8', pageHtml(page, language, publisherOf(config)));
  };

/**
 * restify's own server takes no options, and Node looks for slow senders every 30 seconds unless told otherwise; the longer
 * one of the two time-outs would count.
 */
function serverOf(routes: restify.Server, within: number): Server {
  const limits = {
    headersTimeout: within,
    requestTimeout: within,
    connectionsCheckingInterval: Math.min(1000, within),
  };
  return createServer(limits, (request, response) => routes.server.emit('request', request, response));
}

const publisherOf = ({ partnerName, partnerContact }: ServerOptions['config']): Publisher => ({
  ...(partnerName ? { name: partnerName } : {}),
  ...(partnerContact ? { contact: partnerContact } : {}),
});

async function messages(
  request: Request,
  { config, receive, log, metrics }: ServerOptions,
  onWhole: () => void,
): Promise<Answered> {
  // a page that was pointed at this machine under a name of its own is not this machine
  if (!config.identity && !isLoopbackUrl(`http://${request.headers.host}`)) return { status: 403 };
  try {
    const body = await readJsonBody(request);
    if (body.kind === 'too_large') return { status: 413 };
    onWhole();
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

/** Bearers of the token; without one this machine itself, and not what a proxy on this machine passes on. */
function mayReadMetrics(request: Request, token: string | undefined): boolean {
  if (token) {
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
  const passedOn = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  return !passedOn && isLoopbackHost((request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}

function listening(
  server: Server,
  answering: ReadonlySet<Request>,
  { host, port }: ServerOptions['config'],
): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${address.port}`,
        close: (late) => {
          const busy = () => new Set([...answering].map(({ socket }) => socket));
          return closed(server, late, () => [...sockets.difference(busy())]);
        },
      });
    });
  });
}

/** Connections kept alive become idle one by one, and none is waited for. */
async function closed(server: Server, late: AbortSignal, unfinished: () => readonly Socket[]): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const halfSent = setTimeout(() => {
    for (const socket of unfinished()) socket.destroy();
  }, HALF_SENT_MS);
  const cutOff = () => server.closeAllConnections();
  if (late.aborted) cutOff();
  late.addEventListener('abort', cutOff, { once: true });
  await ended;
  clearInterval(idle);
  clearTimeout(halfSent);
}
