import type { Mention } from './names/name.ts';
import type { Normalized } from './text/normalize.ts';
import { isDigit } from './text/script.ts';

export interface Part {
  readonly message: Normalized;
  readonly mentions: readonly Mention[];
  readonly from: number;
  readonly to: number;
}

const MOST_PARTS = 3;
/** A message in more pieces is no list of requests, and each piece costs a reading. */
const MOST_CUTS = 24;
const NEXT = '(?:それから|あと|ついでに|それと|その後|続けて|次に|そして|さらに)';
/** Where one request ends and the next begins: stops and verbs belong to the request before, joining words to neither. */
const STOPS: readonly RegExp[] = [
  /(?<!(?:^|[\s.])(?:vs|inc|ltd|co|corp|no|st|dr|mr|mrs|ms|approx|e\.g|i\.e|[a-z]))[.!?]\s+(?=\S)/g,
  /(?<!(?<![a-z])[a-z](?=\.))[。！？!?.]+(?=[぀-ヿ一-鿿a-z\ue000])/g,
  /;\s*/g,
  /\n+/g,
  new RegExp(
    `(?:して|てから|切り替えて|見せて|出して|教えて|ください|下さい|お願い)(?:、|,)(?:${NEXT}(?:、|,)?)?(?=\\S)`,
    'g',
  ),
  /(?<!こ)と(?:、|,)(?=\S)/g,
  /(?:[っめしいえべせ]て|(?<!の)で)(?:、|,)(?=\S)/g,
  /^(?:hi|hello|hey|good morning|good afternoon|thanks|thank you|こんにちは|おはようございます|お疲れ様です|お世話になっております|ありがとう(?:ございます)?|すみません)(?: [a-z]+)?[,、!.。]\s*/g,
];
const JOINS: readonly RegExp[] = [
  /[,;]?\s+(?:and then|then also|then|and also|also,?(?! (?:known|called|named|referred|goes|go|answers)(?![a-z]))|and after that|after that|plus also|as well as show|and (?=(?:show|tell|give|export|list|compare|what|who|which|why|remind|switch|send|set|how|stop|turn|explain|alert|notify|warn|let me know|subscribe|the bottom|the top|the lowest|then)(?![a-z])))\s*/g,
  new RegExp(`(?:、|,)\\s*${NEXT}(?:、|,)?`, 'g'),
];

/** Most messages have no seam at all: a stop, comma or joining word with something after it. */
const MAY_PART = /[.!?;\n,][^.!?]*[^.!?\s]|\b(?:and|then|also|plus|as well)\b/;

/** A message cut at its seams. Names are never cut. */
export function cutAtSeams(message: Normalized, mentions: readonly Mention[]): Part[] {
  if (!MAY_PART.test(message.low)) return [];
  const cuts = new Map<number, number>();
  for (const hit of [...hits(STOPS, message.low), ...hits(JOINS, message.low)]) {
    const at = hit.index + hit[0].length;
    if (
      hit[0] === '' ||
      at >= message.low.length ||
      mentions.some(
        ({ start, end }) => (hit.index < end && at > start) || (hit[0].startsWith('と') && hit.index === end),
      )
    )
      continue;
    if (
      /\d[.,]$/.test(message.low.slice(Math.max(0, hit.index - 1), hit.index + 1)) &&
      isDigit(message.low[at]!)
    )
      continue;
    if (!cuts.has(at)) cuts.set(at, hit.joins ? hit.index : at);
  }
  const edges = [...cuts].sort(([a], [b]) => a - b);
  const parts: Part[] = [];
  for (let n = 0; n <= edges.length; n++) {
    const [from, to] = [edges[n - 1]?.[0] ?? 0, edges[n]?.[1] ?? message.low.length];
    if (message.low.slice(from, to).trim() !== '') parts.push(slice(message, mentions, from, to));
  }
  return parts;
}

interface Hit {
  readonly 0: string;
  readonly index: number;
  readonly joins: boolean;
}

function hits(seams: readonly RegExp[], low: string): Hit[] {
  const joins = seams === JOINS;
  return seams.flatMap((seam) =>
    [...low.matchAll(seam)].map((hit) => ({ 0: hit[0], index: hit.index, joins })),
  );
}

/** What a part of a message is by itself. */
export type PartKind = 'courtesy' | 'whole' | 'piece';

/**
 * The requests of a message: its parts where each is a request by itself, otherwise all of it as one. Greetings and thanks
 * around a request go.
 */
export function requestsOf(
  message: Normalized,
  mentions: readonly Mention[],
  kindOf: (part: Part, first: boolean) => PartKind,
): Part[] {
  const one: Part[] = [{ message, mentions, from: 0, to: message.low.length }];
  const parts = cutAtSeams(message, mentions);
  if (parts.length < 2 || parts.length > MOST_CUTS) return one;
  const kinds: PartKind[] = [];
  for (const part of parts)
    kinds.push(
      kindOf(
        part,
        kinds.every((kind) => kind === 'courtesy'),
      ),
    );
  const asked = parts.filter((_, at) => kinds[at] !== 'courtesy');
  const [first] = asked;
  const last = asked.at(-1);
  if (first === undefined || last === undefined) return one;
  const whole = parts.every((_, at) => kinds[at] !== 'piece');
  return whole && asked.length <= MOST_PARTS ? asked : [slice(message, mentions, first.from, last.to)];
}

function slice(message: Normalized, mentions: readonly Mention[], from: number, to: number): Part {
  return {
    from,
    to,
    message: { text: message.text.slice(from, to), low: message.low.slice(from, to) },
    mentions: mentions
      .filter(({ start, end }) => start >= from && end <= to)
      .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from })),
  };
}
