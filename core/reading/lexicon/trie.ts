import type { Concept } from './concepts.ts';

/** A node of either trie: what ends here, and what may follow. Most have one follower, which takes no map. */
export class Node {
  concepts: readonly Concept[] | null = null;
  #step = '';
  #only: Node | null = null;
  #more: Map<string, Node> | null = null;

  follow(step: string): Node | undefined {
    if (this.#more !== null) return this.#more.get(step);
    return this.#only !== null && this.#step === step ? this.#only : undefined;
  }

  /** the follower at a step, made where there is none */
  grow(step: string): Node {
    const before = this.follow(step);
    if (before !== undefined) return before;
    const node = new Node();
    if (this.#only === null) {
      this.#step = step;
      this.#only = node;
    } else {
      this.#more ??= new Map([[this.#step, this.#only]]);
      this.#more.set(step, node);
    }
    return node;
  }
}
