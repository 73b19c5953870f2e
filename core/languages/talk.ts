import type { Ask, AskOption } from '../answers/ask.ts';
import type { DeniedAnswer, UnavailableAnswer, UnclearAnswer } from '../answers/no-answer.ts';
import type { TalkAnswer } from '../answers/talk.ts';
import type { Intent } from '../catalog/intents.ts';
import type { Name } from './terms.ts';

/** One message of words: its first line, and what follows. */
export interface Said {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is said when there is no figure to show. */
export interface TalkWords {
  talk(answer: TalkAnswer, name: Name): Said;
  unclear(why: UnclearAnswer['why']): Said;
  denied(why: DeniedAnswer['why']): Said;
  fault(reference: string): Said;
  busy: Said;
  unavailable(asked: Intent, why: UnavailableAnswer['why']): Said;
  ask(ask: Ask, name: Name): Said;
  option(option: AskOption, ask: Ask, name: Name): string;
  /** what kind of question an intent is, as a noun */
  intent(intent: Intent): string;
  /** what can be asked, one line each, for help */
  readonly abilities: readonly string[];
}
