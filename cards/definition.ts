import type { DataScopeAnswer } from '../core/answers/data-scope.ts';
import type { ExplainMetricAnswer } from '../core/answers/explain-metric.ts';
import type { HowtoAnswer } from '../core/answers/howto.ts';
import template from './definition.template.json' with { type: 'json' };
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import { noticeCard } from './notice.ts';
import { sectionTitle, small, text } from './parts/blocks.ts';
import { header } from './parts/header.ts';
import { rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);

/** What a term means: definition, formula, and the formula with real numbers. */
export function definitionCard(answer: ExplainMetricAnswer, view: View): Reply {
  const { language } = view;
  const { explanations, labels, asking } = language;
  const name = namesIn(answer.names);
  const definitions = answer.terms.map(explanations.definition);
  const title = asking.title(
    { ...answer.question, terms: answer.terms.length > 1 ? [] : answer.terms },
    name,
  );
  const example = answer.example ? explanations.example(answer.example, name) : '';
  const [first, ...rest] = definitions.map((each) => language.format.labelled(each.name, each.definition));
  const formulas = definitions.flatMap((each) =>
    each.formula ? [language.format.labelled(each.name, each.formula)] : [],
  );
  return {
    ...frame(answer, view, fill, {
      headline: first ?? title,
      lines: [...rest, ...formulas, ...(example ? [language.format.labelled(labels.example, example)] : [])],
      model: {
        header: header(title),
        definitions: definitions.flatMap((each): readonly Element[] => [
          ...(definitions.length > 1 ? [sectionTitle(each.name)] : []),
          text(each.definition, { spacing: 'Small' }),
          ...(each.formula
            ? [small(language.format.labelled(labels.formula, each.formula), { spacing: 'Small' })]
            : []),
        ]),
        example: example ? [sectionTitle(labels.example), text(example, { spacing: 'Small' })] : [],
        hasExample: example !== '',
      },
    }),
    feedback: false,
  };
}

/** What the data covers, with what is held now. */
export function dataScopeCard(answer: DataScopeAnswer, view: View): Reply {
  return noticeCard(view.language.explanations.scope(answer), view, answer);
}

/** Where the same is found in Partner Center, step by step. */
export function howtoCard(answer: HowtoAnswer, view: View): Reply {
  const { title, steps, lines } = view.language.explanations.howto(answer.topic);
  const numbered = steps.map((step, i) => ({ mark: `${i + 1}`, title: step, value: '' }));
  return noticeCard({ title, lines }, view, {
    next: answer.next,
    body: rows(numbered),
    spoken: steps.map((step, i) => `${i + 1}. ${step}`),
  });
}
