import type { Nameable } from '../../core/reading/index.ts';

const words = (text: string): readonly string[] => text.split(' ');
const HEADS = words(
  'alder birch cedar ember falcon granite harbor indigo juniper kestrel lumen maple nimbus orchid',
);
const SYLLABLES = words('ka ro mi ten sol var qui lem dor pra zen hal');
const KINDS = words(
  'Foods Bank Logistics Partners Motors Insurance Media Energy Hotels Textiles Pharma Trading',
);
const FIRST = words('青空 若竹 大和 双葉 北斗 三河 富山 千歳 松風 白鷺 瑞穂 飛鳥 朝霧 銀河');
const LAST = words('商事 工業 製作所 運輸 食品 印刷 建設 電機 物産 銀行');

/** Customers with a name and a Japanese alias each; the same seed always gives the same. */
export function invented(count: number, seed = 1): Nameable[] {
  let state = seed;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return from[(state >> 8) % from.length]!;
  };
  return Array.from({ length: count }, (_, at) => ({
    id: `bench-${at}`,
    name: `${pick(HEADS)}${pick(SYLLABLES)}${pick(SYLLABLES)} ${pick(KINDS)} Ltd`,
    aliases: [pick(FIRST) + pick(FIRST) + pick(LAST)],
  }));
}
