import type { Outcome } from '../answer.ts';
import type { Content } from '../catalog/content-item.ts';
import type { Directory } from '../directory.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import type { Person } from '../person.ts';
import type { LanguageCode, Question } from '../question.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { StateStore } from '../store/state.ts';
import type { Moment } from '../time.ts';

/** One question being answered: who asks, when, in which language, of which customers. */
export interface Asked {
  readonly question: Question;
  readonly person: Person;
  readonly moment: Moment;
  readonly language: LanguageCode;
  readonly directory: Directory;
}

/** What intents may read and, for the few that change something, write. */
export interface Ports {
  readonly portfolio: Portfolio;
  readonly state: StateStore;
  /** whether people's own words may be kept; the organisation's consent */
  readonly keepQuestionText: boolean;
  /** what can be recommended: the built-in catalogue unless the partner has an own one */
  readonly content?: Content;
  /** who may see ids of other people: Entra object ids in lower case; nobody where not given */
  readonly adminUserIds?: readonly string[];
  /** the month the partner's fiscal year begins with, 1 to 12; April where nothing is set */
  readonly fiscalStart?: number;
  /** what nudges need; without it they are said not to be here */
  readonly nudges?: NudgeDesk;
}

/** How one kind of question is answered. Access was checked before. */
export type Intention = (asked: Asked, ports: Ports) => Promise<Outcome>;
