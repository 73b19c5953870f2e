import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { AppIdentity } from '../config.ts';
import { type RetryPolicy, retryPolicy } from './retry.ts';

/** How requests of the channel are believed and the bot's own are signed; off (`identity` absent) for loopback only. */
export function authenticationFor(identity: AppIdentity | undefined): BotFrameworkAuthentication {
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity?.appId ?? '',
    MicrosoftAppPassword: identity?.type === 'SingleTenant' ? identity.password : '',
    MicrosoftAppType: identity?.type ?? 'MultiTenant',
    MicrosoftAppTenantId: identity?.tenantId ?? '',
  });
  return new ConfigurationBotFrameworkAuthentication({}, credentials);
}

/** A validated token is believed again for so long, and never beyond its own expiry. */
const BELIEVED_FOR_SECONDS = 300;
const MOST_TOKENS = 1000;
const MOST_CONNECTORS = 50;

/**
 * Keeps what the SDK makes anew every turn: the verdict on a token, the connector client of a service address, the token
 * client. The channel sends many requests under one token, so this is most of a turn's cost. Connector clients get our
 * retry policy. First turns that come together share one validation.
 */
export class CachingAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication;
  readonly #verdicts = new Map<string, { until: number; result: Promise<AuthenticateRequestResult> }>();
  readonly #factories = new Map<string, ConnectorFactory>();
  readonly #tokenClients = new Map<string, Promise<UserTokenClient>>();

  constructor(inner: BotFrameworkAuthentication) {
    super();
    this.#inner = inner;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const key = JSON.stringify([activity.channelId, activity.serviceUrl, header]);
    const now = Date.now() / 1000;
    const known = this.#verdicts.get(key);
    if (known && known.until > now) return { ...(await known.result) };
    const entry = { until: now + BELIEVED_FOR_SECONDS, result: this.#validate(activity, header) };
    forgetOldest(this.#verdicts, MOST_TOKENS);
    this.#verdicts.set(key, entry);
    try {
      const result = await entry.result;
      const expiry = Number(result.claimsIdentity.getClaimValue('exp'));
      if (expiry > 0) entry.until = Math.min(entry.until, expiry);
      return { ...result };
    } catch (error) {
      this.#verdicts.delete(key);
      throw error;
    }
  }

  async #validate(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await this.#inner.authenticateRequest(activity, header);
    const { connectorFactory, claimsIdentity } = result;
    refuseAllButTheChannel(claimsIdentity, activity);
    return connectorFactory
      ? { ...result, connectorFactory: this.#factoryFor(claimsIdentity, () => connectorFactory) }
      : result;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#factoryFor(identity, () => this.#inner.createConnectorFactory(identity));
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    const key = audienceOf(identity);
    const client = this.#tokenClients.get(key) ?? this.#inner.createUserTokenClient(identity);
    this.#tokenClients.set(key, client);
    return client;
  }

  override authenticateStreamingRequest(header: string, channel: string): Promise<AuthenticateRequestResult> {
    return this.#inner.authenticateStreamingRequest(header, channel);
  }
  override authenticateChannelRequest(header: string): Promise<ClaimsIdentity> {
    return this.#inner.authenticateChannelRequest(header);
  }
  override getOriginatingAudience(): string {
    return this.#inner.getOriginatingAudience();
  }

  #factoryFor(identity: ClaimsIdentity, make: () => ConnectorFactory): ConnectorFactory {
    const key = audienceOf(identity);
    const factory = this.#factories.get(key) ?? new CachingConnectorFactory(make());
    this.#factories.set(key, factory);
    return factory;
  }
}

class CachingConnectorFactory extends ConnectorFactory {
  readonly #inner: ConnectorFactory;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();

  constructor(inner: ConnectorFactory) {
    super();
    this.#inner = inner;
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const known = this.#clients.get(key);
    if (known) return known;
    const made = this.#inner.create(serviceUrl, audience).then(withOurRetries);
    made.catch(() => this.#clients.delete(key));
    forgetOldest(this.#clients, MOST_CONNECTORS);
    this.#clients.set(key, made);
    return made;
  }
}

const { IssuerClaim, ServiceUrlClaim, ToBotFromChannelTokenIssuer } = AuthenticationConstants;

/**
 * Whether a header claims to be of the Bot Framework; nothing is verified yet. The SDK believes tokens issued to our own
 * app too (the emulator's path), and learns issuers from tokens it has not verified: those never reach it.
 */
export function claimsToBeTheChannel(header: string): boolean {
  const payload = /^Bearer [^.\s]+\.([^.\s]+)\.[^.\s]*$/.exec(header)?.[1];
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    return (
      (claims as { readonly [claim: string]: unknown } | null)?.[IssuerClaim] === ToBotFromChannelTokenIssuer
    );
  } catch {
    return false;
  }
}

/** The Bot Framework alone vouches for what an activity says, and for the address its answer goes to. */
function refuseAllButTheChannel(identity: ClaimsIdentity, { serviceUrl }: Activity): void {
  // authentication is off
  if (identity.claims.length === 0) return;
  const vouched =
    identity.getClaimValue(IssuerClaim) === ToBotFromChannelTokenIssuer &&
    identity.getClaimValue(ServiceUrlClaim) === serviceUrl;
  if (!vouched) throw new AuthenticationError('not a token of the channel for this address', 401);
}

/** The pipeline is there at run time and absent from the SDK's types. */
function withOurRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(retryPolicy(), { phase: 'Retry' });
  return client;
}
interface Pipeline {
  removePolicy(which: { name: string }): void;
  addPolicy(policy: RetryPolicy, where: { phase: 'Retry' }): void;
}

const audienceOf = (identity: ClaimsIdentity): string => identity.getClaimValue('aud') ?? '';

/** Maps keep the order of insertion, so the first key is the oldest. */
function forgetOldest(map: Map<string, unknown>, most: number): void {
  if (map.size < most) return;
  const oldest = map.keys().next().value;
  if (oldest !== undefined) map.delete(oldest);
}
