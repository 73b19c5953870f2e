import { describe, expect, it } from 'vitest';
import { createLinker, type Nameable } from '../../../core/reading/index.ts';
import { normalize } from '../../../core/reading/text/normalize.ts';

// Thousands of customers that differ in one word or one legal form, and their names with a slip of the finger.
const words = (text: string) => text.split(' ');
const HEADS = words(
  'Alder Birch Cedar Harbor Harbour Kestrel Maple Rossi Larsen Larson Keller Kellar Hughes Novak',
);
const PLACES = words('River Stone Field Bridge Point Hill Bay Bank');
const KINDS = words('Foods Motors Insurance Media Energy Legal Dental Marine Design Group Holdings');
const FORMS = ['Ltd', 'Inc.', 'LLC', 'GmbH', ''];
const FIRST = words('青空 若竹 東洋 山田 佐藤 高橋 さくら ひかり スカイ グリーン ネクスト クレスト');
const MIDDLE = ['', '中央', '第一', '東'];
const LAST = words('商事 工業 製作所 運輸 食品 銀行 精機 精密 フーズ サービス');

function lookAlikes(): Nameable[] {
  const all: Nameable[] = [];
  const add = (name: string) => all.push({ id: `c${all.length}`, name, aliases: [] });
  for (const [h, head] of HEADS.entries())
    for (const [p, place] of PLACES.entries())
      for (const [k, kind] of KINDS.entries())
        add(`${head} ${place} ${kind} ${FORMS[(h + p + k) % FORMS.length]!}`.trim());
  for (const head of HEADS) for (const kind of KINDS) add(`${head} ${kind}`);
  for (const first of FIRST)
    for (const middle of MIDDLE) for (const last of LAST) add(`${first}${middle}${last}株式会社`);
  return all;
}

const list = lookAlikes();
const linker = createLinker(list);
const bare = (name: string) => name.replace(/ (?:Ltd|Inc\.|LLC|GmbH)$|株式会社/, '');

/** Every way to leave one letter out or to swap two, within the words that can slip. */
function slips(name: string): string[] {
  const all: string[] = [];
  for (let at = 1; at + 1 < name.length; at += 2) {
    if (!/[a-zァ-ヺ]/.test(name[at]!)) continue;
    all.push(name.slice(0, at) + name.slice(at + 1));
    all.push(name.slice(0, at) + name[at + 1]! + name[at]! + name.slice(at + 2));
  }
  return all;
}

describe('customers whose names are alike', () => {
  const one = (text: string) =>
    linker.link(normalize(text)).filter(({ ids, how }) => ids.length === 1 && how !== 'doubt');

  it('are told apart when the name is written out', () => {
    for (const { id, name } of list.filter((_, at) => at % 3 === 0))
      for (const text of [name, `usage of ${bare(name)}`, `${name}の使用率は？`])
        for (const { ids } of one(text)) expect(ids, text).toEqual([id]);
  });

  it('are asked about, never mistaken, when it is misspelt', () => {
    const exact = new Set(list.map(({ name }) => bare(name).toLowerCase()));
    let linked = 0;
    let tried = 0;
    for (let at = 0; at < list.length; at += 7) {
      const { id, name } = list[at]!;
      for (const slip of slips(bare(name))) {
        if (exact.has(slip.toLowerCase())) continue;
        const mentions = one(`usage of ${slip}`);
        for (const { ids } of mentions) expect(ids, `${slip} for ${name}`).toEqual([id]);
        tried++;
        if (mentions.length > 0) linked++;
      }
    }
    expect(tried).toBeGreaterThan(1000);
    expect(linked / tried).toBeGreaterThan(0.5);
  });
});
