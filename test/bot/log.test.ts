import { describe, expect, it } from 'vitest';
import { correlated, createLog } from '../../bot/log.ts';

describe('the log', () => {
  const lines: string[] = [];
  const log = createLog(
    'info',
    (line) => lines.push(line),
    () => new Date('2026-11-23T08:00:00Z'),
  );

  it('writes one JSON object a line, of its level and above', () => {
    log.debug('hidden');
    log.warn('refused', { status: 401 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\}\n$/);
    expect(JSON.parse(lines[0]!)).toEqual({
      time: '2026-11-23T08:00:00.000Z',
      level: 'warn',
      event: 'refused',
      status: 401,
    });
  });

  it('tells of an error what it is and what caused it, and nothing it carries', () => {
    const error = Object.assign(new Error('outer', { cause: new TypeError('inner') }), {
      body: 'what a person wrote',
    });
    log.error('failed', { error });
    const written = JSON.parse(lines.at(-1)!);
    expect(written.error).toMatchObject({ name: 'Error', message: 'outer' });
    expect(written.error.cause).toMatchObject({ name: 'TypeError', message: 'inner' });
    expect(written.error.stack).toContain('log.test.ts');
    expect(lines.at(-1)).not.toContain('what a person wrote');
  });

  it('tells nothing of what another service says but its status and code, also where it is wrapped', () => {
    const text = 'Contoso is at 40 %\n{"level":"info","event":"forged"}';
    const heard = Object.assign(new Error(text), {
      name: 'RestError',
      statusCode: 403,
      code: 'BotNotInConversationRoster',
      response: { bodyAsText: text },
    });
    log.error('failed', { error: Object.assign(new Error(`dialog: ${text}`), { error: heard }) });
    expect(lines.at(-1)).not.toMatch(/Contoso|forged/);
    expect(JSON.parse(lines.at(-1)!).error.cause).toMatchObject({
      name: 'RestError',
      statusCode: 403,
      code: 'BotNotInConversationRoster',
    });
    log.error('failed', { error: Object.assign(heard, { code: text }) });
    expect(lines.at(-1)).not.toMatch(/Contoso|forged/);
  });

  it('gives all lines of one piece of work one id, and another to the next', async () => {
    const before = lines.length;
    const work = async () => {
      log.info('begun');
      await Promise.resolve();
      log.info('done');
    };
    await Promise.all([correlated(work), correlated(work)]);
    log.info('outside');
    const ids = lines.slice(before).map((line) => JSON.parse(line).id);
    expect(new Set(ids.slice(0, 4)).size).toBe(2);
    expect(ids.at(-1)).toBeUndefined();
  });
});
