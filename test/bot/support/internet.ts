import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Preloaded into a bot's process: the network begins here. What goes out over TLS arrives, in the clear, at one server of
 * this machine, which is told the host that was meant. Nothing of the bot's own is changed.
 */
const port = Number(process.env['TEST_INTERNET_PORT']);

type Args = Parameters<typeof https.request>;

function request(...args: Args): http.ClientRequest {
  const [target, second, third] = args as unknown as [unknown, unknown, unknown];
  const url = typeof target === 'string' ? new URL(target) : target instanceof URL ? target : undefined;
  const options = (url ? (typeof second === 'function' ? {} : (second ?? {})) : target) as RequestOptions;
  const onResponse = [second, third].find((one) => typeof one === 'function') as
    | ((response: http.IncomingMessage) => void)
    | undefined;
  const host = url?.hostname ?? options.hostname ?? options.host ?? '';
  const { agent: _, headers, ...rest } = options;
  const path = url ? `${url.pathname}${url.search}` : (options.path ?? '/');
  const local = { ...rest, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port, path };
  return http.request(
    { ...local, headers: { ...(headers as http.OutgoingHttpHeaders), 'x-meant-for': String(host) } },
    onResponse,
  );
}

https.request = request as typeof https.request;
https.get = ((...args: Args) => {
  const sent = request(...args);
  sent.end();
  return sent;
}) as typeof https.get;
syncBuiltinESMExports();

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.protocol !== 'https:') return fetch(input, init);
  const headers = new Headers(init?.headers);
  headers.set('x-meant-for', url.hostname);
  return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, headers });
};
