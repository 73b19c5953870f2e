import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../core/question.ts';
import { TENANT } from './support/activities.ts';
import { APP_ID, type Authority, startAuthority } from './support/authority.ts';
import { NOW, openBot, type TestBot, wordsOf } from './support/bot.ts';

const CONTOSO: Question = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' };
const OTHER_TENANT = '00000000-0000-0000-0000-000000000002';

const OURS = { id: 'ours', tenantId: TENANT, userRole: 'user', userPrincipalName: 'sato@partner.example' };
const STRANGERS = {
  'a guest by role': { ...OURS, userRole: 'guest' },
  'a guest by name': { ...OURS, userPrincipalName: 'bob_fabrikam.com#EXT#@partner.onmicrosoft.com' },
  'somebody who did not sign in': { ...OURS, userRole: 'anonymous' },
  'somebody of another organisation': { ...OURS, tenantId: OTHER_TENANT },
} as const;

let authority: Authority;
let bot: TestBot;
let now = NOW;
let person = 0;

beforeAll(async () => {
  authority = await startAuthority();
  bot = await openBot({
    now: () => now,
    authentication: authority.authentication,
    headers: (serviceUrl) => ({
      authorization: `Bearer ${authority.token({ serviceUrl, expiresIn: 3600 })}`,
    }),
    config: {
      identity: { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'x' },
      allowedTenants: [TENANT],
      serviceHosts: ['127.0.0.1'],
    },
  });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([bot.close(), authority.close()]);
});
afterEach(() => {
  now = NOW;
  bot.connector.asked.length = 0;
  bot.connector.sent.length = 0;
  bot.outcomes.length = 0;
});

/** Somebody the roster tells this of, who has not been here before. */
function somebody(
  member: object | undefined,
  status = 200,
): { readonly user: string; readonly conversation: string } {
  person += 1;
  const user = `person-${person}`;
  bot.connector.roster.set(user, { status, ...(member ? { member } : {}) });
  return { user, conversation: `chat-${person}` };
}

describe('with an app id', () => {
  it('people of the organisation are answered, and the roster is asked for them once an hour', async () => {
    const ours = somebody(OURS);
    expect(await bot.say("what's Contoso's usage?", ours)).toMatchObject([
      expect.stringContaining('Contoso'),
    ]);
    await bot.say('and Teams?', ours);
    await bot.say('help', { ...ours, conversation: 'elsewhere' });
    expect(bot.connector.asked).toEqual([ours.user]);
    now = new Date(NOW.getTime() + 3_600_001);
    await bot.say('thanks', ours);
    expect(bot.connector.asked).toHaveLength(2);
  });

  it.each(Object.entries(STRANGERS))('%s is told so, and nothing is computed', async (_, member) => {
    const who = somebody(member);
    expect(await bot.say("what's Contoso's usage?", who)).toEqual([
      'I only answer people of this organisation.',
    ]);
    expect(await bot.tap(CONTOSO, { ...who, locale: 'ja-JP' })).toEqual([
      'この組織の方からのご質問にのみお答えしています。',
    ]);
    expect(bot.outcomes).toEqual([]);
    const key = `person/${TENANT}/aad-${who.user}`;
    expect((await bot.nudges.recipient(key))?.reach.kind ?? 'none').not.toBe('reachable');
    expect(await bot.state.preferences({ tenantId: TENANT, userId: `aad-${who.user}` })).toEqual({});
  });

  it('a guest who installs the bot is not welcomed', async () => {
    const who = somebody(STRANGERS['a guest by role']);
    await bot.send({ ...who, type: 'installationUpdate', action: 'add' });
    expect(bot.connector.messages()).toEqual([]);
  });

  it('somebody who became a guest is sent nothing any more', async () => {
    const who = somebody(OURS);
    const key = `person/${TENANT}/aad-${who.user}`;
    await bot.say('hello', who);
    expect((await bot.nudges.recipient(key))?.reach).toEqual({ kind: 'reachable' });
    bot.connector.roster.set(who.user, { status: 200, member: STRANGERS['a guest by role'] });
    now = new Date(NOW.getTime() + 3_600_001);
    await bot.say('hello', who);
    expect((await bot.nudges.recipient(key))?.reach).toMatchObject({ kind: 'ended', why: 'guest' });
  });

  it('a guest in a channel is told once, in a chat of their own', async () => {
    const who = { ...somebody(STRANGERS['a guest by role']), place: 'channel' as const };
    await bot.say("what's Contoso's usage?", who);
    await bot.say("what's Fabrikam's usage?", who);
    const sent = bot.connector.sent.map(({ path, activity }) => [path, wordsOf(activity)]);
    expect(sent).toEqual([
      ['/v3/conversations', ''],
      ['/v3/conversations/sent-1/activities', 'I only answer people of this organisation.'],
    ]);
    expect(bot.connector.sent[0]?.activity).toMatchObject({ members: [{ id: who.user }], tenantId: TENANT });
    expect(bot.outcomes).toEqual([]);
  });

  it('a guest who presses a button in a channel alone sees why nothing happens', async () => {
    const who = { ...somebody(STRANGERS['a guest by role']), place: 'channel' as const };
    const press = { name: 'adaptiveCard/action', value: { action: { data: { question: CONTOSO } } } };
    const answer = await bot.send({ ...who, type: 'invoke', ...press });
    expect(JSON.parse(answer.text)).toMatchObject({ value: expect.stringMatching(/^I only answer people/) });
    expect(bot.connector.messages()).toEqual([]);
    expect(bot.outcomes).toEqual([]);
  });

  it.each([
    ['does not know somebody', 404, undefined],
    ['is not to be reached', 500, undefined],
    ['tells nothing of somebody', 200, { id: 'x' }],
  ])(
    'where the roster %s nothing is computed, and it is asked again next time',
    async (_, status, member) => {
      const who = somebody(member, status);
      expect(await bot.say("what's Contoso's usage?", who)).toEqual([
        'I cannot tell right now whether you belong to this organisation.',
      ]);
      expect(bot.outcomes).toEqual([]);
      bot.connector.roster.set(who.user, { status: 200, member: OURS });
      expect(await bot.say("what's Contoso's usage?", who)).toMatchObject([
        expect.stringContaining('Contoso'),
      ]);
    },
  );

  it('many messages of one person at once ask the roster once', async () => {
    const ours = somebody(OURS);
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => bot.say('help', { ...ours, conversation: `many-${at}` })),
    );
    expect(bot.connector.asked).toEqual([ours.user]);
  });
});

describe('otherwise', () => {
  it('a setting admits guests, and the roster is not asked', async () => {
    const open = await openBot({ config: { admitGuests: true } });
    open.connector.roster.set('guest', { status: 200, member: STRANGERS['a guest by role'] });
    expect(await open.tap(CONTOSO, { user: 'guest' })).toMatchObject([expect.stringContaining('Contoso')]);
    expect(open.connector.asked).toEqual([]);
    await open.close();
  });

  it('without an app id a roster that tells of a guest is believed, and one that tells nothing stops nobody', async () => {
    const open = await openBot();
    open.connector.roster.set('guest', { status: 200, member: STRANGERS['a guest by role'] });
    expect(await open.tap(CONTOSO, { user: 'guest' })).toEqual([
      'I only answer people of this organisation.',
    ]);
    expect(await open.tap(CONTOSO, { user: 'anybody' })).toMatchObject([expect.stringContaining('Contoso')]);
    await open.close();
  });
});
