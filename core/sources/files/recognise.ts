import type { Bytes } from './bytes.ts';
import { peek } from './peek.ts';
import { recogniseJson } from './recognise-json.ts';
import { recogniseCsv } from './recognise-table.ts';
import type { Recognised } from './recognised.ts';
import { Refusal } from './refusal.ts';
import { httpHead, textOf } from './text.ts';

const HEAD = 65_536;

/** Tells what a file is from its beginning (JSON: from the whole, so that nothing malformed is half read). Throws a Refusal with the reason. */
export async function recognise(bytes: Bytes): Promise<Recognised> {
  const { head, whole } = await peek(textOf(bytes), HEAD);
  const http = httpHead(head);
  const start = head.slice(http.length).trimStart();
  if (start === '') {
    await whole.return(undefined);
    throw new Refusal('the file holds nothing but white space');
  }
  if (/^[[{]/.test(start)) {
    return {
      ...(await recogniseJson(bytes, whole, http.length)),
      ...(http.date ? { httpDate: http.date } : {}),
    };
  }
  await whole.return(undefined);
  return recogniseCsv(bytes, head);
}
