import type { Coverage } from '../coverage.ts';
import type { Figure, Freshness, Row } from '../figure.ts';
import type { Assumption, LeftOutReason, Note } from '../note.ts';
import type { CustomerId, Question } from '../question.ts';

export interface Base {
  /** the question as answered: every assumption filled in by its own default stays absent here */
  readonly question: Question;
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly Note[];
  readonly freshness?: Freshness;
  /** next questions worth asking, whole */
  readonly next: readonly Question[];
  readonly ruleVersion: string;
}

/** Names for the ids an answer mentions, so that cards need no store. */
export interface Named {
  readonly names: Readonly<Record<CustomerId, string>>;
}

/** The figure an answer leads with, laid open as the contract prints it. */
export type Lead = Figure;

export interface Listed {
  readonly rows: readonly Row[];
  /** all customers that match */
  readonly total: number;
  readonly offset: number;
  readonly leftOut: {
    readonly count: number;
    readonly why: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  };
  readonly coverage: Coverage;
  /** the whole portfolio's figure, to measure the rows by */
  readonly portfolio: Figure;
}
