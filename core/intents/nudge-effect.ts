import type { Outcome } from '../answer.ts';
import { ask } from '../base.ts';
import type { WatchedWorkload } from '../catalog/workloads.ts';
import { viewOf } from '../figures/measure.ts';
import type { NudgeEffectAnswer } from '../nudges/answers.ts';
import { pastDay } from '../nudges/day-said.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { effectSince, effectsOf } from '../nudges/effects.ts';
import { type Episode, episodeKey } from '../nudges/episode.ts';
import { measuresOf } from '../nudges/measure.ts';
import { isAction } from '../nudges/press.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Asked, Ports } from './intent.ts';
import { nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';
import { today } from './nudge-episodes.ts';

type Item = NudgeEffectAnswer['items'][number];

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
  if (done.length === 0)
    return (await unnoted(asked, portfolio)) ?? sorry(asked, 'nothing_noted', [ask('nudge_list')]);
  const effects = await effectsOf(done, portfolio, asked.moment);
  const items = done.flatMap(({ key, customer, workload, metric, acknowledged }): readonly Item[] => {
    const found = effects.get(key) ?? ({ kind: 'unknown' } as const);
    const { action, day } = acknowledged ?? {};
    return action && day ? [{ customer, workload, metric, action, day, effect: found }] : [];
  });
  return effectAnswer(asked, items, true);
}

/** Something done on a day that no nudge knows of: measured all the same, and not kept. */
export async function unnoted(asked: Asked, portfolio: Portfolio): Promise<NudgeEffectAnswer | undefined> {
  const { customers, doneOn, reason, workload } = asked.question;
  const day = doneOn === undefined ? undefined : pastDay(doneOn, today(asked));
  if (customers.length === 0 || day === undefined || workload === 'unsupported') return undefined;
  const view = await viewOf(portfolio, asked.moment);
  const items: Item[] = [];
  for (const customer of customers) {
    const subject = {
      customer,
      metric: 'usage',
      workload: workload ?? ('all' as WatchedWorkload | 'all'),
    } as const;
    const found = (await effectSince(subject, day, view)) ?? ({ kind: 'unknown' } as const);
    items.push({ ...subject, ...(isAction(reason) ? { action: reason } : {}), day, effect: found });
  }
  return effectAnswer(asked, items, false);
}

const effectAnswer = (asked: Asked, items: readonly Item[], noted: boolean): NudgeEffectAnswer => ({
  ...nudgeBase(
    asked,
    items.map(({ customer }) => customer),
  ),
  kind: 'nudge_settings',
  form: 'effect',
  noted,
  items,
  next: [ask('nudge_list')],
});

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
