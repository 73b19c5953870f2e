import { isKatakana } from '../text/script.ts';

const ROMAJI: Readonly<Record<string, string>> = romajiTable();

/** Kana as Latin letters with long vowels short (とうでん → toden), or null where it is not all kana. */
export function romaji(kana: string): string | null {
  let text = '';
  let doubled = false;
  for (let at = 0; at < kana.length; at++) {
    const c = toHiragana(kana[at]!);
    if (c === 'ー' || c === '・') continue;
    if (c === 'っ') {
      doubled = true;
      continue;
    }
    const pair = ROMAJI[c + toHiragana(kana[at + 1] ?? '')];
    const syllable = pair ?? ROMAJI[c];
    if (syllable === undefined) return null;
    if (pair !== undefined) at++;
    text += doubled ? syllable[0] + syllable : syllable;
    doubled = false;
  }
  return shortVowels(text);
}

/** Whether a Latin word could be Japanese: syllables of a consonant and a vowel. */
export function isRomaji(latin: string): boolean {
  return /^(?:n(?![aiueoy])|(?:([kstcp])(?=\1))?(?:[kgsztdnhbpmrwjfv]?|[kgnhbpmr]?y|sh|ch|ts)[aiueo])+$/.test(
    latin,
  );
}

/** Latin long vowels short: ou, oo → o; uu → u; oh before a consonant → o. */
export function shortVowels(latin: string): string {
  return latin
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/oh(?=[^aeiouy]|$)/g, 'o')
    .replace(/m(?=[bpm])/g, 'n');
}

function toHiragana(c: string): string {
  return isKatakana(c) && c !== 'ー' ? String.fromCharCode(c.charCodeAt(0) - 0x60) : c;
}

function romajiTable(): Record<string, string> {
  const rows = `あaいiうuえeおo かkaきkiくkuけkeこko さsaしshiすsuせseそso たtaちchiつtsuてteとto なnaにniぬnuねneのno
  はhaひhiふfuへheほho まmaみmiむmuめmeもmo やyaゆyuよyo らraりriるruれreろro わwaをoんn がgaぎgiぐguげgeごgo ざzaじjiずzuぜzeぞzo
  だdaぢjiづzuでdeどdo ばbaびbiぶbuべbeぼbo ぱpaぴpiぷpuぺpeぽpo きゃkyaきゅkyuきょkyo しゃshaしゅshuしょsho ちゃchaちゅchuちょcho
  にゃnyaにゅnyuにょnyo ひゃhyaひゅhyuひょhyo みゃmyaみゅmyuみょmyo りゃryaりゅryuりょryo ぎゃgyaぎゅgyuぎょgyo じゃjaじゅjuじょjo
  びゃbyaびゅbyuびょbyo ぴゃpyaぴゅpyuぴょpyo ふぁfaふぃfiふぇfeふぉfo ゔvu`;
  const table: Record<string, string> = {};
  for (const hit of rows.matchAll(/([ぁ-ゔ]+)([a-z]+)/g)) table[hit[1]!] = hit[2]!;
  return table;
}
