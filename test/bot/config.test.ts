import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../bot/config.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = 'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee';
const REGISTERED = { MicrosoftAppId: APP, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: TENANT };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
}

describe('settings', () => {
  it('have defaults for a bot on this machine only', () => {
    expect(loadConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      allowedTenants: 'any',
      channels: [],
      serviceHosts: [],
      admitGuests: false,
      adminUserIds: [],
      fiscalStart: 4,
      dataDir: './data',
      keepQuestionText: false,
      logLevel: 'info',
    });
  });

  it('are frozen', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });

  it('count an empty value as unset', () => {
    expect(loadConfig({ PORT: '', MicrosoftAppPassword: ' ', HOST: '', IMPORT_DIR: '' })).toEqual(
      loadConfig({}),
    );
  });

  it('listen on all addresses with an app id, and allow its own tenant alone', () => {
    const config = loadConfig(REGISTERED);
    expect(config.host).toBe('0.0.0.0');
    expect(config.allowedTenants).toEqual([TENANT.toLowerCase()]);
    expect(config.identity).toEqual({
      type: 'SingleTenant',
      appId: APP,
      tenantId: TENANT,
      password: 'secret',
    });
  });

  it('take a list of tenants', () => {
    const config = loadConfig({ ...REGISTERED, ALLOWED_TENANT_IDS: `${APP}, ${TENANT}` });
    expect(config.allowedTenants).toEqual([APP, TENANT.toLowerCase()]);
  });

  it('take the month of the fiscal year, April unless set', () => {
    expect(loadConfig({}).fiscalStart).toBe(4);
    expect(loadConfig({ FISCAL_YEAR_START: '7' }).fiscalStart).toBe(7);
    expect(problemsOf({ FISCAL_YEAR_START: 'July' })).toEqual(['FISCAL_YEAR_START is not a month (1 to 12)']);
  });

  it('take a list of administrators, which is empty unless set', () => {
    expect(loadConfig({ ...REGISTERED, ADMIN_USER_IDS: `${TENANT};${APP}` }).adminUserIds).toEqual([
      TENANT.toLowerCase(),
      APP,
    ]);
    expect(problemsOf({ ADMIN_USER_IDS: 'sato' })).toEqual([
      'ADMIN_USER_IDS: "sato" is not an Entra object id (a GUID)',
    ]);
  });

  it('know a managed identity, which has no password', () => {
    const msi = { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT, MicrosoftAppType: 'UserAssignedMSI' };
    expect(loadConfig(msi).identity).toEqual({ type: 'UserAssignedMSI', appId: APP, tenantId: TENANT });
    expect(problemsOf({ ...msi, MicrosoftAppPassword: 'x' })).toHaveLength(1);
  });

  it.each([
    ['a password without an app id', { MicrosoftAppPassword: 'x' }, 'MicrosoftAppPassword'],
    ['a tenant without an app id', { MicrosoftAppTenantId: TENANT }, 'MicrosoftAppTenantId'],
    [
      'an app id without a password',
      { MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT },
      'MicrosoftAppPassword',
    ],
    [
      'an app id without a tenant',
      { MicrosoftAppId: APP, MicrosoftAppPassword: 'x' },
      'MicrosoftAppTenantId',
    ],
    ['an app id that is none', { ...REGISTERED, MicrosoftAppId: 'my-bot' }, 'MicrosoftAppId'],
    ['a bot of many tenants', { ...REGISTERED, MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType'],
    ['a public address without an app id', { HOST: '0.0.0.0' }, 'HOST'],
    ['another public address without an app id', { HOST: '127.0.0.1.example.com' }, 'HOST'],
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a port in words', { PORT: 'http' }, 'PORT'],
    ['a tenant that is none', { ...REGISTERED, ALLOWED_TENANT_IDS: 'contoso.com' }, 'ALLOWED_TENANT_IDS'],
    ['a guessable metrics token', { METRICS_TOKEN: 'abc' }, 'METRICS_TOKEN'],
    ['a switch that is neither on nor off', { KEEP_QUESTION_TEXT: 'maybe' }, 'KEEP_QUESTION_TEXT'],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a database that is not built', { DATABASE_URL: 'postgres://db/uptake' }, 'DATABASE_URL'],
  ])('refuse %s', (_, env, name) => {
    const problems = problemsOf(env as Record<string, string>);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });

  it('name every problem at once', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'loud', HOST: '10.0.0.1' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['HOST', 'PORT', 'LOG_LEVEL']);
  });

  it('never repeat a secret in a problem', () => {
    const problems = problemsOf({ MicrosoftAppPassword: 'hunter2-secret', METRICS_TOKEN: 'tok3n' });
    expect(problems.join()).not.toMatch(/hunter2|tok3n/);
  });
});

describe('.env.example', () => {
  const root = join(import.meta.dirname, '../..');
  const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'));

  it('lists exactly the settings that are read', () => {
    const read = new Set<string>();
    loadConfig(
      new Proxy(REGISTERED as Record<string, string>, {
        get: (env, name: string) => {
          read.add(name);
          return env[name];
        },
      }),
    );
    read.delete('DATABASE_URL');
    expect(Object.keys(example).toSorted()).toEqual([...read].toSorted());
  });

  it('shows the defaults', () => {
    const { MicrosoftAppType, ...rest } = example;
    expect(MicrosoftAppType).toBe('SingleTenant');
    expect(loadConfig(rest as Record<string, string>)).toEqual(loadConfig({}));
  });
});
