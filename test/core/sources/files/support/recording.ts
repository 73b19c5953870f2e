import { copyFileSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type FileReport,
  type ImportOptions,
  importFiles,
  keepIn,
} from '../../../../../core/sources/files/index.ts';
import type { Fact, Loader } from '../../../../../core/store/loader.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');
const WRITTEN = new Date('2026-11-20T09:00:00Z');
export const FIXTURES = resolve(import.meta.dirname, '../../../../fixtures/downloads');
export const TENANT = '9b1d6c1e-2f7a-4c58-9a3e-0d5b7f1a2c01';

/** A loader that keeps what a whole file gave, and nothing of a file that ended with a fault. */
export function recordingLoader(): Loader & { readonly facts: Fact[] } {
  const facts: Fact[] = [];
  return {
    facts,
    completes: async ({ page }) => page !== undefined && !page.more && (page.total ?? 0) <= page.rows,
    known: async () => false,
    samples: async () => 0,
    load: async (_file, batches) => {
      const given: Fact[] = [];
      for await (const batch of batches) given.push(...batch);
      facts.push(...given);
      return { inserted: given.length, updated: 0, unchanged: 0 };
    },
    close: async () => {},
  };
}

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'uptake-import-'));

/** Writes a file last touched on 20 November 2026. */
export function written(name: string, content: string | Uint8Array, dir = scratch()): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  utimesSync(path, WRITTEN, WRITTEN);
  return path;
}

/** A project fixture, copied so that its time is known. */
export function fixture(name: string, touched = WRITTEN): string {
  const path = join(scratch(), name);
  copyFileSync(join(FIXTURES, name), path);
  utimesSync(path, touched, touched);
  return path;
}

export interface Read {
  readonly reports: readonly FileReport[];
  readonly report: FileReport;
  readonly facts: readonly Fact[];
}

/** Imports one path with a recording loader. */
export async function read(path: string, options: Partial<ImportOptions> = {}): Promise<Read> {
  const loader = recordingLoader();
  const { files } = await importFiles(loader, [path], { now: NOW, keepsakes: keepIn(scratch()), ...options });
  return { reports: files, report: files[0]!, facts: loader.facts };
}

export const only = <K extends Fact['kind']>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }>[] =>
  facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
