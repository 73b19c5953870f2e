import type { Freshness } from '../core/figure.ts';
import type { Said } from '../core/languages/talk.ts';
import type { Note } from '../core/note.ts';
import type { CustomerId, Question } from '../core/question.ts';
import type { Action, Element } from './elements.ts';
import { spoken, suggestionsOf } from './frame.ts';
import template from './notice.template.json' with { type: 'json' };
import { text } from './parts/blocks.ts';
import { nextButtons } from './parts/buttons.ts';
import { footer, footerLines } from './parts/footer.ts';
import { header } from './parts/header.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';

const fill = cardTemplate(template);

/** What belongs to a notice beside its words. */
export interface Around {
  readonly next?: readonly Question[];
  readonly names?: Readonly<Record<CustomerId, string>>;
  readonly notes?: readonly Note[];
  readonly freshness?: Freshness;
  /** buttons instead of those for `next` */
  readonly actions?: readonly Action[];
  readonly reading?: string;
  /** elements between the title and the lines, and the same in words */
  readonly body?: readonly Element[];
  readonly spoken?: readonly string[];
  /** the body says what the buttons say: the text twin does not list them again */
  readonly silent?: boolean;
}

/** Words, and whole questions to go on with: no figure, nothing to compute. */
export function noticeCard(said: Said, view: View, around: Around = {}): Reply {
  const { language } = view;
  const { next = [], names = {}, notes = [], freshness } = around;
  const dated = { notes, ...(freshness ? { freshness } : {}) };
  const actions = around.actions ?? nextButtons(next, names, view, { max: 5 });
  const titles = around.silent
    ? []
    : actions.flatMap((action) => (action.title ? [`• ${action.title}`] : []));
  const body = around.body ?? [];
  const middle = around.spoken ?? [];
  const words = [said.title, ...middle, ...said.lines, ...titles, ...footerLines(dated, language)].join('\n');
  const foot = footer(dated, language);
  const card = fill({
    lang: language.code,
    speak: spoken([said.title, ...middle, ...said.lines].join('\n')),
    header: header(said.title, around.reading),
    lines: [...body, ...said.lines.map((line) => text(line, { spacing: 'Small' }))],
    hasLines: body.length + said.lines.length > 0,
    footer: foot,
    hasFooter: foot.length > 0,
    actions,
  });
  return {
    text: words,
    summary: said.title,
    card,
    suggestions: suggestionsOf({ next, names }, view),
    feedback: false,
  };
}
