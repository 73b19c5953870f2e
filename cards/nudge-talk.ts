import type { Ask } from '../core/answer.ts';
import type {
  NudgeDoneAnswer,
  NudgeListAnswer,
  NudgeOutcome,
  NudgeProposal,
  NudgeSavedAnswer,
  NudgeSnoozeChoiceAnswer,
  NudgeWhyAnswer,
  RuleLine,
} from '../core/nudges/answers.ts';
import type { Dismissal, Action as DoneAction, SnoozeReason } from '../core/nudges/episode.ts';
import type { Snooze } from '../core/nudges/snooze.ts';
import type { Question } from '../core/question.ts';
import type { Action } from './elements.ts';
import { noticeCard } from './notice.ts';
import { nudgeCard } from './nudge.ts';
import { sectionTitle } from './parts/blocks.ts';
import { askButton, MAX_BUTTONS } from './parts/buttons.ts';
import { type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

/** Everything said about nudges, the nudge itself included. */
export function nudgeReply(answer: NudgeOutcome, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(answer.names);
  switch (answer.form) {
    case 'card':
      return nudgeCard(answer, view);
    case 'saved':
      return notice(answer, view, nudges.saved(answer, name), savedActions(answer, view));
    case 'list':
      return listCard(answer, view);
    case 'done':
      return notice(answer, view, nudges.done(answer, name), doneActions(answer, view));
    case 'choose_snooze':
      return chooseCard(answer, view);
    case 'why':
      return whyCard(answer, view);
    case 'withheld':
      return withLines(
        answer,
        view,
        nudges.withheld(answer.items.length),
        answer.items.map((item) => nudges.withheldItem(item, answer.zone, name)),
      );
    case 'status':
      return notice(answer, view, nudges.status(answer), [listButton(view)]);
    case 'sorry':
      return notice(
        answer,
        view,
        nudges.sorry(answer.why, answer.kind),
        answer.next.map((question) => button(question, view)),
      );
  }
}

/** A rule laid open before it is saved: what it watches, when it speaks, what it would have sent. */
export function proposalCard(ask: Ask, proposal: NudgeProposal, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(ask.names);
  const [yes, no] = ask.options;
  const actions = [
    ...(yes ? [askButton(proposal.before ? nudges.buttons.save : nudges.buttons.yes, yes.question)] : []),
    ...(no ? [askButton(nudges.buttons.no, no.question)] : []),
    ...proposal.variants.map((variant) => askButton(nudges.variant(variant, proposal.rule), variant)),
  ].slice(0, MAX_BUTTONS);
  return noticeCard(nudges.proposal(proposal, name), view, { actions, names: ask.names, notes: ask.notes });
}

type Said = ReturnType<View['language']['nudges']['list']>;

const notice = (answer: NudgeOutcome, view: View, said: Said, actions: readonly Action[]): Reply =>
  noticeCard(said, view, {
    actions: actions.slice(0, MAX_BUTTONS),
    names: answer.names,
    notes: answer.notes,
  });

function withLines(answer: NudgeOutcome, view: View, said: Said, lines: readonly string[]): Reply {
  const shown = lines.slice(0, 10);
  return noticeCard(said, view, {
    body: rows(shown.map((title) => ({ title, value: '' }))),
    spoken: shown,
    actions: [listButton(view)],
    names: answer.names,
    notes: answer.notes,
  });
}

const listButton = ({ language }: View): Action =>
  askButton(language.nudges.buttons.list, { intent: 'nudge_list', customers: [] });

const button = (question: Question, view: View): Action =>
  question.intent === 'nudge_list'
    ? listButton(view)
    : askButton(
        view.language.asking.title(question, (id) => id),
        question,
      );

function savedActions({ rule, how }: NudgeSavedAnswer, view: View): readonly Action[] {
  const { buttons } = view.language.nudges;
  return [
    listButton(view),
    ...(how === 'changed'
      ? []
      : [askButton(buttons.stop, { intent: 'nudge_unsubscribe', customers: [], rule: rule.id })]),
  ];
}

function listCard(answer: NudgeListAnswer, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(answer.names);
  const lines = answer.rules.map((line, index) => ruleRow(line, index, answer, view));
  const open = answer.open.slice(0, 6).map((line): Line => {
    const on = line.workload === 'all' ? '' : ` · ${view.language.terms.workload(line.workload)}`;
    return {
      title: `${name(line.customer)}${on}`,
      detail: nudges.openLine(line, view.moment.zone),
      value: '',
      tap: askButton(name(line.customer), { intent: 'customer_summary', customers: [line.customer] }),
    };
  });
  const unconfirmed =
    answer.unconfirmed.length > 0
      ? [nudges.unconfirmed(answer.unconfirmed, view.moment.zone, name, false)]
      : [];
  const said = nudges.list(answer);
  const spokenOf = ({ title, detail, remark }: Line) => [title, remark, detail].filter(Boolean).join(' – ');
  return noticeCard({ title: said.title, lines: [...said.lines, ...unconfirmed] }, view, {
    body: [
      ...rows(lines),
      ...(open.length > 0 ? [sectionTitle(nudges.openEpisodes(answer.open.length)), ...rows(open)] : []),
    ],
    spoken: [...lines.map(spokenOf), ...open.map(spokenOf)],
    actions: listActions(answer, view),
    names: answer.names,
    notes: answer.notes,
  });
}

/** A tap on a rule does what the list is for. */
function ruleRow(line: RuleLine, index: number, answer: NudgeListAnswer, view: View): Line {
  const { nudges } = view.language;
  const { detail, remark } = nudges.ruleLine(line, namesIn(answer.names));
  const title = nudges.rule(line.rule, namesIn(answer.names));
  const rule = line.rule.id;
  const tap: Question =
    answer.choose === 'stop'
      ? { intent: 'nudge_unsubscribe', customers: [], rule }
      : answer.change
        ? { ...answer.change, rule }
        : { intent: 'nudge_settings', customers: [], act: 'why', rule };
  return {
    mark: `${index + 1}`,
    title,
    detail,
    value: '',
    ...(remark ? { remark } : {}),
    tap: askButton(title, tap),
  };
}

function listActions(answer: NudgeListAnswer, view: View): readonly Action[] {
  const { buttons } = view.language.nudges;
  const numbered = answer.rules.slice(0, 4);
  if (answer.choose === 'stop')
    return [
      ...numbered.map(({ rule }, i) =>
        askButton(`${i + 1}: ${buttons.stop}`, { intent: 'nudge_unsubscribe', customers: [], rule: rule.id }),
      ),
      askButton(buttons.stopAll, { intent: 'nudge_unsubscribe', customers: [], confirmed: true }),
    ];
  if (answer.change) {
    const { change } = answer;
    return numbered.map(({ rule }, i) =>
      askButton(`${i + 1}: ${buttons.change}`, { ...change, rule: rule.id }),
    );
  }
  const paused = answer.rules.some((line) => line.paused);
  return [
    askButton(paused ? buttons.resume : buttons.pause, {
      intent: 'nudge_settings',
      customers: [],
      act: paused ? 'resume' : 'pause',
      ...(paused ? {} : { snooze: 'P1W' }),
    }),
    askButton(answer.rules.length === 1 ? buttons.stop : `${buttons.stop} …`, {
      intent: 'nudge_unsubscribe',
      customers: [],
      ...(answer.rules.length === 1 ? { rule: answer.rules[0]!.rule.id } : {}),
    }),
    ...(answer.withheld > 0
      ? [askButton(buttons.withheld, { intent: 'nudge_settings', customers: [], act: 'withheld' })]
      : []),
    askButton(buttons.status, { intent: 'nudge_settings', customers: [], act: 'status' }),
  ];
}

/** Reasons to give, effects to note, undoing: whichever the answer offers. */
function doneActions(answer: NudgeDoneAnswer, view: View): readonly Action[] {
  const { nudges } = view.language;
  const title = (question: Question): string => {
    if (answer.did === 'snoozed' && question.reason)
      return nudges.snoozeReason(question.reason as SnoozeReason);
    if (answer.did === 'acknowledged' && question.reason) return nudges.action(question.reason as DoneAction);
    if (answer.did === 'dismissed' && question.reason) return nudges.dismissal(question.reason as Dismissal);
    return answer.did === 'paused' ? nudges.buttons.resume : nudges.buttons.undo;
  };
  const more = answer.more.map((question) => askButton(title(question), question));
  return [...more.slice(0, MAX_BUTTONS - 1), listButton(view)];
}

function chooseCard(answer: NudgeSnoozeChoiceAnswer, view: View): Reply {
  const { nudges } = view.language;
  const actions = answer.options.map((question) =>
    askButton(nudges.snooze(question.snooze as Snooze), question),
  );
  return notice(answer, view, nudges.chooseSnooze(answer.customers, namesIn(answer.names)), actions);
}

function whyCard(answer: NudgeWhyAnswer, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(answer.names);
  const lines: Line[] = [
    ...answer.items.map((item) => ({ title: nudges.whyItem(item, answer.zone, name), value: '' })),
    ...answer.rules.map((line) => ({
      title: nudges.rule(line.rule, name),
      detail: nudges.ruleLine(line, name).detail,
      value: '',
    })),
  ];
  return noticeCard(nudges.why(answer), view, {
    body: rows(lines),
    spoken: lines.map(({ title, detail }) => [title, detail].filter(Boolean).join(' – ')),
    actions: [
      listButton(view),
      askButton(nudges.buttons.withheld, { intent: 'nudge_settings', customers: [], act: 'withheld' }),
    ],
    names: answer.names,
    notes: answer.notes,
  });
}
