import { describe, expect, it } from 'vitest';
import { filesToRead, isTemporary, NOTHING_SEEN, versionOf } from '../../../core/sources/watch/index.ts';

const file = (name: string, size = 10, modifiedMs = 1000) => ({ name, size, modifiedMs });
const none = new Set<string>();

describe('files put into a directory', () => {
  it('are read at the second look that finds them the same', () => {
    const first = filesToRead(NOTHING_SEEN, [file('a.csv')], none);
    expect(first.ready).toEqual([]);
    expect(filesToRead(first.look, [file('a.csv')], none).ready).toEqual([file('a.csv')]);
  });

  it('are left alone while they grow or are written again', () => {
    const first = filesToRead(NOTHING_SEEN, [file('a.csv', 10), file('b.csv', 5, 1)], none);
    const second = filesToRead(first.look, [file('a.csv', 20), file('b.csv', 5, 2)], none);
    expect(second.ready).toEqual([]);
    expect(filesToRead(second.look, [file('a.csv', 20), file('b.csv', 5, 2)], none).ready).toHaveLength(2);
  });

  it('are read once, and again when they change', () => {
    const look = filesToRead(NOTHING_SEEN, [file('a.csv')], none).look;
    const done = new Set([versionOf(file('a.csv'))]);
    expect(filesToRead(look, [file('a.csv')], done).ready).toEqual([]);
    const changed = filesToRead(look, [file('a.csv', 11)], done).look;
    expect(filesToRead(changed, [file('a.csv', 11)], done).ready).toHaveLength(1);
  });

  it.each([
    '.hidden',
    '~$book.csv',
    'a.csv.part',
    'a.csv.crdownload',
    'Unconfirmed 123.crdownload',
    'a.tmp',
    'a.csv.swp',
  ])('%s is not finished', (name) => expect(isTemporary(name)).toBe(true));
  it.each(['a.csv', 'part.csv', 'tmp.json', 'download.zip', 'reports.csv.gz'])('%s is', (name) =>
    expect(isTemporary(name)).toBe(false),
  );

  it('are read in order of name, empty ones not at all', () => {
    const listing = [file('b.csv'), file('a.csv'), file('c.csv', 0)];
    const { look } = filesToRead(NOTHING_SEEN, listing, none);
    expect(filesToRead(look, listing, none).ready.map((one) => one.name)).toEqual(['a.csv', 'b.csv']);
  });
});
