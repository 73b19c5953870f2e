import type { Intent } from '../catalog/intents.ts';
import { dismisses } from './dismissal.ts';
import type { Evidence } from './evidence.ts';
import type { Heard } from './heard.ts';
import { pattern } from './languages/index.ts';
import type { Part, PartKind } from './split.ts';
import type { Normalized } from './text/normalize.ts';

interface Place {
  readonly first: boolean;
  readonly whole: Normalized;
}

/** What a part of a message is to the others. The first request must be one by itself; a later one may lean on it. */
export function kindOfPart(part: Part, heard: Heard, { first, whole }: Place): PartKind {
  const { low } = part.message;
  const { evidence } = heard;
  if (leansOnStatement(part, heard, whole) || isTail(part, evidence)) return 'piece';
  if (JOINING.test(low)) return 'courtesy';
  if (isReason(low)) return 'piece';
  if (heard.wish(null) !== null) return 'whole';
  const guarded = heard.guarded();
  if (!evidence.items.some(({ kind }) => kind === 'concept' || kind === 'number' || kind === 'customer'))
    return 'courtesy';
  if (dismisses(evidence)) return 'courtesy';
  if (guarded !== null)
    return COURTESY.has(guarded.intent) || guarded.sentiment === 'pos' ? 'courtesy' : 'piece';
  const ruled = heard.ruled();
  return ruled !== null && (ruled.sure || !first) ? 'whole' : 'piece';
}

const COURTESY: ReadonlySet<Intent> = new Set(['greeting', 'thanks', 'affirm']);
const JOINING = pattern('partKind.joining');

/** 顧客が多忙なので: why the rest is wanted, and no wish of its own. */
const isReason = (low: string): boolean => /(?:ので|のため|ですから|ためです)[。.!]*$/.test(low);

const ASKING = pattern('partKind.asking');

/** "Contoso is stuck at 20 %. What now?": what is told before is what advice or a figure is wanted on. */
function leansOnStatement({ mentions, from }: Part, { evidence, ruled }: Heard, whole: Normalized): boolean {
  const before = whole.low.slice(0, from);
  if (from === 0 || mentions.length > 0 || !/[.!]\s*$/.test(before) || ASKING.test(before)) return false;
  return evidence.metric !== undefined || ruled()?.intent === 'recommend';
}

const TAIL = /^(?:(?:metric|workload|product|per|month)\.|all$)/;

/** "who is lowest? deployment", 最下位はどこ？展開率: a slot of the request before, put after it. */
function isTail({ message, from }: Part, { items }: Evidence): boolean {
  if (from === 0 || JOINING.test(message.low) || /[?はもって]\s*$/.test(message.low)) return false;
  return (
    items.length <= 4 &&
    items.every(
      (item) =>
        (item.kind === 'mark' && item.text !== '?') ||
        item.kind === 'number' ||
        item.kind === 'customer' ||
        (item.kind === 'kana' && /^[のでを]$/.test(item.text)) ||
        (item.kind === 'concept' && item.concepts.some((one) => TAIL.test(one))),
    )
  );
}
