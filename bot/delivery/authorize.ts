import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { AppIdentity } from '../config.ts';
import type { Authorize } from './wire.ts';

/** What a bot's token is for (Bot Framework, "authenticate requests from your bot to the connector"). */
const AUDIENCE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';

/** Signs requests as the bot; tokens are kept and renewed by the SDK's credentials. Nothing is signed without an identity. */
export function authorizeAs(identity: AppIdentity | undefined): Authorize {
  if (!identity) return async () => ({});
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppPassword: identity.type === 'SingleTenant' ? identity.password : '',
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenantId,
  });
  let credentials: ReturnType<typeof factory.createCredentials> | undefined;
  return async () => {
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
