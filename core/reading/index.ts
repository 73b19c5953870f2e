export { createLinker, type Linker, type Nameable } from './names/linker.ts';
export { createReader, type Reader, type ReadOptions } from './reader.ts';
export { readerOf } from './reader-of.ts';
