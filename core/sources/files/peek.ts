/** The beginning of a text, up to `enough` characters, and the whole text again. */
export async function peek(
  chunks: AsyncGenerator<string>,
  enough: number,
): Promise<{ readonly head: string; readonly whole: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < enough) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    if (head) yield head;
    yield* chunks;
  }
  return { head, whole: whole() };
}
