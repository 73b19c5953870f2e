import { ask, but } from '../base.ts';
import type { NudgeDoneAnswer, NudgeSnoozeChoiceAnswer } from '../nudges/answers.ts';
import { SNOOZE_REASONS } from '../nudges/episode.ts';
import { isSnoozeReason } from '../nudges/press.ts';
import { SNOOZES, snoozeUntil } from '../nudges/snooze.ts';
import type { Asked, Intention } from './intent.ts';
import { nudgeBase, sorry } from './nudge-common.ts';
import { aboutThese, episodesMeant, pressAll } from './nudge-episodes.ts';
import { pause } from './nudge-pause.ts';

/** "Remind me next week": silence about some customers until then, or until it gets much worse. */
export const nudgeSnooze: Intention = async (asked, ports) => {
  const { nudges, state } = ports;
  if (!nudges) return sorry(asked, 'not_here');
  const { question, moment } = asked;
  if (question.act === 'pause')
    return question.snooze === undefined ? choices(asked, []) : pause(asked, nudges);
  const named = await episodesMeant(asked, nudges);
  if (named.length === 0 && question.snooze !== undefined && question.customers.length === 0)
    // nothing open: quiet for a while means everything
    return pause(asked, nudges);
  if (named.length === 0) return sorry(asked, 'nothing_open', [ask('nudge_list')]);
  if (question.snooze === undefined) return choices(asked, named);
  const { snooze } = question;
  const home = { zone: moment.zone, time: '08:30' };
  if (snoozeUntil(snooze, moment.instant, home) === undefined)
    return sorry(asked, 'snooze', spans(asked, named));
  let until: string | undefined;
  const pressed = await pressAll(
    named,
    async (episode) => {
      const rule = await nudges.store.rule(episode.rule);
      const end = rule && snoozeUntil(snooze, moment.instant, rule);
      if (end === undefined) return undefined;
      until ??= end;
      return {
        kind: 'snooze',
        until: end,
        ...(isSnoozeReason(question.reason) ? { reason: question.reason } : {}),
      };
    },
    asked,
    nudges,
    state,
  );
  const done = pressed.some(({ result }) => result === 'done' || result === 'already');
  return {
    ...nudgeBase(
      asked,
      pressed.flatMap(({ customer }) => customer ?? []),
    ),
    kind: 'nudge_snooze',
    form: 'done',
    did: 'snoozed',
    pressed,
    rules: [],
    ...(until === undefined ? {} : { until }),
    zone: moment.zone,
    ...(question.reason ? { reason: question.reason } : {}),
    more:
      done && question.reason === undefined
        ? SNOOZE_REASONS.map((reason) => ({ ...but(question, { reason }), ...aboutThese(named, asked) }))
        : [],
    next: [ask('nudge_list')],
  } satisfies NudgeDoneAnswer;
};

type Names = Parameters<typeof aboutThese>[0];

const spans = (asked: Asked, named: Names) =>
  SNOOZES.map((snooze) => ({
    ...but(asked.question, { snooze }),
    ...(asked.question.act === 'pause' ? {} : aboutThese(named, asked)),
  }));

const choices = (asked: Asked, named: Names): NudgeSnoozeChoiceAnswer => ({
  ...nudgeBase(asked),
  kind: 'nudge_snooze',
  form: 'choose_snooze',
  customers: asked.question.customers,
  options: spans(asked, named),
});
