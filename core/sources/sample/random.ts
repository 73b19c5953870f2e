/** A number from 0 up to 1 that depends on the text alone: the sample portfolio's only source of chance (FNV-1a, then mulberry32). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  let mixed = (hash + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** Hexadecimal digits that depend on the text alone, `length` of them. */
export function hexOf(text: string, length: number): string {
  let digits = '';
  for (let part = 0; digits.length < length; part += 1) {
    digits += Math.floor(chance(`${text}#${part}`) * 0x100000000)
      .toString(16)
      .padStart(8, '0');
  }
  return digits.slice(0, length);
}

/** A GUID that depends on the text alone. */
export function guidOf(text: string): string {
  const hex = hexOf(text, 30);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
