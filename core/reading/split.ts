import type { Mention } from './names/linker.ts';
import type { Normalized } from './text/normalize.ts';

export interface Part {
  readonly message: Normalized;
  readonly mentions: readonly Mention[];
}

const MOST_PARTS = 3;
/** Where one request ends and the next begins. */
const SEAMS: readonly RegExp[] = [
  /(?<!(?:^|\s)(?:vs|inc|ltd|co|corp|no|st|dr|mr|mrs|ms|approx|e\.g|i\.e|[a-z]))[.!?]\s+(?=\S)/g,
  /[。！？!?.]+(?=[぀-ヿ一-鿿a-z\ue000])/g,
  /[,;]?\s+(?:and then|then also|then|and also|also,?|and after that|after that|plus also|as well as show|and (?=(?:show|tell|give|export|list|compare|what|who|which|remind|switch|send|set|how|stop|turn|explain)(?![a-z])))\s*/g,
  /;\s*/g,
  /\n+/g,
  /(?:、|,)\s*(?:それから|あと|ついでに|それと|その後|続けて|次に|そして|さらに)(?:、|,)?/g,
  /(?:して|てから|切り替えて)(?:、|,)(?=\S)/g,
  /^(?:hi|hello|hey|good morning|good afternoon|thanks|thank you|こんにちは|おはようございます|お疲れ様です|お世話になっております|ありがとう(?:ございます)?|すみません)(?: [a-z]+)?[,、!.。]\s*/g,
];

/** A message of several requests, taken apart; a message of one stays whole. Names are never cut. */
export function requestsOf(message: Normalized, mentions: readonly Mention[]): Part[] {
  const cuts = new Set<number>();
  for (const seam of SEAMS) {
    for (const hit of message.low.matchAll(seam)) {
      const at = hit.index + hit[0].length;
      if (hit[0] === '' || at >= message.low.length) continue;
      if (mentions.some(({ start, end }) => hit.index < end && at > start)) continue;
      if (
        /\d[.,]$/.test(message.low.slice(Math.max(0, hit.index - 1), hit.index + 1)) &&
        /^\d/.test(message.low.slice(at))
      )
        continue;
      cuts.add(at);
    }
  }
  if (cuts.size === 0) return [{ message, mentions }];
  const edges = [0, ...[...cuts].sort((a, b) => a - b), message.low.length];
  const parts: Part[] = [];
  for (let n = 0; n + 1 < edges.length; n++) {
    const [from, to] = [edges[n]!, edges[n + 1]!];
    if (message.low.slice(from, to).trim() === '') continue;
    parts.push(slice(message, mentions, from, to));
  }
  return parts.length > MOST_PARTS ? [{ message, mentions }] : parts;
}

function slice(message: Normalized, mentions: readonly Mention[], from: number, to: number): Part {
  return {
    message: { text: message.text.slice(from, to), low: message.low.slice(from, to) },
    mentions: mentions
      .filter(({ start, end }) => start >= from && end <= to)
      .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from })),
  };
}
