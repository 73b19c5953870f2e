import type { Name } from '../../core/languages/terms.ts';
import type { DigestPart } from '../../core/nudges/answers.ts';
import type { Element } from '../elements.ts';
import type { View } from '../reply.ts';
import { small } from './blocks.ts';
import { customerLines } from './customers.ts';
import { type Line, rows } from './row.ts';

/** A digest's figures and the customers lowest in usage, as elements and as words. */
export function digestLines(
  part: DigestPart,
  view: View,
  name: Name,
): { readonly title: string; readonly body: readonly Element[]; readonly spoken: readonly string[] } {
  const { answers, terms, nudges } = view.language;
  const lines = part.figures.flatMap(({ usage, deployment, ...more }): readonly Line[] =>
    (
      [
        [usage, more.previousUsage, more.usageCoverage],
        [deployment, more.previousDeployment, more.deploymentCoverage],
      ] as const
    ).map(([figure, before, coverage]) => ({
      title: `${terms.subject(figure.scope, name)} · ${terms.metric(figure.metric)}`,
      detail: [
        answers.counts(figure),
        before ? answers.change(figure, before) : '',
        coverage ? answers.coverage(coverage) : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
      value: answers.value(figure),
    })),
  );
  const lowest = customerLines(part.lowest, 0, view, name);
  const open = part.openEpisodes > 0 ? [nudges.openEpisodes(part.openEpisodes)] : [];
  const deeds = part.deeds.map(
    ({ customer, workload, effect, ...deed }): Line => ({
      title: `${name(customer)}${workload === 'all' ? '' : ` · ${terms.workload(workload)}`}`,
      detail: nudges.effect(effect, deed),
      value: '',
    }),
  );
  return {
    title: nudges.rule(part.rule, name),
    body: [
      ...rows(lines),
      ...rows(lowest.map(({ line }) => line)),
      ...open.map((line) => small(line)),
      ...rows(deeds),
    ],
    spoken: [
      ...lines.map(({ title, value, detail }) => [title, value, detail].filter(Boolean).join(' – ')),
      ...lowest.map(({ spoken }) => spoken),
      ...open,
      ...deeds.map(({ title, detail }) => `${title} – ${detail}`),
    ],
  };
}
