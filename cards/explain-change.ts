import type { ChangePart } from '../core/adoption/contribution.ts';
import { roundTenth } from '../core/adoption/rounding.ts';
import type { ExplainChangeAnswer } from '../core/answers/explain-change.ts';
import template from './explain-change.template.json' with { type: 'json' };
import { frame } from './frame.ts';
import { sectionTitle, text } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { figureBlock } from './parts/figure.ts';
import { header } from './parts/header.ts';
import { spokenLine } from './parts/parts-of.ts';
import { type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { clean, namesIn } from './text.ts';

const fill = cardTemplate(template);
const PARTS = 8;
const EVENTS = 5;

/** Why a figure moved: numerator or denominator, which parts, and what was bought or ended in between. */
export function explainChangeCard(answer: ExplainChangeAnswer, view: View): Reply {
  const { language } = view;
  const { changes, terms, labels, asking } = language;
  const name = namesIn(answer.names);
  const product = namesIn(answer.products);
  const split = changes.split(answer);
  const shown = tellingParts(answer).map((part): Line => {
    const title = changes.partTitle(part, name, product);
    const question = part.customer
      ? { intent: 'explain_change' as const, customers: [part.customer], metric: answer.metric }
      : undefined;
    return {
      title,
      detail: changes.partDetail(part, answer),
      value: changes.partValue(part, answer),
      ...(question ? { tap: askButton(asking.title(question, name), question) } : {}),
    };
  });
  const rest = Math.max(0, answer.parts.length - PARTS) + answer.more;
  const parts = rest > 0 ? [...shown, { title: labels.more(rest), value: '' }] : shown;
  const events = answer.events
    .slice(-EVENTS)
    .map((event) => changes.event({ ...event, offer: clean(event.offer) }));
  const headline = changes.headline(answer, name);
  return frame(answer, view, fill, {
    headline,
    about: answer.question.customers,
    except: ['over_100'],
    lines: [
      split,
      ...(parts.length > 0 ? [changes.labels.parts, ...parts.map(spokenLine)] : []),
      ...(events.length > 0 ? [changes.labels.events, ...events] : []),
    ],
    model: {
      header: header(terms.subject(answer.scope, name), asking.reading(answer)),
      lead: [
        ...figureBlock(terms.metric(answer.metric), answer, language, answer.before),
        text(headline, { spacing: 'Small' }),
        ...(split ? [text(split, { spacing: 'Small' })] : []),
      ],
      hasLead: true,
      parts: parts.length > 0 ? [sectionTitle(changes.labels.parts), ...rows(parts)] : [],
      hasParts: parts.length > 0,
      events:
        events.length > 0
          ? [
              sectionTitle(changes.labels.events),
              ...rows(events.map((title) => ({ mark: '•', title, value: '' }))),
            ]
          : [],
      hasEvents: events.length > 0,
    },
  });
}

/** Parts worth a line: those that read as nothing explain nothing; where all are of one product its name would only repeat. */
function tellingParts({ parts }: ExplainChangeAnswer): readonly ChangePart[] {
  const some = parts.filter((part) => roundTenth(part.points) !== 0);
  const listed = (some.length > 0 ? some : parts).slice(0, PARTS);
  const products = new Set(parts.map((part) => part.product));
  const bare = products.size === 1 && listed.every((part) => part.workload !== undefined);
  return bare ? listed.map(({ product: _, ...part }) => part) : listed;
}
