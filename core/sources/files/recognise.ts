import type { Bytes } from './bytes.ts';
import { peek } from './peek.ts';
import { recogniseJson } from './recognise-json.ts';
import { recogniseCsv } from './recognise-table.ts';
import type { Recognised } from './recognised.ts';
import { Refusal, shown } from './refusal.ts';
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
  const page = pageOf(start);
  if (page) {
    await whole.return(undefined);
    throw new Refusal(page, 1);
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

const SIGN_IN =
  /login\.(microsoftonline|live|windows)\.|type=["']?password|sign[ -]?in|log ?in|サインイン|ログイン/i;

/** Why a web page or an answer in XML is not read; undefined for what is neither. */
function pageOf(start: string): string | undefined {
  if (/^<\?xml|^<Error>/i.test(start) && !/<html/i.test(start)) {
    const code = /<Code>([^<]*)<\/Code>/i.exec(start)?.[1];
    return code
      ? `it is an error answer of the storage (${shown(code)}), not the report: its link has run out, ask for a new one`
      : 'it is XML, not a download read here: export it as CSV, JSON or .xlsx';
  }
  if (!/^<(!doctype html|html|head|body|script|meta|!--)/i.test(start)) return undefined;
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1];
  const named = title?.trim() ? ` (“${shown(title)}”)` : '';
  return SIGN_IN.test(start)
    ? `it is a sign-in page${named}, not a report: sign in, then download it again`
    : `it is a web page${named}, not a report: use the page’s export or download button`;
}
