import type { NudgeWhyAnswer, RuleSilence } from '../core/nudges/answers.ts';
import type { Silence } from '../core/nudges/silence.ts';
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
        detail: nudges.silence(silence, answer.zone, holdOf(silence, answer)),
        value: '',
      };
    }),
  ];
}

/** Each rule's last look, gate by gate; a rule that was spoken of already is not repeated. */
export function ruleLines(answer: NudgeWhyAnswer, { language }: View): readonly Line[] {
  const { nudges } = language;
  const name = namesIn(answer.names);
  const spoken = new Set(answer.silences.map(({ rule }) => rule.id));
  return answer.rules
    .filter(({ rule }) => !spoken.has(rule.id))
    .map((one) => ({ title: nudges.rule(one.rule, name), detail: nudges.ruleSilence(one), value: '' }));
}

/** What keeps a rule's cards back now. */
const holdOf = ({ rule }: Silence, { rules }: NudgeWhyAnswer): RuleSilence['hold'] =>
  rules.find((each) => each.rule.id === rule.id)?.hold;
