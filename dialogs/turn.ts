import type { TurnContext } from 'botbuilder';
import type { Input, Reading } from '../core/assistant.ts';
import type { Person } from '../core/person.ts';
import type { Moment } from '../core/time.ts';

/** Who is spoken to, where and when. */
export interface Setting {
  readonly person: Person;
  readonly moment: Moment;
  /** opens the bot's personal chat, where the channel has such a link */
  readonly personalChatUrl?: string;
  /** the question leaned on the one before */
  readonly followUp?: boolean;
}

/** What a turn of a dialog is given. */
export interface Turn extends Setting {
  readonly input: Input;
}

const TURN = Symbol('turn');
const READING = Symbol('reading');

/** Dialogs are shared by all conversations, so what belongs to one turn travels with its context. */
export function beginTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

export function turnOf(context: TurnContext): Turn {
  return context.turnState.get<Turn>(TURN);
}

/** The reading of this turn, once there is one. */
export function readingIn(context: TurnContext): Reading | undefined {
  return context.turnState.get<Reading | undefined>(READING);
}

/** A message is read once a turn, whoever asks first. */
export async function readingOf(context: TurnContext, read: () => Promise<Reading>): Promise<Reading> {
  const known = readingIn(context);
  if (known) return known;
  const reading = await read();
  context.turnState.set(READING, reading);
  return reading;
}
