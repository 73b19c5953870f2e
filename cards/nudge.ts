import type { NudgeCardAnswer, NudgeItem } from '../core/nudges/answers.ts';
import { budgetOf } from '../core/nudges/budget.ts';
import { DISMISSALS } from '../core/nudges/episode.ts';
import type { Rule } from '../core/nudges/rule.ts';
import { SNOOZES } from '../core/nudges/snooze.ts';
import type { CustomerId, Question } from '../core/question.ts';
import type { Action, Element } from './elements.ts';
import { noticeCard } from './notice.ts';
import { sectionTitle, small, text } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { digestLines } from './parts/digest.ts';
import { type Line, rows } from './parts/row.ts';
import { showCard } from './parts/show-card.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

/** Customers on one card, which its buttons are about; the rest is counted. More would not fit into a message. */
const SHOWN = 6;

/**
 * A nudge: what happened, the result, who or what triggered it, what can be done, and how to stop. Its buttons carry whole
 * questions about the episodes it names, so they work tomorrow, twice, and after a restart.
 */
export function nudgeCard(answer: NudgeCardAnswer, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(answer.names);
  const shown = answer.shared ? [] : answer.items.slice(0, SHOWN);
  const lines = shown.map((item) => itemLine(item, answer, view));
  const digests = answer.digests.map((part) => digestLines(part, view, name));
  const remarks = [
    ...(answer.shared && answer.items.length > 0 ? [nudges.shared(answer)] : []),
    ...(answer.items.length > shown.length && !answer.shared
      ? [nudges.more(answer.items.length - shown.length)]
      : []),
    ...(answer.unconfirmed.length > 0
      ? [nudges.unconfirmed(answer.unconfirmed, answer.zone, name, answer.shared)]
      : []),
    ...(answer.overBudget > 0
      ? [nudges.overBudget(answer.overBudget, budgetOf(answer.items.map(({ rule }) => rule)))]
      : []),
  ];
  const trigger = nudges.trigger(answer, name);
  const body: Element[] = [
    ...rows(lines),
    ...digests.flatMap(({ title, body }) => [sectionTitle(title), ...body]),
    ...remarks.map((remark) => text(remark, { spacing: 'Small' })),
    small(trigger, { spacing: 'Medium' }),
    small(nudges.howToStop),
  ];
  const reply = noticeCard({ title: nudges.cardTitle(answer, name), lines: [] }, view, {
    body,
    spoken: [
      ...lines.map(({ title, detail, value, remark }) =>
        [title, value, remark, detail].filter(Boolean).join(' – '),
      ),
      ...digests.flatMap(({ title, spoken }) => [title, ...spoken]),
      ...remarks,
      trigger,
      nudges.howToStop,
    ],
    names: answer.names,
    notes: answer.notes,
    ...(answer.freshness ? { freshness: answer.freshness } : {}),
    actions: actionsOf(answer, view),
  });
  return { ...reply, feedback: false };
}

function itemLine(item: NudgeItem, answer: NudgeCardAnswer, view: View): Line {
  const { nudges, answers, format } = view.language;
  const name = namesIn(answer.names);
  const { metric } = item.rule;
  const counts = answers.counts({
    metric,
    numerator: item.seen.numerator,
    denominator: item.seen.denominator,
  });
  const more = [
    nudges.itemDetail(item, counts),
    ...(item.acknowledged ? [nudges.acknowledged(item.acknowledged, answer.zone)] : []),
    ...(item.effect && item.action ? [nudges.effect(item.effect, item.action)] : []),
  ];
  const on = item.workload === 'all' ? '' : ` · ${view.language.terms.workload(item.workload)}`;
  const title = `${name(item.customer)}${on}`;
  return {
    title,
    detail: more.join(' · '),
    value: format.percent(item.seen.value),
    remark: nudges.reason(item),
    warn: item.reason === 'worse' || item.reason === 'first',
    tap: askButton(title, { intent: 'customer_summary', customers: [item.customer] }),
  };
}

/** What can be done first, then what to do with the nudge itself. */
function actionsOf(answer: NudgeCardAnswer, view: View): readonly Action[] {
  const { asking, nudges } = view.language;
  const name = namesIn(answer.names, 18);
  const open = answer.items.filter((item) => item.reason !== 'recovered');
  const [worst] = open;
  const rules = [
    ...new Map([...answer.items, ...answer.digests].map(({ rule }) => [rule.id, rule])).values(),
  ];
  const todo = (question: Question): Action => askButton(asking.title(question, name), question);
  const actions: Action[] = [];
  if (worst && !answer.shared) {
    const customers: readonly CustomerId[] = [worst.customer];
    const workload = worst.workload === 'all' ? {} : { workload: worst.workload };
    actions.push(
      worst.rule.kind === 'inflated'
        ? todo({ intent: 'explain_inflated', customers, ...workload })
        : todo({ intent: 'recommend', customers, scenario: 'low_adoption', ...workload }),
      todo({ intent: 'customer_summary', customers }),
    );
  }
  if (open.length > 0) actions.push(...episodeActions(answer, open, view));
  const dismissing = open.length > 0 ? dismissals(aboutOf(answer, open), view) : [];
  actions.push(showCard(nudges.buttons.more, moreActions(answer, rules, view), dismissing));
  return actions;
}

function episodeActions(answer: NudgeCardAnswer, open: readonly NudgeItem[], view: View): readonly Action[] {
  const { nudges } = view.language;
  const about = aboutOf(answer, open);
  return [
    askButton(nudges.buttons.acknowledge, { intent: 'nudge_settings', act: 'acknowledge', ...about }),
    showCard(
      nudges.buttons.snooze,
      SNOOZES.map((snooze) => askButton(nudges.snooze(snooze), { intent: 'nudge_snooze', snooze, ...about })),
    ),
  ];
}

/** A choice of reasons, above the rest of what unfolds. */
function dismissals(about: About, view: View): readonly Element[] {
  const { nudges } = view.language;
  const actions = DISMISSALS.map((reason) =>
    askButton(nudges.dismissal(reason), { intent: 'nudge_settings', act: 'dismiss', reason, ...about }),
  );
  return [small(nudges.buttons.notRelevant), { type: 'ActionSet', actions }];
}

type About = Pick<Question, 'customers' | 'episodes' | 'rule'>;

/** Where everybody reads along, not even a hidden field names a customer: the rule stands for its episodes. */
function aboutOf(answer: NudgeCardAnswer, items: readonly NudgeItem[]): About {
  const [first] = items;
  if (answer.shared && first) return { customers: [], rule: first.rule.id };
  const carried = items.slice(0, SHOWN);
  return {
    // several are told by their episodes alone: the card would outgrow a message
    customers: carried.length === 1 && first ? [first.customer] : [],
    episodes: carried.map(({ episode }) => episode),
  };
}

function moreActions(answer: NudgeCardAnswer, rules: readonly Rule[], view: View): readonly Action[] {
  const { nudges } = view.language;
  const { buttons } = nudges;
  const [only] = rules;
  const about = aboutOf(answer, answer.items);
  const stop: readonly Action[] =
    rules.length === 1 && only
      ? [askButton(buttons.stop, { intent: 'nudge_unsubscribe', customers: [], rule: only.id })]
      : [askButton(buttons.stopAll, { intent: 'nudge_unsubscribe', customers: [] })];
  return [
    ...(answer.items.length > 0
      ? [askButton(buttons.why, { intent: 'nudge_settings', act: 'why', ...about })]
      : []),
    ...stop,
    ...(answer.overBudget > 0
      ? [askButton(buttons.withheld, { intent: 'nudge_settings', customers: [], act: 'withheld' })]
      : []),
    askButton(buttons.list, { intent: 'nudge_list', customers: [] }),
  ];
}
