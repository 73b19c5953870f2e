import { todayOf } from '../adoption/periods.ts';
import type { Pressed } from '../nudges/answers.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import type { Acknowledged, Episode } from '../nudges/episode.ts';
import { type Press, pressed } from '../nudges/press.ts';
import { personRecipient, type RuleId } from '../nudges/rule.ts';
import type { Question } from '../question.ts';
import type { StateStore } from '../store/state.ts';
import type { Asked } from './intent.ts';
import { recipientHere } from './nudge-common.ts';

/** A question names at most so many. */
const NAMED = 50;

/** An episode as a card names it. */
interface Named {
  readonly key: string;
  readonly turn: number;
}

/** key#turn; nothing for what is none. */
function namedIn(text: string): Named | undefined {
  const [, key, turn] = /^(.+)#(\d{1,6})$/.exec(text) ?? [];
  return key === undefined ? undefined : { key, turn: Number(turn) };
}

/**
 * The episodes a wish is about: those its card named, those of the customers it names, those of its rule, or what the
 * last card spoke of.
 */
export async function episodesMeant(asked: Asked, { store }: NudgeDesk): Promise<readonly Named[]> {
  const { question } = asked;
  if (question.episodes) return question.episodes.flatMap((text) => namedIn(text) ?? []);
  const here = recipientHere(asked);
  if (!here) return [];
  const customers = question.customers.length > 0 ? { customers: question.customers } : {};
  const open = await store.openEpisodes({ recipients: [here], ...customers });
  if (question.rule !== undefined) return open.filter((one) => one.rule === question.rule);
  if (question.customers.length > 0) return open;
  const { said } = (await store.lastCard(here)) ?? { said: [] };
  const last = said.flatMap(({ episode, turn }) => (episode && turn ? { key: episode, turn } : []));
  return last.length > 0 ? last : open;
}

/** What the buttons of an answer say they are about. Where everybody reads along not even a hidden field names a customer. */
export const aboutThese = (named: readonly Named[], { person }: Asked): Pick<Question, 'episodes'> =>
  person.place === 'personal'
    ? { episodes: named.slice(0, NAMED).map(({ key, turn }) => `${key}#${turn}`) }
    : {};

/** The rules behind the episodes a card named. */
export async function sendersMeant(
  { question: { episodes = [] } }: Asked,
  { store }: NudgeDesk,
): Promise<ReadonlySet<RuleId>> {
  const named = episodes.flatMap((text) => namedIn(text) ?? []);
  const found = await Promise.all(named.map(({ key }) => store.episode(key)));
  return new Set(found.flatMap((episode) => episode?.rule ?? []));
}

/** Does it to each of them, and says what came of it; kept in the audit. Where everybody reads along nobody is named. */
export async function pressAll(
  named: readonly Named[],
  pressFor: (episode: Episode) => Promise<Press | undefined>,
  asked: Asked,
  nudges: NudgeDesk,
  state: StateStore,
): Promise<readonly Pressed[]> {
  const results: Pressed[] = [];
  for (const one of named) {
    const said = await pressOne(one, pressFor, asked, nudges, state);
    results.push(said.customer === undefined ? said : { ...said, episode: `${one.key}#${one.turn}` });
  }
  if (asked.person.place === 'personal') return results;
  return [...new Map(results.map(({ result }) => [result, { result }])).values()];
}

async function pressOne(
  { key, turn }: Named,
  pressFor: (episode: Episode) => Promise<Press | undefined>,
  asked: Asked,
  { store }: NudgeDesk,
  state: StateStore,
): Promise<Pressed> {
  const found = await store.episode(key);
  const rule = found && (await store.rule(found.rule));
  const press = found && (await pressFor(found));
  if (!found || !rule || !press) return { result: 'gone' };
  if (!mayPress(found, asked)) return { result: 'not_yours' };
  let said: Pressed = { result: 'gone' };
  await store.changeEpisode(key, (now) => {
    const after = pressed(now, turn, rule, press, byOf(asked));
    said = after.said;
    return after.episode;
  });
  if (said.result === 'done') await note(press, found, asked, state);
  return said;
}

/** A card in a chat is its person's; in a group or channel everybody there has it in hand. */
const mayPress = ({ recipient }: Episode, asked: Asked): boolean =>
  recipient === personRecipient(asked.person) || recipient === recipientHere(asked);

export const byOf = ({ person, moment }: Asked): Acknowledged => ({
  by: { tenantId: person.tenantId, userId: person.userId },
  at: moment.instant,
  ...(person.name ? { name: person.name } : {}),
});

const note = (press: Press, episode: Episode, { person, moment }: Asked, state: StateStore): Promise<void> =>
  state.audit({
    at: moment.instant,
    person,
    action: `nudge_${press.kind}`,
    customers: [episode.customer],
    ...('reason' in press && press.reason ? { detail: press.reason } : {}),
  });

export const today = ({ moment }: Asked) => todayOf(moment);
