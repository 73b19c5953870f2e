import type { Freshness } from '../core/figure.ts';
import type { Assumption, Note } from '../core/note.ts';
import type { CustomerId, Question } from '../core/question.ts';
import type { Card, Element, Submit } from './elements.ts';
import { assumedLine, assumptionChips } from './parts/assumptions.ts';
import { small } from './parts/blocks.ts';
import { askButton, MAX_BUTTONS, nextButtons } from './parts/buttons.ts';
import { footer, footerLines } from './parts/footer.ts';
import { noteBlocks, noteLines } from './parts/notes.ts';
import { readingChips } from './parts/reading-chips.ts';
import type { Reply, View } from './reply.ts';
import type { Model } from './template.ts';
import { namesIn } from './text.ts';

interface Framed {
  readonly question: Question;
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly Note[];
  readonly freshness?: Freshness;
  readonly next: readonly Question[];
  readonly names: Readonly<Record<CustomerId, string>>;
}

/** What one kind of card adds to the frame that all answers share. */
export interface Content {
  /** the answer in one sentence */
  readonly headline: string;
  /** how the question was read, where the headline does not say all of it */
  readonly reading?: string;
  /** the rest of it, for the text twin, without notes and footer */
  readonly lines: readonly string[];
  /** details that stand behind a button: in the text twin, not read aloud */
  readonly aside?: readonly string[];
  /** fills the template, beside `notes`, `footer`, `actions`, `speak` and `lang` */
  readonly model: Model;
  /** buttons before the next questions, such as paging */
  readonly first?: readonly Submit[];
  /** notes the card says in its own way */
  readonly except?: readonly Note['kind'][];
  readonly about?: readonly CustomerId[];
}

/** Cancelling forgets what the conversation was about. */
const START_AFRESH: Question = { intent: 'cancel', customers: [] };

/** Puts a card and its text twin together: content, notes, assumptions, footer, next questions. */
export function frame(answer: Framed, view: View, template: (model: Model) => Card, content: Content): Reply {
  const { language } = view;
  const name = namesIn(answer.names);
  const remarks = noteLines(answer.notes, language, name, content.except);
  const assumed = assumedLine(answer.assumptions, language, name);
  const joined = (aside: readonly string[]) =>
    [
      content.headline,
      content.reading ?? '',
      ...content.lines,
      ...aside,
      ...remarks,
      assumed,
      ...footerLines(answer, language),
    ]
      .filter((line) => line !== '')
      .join('\n');
  const text = joined(content.aside ?? []);
  const afresh = view.followUp ? [askButton(language.labels.startAfresh, START_AFRESH)] : [];
  const assumedChips = assumptionChips(answer.assumptions, language, name);
  const leaning = view.followUp ? readingChips(answer.question, language, name, 2 - assumedChips.length) : [];
  const chips = [...assumedChips, ...leaning, ...afresh];
  const first = content.first ?? [];
  const max = Math.min(4, MAX_BUTTONS - chips.length - first.length);
  const next = nextButtons(answer.next, answer.names, view, {
    max,
    ...(content.about ? { about: content.about } : {}),
  });
  const notes: readonly Element[] = [
    ...noteBlocks(answer.notes, language, name, content.except),
    ...(assumed ? [small(assumed, { spacing: 'Small' })] : []),
    ...(chips.length > 0
      ? [{ type: 'ActionSet' as const, actions: [...chips], spacing: 'Small' as const }]
      : []),
  ];
  const foot = footer(answer, language);
  const card = template({
    ...content.model,
    lang: language.code,
    speak: spoken(joined([])),
    notes,
    hasNotes: notes.length > 0,
    footer: foot,
    hasFooter: foot.length > 0,
    actions: [...first, ...next],
  });
  return { text, summary: content.headline, card, suggestions: suggestionsOf(answer, view), feedback: true };
}

/** Longest text said aloud for a card before its elements are read one by one. */
const SPOKEN = 600;

/** What a screen reader says first: the answer and as many whole lines as fit, without marks that speech markup would read. */
export function spoken(text: string): string {
  const [headline = '', ...lines] = text.replace(/[<>&]/g, ' ').split('\n');
  let said = headline;
  for (const line of lines) {
    if (said.length + line.length > SPOKEN) break;
    said += ` ${line}`;
  }
  return said;
}

export function suggestionsOf(
  answer: { readonly next: readonly Question[]; readonly names: Readonly<Record<CustomerId, string>> },
  view: View,
): Reply['suggestions'] {
  const name = namesIn(answer.names);
  return answer.next
    .slice(0, 3)
    .map((question) => ({ title: view.language.asking.title(question, name), question }));
}
