import type { RecommendAnswer } from '../core/answers/recommend.ts';
import type { Letter } from '../core/languages/advice.ts';
import { LANGUAGES } from '../core/languages/index.ts';
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import { sectionTitle, small, text } from './parts/blocks.ts';
import { header } from './parts/header.ts';
import { address } from './parts/link-row.ts';
import { rows } from './parts/row.ts';
import template from './recommend.template.json' with { type: 'json' };
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);

/** The note itself, in the language asked for, to be copied or forwarded. */
export function letterCard(answer: RecommendAnswer, view: View): Reply {
  const { advice: own } = view.language;
  const { advice } = LANGUAGES[answer.handOverIn!];
  const name = namesIn(answer.names);
  const letter = advice.letter(answer.handover!, name, answer.contact);
  const block =
    answer.selfService.length > 0 ? advice.selfServiceBlock(answer.selfService, answer.contact) : undefined;
  return frame({ ...answer, assumptions: [] }, view, fill, {
    headline: letter.subject,
    about: answer.question.customers,
    except: ['over_100', 'small', 'new_customer', 'period_by_window'],
    lines: [...spokenLetter(letter).slice(1), ...(block ? spokenLetter(block) : [])],
    model: {
      header: header(own.labels.forward, own.labels.note),
      sentence: letterBlocks(letter),
      hasSentence: true,
      evidence: [],
      hasEvidence: false,
      advice: [],
      hasAdvice: false,
      items: [],
      hasItems: false,
      selfService: block ? [sectionTitle(own.labels.selfService), ...letterBlocks(block)] : [],
      hasSelfService: block !== undefined,
      rows: [],
      hasRows: false,
    },
  });
}

/** A letter on a card: addresses can be copied as they are. */
export function letterBlocks(letter: Letter): readonly Element[] {
  const paragraph = (line: string) => text(line, { spacing: 'Small' });
  return [
    text(letter.subject, { weight: 'Bolder' }),
    ...letter.paragraphs.map(paragraph),
    ...rows(letter.steps.map((title, i) => ({ mark: `${i + 1}.`, title, value: '' }))),
    ...letter.links.flatMap((link) => [
      small(link.title, { spacing: 'Small', isSubtle: false }),
      address(link.url),
    ]),
    ...letter.closing.map((line) => (line.startsWith('https://') ? address(line) : paragraph(line))),
  ];
}

/** A letter in words. */
export const spokenLetter = (letter: Letter): readonly string[] => [
  letter.subject,
  ...letter.paragraphs,
  ...letter.steps.map((step, i) => `${i + 1}. ${step}`),
  ...letter.links.map((link) => `${link.title}: ${link.url}`),
  ...letter.closing,
];
