export { createLinker, type Linker, type Nameable } from './names/linker.ts';
export { createReader, type Reader } from './reader.ts';
export { readerOf } from './reader-of.ts';
