import { ask } from '../base.ts';
import type { NudgeListAnswer, OpenLine } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { effectsOf } from '../nudges/effects.ts';
import type { Episode } from '../nudges/episode.ts';
import type { Portfolio } from '../store/portfolio.ts';
import type { Asked, Intention } from './intent.ts';
import { linesOf, nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';

const WEEK_MS = 7 * 86_400_000;

/** What somebody is told about, what is open, and what was kept from them. */
export const nudgeList: Intention = async (asked, { nudges, portfolio }) => {
  if (!nudges) return sorry(asked, 'not_here');
  const rules = await rulesHere(asked, nudges);
  if (rules.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  const open = await openHere(asked, nudges, portfolio);
  const here = recipientHere(asked);
  const since = new Date(Date.parse(asked.moment.instant) - WEEK_MS).toISOString();
  return {
    ...nudgeBase(asked, [
      ...open.map(({ customer }) => customer),
      ...rules.flatMap(({ rule }) => (rule.watched.kind === 'named' ? rule.watched.customers : [])),
      ...rules.flatMap(({ rule }) => rule.exclude ?? []),
    ]),
    kind: asked.question.intent === 'nudge_settings' ? 'nudge_settings' : 'nudge_list',
    form: 'list',
    choose: asked.question.intent === 'nudge_settings' ? 'change' : 'see',
    rules: await linesOf(rules, asked, nudges),
    open,
    withheld: here ? (await nudges.store.withheld(here, since)).length : 0,
    unconfirmed: here ? await nudges.store.unconfirmed(here) : [],
    next: [ask('nudge_subscribe')],
  } satisfies NudgeListAnswer;
};

async function openHere(
  asked: Asked,
  { store }: NudgeDesk,
  portfolio: Portfolio,
): Promise<readonly OpenLine[]> {
  const here = recipientHere(asked);
  if (!here || asked.person.place !== 'personal') return [];
  const open = await store.openEpisodes({ recipients: [here] });
  const effects = await effectsOf(open, portfolio, asked.moment);
  return open.map((episode) => lineOf(episode, asked.moment.instant, effects.get(episode.key)));
}

function lineOf(episode: Episode, instant: string, effect: OpenLine['effect']): OpenLine {
  const { acknowledged, snoozed, told } = episode;
  return {
    episode: `${episode.key}#${episode.turn}`,
    customer: episode.customer,
    workload: episode.workload,
    value: told.value,
    day: told.day,
    since: episode.openedOn,
    ...(snoozed && snoozed.until > instant ? { snoozedUntil: snoozed.until } : {}),
    ...(snoozed?.reason && snoozed.until > instant ? { snoozeReason: snoozed.reason } : {}),
    ...(acknowledged ? { acknowledged } : {}),
    ...(effect ? { effect } : {}),
    ...(acknowledged?.action && acknowledged.day
      ? { action: { action: acknowledged.action, day: acknowledged.day } }
      : {}),
  };
}
