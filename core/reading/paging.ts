import type { PreviousQuestion, Question } from '../question.ts';
import type { Edit } from './edits/index.ts';

/** Rows of a list on one card. */
const PAGE = 10;
const ENGLISH =
  /^(?:(?:ok|okay|please|and|yes|show|give|list|let me see|see|can i see|could i see|can i have|i want|get|go to|what about)(?: me| us)?,? )*(?:the |to the )?(?:next(?: (?:\d+|ten|five|page|ones?|few|batch|lot|rows?|set))?|(?:\d+ |ten )?more(?: rows)?|rest|others?|remaining(?: ones)?|continue|keep going|go on|carry on|further|page (?:two|three|\d))(?: (?:customers|clients|accounts|results|rows|of them|ones|page|please|then|on the list))*[ ?.!]*$/;
const JAPANESE =
  /^(?:はい|では|じゃあ|その|あと)?[、,]?(?:次|つぎ|続き|続け|つづき|もっと|残り|のこり|以降|この先)(?:の)?(?:\d+(?:件|社|個|行)|十[件社]|ペジ|ぶん|分)?(?:て|を|も|は|へ|に)?(?:見せて|みせて|表示|表示して|教えて|出して|ください|お願い(?:します)?|見たい|して|進んで|全部)*[。?!]*$/;

/** "next 10", 続き after a list: the rows after those shown. */
export function nextPage(text: string, previous: PreviousQuestion | null): Edit | null {
  if (previous === null || !isList(previous) || !(ENGLISH.test(text) || JAPANESE.test(text))) return null;
  const { value: _, change: __, also: ___, suggest: ____, shown: _____, offset, limit, ...rest } = previous;
  const page = Math.min(limit ?? PAGE, PAGE);
  const kept = limit === undefined || limit <= PAGE ? {} : { limit };
  const question = { ...rest, ...kept, offset: (offset ?? 0) + page } as Question;
  return { question, because: 'the next of the list' };
}

function isList({ intent, customers }: PreviousQuestion): boolean {
  return (intent === 'portfolio_rank' || intent === 'portfolio_filter') && customers.length === 0;
}
