import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';
import jwt from 'jsonwebtoken';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';

export interface TokenWishes {
  /** nothing: the token names none */
  readonly serviceUrl?: string;
  readonly issuer?: string;
  /** further claims */
  readonly claims?: Readonly<Record<string, string>>;
  readonly audience?: string;
  readonly expiresIn?: number;
  readonly keyId?: string;
  readonly key?: KeyObject;
  readonly algorithm?: 'RS256' | 'none';
}

/** The channel's token authority with a key of its own: real tokens, really checked, without a network. */
export interface Authority {
  readonly authentication: BotFrameworkAuthentication;
  /** requests for keys so far */
  readonly fetches: () => number;
  token(wishes: TokenWishes): string;
  close(): Promise<void>;
}

export const anotherKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export async function startAuthority(): Promise<Authority> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const endorsements = ['msteams', 'directline', 'emulator', 'MSTEAMS'];
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements };
  let fetches = 0;
  const server = createServer((request, response) => {
    fetches += 1;
    const { port } = server.address() as AddressInfo;
    const metadata = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const metadataUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  return {
    authentication: new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: ISSUER,
        ToBotFromChannelTokenIssuer: ISSUER,
        OAuthUrl: ISSUER,
        ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
        ValidateAuthority: 'true',
      },
      credentials,
    ),
    fetches: () => fetches,
    token: ({ serviceUrl, audience = APP_ID, expiresIn = 3600, keyId = 'k1', issuer = ISSUER, ...wishes }) =>
      jwt.sign(
        { ...(serviceUrl === undefined ? {} : { serviceurl: serviceUrl }), ...wishes.claims },
        wishes.algorithm === 'none' ? '' : (wishes.key ?? privateKey),
        { algorithm: wishes.algorithm ?? 'RS256', keyid: keyId, issuer, audience, expiresIn },
      ),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The bot's own tokens come from Microsoft's login service, which is where the network begins. */
const credentials = {
  isValidAppId: async (id: string) => id === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', 'Bearer of-the-bot');
      return request;
    },
  }),
} as unknown as ServiceClientCredentialsFactory;
