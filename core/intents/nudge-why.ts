import type { Outcome } from '../answer.ts';
import { ask } from '../base.ts';
import type { NudgeWhyAnswer, RuleSilence } from '../nudges/answers.ts';
import { budgetOf } from '../nudges/budget.ts';
import type { NudgeDesk } from '../nudges/desk.ts';
import { type Episode, episodeKey } from '../nudges/episode.ts';
import { isMuted, observations } from '../nudges/evaluate.ts';
import type { NudgeFacts } from '../nudges/facts.ts';
import { measuresOf } from '../nudges/measure.ts';
import { quietUntil } from '../nudges/quiet.ts';
import { type Rule, recipientOf } from '../nudges/rule.ts';
import { type Silence, type SilenceWhy, silenceOf } from '../nudges/silence.ts';
import type { StoredRule } from '../nudges/store.ts';
import { watchedBy } from '../nudges/watched.ts';
import { instantAt } from '../nudges/zone.ts';
import type { CustomerId } from '../question.ts';
import type { Asked } from './intent.ts';
import { monthAgo } from './nudge-accounts.ts';
import { meant, nudgeBase, recipientHere, rulesHere, sorry } from './nudge-common.ts';
import { episodesMeant } from './nudge-episodes.ts';

/** Why a card came, and why others did not: every gate, and what it did. */
export async function why(asked: Asked, nudges: NudgeDesk): Promise<Outcome> {
  const { question, person } = asked;
  const personal = person.place === 'personal';
  const items = personal ? await toldOf(asked, nudges) : [];
  const about = await rulesAskedOf(asked, nudges);
  if (items.length === 0 && about.length === 0) return sorry(asked, 'no_rules', [ask('nudge_subscribe')]);
  const rules = about.map(({ rule }) => rule);
  const facts = await nudges.facts(rules.flatMap(measuresOf), { ...asked.moment, zone: 'UTC' });
  const silences = await Promise.all(
    rules.flatMap((rule) => question.customers.map((one) => ofCustomer(rule, one, facts, asked, nudges))),
  );
  return {
    ...nudgeBase(asked, [...question.customers, ...items.map(({ customer }) => customer)]),
    kind: 'nudge_settings',
    form: 'why',
    items,
    rules: await Promise.all(about.map((one) => ofRule(one, facts, asked, nudges))),
    silences: personal ? silences.flat() : [],
    budget: budgetOf(rules),
    ...(await deliveriesOf(asked, nudges)),
    zone: asked.moment.zone,
    next: [ask('nudge_list')],
  } satisfies NudgeWhyAnswer;
}

/** One's own; and in a conversation the one whose card everybody there got. */
async function rulesAskedOf(asked: Asked, nudges: NudgeDesk): Promise<readonly StoredRule[]> {
  const own = meant(await rulesHere(asked, nudges), { ...asked.question, customers: [] });
  const { rule: id } = asked.question;
  const rule = own.length === 0 && id !== undefined ? await nudges.store.rule(id) : undefined;
  if (!rule || recipientOf(rule) !== recipientHere(asked)) return own;
  return (await nudges.store.rulesOf(rule.owner)).filter((one) => one.rule.id === id);
}

/** What a card that came was about. */
async function toldOf(asked: Asked, nudges: NudgeDesk): Promise<NudgeWhyAnswer['items']> {
  const items: NudgeWhyAnswer['items'][number][] = [];
  const lastCard = asked.question.customers.length === 0 && asked.question.rule === undefined;
  for (const { key } of asked.question.episodes || lastCard ? await episodesMeant(asked, nudges) : []) {
    const episode = await nudges.store.episode(key);
    const rule = episode && (await nudges.store.rule(episode.rule));
    if (!episode || !rule || episode.recipient !== recipientHere(asked)) continue;
    const { customer, workload, openedOn, told, state } = episode;
    items.push({ customer, workload, rule, openedOn, told, state });
  }
  return items;
}

const visibleTo = ({ directory }: Asked): readonly CustomerId[] => directory.all.map(({ id }) => id);

async function ofCustomer(
  rule: Rule,
  customer: CustomerId,
  facts: NudgeFacts,
  asked: Asked,
  nudges: NudgeDesk,
): Promise<readonly Silence[]> {
  if (rule.kind === 'digest') return [];
  if (!watchedBy(rule, visibleTo(asked)).includes(customer))
    return [{ rule, customer, workload: rule.workload ?? 'all', why: 'not_watched' }];
  return silencesOf(rule, [customer], facts, asked, nudges);
}

/** Every customer a rule watches, by what silences it. */
async function ofRule(
  { rule, nextAt }: StoredRule,
  facts: NudgeFacts,
  asked: Asked,
  nudges: NudgeDesk,
): Promise<RuleSilence> {
  const all =
    rule.kind === 'digest'
      ? []
      : await silencesOf(rule, watchedBy(rule, visibleTo(asked)), facts, asked, nudges);
  const tally = tallied(all);
  const day = all.find(({ seen }) => seen)?.seen?.day;
  const hold = holdOf(rule, nextAt, asked.moment.instant);
  return { rule, looked: all.length, tally, ...(day ? { day } : {}), ...(hold ? { hold } : {}) };
}

/** The most common first. */
function tallied(all: readonly Silence[]): RuleSilence['tally'] {
  const counts = new Map<SilenceWhy, number>();
  for (const { why: one } of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}

async function silencesOf(
  rule: Rule,
  customers: readonly CustomerId[],
  facts: NudgeFacts,
  { moment }: Asked,
  { store }: NudgeDesk,
): Promise<readonly Silence[]> {
  const { instant } = moment;
  const held = new Map<string, Episode>();
  for (const episode of await store.openEpisodes({ recipients: [recipientOf(rule)] }))
    if (episode.rule === rule.id) held.set(`${episode.workload}/${episode.customer}`, episode);
  const all: Silence[] = [];
  for (const each of observations(facts, { rule, nextAt: instant, customers }, held, instant)) {
    const { customer, workload, seen } = each;
    // one that is over may still be marked as not relevant
    const late = seen.kind === 'seen' && seen.twice && !each.current;
    const current = late ? await store.episode(episodeKey(rule, customer, workload)) : each.current;
    all.push({ rule, customer, workload, ...silenceOf(seen, current, instant) });
  }
  return all;
}

/** What keeps a card that is due from going out now. */
function holdOf(rule: Rule, nextAt: string, instant: string): RuleSilence['hold'] {
  if (isMuted(rule, instant) === 'paused')
    return { why: 'paused', until: instantAt(rule.pausedUntil!, rule.time, rule.zone) };
  if (rule.cadence !== 'at_once') return { why: 'digest', until: nextAt };
  const quiet = quietUntil(rule.quiet, rule.zone, instant);
  return quiet ? { why: 'quiet_hours', until: quiet } : undefined;
}

async function deliveriesOf(asked: Asked, { store }: NudgeDesk) {
  const here = recipientHere(asked);
  if (!here) return { withheld: {}, unconfirmed: 0 };
  const withheld: Record<string, number> = {};
  for (const { why: reason } of await store.withheld(here, monthAgo(asked.moment.instant)))
    withheld[reason] = (withheld[reason] ?? 0) + 1;
  const recipient = await store.recipient(here);
  return {
    withheld,
    unconfirmed: (await store.unconfirmed(here)).length,
    ...(recipient && recipient.reach.kind !== 'reachable' ? { reach: recipient.reach } : {}),
  };
}
