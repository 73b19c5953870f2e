import type { CauseShare, Evidence, InflatedRow } from '../core/adoption/decomposition.ts';
import type { ExplainInflatedAnswer } from '../core/answers/explain-inflated.ts';
import type { Figure } from '../core/figure.ts';
import template from './explain-inflated.template.json' with { type: 'json' };
import { frame } from './frame.ts';
import { sectionTitle, small, text } from './parts/blocks.ts';
import { figureBlock } from './parts/figure.ts';
import { header } from './parts/header.ts';
import { inflatedLines, otherLines } from './parts/inflated-rows.ts';
import { bullets, couldRaise, evidenceLines, NONE, partsOf, toDoLines } from './parts/inflation.ts';
import { spokenLine } from './parts/parts-of.ts';
import { rows } from './parts/row.ts';
import { details } from './parts/toggle.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { clean, namesIn } from './text.ts';

const fill = cardTemplate(template);

/** Why usage is above 100 %: the sentence to repeat, a picture of the parts, the evidence, what to do, who else. */
export function explainInflatedCard(given: ExplainInflatedAnswer, view: View): Reply {
  const answer = harmless(given);
  const { language } = view;
  const { inflation, terms, asking } = language;
  const names = {
    ...Object.fromEntries(answer.others.map((row) => [row.customer, row.name])),
    ...answer.names,
  };
  const name = namesIn(names);
  const product = namesIn(answer.products);
  const portfolio = answer.scope.customer === 'portfolio';
  const lead = portfolio ? undefined : leadOf(answer);
  const shares = lead ? lead.causes : portfolio ? [] : answer.causes;
  const asked = (lead?.causes ?? answer.causes).find((share) => share.cause === answer.question.without);
  // asked whether it is a cause, that is the answer; all the rest says why
  const verdict = asked
    ? [language.format.labelled(terms.subject(answer.scope, name), inflation.isIt(asked))]
    : [];
  const said = inflation.headline(answer, lead, name);
  const aside = asides(answer, lead, view);
  const parts = lead ? partsOf(lead, view) : portfolio && answer.total > 0 ? partsOf(answer, view) : NONE;
  const could = lead || portfolio ? NONE : couldRaise(shares, view);
  const listed = inflatedLines(answer, lead, view, { name, product });
  const others = portfolio ? [] : otherLines(answer, view, name);
  const evidence = evidenceLines(shares, view);
  const toDo = toDoLines(shares, lead?.unexplained.low ?? 0, view);
  // where no cause shows there is nothing to correct, and the sentence says so
  const corrected = lead?.causes.some((share) => share.upTo > 0)
    ? [inflation.range(lead.corrected), inflation.certainty(lead.corrected)]
    : [];
  const title = portfolio
    ? terms.portfolio
    : [terms.subject(answer.scope, name), lead ? terms.workload(lead.workload) : '']
        .filter(Boolean)
        .join(' · ');
  return frame({ ...answer, names }, view, fill, {
    headline: verdict[0] ?? said,
    about: answer.question.customers,
    except: ['over_100'],
    lines: [
      ...(verdict.length > 0 ? [said] : []),
      ...aside,
      ...parts.spoken,
      ...could.spoken,
      ...(corrected.length > 0
        ? [`${language.format.labelled(inflation.labels.corrected, corrected[0]!)}`, corrected[1]!]
        : []),
      ...(listed.length > 0 ? [inflation.labels.rows, ...listed.map(spokenLine)] : []),
      ...(others.length > 0 ? [inflation.labels.others, ...others.map(spokenLine)] : []),
    ],
    aside: [
      ...(evidence.length > 0 ? [inflation.labels.evidence, ...evidence] : []),
      ...(toDo.length > 0 ? [inflation.labels.toDo, ...toDo] : []),
    ],
    model: {
      header: header(title, asking.reading(lead ? ofRow(answer, lead) : answer)),
      lead: lead
        ? figureBlock(terms.metric('usage'), ofRow(answer, lead), language)
        : figureBlock(terms.metric('usage'), answer, language),
      hasLead: true,
      sentence: [
        ...(asked ? [text(inflation.isIt(asked), { weight: 'Bolder' })] : []),
        text(lead ? inflation.row(lead) : said, asked ? { spacing: 'Small' } : {}),
        ...aside.map((line) => small(line, { spacing: 'Small' })),
      ],
      hasSentence: true,
      madeOf: [...parts.elements, ...could.elements],
      hasMadeOf: parts.elements.length + could.elements.length > 0,
      corrected:
        lead && corrected.length > 0
          ? [
              small(inflation.labels.corrected),
              text(corrected[0]!, { size: 'Large', weight: 'Bolder', spacing: 'None' }),
              small(corrected[1]!),
            ]
          : [],
      hasCorrected: corrected.length > 0,
      details: details([
        { id: 'evidence', title: inflation.labels.evidence, items: bullets(evidence) },
        { id: 'todo', title: inflation.labels.toDo, items: bullets(toDo) },
      ]),
      hasDetails: evidence.length + toDo.length > 0,
      rows: listed.length > 0 ? [sectionTitle(inflation.labels.rows), ...rows(listed)] : [],
      hasRows: listed.length > 0,
      others: others.length > 0 ? [sectionTitle(inflation.labels.others), ...rows(others)] : [],
      hasOthers: others.length > 0,
    },
  });
}

/** The scope's figure narrowed to one row. */
const ofRow = (answer: ExplainInflatedAnswer, row: InflatedRow): Figure => ({
  ...answer,
  scope: { ...answer.scope, workload: row.workload },
  value: row.value,
  numerator: row.active,
  denominator: row.entitlements,
  dataDate: row.dataDate,
});

/** The row a customer's card speaks of: the one the person quoted, else the highest. */
function leadOf(answer: ExplainInflatedAnswer): InflatedRow | undefined {
  const quoted = answer.observedRow;
  return (
    answer.rows.find((row) => row.product === quoted?.product && row.workload === quoted.workload) ??
    answer.rows[0]
  );
}

/** What is said beside the sentence: a quoted figure that differs, the whole scope, further reasons. */
function asides(
  answer: ExplainInflatedAnswer,
  lead: InflatedRow | undefined,
  { language }: View,
): readonly string[] {
  const { inflation } = language;
  return [
    inflation.observed(answer),
    (lead || answer.total > 0) && answer.explained > 1 ? inflation.whole(answer) : '',
    ...answer.further.map((reason) =>
      language.format.labelled(inflation.labels.further, inflation.further(reason)),
    ),
  ].filter((line) => line !== '');
}

/** Names of subscriptions come from outside. */
function harmless(answer: ExplainInflatedAnswer): ExplainInflatedAnswer {
  const evidence = (one: Evidence): Evidence =>
    one.label === undefined ? one : { ...one, label: clean(one.label) };
  const causes = (of: readonly CauseShare[]) =>
    of.map((share) => ({ ...share, evidence: share.evidence.map(evidence) }));
  return {
    ...answer,
    causes: causes(answer.causes),
    rows: answer.rows.map((row) => ({ ...row, causes: causes(row.causes) })),
  };
}
