import { isAdministrator } from '../access/administration.ts';
import type { Outcome } from '../answer.ts';
import { ask } from '../base.ts';
import type { NudgeStatusAnswer, NudgeWithheldAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import type { Asked, Ports } from './intent.ts';
import { nudgeBase, recipientHere, sorry } from './nudge-common.ts';

const MONTH_MS = 31 * 86_400_000;
/** More than these are counted. */
const UNREACHABLE_SHOWN = 10;

/** An instant a month ago. */
export const monthAgo = (instant: string): string => new Date(Date.parse(instant) - MONTH_MS).toISOString();

/** What was kept from somebody, and why. */
export async function withheld(asked: Asked, { store }: NudgeDesk): Promise<Outcome> {
  const here = recipientHere(asked);
  const personal = asked.person.place === 'personal';
  const items = here && personal ? await store.withheld(here, monthAgo(asked.moment.instant)) : [];
  return {
    ...nudgeBase(
      asked,
      items.flatMap(({ customer }) => customer ?? []),
    ),
    kind: 'nudge_settings',
    form: 'withheld',
    items,
    zone: asked.moment.zone,
    next: [ask('nudge_list')],
  } satisfies NudgeWithheldAnswer;
}

/** Deliveries of everybody, as counts. Whom they do not reach is read for administrators alone. */
export async function status(
  asked: Asked,
  { store }: NudgeDesk,
  { adminUserIds }: Pick<Ports, 'adminUserIds'>,
): Promise<Outcome> {
  if (asked.person.place !== 'personal') return sorry(asked, 'not_here');
  const ids = isAdministrator(asked.person, adminUserIds)
    ? { unreachable: await store.unreachable(UNREACHABLE_SHOWN) }
    : {};
  return {
    ...nudgeBase(asked),
    kind: 'nudge_settings',
    form: 'status',
    counts: await store.counts(asked.moment.instant),
    ...ids,
    now: asked.moment.instant,
    zone: asked.moment.zone,
    next: [ask('nudge_list')],
  } satisfies NudgeStatusAnswer;
}
