/** Names people use for a zone beside those of its city. */
const SPOKEN: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  jst: 'Asia/Tokyo',
  japan: 'Asia/Tokyo',
  japanese: 'Asia/Tokyo',
  uk: 'Europe/London',
  british: 'Europe/London',
  eastern: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  redmond: 'America/Los_Angeles',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  'central european': 'Europe/Paris',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  china: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  korea: 'Asia/Seoul',
  osaka: 'Asia/Tokyo',
  munich: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
};
/** Long-vowel marks are already gone. */
const JAPANESE: Readonly<Record<string, string>> = {
  東京: 'Asia/Tokyo',
  日本: 'Asia/Tokyo',
  大阪: 'Asia/Tokyo',
  ロンドン: 'Europe/London',
  英国: 'Europe/London',
  イギリス: 'Europe/London',
  パリ: 'Europe/Paris',
  ベルリン: 'Europe/Berlin',
  ドイツ: 'Europe/Berlin',
  ニュヨク: 'America/New_York',
  米国東部: 'America/New_York',
  東部: 'America/New_York',
  シカゴ: 'America/Chicago',
  ロサンゼルス: 'America/Los_Angeles',
  シアトル: 'America/Los_Angeles',
  米国太平洋: 'America/Los_Angeles',
  太平洋: 'America/Los_Angeles',
  ハワイ: 'Pacific/Honolulu',
  シンガポル: 'Asia/Singapore',
  香港: 'Asia/Hong_Kong',
  上海: 'Asia/Shanghai',
  北京: 'Asia/Shanghai',
  中国: 'Asia/Shanghai',
  台北: 'Asia/Taipei',
  台湾: 'Asia/Taipei',
  ソウル: 'Asia/Seoul',
  韓国: 'Asia/Seoul',
  バンコク: 'Asia/Bangkok',
  インド: 'Asia/Kolkata',
  ドバイ: 'Asia/Dubai',
  シドニ: 'Australia/Sydney',
  協定世界: 'UTC',
};
const JAPANESE_ZONE = new RegExp(`(${Object.keys(JAPANESE).join('|')})(?:標準)?時(?:間|刻)`);
const WRITTEN =
  /(?<![a-z/])(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_/-]+/;
const CALLED = /((?:[a-z]+ ){0,2}[a-z]+) (?:standard |daylight )?(?:time(?: ?zone)?|tz)(?![a-z])/g;
const CLOCKED = /(?:\d|am|pm) (utc|gmt|jst|est|edt|pst|pdt|cet|cest|eastern|central|pacific)(?![a-z])/;

let cities: ReadonlyMap<string, string> | undefined;

/** Every zone of this runtime by its written name and by its city. */
function known(): ReadonlyMap<string, string> {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').flatMap((zone): [string, string][] => [
      [zone.split('/').at(-1)!.replaceAll('_', ' ').toLowerCase(), zone],
      [zone.toLowerCase(), zone],
    ]),
    ...Object.entries(SPOKEN),
  ]);
  return cities;
}

/** The IANA zone a message names: London time, Europe/London, JST, 東京時間. */
export function zoneIn(text: string): string | undefined {
  const japanese = JAPANESE_ZONE.exec(text)?.[1];
  if (japanese) return JAPANESE[japanese];
  if (!/time|tz|[a-z]\/[a-z]|utc|gmt|[a-z]st\b|[ec]t\b|eastern|central|pacific/.test(text)) return undefined;
  const written = WRITTEN.exec(text)?.[0];
  if (written) return known().get(written);
  for (const [, words = ''] of text.matchAll(CALLED)) {
    const parts = words.split(' ');
    for (let at = 0; at < parts.length; at++) {
      const zone = known().get(parts.slice(at).join(' '));
      if (zone) return zone;
    }
  }
  const clocked = CLOCKED.exec(text)?.[1];
  return clocked && SPOKEN[clocked];
}
