import { readFileSync } from 'node:fs';
import { learnSkus, type Sku } from '../core/catalog/skus.ts';
import { readSkuFile } from '../core/sources/sku-file.ts';
import { ConfigError } from './config.ts';

/** The SKUs of a file. Microsoft publishes its list in Windows-1252 at times. Throws one ConfigError that says what is wrong. */
export function readSkus(file: string): readonly Sku[] {
  const refuse = (problem: string): never => {
    throw new ConfigError([`SKU_FILE: ${file}: ${problem}`]);
  };
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    return refuse(
      `it cannot be read (${fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'})`,
    );
  }
  const utf8 = bytes.toString('utf8');
  const read = readSkuFile(utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8);
  return read.kind === 'skus' ? read.skus : refuse(read.problem);
}

/** Takes the partner's newer list, if there is one, over the built-in one. */
export function loadSkus(file: string | undefined): void {
  if (file !== undefined) learnSkus(readSkus(file));
}
