export { bareName } from './names/bare.ts';
export { createLinker, type Linker, type Nameable } from './names/linker.ts';
export { isOwnWord } from './own-words.ts';
export { createReader, type Reader } from './reader.ts';
export { readerOf } from './reader-of.ts';
