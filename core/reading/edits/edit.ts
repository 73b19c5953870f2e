import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Vote } from '../vote.ts';

/** A message read as a change of the question before. */
export interface Edit {
  readonly question: Question;
  readonly because: string;
}

/** One way in which a message can lean on the question before; null where it does not. */
export type Kind = (evidence: Evidence, previous: PreviousQuestion, vote: Vote | null) => Edit | null;
