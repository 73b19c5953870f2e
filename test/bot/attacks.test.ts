import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillWhenEmpty } from '../../bot/commands/place.ts';
import { message, post, type Said, TENANT } from './support/activities.ts';

const root = join(import.meta.dirname, '../..');
const APP = '11111111-2222-3333-4444-555555555555';
const ISSUER = 'https://api.botframework.com';
const TEAMS = 'https://smba.trafficmanager.net/emea/';
const CONTOSO = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' };

interface Seen {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Everything beyond the bot's process: Microsoft's login and keys, Teams, its roster, and whoever else is called. */
async function openInternet() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const endorsements = ['msteams', 'directline', 'webchat', 'emulator'];
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements };
  const seen: Seen[] = [];
  const roster = new Map<string, object>();
  const answer = (host: string, path: string): object => {
    if (host === 'login.botframework.com' || path.includes('.well-known'))
      return path.endsWith('keys')
        ? { keys: [key] }
        : {
            issuer: ISSUER,
            jwks_uri: 'https://login.botframework.com/keys',
            token_endpoint: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
            authorization_endpoint: 'https://login.microsoftonline.com/x',
          };
    if (path.includes('/oauth2/'))
      return { token_type: 'Bearer', expires_in: 3600, access_token: 'of-the-bot' };
    if (path.includes('/discovery/instance'))
      return {
        tenant_discovery_endpoint: `https://login.microsoftonline.com/${TENANT}/v2.0/.well-known/openid-configuration`,
        metadata: [],
      };
    const member = /\/members\/([^/?]+)/.exec(path)?.[1];
    if (member)
      return roster.get(decodeURIComponent(member)) ?? { id: member, tenantId: TENANT, userRole: 'user' };
    return { id: `sent-${seen.length}` };
  };
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const host = String(request.headers['x-meant-for'] ?? request.headers.host);
    const { method = '', url: path = '', headers } = request;
    seen.push({ host, method, path, authorization: headers.authorization, body });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(host, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    roster,
    /** what people were shown */
    said: () =>
      seen.filter(
        ({ method, path, body }) => method === 'POST' && /\/activities/.test(path) && /"message"/.test(body),
      ),
    token: (claims: object = { serviceurl: TEAMS }, issuer = ISSUER) =>
      jwt.sign(claims, privateKey, {
        algorithm: 'RS256',
        keyid: 'k1',
        issuer,
        audience: APP,
        expiresIn: 3600,
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

describe.each(['on', 'off'] as const)('the bot as it is started, authentication %s', (authentication) => {
  const on = authentication === 'on';
  let internet: Awaited<ReturnType<typeof openInternet>>;
  let dataDir: string;
  let child: ReturnType<typeof spawn>;
  let url: string;
  let home: string;

  beforeAll(async () => {
    internet = await openInternet();
    home = on ? TEAMS : `http://127.0.0.1:${internet.port}/`;
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-attacked-'));
    await fillWhenEmpty({ dataDir }, new Date());
    const identity = {
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: TENANT,
      HOST: '127.0.0.1',
    };
    child = spawn(process.execPath, ['--import', './test/bot/support/internet.ts', 'bot/index.ts'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: dataDir,
        PORT: '0',
        TEST_INTERNET_PORT: String(internet.port),
        ...(on ? identity : {}),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    child.stderr?.on('data', (chunk) => {
      log += chunk;
    });
    url = await vi.waitUntil(() => /"url":"([^"]+)"/.exec(log)?.[1], { timeout: 60_000 });
  }, 90_000);
  afterAll(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await internet.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => {
    internet.seen.length = 0;
  });

  const send = (said: Said, token = internet.token(), change: object = {}) =>
    post(url, { ...message(home, said), ...change }, on ? { authorization: `Bearer ${token}` } : {});
  const shown = (conversation = '') =>
    internet
      .said()
      .filter(({ path }) => path.includes(encodeURIComponent(conversation)))
      .map(({ body }) => body);

  it('answers its people, with its token to Teams alone', async () => {
    expect((await send({ text: "what's Contoso's usage?" })).status).toBe(200);
    await expect.poll(() => shown().join()).toContain('Contoso');
    const [answer] = internet.said();
    if (on)
      expect(answer).toMatchObject({ host: 'smba.trafficmanager.net', authorization: 'Bearer of-the-bot' });
    else expect(answer?.authorization).toBeUndefined();
  });

  if (on)
    it.each([
      [
        'a directline activity that names a victim',
        { channelId: 'directline', from: { id: 'aad-user-1' }, conversation: { id: 'c' } },
      ],
      ['a webchat activity with everything Teams has', { channelId: 'webchat' }],
      ['an emulator', { channelId: 'emulator' }],
      ['a tenant in the channel data alone', { conversation: { id: 'c', conversationType: 'personal' } }],
      ['another tenant', { conversation: { id: 'c', tenantId: APP, conversationType: 'personal' } }],
      ['a person by the channel’s id alone', { from: { id: 'aad-user-1' } }],
    ])('refuses %s, and sends nothing', async (_, change) => {
      expect((await send({ text: 'list my nudges' }, internet.token(), change)).status).toBe(403);
      expect(internet.said()).toEqual([]);
    });

  if (on)
    it('refuses tokens of our own app, tokens for another address, and tokens that name none', async () => {
      const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
      for (const token of [
        internet.token({ ver: '1.0', appid: APP }, emulator),
        internet.token({ ver: '2.0', azp: APP, serviceurl: TEAMS }, emulator),
        internet.token({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
        internet.token({}),
      ])
        expect((await send({}, token)).status).toBe(401);
      expect(internet.said()).toEqual([]);
    });

  it.each(['https://example.com/', 'https://evil.trafficmanager.net/', 'http://169.254.169.254/'])(
    'sends nothing to %s',
    async (serviceUrl) => {
      const headers: Record<string, string> = on
        ? { authorization: `Bearer ${internet.token({ serviceurl: serviceUrl })}` }
        : {};
      expect((await post(url, message(serviceUrl), headers)).status).toBe(403);
      expect(internet.said()).toEqual([]);
    },
  );

  it('shows a guest nothing, in a chat, in a channel and under a button', async () => {
    internet.roster.set('guest', { id: 'guest', tenantId: TENANT, userRole: 'guest' });
    const press = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: { question: CONTOSO } } },
    };
    await send({ user: 'guest', text: "what's Contoso's usage?" });
    await send({ user: 'guest', text: '', value: { question: CONTOSO } });
    await send({ user: 'guest', text: "what's Contoso's usage?", place: 'channel', conversation: '19:c' });
    const pressed = await send({ user: 'guest', ...press, place: 'channel', conversation: '19:c' });
    expect(pressed.text).toContain('I only answer people of this organisation');
    await expect.poll(() => shown().length).toBe(3);
    for (const said of shown()) {
      expect(said).toContain('I only answer people of this organisation');
      expect(said).not.toContain('Contoso');
    }
  });

  it.each(['usage', 'all', 'Teams', 'March', 'E3', 'Fabrikam'])(
    'adds no alias “%s” by a forged press',
    async (alias) => {
      const question = { intent: 'set_alias', customers: ['contoso'], alias, confirmed: true };
      await send({ text: '', value: { question } });
      await send({ text: '', value: { question: { intent: 'set_alias', customers: [] } } });
      await expect.poll(() => shown().at(-1) ?? '').toContain('No names have been added in chat');
    },
  );

  it('adds one alias where 200 are pressed at once', async () => {
    const customers = ['contoso', 'fabrikam', 'litware', 'wwi'];
    const presses = Array.from({ length: 200 }, (_, n) => {
      const question = { intent: 'set_alias', customers: [customers[n % 4]], alias: 'ZQX', confirmed: true };
      return send({ text: '', value: { question }, user: `press-${n}`, conversation: `press-${n}` });
    });
    await Promise.all(presses);
    await send({
      text: '',
      value: { question: { intent: 'set_alias', customers: [] } },
      conversation: 'list',
    });
    await expect.poll(() => shown('list').length).toBe(1);
    const card = JSON.parse(shown('list')[0] ?? '{}') as { attachments: [{ content: { speak: string } }] };
    expect(card.attachments[0].content.speak.match(/ZQX/g)).toHaveLength(1);
  }, 120_000);

  it('tells nobody in a channel whether a customer is ours', async () => {
    let asked = 100;
    const cardOf = async (text: string): Promise<string> => {
      const conversation = `oracle-${asked++}`;
      await send({ text, place: 'channel', conversation });
      await expect.poll(() => shown(conversation).length).toBeGreaterThan(0);
      const { attachments } = JSON.parse(shown(conversation)[0] ?? '{}') as { attachments: unknown };
      return JSON.stringify(attachments);
    };
    for (const ask of [
      "what's NAME's usage?",
      'NAME',
      'compare NAME and Fabrikam',
      'nudge us about NAME below 30%',
      'NAMEの使用率は？',
    ])
      expect(await cardOf(ask.replace('NAME', 'Contoso'))).toBe(
        await cardOf(ask.replace('NAME', 'Zorblatt')),
      );
  });
});
