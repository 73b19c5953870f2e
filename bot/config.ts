import { isLoopbackHost } from './channel/loopback.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The bot's registration at Microsoft. Without one, authentication is off. */
export type AppIdentity =
  | {
      readonly type: 'SingleTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

/** Everything that can be set, read once. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly identity?: AppIdentity;
  /** Entra tenant ids whose activities are answered; `any` only while authentication is off */
  readonly allowedTenants: readonly string[] | 'any';
  /** channels answered beside Teams while authentication is on; their people are whoever their clients say they are */
  readonly channels: readonly string[];
  /** hosts that may have the bot's token beside Teams' own; lower case */
  readonly serviceHosts: readonly string[];
  /** whether guests and people of other organisations are answered like the organisation's own */
  readonly admitGuests: boolean;
  /** Entra object ids of those who see whom nudges do not reach; nobody unless set */
  readonly adminUserIds: readonly string[];
  readonly dataDir: string;
  readonly importDir?: string;
  /** the partner's own learning catalogue, a JSON file */
  readonly contentFile?: string;
  /** a newer list of Microsoft's SKUs, as published (CSV) */
  readonly skuFile?: string;
  readonly metricsToken?: string;
  /** https address at which people and Teams reach the bot, without a path */
  readonly publicUrl?: string;
  /** the partner's own name and how to reach whoever runs the bot: on the app, its privacy page and what is handed over */
  readonly partnerName?: string;
  readonly partnerContact?: string;
  readonly keepQuestionText: boolean;
  /** the month the partner's fiscal year begins with, 1 to 12 */
  readonly fiscalStart: number;
  readonly logLevel: LogLevel;
}

/** The settings are wrong or half set; the message names every problem, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError' as const;
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

type Read = (name: string) => string | undefined;
type Report = (problem: string) => void;

/** Settings from an environment; an empty value counts as unset. Throws one ConfigError that names every problem. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const read: Read = (name) => env[name]?.trim() || undefined;

  if (read('DATABASE_URL'))
    report('DATABASE_URL: only the embedded store is built so far; leave it empty and set DATA_DIR');
  const identity = identityFrom(read, report);
  const config: Config = {
    host: hostFrom(read, report),
    port: portFrom(read, report),
    ...(identity ? { identity } : {}),
    allowedTenants: tenantsFrom(read, report, identity),
    channels: namesFrom('ADMIT_CHANNELS', CHANNEL, 'a channel of the Bot Framework', read, report),
    serviceHosts: namesFrom('SERVICE_HOSTS', HOST_NAME, 'a host name', read, report),
    admitGuests: switchFrom('ADMIT_GUESTS', read, report),
    adminUserIds: idsFrom('ADMIN_USER_IDS', 'an Entra object id', read, report),
    dataDir: read('DATA_DIR') ?? './data',
    ...optional('importDir', read('IMPORT_DIR')),
    ...optional('contentFile', read('CONTENT_FILE')),
    ...optional('skuFile', read('SKU_FILE')),
    ...optional('metricsToken', tokenFrom(read, report)),
    ...optional('publicUrl', publicUrlFrom(read, report)),
    ...optional('partnerName', shortText('PARTNER_NAME', 32, read, report)),
    ...optional('partnerContact', shortText('PARTNER_CONTACT', 200, read, report)),
    keepQuestionText: switchFrom('KEEP_QUESTION_TEXT', read, report),
    fiscalStart: monthFrom(read, report),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS, 'info', read, report),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function identityFrom(read: Read, report: Report): AppIdentity | undefined {
  const appId = read('MicrosoftAppId');
  if (!appId) {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'])
      if (read(name)) report(`${name} is set, but MicrosoftAppId is not: set both or neither`);
    return undefined;
  }
  if (!GUID.test(appId)) report('MicrosoftAppId is not an application id (a GUID)');
  const type = oneOf(
    'MicrosoftAppType',
    ['SingleTenant', 'UserAssignedMSI'] as const,
    'SingleTenant',
    read,
    report,
  );
  const tenantId = required('MicrosoftAppTenantId', read, report);
  if (tenantId && !GUID.test(tenantId)) report('MicrosoftAppTenantId is not a tenant id (a GUID)');
  if (type === 'UserAssignedMSI') {
    if (read('MicrosoftAppPassword'))
      report('MicrosoftAppPassword is set, but a UserAssignedMSI bot has none: leave it empty');
    return { type, appId, tenantId };
  }
  return { type, appId, tenantId, password: required('MicrosoftAppPassword', read, report) };
}

function required(name: string, read: Read, report: Report): string {
  const value = read(name);
  if (!value) report(`${name} is needed with MicrosoftAppId`);
  return value ?? '';
}

/** Without an app id anybody who reaches the port is believed, so only this machine may. */
function hostFrom(read: Read, report: Report): string {
  const host = read('HOST');
  if (read('MicrosoftAppId')) return host ?? '0.0.0.0';
  if (host && !isLoopbackHost(host))
    report('HOST is not a loopback address: without MicrosoftAppId authentication is off, so only 127.0.0.1');
  return host ?? '127.0.0.1';
}

function monthFrom(read: Read, report: Report): number {
  const text = read('FISCAL_YEAR_START') ?? '4';
  if (!/^(0?[1-9]|1[0-2])$/.test(text)) report('FISCAL_YEAR_START is not a month (1 to 12)');
  return Number(text);
}

function portFrom(read: Read, report: Report): number {
  const text = read('PORT') ?? '3978';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) report('PORT is not a port number (0 to 65535)');
  return port;
}

function tenantsFrom(
  read: Read,
  report: Report,
  identity: AppIdentity | undefined,
): Config['allowedTenants'] {
  const listed = idsFrom('ALLOWED_TENANT_IDS', 'a tenant id', read, report);
  if (!identity) return 'any';
  return listed.length > 0 ? listed : [identity.tenantId.toLowerCase()];
}

const idsFrom = (name: string, what: string, read: Read, report: Report): readonly string[] =>
  namesFrom(name, GUID, `${what} (a GUID)`, read, report);

const CHANNEL = /^[a-z][a-z0-9-]{1,39}$/i;
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;

/** What a setting lists, in lower case; what is not of the pattern is reported. */
function namesFrom(
  name: string,
  pattern: RegExp,
  what: string,
  read: Read,
  report: Report,
): readonly string[] {
  const listed = (read(name) ?? '').split(/[\s,;]+/).filter(Boolean);
  for (const one of listed) if (!pattern.test(one)) report(`${name}: "${one}" is not ${what}`);
  return listed.map((one) => one.toLowerCase());
}

function tokenFrom(read: Read, report: Report): string | undefined {
  const token = read('METRICS_TOKEN');
  if (token && token.length < 16) report('METRICS_TOKEN is too short: use 16 characters or more');
  return token;
}

/** An address people are sent to: https, and a place to put paths behind. */
function publicUrlFrom(read: Read, report: Report): string | undefined {
  const given = read('PUBLIC_URL');
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const bare = url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.username;
  if (!bare) report('PUBLIC_URL is an https address without a path, such as https://uptake.example.com');
  return url?.origin;
}

function shortText(name: string, longest: number, read: Read, report: Report): string | undefined {
  const given = read(name);
  if (given && given.length > longest) report(`${name} is longer than ${longest} characters`);
  return given;
}

function switchFrom(name: string, read: Read, report: Report): boolean {
  const value = read(name)?.toLowerCase();
  if (value && !['on', 'off', 'true', 'false', '1', '0'].includes(value)) report(`${name} is on or off`);
  return value === 'on' || value === 'true' || value === '1';
}

function oneOf<T extends string>(
  name: string,
  values: readonly T[],
  fallback: T,
  read: Read,
  report: Report,
): T {
  const given = read(name);
  const value = values.find((candidate) => candidate.toLowerCase() === given?.toLowerCase());
  if (given && !value) report(`${name} is one of ${values.join(', ')}, not "${given}"`);
  return value ?? fallback;
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V });
