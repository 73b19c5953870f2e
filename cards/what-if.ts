import type { Effect } from '../core/adoption/what-if.ts';
import type { WhatIfAnswer } from '../core/answers/what-if.ts';
import type { Metric } from '../core/catalog/metrics.ts';
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import { column, columns, small, text } from './parts/blocks.ts';
import { header } from './parts/header.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';
import template from './what-if.template.json' with { type: 'json' };

const fill = cardTemplate(template);

/** What a figure would be, beside what it is; or what is still needed to reach a goal. */
export function whatIfCard(answer: WhatIfAnswer, view: View): Reply {
  const { language } = view;
  const { changes, terms, asking } = language;
  const name = namesIn(answer.names);
  const headline = changes.whatIf(answer, name);
  const { without, addActive, assign, target } = answer.question;
  const said = [without, addActive, assign, target].some((slot) => slot !== undefined);
  const lines = changes.whatIfLines(answer);
  return frame(answer, view, fill, {
    headline,
    about: answer.question.customers,
    except: ['over_100'],
    lines,
    model: {
      header: header(
        [
          terms.subject(answer.scope, name),
          said ? asking.title(answer.question, name, answer.question.customers) : '',
        ]
          .filter(Boolean)
          .join(' · '),
        asking.reading(answer),
      ),
      sentence: [text(headline), ...lines.map((line) => small(line, { spacing: 'Small' }))],
      hasSentence: true,
      lead: leadOf(answer, view),
      hasLead: true,
    },
  });
}

function leadOf(answer: WhatIfAnswer, view: View): readonly Element[] {
  const { goal, usage, deployment } = answer;
  const blocks: Element[] = [];
  if (goal) blocks.push(goalBlock(answer, view));
  if (deployment) blocks.push(effectBlock('deployment', deployment, view));
  if (usage) blocks.push(effectBlock('usage', usage, view));
  return blocks;
}

/** Now on the left, then on the right. */
function effectBlock(metric: Metric, of: Effect, { language }: View): Element {
  const { changes, terms } = language;
  const { now, after, sign } = changes.effect(of);
  const big = (value: string) => text(value, { size: 'Large', weight: 'Bolder', spacing: 'None' });
  return columns(
    [
      column([small(`${terms.metric(metric)} · ${changes.labels.now}`), big(now)]),
      column([small(`${terms.metric(metric)} · ${changes.labels.after}`), big(after), small(sign)]),
    ],
    { spacing: 'Small' },
  );
}

function goalBlock(answer: WhatIfAnswer, { language }: View): Element {
  const { changes, answers, format, terms } = language;
  const goal = answer.goal!;
  const needed =
    goal.needed === null
      ? '–'
      : answer.metric === 'deployment'
        ? format.licences(goal.needed)
        : format.users(goal.needed);
  const big = (value: string) => text(value, { size: 'Large', weight: 'Bolder', spacing: 'None' });
  return columns([
    column([
      small(`${terms.metric(answer.metric)} · ${changes.labels.now}`),
      big(answers.value(answer)),
      small(answers.counts(answer)),
    ]),
    column([small(changes.labels.goal), big(format.percent(goal.target).replace('.0%', '%'))]),
    column([small(changes.labels.needed), big(needed)]),
  ]);
}
