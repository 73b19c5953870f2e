/** A file as a directory listing shows it. */
export interface Seen {
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** What is known after a look at the directory. */
export interface Look {
  readonly seen: ReadonlyMap<string, Seen>;
}

const TEMPORARY =
  /^[.~]|\.(part|partial|crdownload|opdownload|download|tmp|temp|filepart|swp|lock)$|^unconfirmed /i;

/** Names browsers, copy programs and editors give to files that are not finished. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** Tells one state of a file from another without reading it. */
export const versionOf = (file: Seen): string => `${file.name}\n${file.size}\n${Math.round(file.modifiedMs)}`;

/**
 * Which files of a directory may be read now: not temporary, not empty, the same size and time as at the look before, and not done in this
 * version. The rest is looked at again. In order of name.
 */
export function filesToRead(
  before: Look,
  listing: readonly Seen[],
  done: ReadonlySet<string>,
): { readonly ready: readonly Seen[]; readonly look: Look } {
  const candidates = listing.filter((file) => !isTemporary(file.name) && file.size > 0);
  const ready = candidates
    .filter((file) => {
      const earlier = before.seen.get(file.name);
      return earlier !== undefined && versionOf(earlier) === versionOf(file) && !done.has(versionOf(file));
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { ready, look: { seen: new Map(candidates.map((file) => [file.name, file])) } };
}

export const NOTHING_SEEN: Look = { seen: new Map() };
