import { describe, expect, it } from 'vitest';
import { createLog } from '../../bot/log.ts';

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
      statusCode: 429,
      request: { body: 'what a person wrote' },
    });
    log.error('failed', { error });
    const written = JSON.parse(lines.at(-1)!);
    expect(written.error).toMatchObject({ name: 'Error', message: 'outer', statusCode: 429 });
    expect(written.error.cause).toMatchObject({ name: 'TypeError', message: 'inner' });
    expect(lines.at(-1)).not.toContain('what a person wrote');
  });
});
