import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { personKeyOf } from '../../bot/channel/person.ts';
import { mayHaveToken } from '../../bot/channel/service-hosts.ts';
import { authorizeAs } from '../../bot/delivery/authorize.ts';
import { message, post, TENANT } from './support/activities.ts';
import { APP_ID, type Authority, anotherKey, startAuthority, type TokenWishes } from './support/authority.ts';
import { type Connector, startConnector } from './support/connector.ts';
import { type Door, openDoor } from './support/door.ts';

const OTHER_TENANT = '00000000-0000-0000-0000-000000000002';
const CONFIG = {
  identity: { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'x' },
  allowedTenants: [TENANT],
  serviceHosts: ['127.0.0.1'],
} as const;
let authority: Authority;
let connector: Connector;
let door: Door;
let turns = 0;

beforeAll(async () => {
  [authority, connector] = await Promise.all([startAuthority(), startConnector()]);
  door = await openDoor(
    async (context) => {
      turns += 1;
      await context.sendActivity('heard');
    },
    {
      authentication: authority.authentication,
      config: CONFIG,
    },
  );
  // the SDK writes about false tokens itself
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([door.close(), authority.close(), connector.close()]);
});
afterEach(() => {
  turns = 0;
  connector.sent.length = 0;
});

const bearer = (wishes: Partial<TokenWishes> = {}) => ({
  authorization: `Bearer ${authority.token({ serviceUrl: connector.url, ...wishes })}`,
});

/** What the login service gives whoever holds our app's password: a good signature, our app, and no channel behind it. */
const ourApp = (ver: string, party: string): Partial<TokenWishes> => ({
  issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  claims: { ver, [party]: APP_ID },
});

describe('with an app id', () => {
  it('a valid token is believed, and the answer goes out signed', async () => {
    expect((await post(door.url, message(connector.url), bearer())).status).toBe(200);
    expect(turns).toBe(1);
    expect(connector.sent.map((sent) => sent.authorization)).toEqual(['Bearer of-the-bot']);
  });

  it.each([
    ['no token at all', () => ({})],
    ['an empty header', () => ({ authorization: '' })],
    ['another scheme', () => ({ authorization: 'Basic dXNlcjpwYXNz' })],
    ['a bearer of nothing', () => ({ authorization: 'Bearer' })],
    ['junk', () => ({ authorization: 'Bearer junk' })],
    ['junk in three parts', () => ({ authorization: 'Bearer e30.e30.e30' })],
    ['an expired token', () => bearer({ expiresIn: -3600 })],
    ['a token for another bot', () => bearer({ audience: 'another' })],
    ['a token for another service url', () => bearer({ serviceUrl: 'https://example.com/' })],
    ['a token under an unknown key', () => bearer({ keyId: 'zz' })],
    ['a token signed with another key', () => bearer({ key: anotherKey() })],
    ['a token that names no service url', () => bearer({ serviceUrl: undefined })],
    ['a token of our own app, as the emulator brings it', () => bearer(ourApp('1.0', 'appid'))],
    ['a newer token of our own app', () => bearer(ourApp('2.0', 'azp'))],
    ['an unsigned token', () => bearer({ algorithm: 'none' })],
  ])('%s is answered 401, and nothing runs', async (_, headers) => {
    const answer = await post(door.url, message(connector.url), headers() as Record<string, string>);
    expect(answer).toEqual({ status: 401, text: '' });
    expect(turns).toBe(0);
    expect(connector.sent).toEqual([]);
  });

  it('a token of a channel its key does not stand for is answered 401', async () => {
    const activity = { ...message(connector.url), channelId: 'slack' };
    expect((await post(door.url, activity, bearer())).status).toBe(401);
    expect(turns).toBe(0);
  });

  it('a token that was believed once is not believed for another service url', async () => {
    const headers = bearer();
    expect((await post(door.url, message(connector.url), headers)).status).toBe(200);
    expect((await post(door.url, message('https://example.com/'), headers)).status).toBe(401);
  });

  it('a token is validated once while it is believed', async () => {
    const headers = bearer();
    const first = await Promise.all([1, 2, 3].map(() => post(door.url, message(connector.url), headers)));
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200]);
    const fetches = authority.fetches();
    expect((await post(door.url, message(connector.url), headers)).status).toBe(200);
    expect(authority.fetches()).toBe(fetches);
  });
});

describe('with an app id and no way to the signing keys', () => {
  it('nobody is believed, and the operator hears why', async () => {
    const gone = await startAuthority();
    await gone.close();
    const { authentication } = gone;
    const identity = { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'x' } as const;
    const open = await openDoor(async () => {}, { authentication, config: { identity } });
    expect((await post(open.url, message(connector.url), bearer())).status).toBe(401);
    expect(open.logged.join()).toContain('signing_keys_unreachable');
    await open.close();
  });
});

describe('channels', () => {
  const otherChannel = {
    channelId: 'directline',
    from: { id: 'aad-victim' },
    conversation: { id: 'c' },
  };
  it.each([
    ['another channel that names our tenant', { channelData: { tenant: { id: TENANT } } }],
    [
      'another channel that names tenant and person where Teams does',
      {
        conversation: { id: 'c', tenantId: TENANT, conversationType: 'personal' },
        from: { id: 'x', aadObjectId: 'aad-victim' },
      },
    ],
    ['an emulator', { channelId: 'emulator' }],
    ['no channel that is known', { channelId: 'MSTEAMS' }],
  ])('an activity of %s is refused before anything runs', async (_, change) => {
    const activity = { ...message(connector.url), ...otherChannel, ...change };
    const { status } = await post(door.url, activity, bearer());
    expect(status).toBe(403);
    expect(turns).toBe(0);
  });

  it('an activity of a channel that a setting admits is of nobody of Teams', async () => {
    const persons: unknown[] = [];
    const open = await openDoor(async ({ activity }) => void persons.push(personKeyOf(activity)), {
      authentication: authority.authentication,
      config: { ...CONFIG, channels: ['directline'] },
    });
    const activity = {
      ...message(connector.url),
      ...otherChannel,
      conversation: { id: 'c', tenantId: TENANT },
      from: { id: 'aad-victim', aadObjectId: 'aad-victim' },
    };
    expect((await post(open.url, activity, bearer())).status).toBe(200);
    expect(persons).toEqual([{ tenantId: 'directline', userId: 'aad-victim' }]);
    await open.close();
  });
});

describe('people', () => {
  it.each(['message', 'invoke'])(
    'a %s of nobody Entra knows is refused, whatever id it has',
    async (type) => {
      const activity = { ...message(connector.url), type, from: { id: 'aad-user-1', name: 'Sato' } };
      expect((await post(door.url, activity, bearer())).status).toBe(403);
      expect(turns).toBe(0);
    },
  );

  it('an event that names nobody is let in, and is nobody’s', async () => {
    const persons: unknown[] = [];
    const open = await openDoor(async ({ activity }) => void persons.push(personKeyOf(activity)), {
      authentication: authority.authentication,
      config: CONFIG,
    });
    const event = { ...message(connector.url), type: 'conversationUpdate', from: { id: 'aad-user-1' } };
    expect((await post(open.url, event, bearer())).status).toBe(200);
    expect(persons).toEqual([undefined]);
    await open.close();
  });
});

describe('addresses', () => {
  const hosts = [
    'https://smba.trafficmanager.net.example.com/emea/',
    'https://emea.smba.trafficmanager.net/',
    'https://mine.trafficmanager.net/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net@example.com/',
    'https://webchat.botframework.com/',
    'http://127.0.0.1:9/',
  ];
  it.each(hosts)('nothing is answered to %s, although a token names it', async (serviceUrl) => {
    const open = await openDoor(
      async () => {
        turns += 1;
      },
      {
        authentication: authority.authentication,
        config: { ...CONFIG, serviceHosts: [] },
      },
    );
    expect((await post(open.url, message(serviceUrl), bearer({ serviceUrl }))).status).toBe(403);
    expect(turns).toBe(0);
    await open.close();
  });

  it('Teams’ own and those of the settings are answered', () => {
    for (const url of [
      'https://smba.trafficmanager.net/emea/',
      'https://SMBA.trafficmanager.net/amer/x/',
      'https://smba.infra.gcc.teams.microsoft.com/teams/',
    ])
      expect(mayHaveToken(url, [])).toBe(true);
    const named = ['smba.infra.gov.teams.microsoft.us'];
    expect(mayHaveToken('https://smba.infra.gov.teams.microsoft.us/teams', named)).toBe(true);
    expect(mayHaveToken('http://smba.infra.gov.teams.microsoft.us/teams', named)).toBe(false);
  });

  it('an answer that is sent on elsewhere goes nowhere', async () => {
    const elsewhere = await startConnector();
    connector.plan.push({ status: 307, headers: { location: `${elsewhere.url}v3/x` } });
    await post(door.url, message(connector.url), bearer());
    expect(elsewhere.sent).toEqual([]);
    await elsewhere.close();
  });

  it.each(hosts)('a nudge kept for %s is not signed', async (serviceUrl) => {
    await expect(authorizeAs({ ...CONFIG, serviceHosts: [] })(serviceUrl)).rejects.toThrow();
  });
});

describe('tenants', () => {
  it.each([
    ['another tenant', { conversation: OTHER_TENANT, channelData: OTHER_TENANT }],
    ['another tenant in the channel data alone', { conversation: TENANT, channelData: OTHER_TENANT }],
    ['another tenant in the conversation alone', { conversation: OTHER_TENANT, channelData: TENANT }],
    ['our tenant in the channel data alone', { channelData: TENANT }],
    ['no tenant', {}],
  ])('an activity of %s is refused before anything runs', async (_, where: Record<string, string>) => {
    const activity = {
      ...message(connector.url),
      conversation: { id: 'c', conversationType: 'personal', tenantId: where['conversation'] },
      channelData: where['channelData'] ? { tenant: { id: where['channelData'] } } : {},
    };
    expect(await post(door.url, activity, bearer())).toEqual({ status: 403, text: '' });
    expect(turns).toBe(0);
    expect(connector.sent).toEqual([]);
  });

  it('ids are compared whatever their case', async () => {
    const conversation = { id: 'c', conversationType: 'personal', tenantId: TENANT.toUpperCase() };
    const activity = { ...message(connector.url), conversation };
    expect((await post(door.url, activity, bearer())).status).toBe(200);
  });
});

describe('without an app id', () => {
  it.each([
    'https://example.com/',
    'http://127.0.0.1@example.com/',
    'http://127.0.0.1.example.com/',
    'http://10.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.example.com/',
    'http://169.254.169.254/latest/',
  ])('nothing is sent to %s', async (serviceUrl) => {
    const open = await openDoor(async (context) => void (await context.sendActivity('heard')));
    expect((await post(open.url, message(serviceUrl))).status).toBe(403);
    expect(open.faults).toEqual([]);
    await open.close();
  });

  it('any tenant of this machine is answered', async () => {
    const open = await openDoor(async (context) => void (await context.sendActivity('heard')));
    expect((await post(open.url, message(connector.url))).status).toBe(200);
    expect(connector.messages().map(({ text }) => text)).toEqual(['heard']);
    await open.close();
  });
});
