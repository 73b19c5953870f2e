import { Refusal } from './refusal.ts';

/** A place in a file; both count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** JSON.parse whose mistakes are told by their place in the file. */
export function parsed(text: string, start: Spot): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(cause, spotIn(text, mistakeIn(text), start));
  }
}

/** Where JSON.parse gives up: for some mistakes V8 does not say, then it is the length of the longest beginning that is still right. */
function mistakeIn(text: string): number {
  const told = positionOf(text);
  if (typeof told === 'number') return told;
  let [right, wrong] = [0, text.length];
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    const at = positionOf(text.slice(0, middle));
    if (at === 'end' || at === middle) right = middle;
    else wrong = middle;
  }
  return right;
}

function positionOf(text: string): number | 'end' | undefined {
  try {
    JSON.parse(text);
    return 'end';
  } catch (error) {
    const { message } = error as Error;
    if (message.startsWith('Unexpected end')) return 'end';
    const at = /at position (\d+)/.exec(message)?.[1];
    return at === undefined ? undefined : Number(at);
  }
}

/** What is around the list; positions behind the list are counted from its end. */
export function parsedAround(text: string, start: Spot, listAt: number, afterList: Spot): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = mistakeIn(text);
    const spot = at < listAt ? spotIn(text, at, start) : spotIn(text.slice(listAt), at - listAt, afterList);
    throw malformed(cause, spot);
  }
}

function spotIn(text: string, at: number, start: Spot): Spot {
  const before = text.slice(0, at);
  const lines = before.split('\n');
  if (lines.length === 1) return { line: start.line, column: start.column + at };
  return { line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
}

function malformed(cause: unknown, { line, column }: Spot): Refusal {
  // V8 quotes the text in some messages: only those that do not are passed on
  const said =
    /^(Expected .*?) in JSON at/.exec((cause as Error).message)?.[1]?.toLowerCase() ?? 'unexpected text';
  return new Refusal(`it is not valid JSON: line ${line} column ${column}: ${said}`, line, { cause });
}
