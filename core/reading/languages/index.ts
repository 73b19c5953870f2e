import type { LanguageCode } from '../../question.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import type { Role } from './patterns.ts';
import type { Tongue } from './tongue.ts';

/** A message may be of any of them, or of two: all are read at once. */
export const TONGUES: Readonly<Record<LanguageCode, Tongue>> = { en, ja };

/** What is said for a role, in whatever language. */
export function pattern(role: Role): RegExp {
  const said = Object.values(TONGUES).map(({ patterns }) => patterns[role]);
  const flags = [...new Set(said.flatMap((one) => [...one.flags]))].join('');
  return new RegExp(said.map(({ source }) => source).join('|'), flags);
}
