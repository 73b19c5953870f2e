import type { Evidence } from '../evidence.ts';
import type { Guarded } from './guarded.ts';

const ATTACKS: readonly RegExp[] = [
  /(?:hidden|secret|system|internal|original) (?:instruction|prompt|rule|message|guideline)/,
  /(?:ignore|disregard|forget|override|bypass|overrule|skip)[^.?!]{0,30}(?:instruction|rule|prompt|guideline|restriction|polic|were told|limits|safety|permission)/,
  /(?:指示|ルル|命令|規則|制約|制限|ガイドライン|権限|設定)[^.?!]{0,8}(?:無視|忘れ|破っ|破り|従わな|回避|外し|取り払)/,
  /(?:他|別|全|すべて|全て|ほか)[^.?!]{0,3}(?:パトナ|販売店|代理店|リセラ)[^.?!]{0,4}(?:顧客|お客|テナント|データ|デタ)/,
  /(?:other|another|every|all) (?:partner|reseller|csp)s?'?s? (?:customers|clients|tenants|data)/,
];

/** Wording of an attack: long-vowel marks are already gone from the text. */
export function attack({ concepts, text }: Evidence): Guarded | null {
  const wording = concepts.has('injection') || ATTACKS.some((pattern) => pattern.test(text));
  return wording ? { intent: 'out_of_scope', because: 'wording of an attack' } : null;
}
