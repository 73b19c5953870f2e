import type { Fact } from '../../loader.ts';

/** What a file tells as this kind of fact. */
export type Told<Kind extends Fact['kind']> =
  Extract<Fact, { kind: Kind }> extends { fact: infer F } ? F : never;
