import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { mayHaveToken } from '../channel/service-hosts.ts';
import type { Config } from '../config.ts';
import type { Authorize } from './wire.ts';

/** What a bot's token is for (Bot Framework, "authenticate requests from your bot to the connector"). */
const AUDIENCE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';

/**
 * Signs requests as the bot; tokens are kept and renewed by the SDK's credentials. Nothing is signed without an identity.
 * Throws for an address that may not have the token, whatever was kept of it.
 */
export function authorizeAs({
  identity,
  serviceHosts,
}: Pick<Config, 'identity' | 'serviceHosts'>): Authorize {
  if (!identity) return async () => ({});
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppPassword: identity.type === 'SingleTenant' ? identity.password : '',
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenantId,
  });
  let credentials: ReturnType<typeof factory.createCredentials> | undefined;
  return async (serviceUrl) => {
    if (!mayHaveToken(serviceUrl, serviceHosts)) throw new ForeignHost('not a host of the channel');
    credentials ??= factory.createCredentials(identity.appId, AUDIENCE, `${LOGIN}${identity.tenantId}`, true);
    const headers: Record<string, string> = {};
    const set = (name: string, value: string): void => {
      headers[name] = value;
    };
    const request = { headers: { set } };
    const signer = await credentials;
    await signer.signRequest(request as unknown as Parameters<typeof signer.signRequest>[0]);
    return headers;
  };
}

class ForeignHost extends Error {
  override readonly name = 'foreign_host' as const;
}
