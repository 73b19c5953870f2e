import type { InflatedRow } from '../../core/adoption/decomposition.ts';
import type { ExplainInflatedAnswer } from '../../core/answers/explain-inflated.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Question } from '../../core/question.ts';
import type { View } from '../reply.ts';
import { askButton } from './buttons.ts';
import { rowLines } from './customers.ts';
import { partsIn } from './inflation.ts';
import type { Line } from './row.ts';

const ROWS = 5;
const OTHERS = 3;

/** Who else, at most three; the rest is one tap away. */
export function otherLines(answer: ExplainInflatedAnswer, view: View, name: Name): readonly Line[] {
  const lines = rowLines(answer.others.slice(0, OTHERS), view, name);
  const rest = (answer.othersTotal ?? answer.others.length) - lines.length;
  if (rest <= 0) return lines;
  const { labels, asking } = view.language;
  const all: Question = {
    intent: 'portfolio_filter',
    customers: [],
    metric: 'usage',
    comparator: 'gt',
    threshold: 100,
  };
  return [...lines, { title: labels.more(rest), value: '', tap: askButton(asking.title(all, name), all) }];
}

/** The rows above 100 %, but for the one the card speaks of; the rest counted. */
export function inflatedLines(
  answer: ExplainInflatedAnswer,
  lead: InflatedRow | undefined,
  view: View,
  { name, product }: { readonly name: Name; readonly product: Name },
): readonly Line[] {
  const { inflation, answers, labels } = view.language;
  const portfolio = answer.scope.customer === 'portfolio';
  const all = answer.rows.filter((row) => row !== lead);
  const lines = all.slice(0, ROWS).map((row): Line => {
    const question = {
      intent: 'explain_inflated' as const,
      customers: [row.customer],
      ...(row.workload === 'other' || row.workload === 'dynamics' ? {} : { workload: row.workload }),
    };
    const what = inflation.rowTitle(row, product);
    return {
      title: portfolio ? name(row.customer) : what,
      detail: portfolio ? `${what} · ${why(row, view)}` : briefly(row, view),
      value: answers.value({ metric: 'usage', value: row.value, missing: { reason: 'zero_denominator' } }),
      tap: askButton(view.language.asking.title(question, name), question),
    };
  });
  const rest = answer.total - (lead ? 1 : 0) - lines.length;
  return rest > 0 ? [...lines, { title: labels.more(rest), value: '' }] : lines;
}

/** A row of many: what its excess is made of, and what is left without. */
function why(row: InflatedRow, view: View): string {
  const { inflation } = view.language;
  const parts = partsIn(row).map((share) => `${inflation.cause(share.cause)} ${inflation.short(share)}`);
  const rest =
    row.unexplained.upTo > 0 ? [`${inflation.labels.unexplained} ${inflation.short(row.unexplained)}`] : [];
  return [...parts, ...rest].join(' · ');
}

/** A further row of the same customer, whose sentence would only repeat the first one's. */
function briefly(row: InflatedRow, { language }: View): string {
  const { inflation, answers, format } = language;
  const counts = answers.counts({ metric: 'usage', numerator: row.active, denominator: row.entitlements });
  return `${counts} · ${format.labelled(inflation.labels.corrected, inflation.range(row.corrected))}`;
}
