import type { RecommendedItem } from '../core/adoption/choose-content.ts';
import type { RecommendAnswer } from '../core/answers/recommend.ts';
import type { AdviceWords } from '../core/languages/advice.ts';
import type { Name } from '../core/languages/terms.ts';
import { frame } from './frame.ts';
import { letterBlocks, letterCard, spokenLetter } from './letter.ts';
import { sectionTitle, small, text } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { header } from './parts/header.ts';
import { type Link, linkRows, spokenLink } from './parts/link-row.ts';
import { spokenLine } from './parts/parts-of.ts';
import { type Line, rows } from './parts/row.ts';
import template from './recommend.template.json' with { type: 'json' };
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { clean, namesIn } from './text.ts';

const fill = cardTemplate(template);
const EVIDENCE = 7;

/** What the data says, what to consider, what to try, and items for it; or the note to forward. */
export function recommendCard(answer: RecommendAnswer, view: View): Reply {
  return answer.handOverIn && answer.handover ? letterCard(answer, view) : adviceCard(answer, view);
}

function adviceCard(answer: RecommendAnswer, view: View): Reply {
  const { language } = view;
  const { advice, labels, asking, terms } = language;
  const names = {
    ...Object.fromEntries(answer.rows.map((row) => [row.customer, row.name])),
    ...answer.names,
  };
  const name = namesIn(names);
  const headline = advice.headline(answer, name);
  const evidence = answer.evidence
    .slice(0, EVIDENCE)
    .map((one) =>
      advice.evidence(one.kind === 'running_trial' ? { ...one, offer: clean(one.offer) } : one, name),
    );
  const missing = advice.missing(answer.missing);
  // whoever asks for videos wants the videos
  const bare = answer.scope.customer === 'portfolio' && answer.question.contentFormat !== undefined;
  const scenario = bare ? null : answer.scenario;
  // what the data contradicts is not said again as if it were so, nor is up-sell's praise where too little is known
  const doubted = answer.verdict === 'contradicted' || (scenario === 'upsell' && answer.verdict === 'thin');
  const consider = scenario && !doubted ? [advice.consider(scenario)] : [];
  const toTry = advice.toTry(answer);
  const links = answer.items.map((item) => linkOf(item, advice));
  const customers = bare ? [] : customerLines(answer, view, name);
  const block =
    answer.selfService.length > 0 ? advice.selfServiceBlock(answer.selfService, answer.contact) : undefined;
  const evidenceTitle = evidence.length + missing.length > 0 ? [advice.labels.evidence] : [];
  return frame({ ...answer, names }, view, fill, {
    headline,
    about: answer.question.customers,
    lines: [
      // whoever asks about everybody asks who
      ...(customers.length > 0 ? [advice.labels.customers, ...customers.map(spokenLine)] : []),
      ...evidenceTitle,
      ...evidence,
      missing,
      ...(consider.length > 0 ? [advice.labels.consider, ...consider] : []),
      ...(toTry.length > 0 ? [advice.labels.toTry, ...toTry] : []),
      advice.labels.items,
      ...links.map(spokenLink),
      ...(block ? [advice.labels.selfService, ...spokenLetter(block)] : []),
    ],
    model: {
      header: header(
        scenario ? terms.scenario(scenario) : headline,
        answer.scope.customer === 'portfolio' ? '' : terms.subject(answer.scope, name),
      ),
      sentence: scenario ? [text(headline)] : [],
      hasSentence: scenario !== null,
      evidence: [
        ...evidenceTitle.map((title) => sectionTitle(title)),
        ...rows(evidence.map(bullet)),
        ...(missing ? [small(missing, { spacing: 'Small' })] : []),
      ],
      hasEvidence: evidenceTitle.length > 0,
      advice: [
        ...(consider.length > 0
          ? [
              sectionTitle(advice.labels.consider),
              ...consider.map((line) => text(line, { spacing: 'Small' })),
            ]
          : []),
        ...(toTry.length > 0 ? [sectionTitle(advice.labels.toTry), ...rows(toTry.map(bullet))] : []),
      ],
      hasAdvice: consider.length + toTry.length > 0,
      items: links.length > 0 ? [sectionTitle(advice.labels.items), ...linkRows(links)] : [],
      hasItems: links.length > 0,
      selfService: block ? [sectionTitle(advice.labels.selfService), ...letterBlocks(block)] : [],
      hasSelfService: block !== undefined,
      rows: customers.length > 0 ? [sectionTitle(advice.labels.customers), ...rows(customers)] : [],
      hasRows: customers.length > 0,
    },
  });

  function customerLines(of: RecommendAnswer, look: View, whose: Name): readonly Line[] {
    const { answers } = look.language;
    const lines = of.rows.map((row): Line => {
      const question = {
        intent: 'recommend' as const,
        customers: [row.customer],
        ...(of.scenario ? { scenario: of.scenario } : {}),
      };
      return {
        title: whose(row.customer),
        detail: [
          terms.metric(row.metric),
          answers.counts(row),
          row.corrected ? advice.corrected(row.corrected) : '',
        ]
          .filter(Boolean)
          .join(' · '),
        value: answers.value(row),
        ...(row.note ? { remark: answers.rowNote(row.note), warn: row.note === 'over_100' } : {}),
        tap: askButton(asking.title(question, whose), question),
      };
    });
    const rest = of.total - lines.length;
    return rest > 0 ? [...lines, { title: labels.more(rest), value: '' }] : lines;
  }
}

const linkOf = (item: RecommendedItem, advice: AdviceWords): Link => ({
  title: clean(advice.item(item), 120),
  url: item.url,
  details: [advice.itemDetail(item), advice.why(item.why)],
});

const bullet = (title: string): Line => ({ mark: '•', title, value: '' });
