import type { Outcome } from '../answer.ts';
import { ask, but } from '../base.ts';
import type { Pressed } from '../nudges/answers.ts';
import { pastDay } from '../nudges/day-said.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { ACTIONS } from '../nudges/episode.ts';
import { isAction, isDismissal } from '../nudges/press.ts';
import type { CustomerId } from '../question.ts';
import type { Asked, Ports } from './intent.ts';
import { doneBase, sorry } from './nudge-common.ts';
import { unnoted } from './nudge-effect.ts';
import { aboutThese, episodesMeant, pressAll, today } from './nudge-episodes.ts';

/** "I'm on it", and what was done about it on which day: its effect is measured once the data allows. */
export async function acknowledge(
  asked: Asked,
  nudges: NudgeDesk,
  { state, portfolio }: Ports,
): Promise<Outcome> {
  const { question } = asked;
  const day = question.doneOn === undefined ? today(asked) : pastDay(question.doneOn, today(asked));
  if (day === undefined) return sorry(asked, 'done_day');
  const named = await episodesMeant(asked, nudges);
  if (named.length === 0)
    return (await unnoted(asked, portfolio)) ?? sorry(asked, 'nothing_open', [ask('nudge_list')]);
  const action = isAction(question.reason) ? { action: question.reason } : {};
  const press = async () => ({ kind: 'acknowledge', day, ...action }) as const;
  const pressed = await pressAll(named, press, asked, nudges, state);
  const open = pressed.some(({ result }) => result === 'done' || result === 'already');
  const noted = question.reason !== undefined;
  return {
    ...doneBase(asked, pressed),
    did: noted ? 'noted' : 'acknowledged',
    ...(noted ? { reason: question.reason, day } : {}),
    more:
      open && !noted
        ? ACTIONS.map((reason) => ({
            ...but(question, { reason }),
            ...aboutThese(named, asked),
          }))
        : noted && open
          ? [ask('nudge_settings', customersOf(pressed), { act: 'effect' })]
          : [],
  };
}

const customersOf = (pressed: readonly Pressed[]): readonly CustomerId[] => [
  ...new Set(pressed.flatMap(({ customer }) => customer ?? [])),
];

/** "Not relevant because …", for a year; taken back by a button. */
export async function dismiss(asked: Asked, nudges: NudgeDesk, { state }: Ports): Promise<Outcome> {
  const { question } = asked;
  const named = await episodesMeant(asked, nudges);
  if (named.length === 0) return sorry(asked, 'nothing_open', [ask('nudge_list')]);
  const reason = isDismissal(question.reason) ? question.reason : 'other';
  const undoing = question.act === 'undismiss';
  const press = undoing ? ({ kind: 'undismiss' } as const) : ({ kind: 'dismiss', reason } as const);
  const pressed = await pressAll(named, async () => press, asked, nudges, state);
  const undo = {
    ...but(question, { act: 'undismiss', reason: undefined }),
    ...aboutThese(named, asked),
  };
  return {
    ...doneBase(asked, pressed),
    did: undoing ? 'undismissed' : 'dismissed',
    ...(undoing ? {} : { reason }),
    more: !undoing && pressed.some(({ result }) => result === 'done') ? [undo] : [],
  };
}
