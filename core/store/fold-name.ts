/** A name as names are compared: NFKC, lower case, runs of white space as one space. Legal forms stay: two names are the same only when nothing else differs. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
