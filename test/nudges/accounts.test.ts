import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAdministrator } from '../../core/access/administration.ts';
import { personRecipient } from '../../core/nudges/rule.ts';
import { type Desk, inMinutes, openDesk, person } from './desk.ts';

const ADMIN = '11111111-2222-4333-8444-555555555555';
const STATUS = { intent: 'nudge_settings', act: 'status', customers: [] } as const;

describe('whom nudges do not reach', () => {
  let desk: Desk;
  const lost = person('lost-one');

  beforeAll(async () => {
    desk = await openDesk({ adminUserIds: [ADMIN] });
    await desk.meet(lost);
    await desk.store.withdraw(personRecipient(lost), {
      kind: 'ended',
      why: 'BotDisabledByUser',
      at: inMinutes(1),
    });
  });
  afterAll(() => desk.close());

  it('is a count to everybody, who are told why they see no more', async () => {
    const { outcome, text } = await desk.say('are any nudges waiting to be delivered?', person('sato'), 2);
    expect(outcome).toMatchObject({ form: 'status', counts: { unreachable: 1 } });
    expect(outcome).not.toHaveProperty('unreachable');
    expect(JSON.stringify(outcome)).not.toContain('lost-one');
    expect(text).toMatch(/1 recipient cannot be reached\.\nWho they are is shown only to administrators/);
    const japanese = await desk.say('通知の配信状況は？', person('tanaka'), 2);
    expect(japanese.text).toMatch(/届けられない宛先が1件あります。\n宛先の詳細は、管理者/);
  });

  it('is a list to administrators, in their own chat alone', async () => {
    const admin = person(ADMIN.toUpperCase());
    const outcome = await desk.respond(STATUS, admin, 3);
    expect(outcome).toMatchObject({ unreachable: [{ key: 'person/t/lost-one', why: 'BotDisabledByUser' }] });
    expect(await desk.respond(STATUS, { ...admin, place: 'group' }, 3)).toMatchObject({ why: 'not_here' });
  });

  it('is shown to nobody where no administrators are set', () => {
    expect(isAdministrator(person(ADMIN))).toBe(false);
    expect(isAdministrator(person(ADMIN), [])).toBe(false);
    expect(isAdministrator(person(ADMIN), [ADMIN])).toBe(true);
    expect(isAdministrator(person('sato'), [ADMIN])).toBe(false);
  });
});
