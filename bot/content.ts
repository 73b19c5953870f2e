import { readFile } from 'node:fs/promises';
import { CONTENT } from '../core/catalog/content.ts';
import { readContentFile } from '../core/catalog/content-file.ts';
import type { Content } from '../core/catalog/content-item.ts';
import { ConfigError } from './config.ts';

/** The partner's own courses, pages and contact, in front of the built-in catalogue. Throws one ConfigError that names every mistake of the file. */
export async function loadContent(file: string | undefined, now: Date): Promise<Content> {
  if (file === undefined) return { items: CONTENT };
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ConfigError([`CONTENT_FILE: ${file} cannot be read (${codeOf(cause)})`]);
  });
  const read = readContentFile(text, CONTENT, now.toISOString().slice(0, 10));
  if (read.kind === 'refused')
    throw new ConfigError(read.problems.map((problem) => `CONTENT_FILE: ${problem}`));
  return read.content;
}

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown reason';
