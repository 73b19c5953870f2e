import type { Outcome } from '../answer.ts';
import type { NudgeEffectAnswer } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { effectsOf } from '../nudges/effects.ts';
import { type Episode, episodeKey } from '../nudges/episode.ts';
import { measuresOf } from '../nudges/measure.ts';
import { ask } from './base.ts';
import type { Asked, Ports } from './intent.ts';
import { nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';

/** "Did the training help?": what came of what was done about customers, also where the episode is over. */
export async function effect(asked: Asked, nudges: NudgeDesk, { portfolio }: Ports): Promise<Outcome> {
  const here = recipientHere(asked);
  if (!here || asked.person.place !== 'personal') return sorry(asked, 'not_here');
  const { customers } = asked.question;
  const known =
    customers.length > 0
      ? await allOf(asked, nudges)
      : await nudges.store.openEpisodes({ recipients: [here] });
  const done = known.filter(({ acknowledged }) => acknowledged?.action && acknowledged.day);
  if (done.length === 0) return sorry(asked, 'nothing_noted', [ask('nudge_list')]);
  const effects = await effectsOf(done, portfolio, asked.moment);
  return {
    ...nudgeBase(
      asked,
      done.map(({ customer }) => customer),
    ),
    kind: 'nudge_settings',
    form: 'effect',
    items: done.flatMap(({ key, customer, workload, metric, acknowledged }) => {
      const found = effects.get(key) ?? ({ kind: 'unknown' } as const);
      const { action, day } = acknowledged ?? {};
      return action && day ? [{ customer, workload, metric, action, day, effect: found }] : [];
    }),
    next: [ask('nudge_list')],
  } satisfies NudgeEffectAnswer;
}

/** Episodes of these customers, closed ones too. */
async function allOf(asked: Asked, nudges: NudgeDesk): Promise<readonly Episode[]> {
  const found: Episode[] = [];
  for (const { rule } of await rulesHere(asked, nudges))
    for (const customer of asked.question.customers)
      for (const { workload } of measuresOf(rule)) {
        const episode = await nudges.store.episode(episodeKey(rule, customer, workload ?? 'all'));
        if (episode && episode.recipient === recipientHere(asked)) found.push(episode);
      }
  return found;
}
