import type { NudgeListAnswer, RuleLine } from '../core/nudges/answers.ts';
import type { Question } from '../core/question.ts';
import type { Action } from './elements.ts';
import { noticeCard } from './notice.ts';
import { sectionTitle } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { spokenOf } from './parts/nudges.ts';
import { type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

/** Somebody's rules by number, and what is open. */
export function listCard(answer: NudgeListAnswer, view: View): Reply {
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
    // beside the title it would leave too little room on a phone
    detail: [remark, detail].filter(Boolean).join(' · '),
    value: '',
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
    askButton(buttons.whyNot, { intent: 'nudge_settings', customers: [], act: 'why' }),
    ...(answer.withheld > 0
      ? [askButton(buttons.withheld, { intent: 'nudge_settings', customers: [], act: 'withheld' })]
      : []),
    askButton(buttons.status, { intent: 'nudge_settings', customers: [], act: 'status' }),
  ];
}
