import { readFileSync } from 'node:fs';
import { createLinker, createReader, type Nameable, type Reader } from '../../../core/reading/index.ts';
import type { Labelled } from './score.ts';

const at = (file: string) => new URL(`../../corpus/${file}`, import.meta.url);

export function linesOf<T>(file: string): T[] {
  return readFileSync(at(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export const customers = JSON.parse(readFileSync(at('customers.json'), 'utf8')) as Nameable[];
export const questions = (): Labelled[] => linesOf<Labelled>('questions.jsonl');

export function corpusReader(): Reader {
  return createReader({ linker: createLinker(customers) });
}
