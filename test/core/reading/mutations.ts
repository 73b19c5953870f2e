/** A message made of the same few pieces over and over, as long as messages are read. */
export interface Repeated {
  readonly pieces: readonly string[];
  readonly between: string;
}

/** What made reading slow once, and what is much alike. */
const FIRST: readonly (readonly string[])[] = [
  ['十１'],
  ['²ア'],
  ['二①&', '千歳青空建設'],
  ['三河瑞穂商事', '百', '.', 'ᦠ'],
  ['万;ß', 'ア１', '若竹千歳銀行'],
  ['瑞穂三河食品', 'の', '三河朝霧電機'],
  ['quarter', '瑞穂北斗食品', '山田の使用率は？'],
  ['usage', 'of', 'Contoso', 'and'],
  ['below', '40%'],
  ['a.b@c'],
  ['1,2'],
];
const BETWEEN = ['', ' ', ',', '、', 'の', '-', '\n', '/'];
const CHARACTERS = [
  ...'十１²アabc0,.-~/ 　のはが東株%％:;()ー々一二百千万割分月日年週、。&+=#@éßﬁ㈱㍿①ⅳ½「」',
];

export const textOf = ({ pieces, between }: Repeated, length: number): string => {
  const round = pieces.join(between) + between;
  return round.repeat(Math.ceil(length / Math.max(1, round.length))).slice(0, length);
};

/** Looks for the messages that cost most: the worst so far are changed, and changed again. The same seed finds the same. */
export async function worstOf(
  cost: (message: Repeated) => Promise<number>,
  options: { readonly words: readonly string[]; readonly tries: number; readonly seed: number },
): Promise<readonly { readonly message: Repeated; readonly cost: number }[]> {
  const random = chance(options.seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const piece = () =>
    random() < 0.5
      ? pick(options.words)
      : Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(CHARACTERS)).join('');
  const changed = ({ pieces, between }: Repeated): Repeated => {
    const at = Math.floor(random() * pieces.length);
    switch (Math.floor(random() * 5)) {
      case 0:
        return { pieces: pieces.toSpliced(at, 0, piece()), between };
      case 1:
        return { pieces: pieces.length > 1 ? pieces.toSpliced(at, 1) : [piece()], between };
      case 2:
        return { pieces, between: pick(BETWEEN) };
      default:
        return { pieces: pieces.with(at, piece()), between };
    }
  };
  const found = [];
  for (const pieces of FIRST) {
    const message = { pieces, between: '' };
    found.push({ message, cost: await cost(message) });
  }
  for (let tried = 0; tried < options.tries; tried++) {
    found.sort((a, b) => b.cost - a.cost);
    found.splice(20);
    const message = changed(pick(found).message);
    found.push({ message, cost: await cost(message) });
  }
  return found.sort((a, b) => b.cost - a.cost);
}

function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
