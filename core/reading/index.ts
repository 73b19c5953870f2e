export { isAlias } from './alias/words.ts';
export { readerAmongOthers } from './among-others.ts';
export { bareName } from './names/bare.ts';
export { createLinker, type Linker } from './names/linker.ts';
export type { Nameable } from './names/name.ts';
export { isOwnWord } from './own-words.ts';
export { createReader, type Reader } from './reader.ts';
export { readerOf } from './reader-of.ts';
