import { directoryOf } from '../../core/directory.ts';
import { nudgeCardAnswer } from '../../core/nudges/card.ts';
import { digestPart } from '../../core/nudges/digest.ts';
import { effectsOf } from '../../core/nudges/effects.ts';
import { type Acknowledged, type Episode, subjectOf } from '../../core/nudges/episode.ts';
import type { ReadFacts } from '../../core/nudges/facts.ts';
import { measuresOf } from '../../core/nudges/measure.ts';
import type { NudgeStore } from '../../core/nudges/store.ts';
import type { Person } from '../../core/person.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import type { StateStore } from '../../core/store/state.ts';
import type { Moment } from '../../core/time.ts';
import { activityOf, type Show } from '../../dialogs/reply.ts';
import type { CardContents, Said } from './courier.ts';

export interface CardPorts {
  readonly portfolio: Portfolio;
  readonly state: Pick<StateStore, 'preferences'>;
  readonly store: Pick<NudgeStore, 'acknowledgements' | 'openEpisodes' | 'rule'>;
  readonly facts: ReadFacts;
  readonly show: Show;
}

/** The message of a nudge: its card in its person's language, by the clock they live by. */
export function composeCards(ports: CardPorts): (contents: CardContents) => Promise<object> {
  const directory = directoryOf(ports.portfolio);
  return async (contents) => {
    const { to, said, unconfirmed, overBudget, instant } = contents;
    const shared = to.key.startsWith('conversation/');
    const person = await personOf(contents, shared, ports);
    const moment: Moment = { instant, zone: said[0]?.rule.zone ?? person.preferences.zone ?? 'UTC' };
    const asked = said.find(({ rule }) => rule.languageAsked)?.rule.language;
    const language = asked ?? person.preferences.language ?? said[0]?.rule.language ?? 'en';
    const facts = await ports.facts(
      said.flatMap(({ rule }) => measuresOf(rule)),
      { instant, zone: 'UTC' },
    );
    const open = await ports.store.openEpisodes({ recipients: [to.key] });
    const measured = [...facts.measured.values()][0];
    const answer = nudgeCardAnswer({
      said,
      digests: await digestsOf(said, open, {
        portfolio: ports.portfolio,
        moment,
      }),
      unconfirmed,
      overBudget,
      shared,
      language,
      moment,
      directory: await directory(),
      acknowledged: shared ? new Map() : await othersOf(said, person, ports),
      effects: shared
        ? new Map()
        : await effectsOf(
            said.flatMap(({ episode }) => episode ?? []),
            ports.portfolio,
            moment,
          ),
      ...(measured ? { measured } : {}),
    });
    return addressed(activityOf(ports.show(answer, language, { person, moment })), contents);
  };
}

async function personOf({ to, said }: CardContents, shared: boolean, { state }: CardPorts): Promise<Person> {
  const owner = said[0]?.rule.owner ?? { tenantId: to.tenantId, userId: to.key.split('/').at(-1) ?? '' };
  const preferences = await state.preferences(owner);
  return { ...owner, place: shared ? 'channel' : 'personal', preferences: shared ? {} : preferences };
}

async function digestsOf(
  said: readonly Said[],
  open: readonly Episode[],
  around: Parameters<typeof digestPart>[2],
) {
  const digests = said.filter(({ decision }) => decision.reason === 'digest');
  return Promise.all(digests.map(({ rule }) => digestPart(rule, open, around)));
}

/** What somebody else has acknowledged of the same things. */
async function othersOf(
  said: readonly Said[],
  person: Person,
  { store }: CardPorts,
): Promise<ReadonlyMap<string, Acknowledged>> {
  const subjects = [...new Set(said.flatMap(({ episode }) => (episode ? subjectOf(episode) : [])))];
  const others = new Map<string, Acknowledged>();
  for (const { subject, ...by } of await store.acknowledgements(subjects))
    if (by.by.userId !== person.userId) others.set(subject, by);
  return others;
}

/** A proactive message names both ends itself. */
function addressed(activity: object, { to }: CardContents): object {
  const { reference } = to;
  return {
    ...activity,
    channelId: reference.channelId,
    serviceUrl: reference.serviceUrl,
    conversation: { id: reference.conversation },
    from: { id: reference.bot },
    ...(reference.user && to.key.startsWith('person/') ? { recipient: { id: reference.user } } : {}),
  };
}
