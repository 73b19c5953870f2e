import { isLoopbackHost } from './loopback.ts';

/**
 * Where Teams takes a bot's messages, in the public cloud and in GCC (Microsoft Learn, "Proactive messages": service
 * URLs). Whole names: anybody can have a name of their own under trafficmanager.net.
 */
const TEAMS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]);

/**
 * Whether the bot's own token may go to this address: Teams itself, or a host the settings name. Always over TLS on its
 * usual port, but for a named host that is this machine.
 */
export function mayHaveToken(serviceUrl: string, named: readonly string[]): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username || url.password || url.search || url.hash) return false;
  const host = url.hostname.toLowerCase();
  if (named.includes(host) && isLoopbackHost(host)) return /^https?:$/.test(url.protocol);
  return url.protocol === 'https:' && url.port === '' && (TEAMS.has(host) || named.includes(host));
}
