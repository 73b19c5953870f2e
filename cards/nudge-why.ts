import type { NudgeWhyAnswer } from '../core/nudges/answers.ts';
import type { Line } from './parts/row.ts';
import type { View } from './reply.ts';
import { namesIn } from './text.ts';

/** What a card was about, and what silenced each rule about the customers asked about. */
export function whyLines(answer: NudgeWhyAnswer, { language }: View): readonly Line[] {
  const { nudges, terms } = language;
  const name = namesIn(answer.names);
  const several = answer.question.customers.length > 1;
  return [
    ...answer.items.map((item) => ({ title: nudges.whyItem(item, answer.zone, name), value: '' })),
    ...answer.silences.map((silence) => {
      const rule = nudges.rule(silence.rule, name);
      const workload =
        silence.workload === 'all' || silence.rule.workload ? '' : ` · ${terms.workload(silence.workload)}`;
      return {
        title: `${several ? `${name(silence.customer)} · ` : ''}${rule}${workload}`,
        detail: nudges.silence(silence, answer.zone),
        value: '',
      };
    }),
  ];
}

/** Each rule's last look, gate by gate; where one customer was asked about, only what holds its cards back. */
export function ruleLines(answer: NudgeWhyAnswer, { language }: View): readonly Line[] {
  const { nudges } = language;
  const name = namesIn(answer.names);
  const shown = answer.silences.length > 0 ? answer.rules.filter(({ hold }) => hold) : answer.rules;
  return shown.map((one) => ({
    title: nudges.rule(one.rule, name),
    detail: nudges.ruleSilence(answer.silences.length > 0 ? { ...one, looked: 0 } : one),
    value: '',
  }));
}
