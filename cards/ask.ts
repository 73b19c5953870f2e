import type { Ask, AskOption } from '../core/answers/ask.ts';
import type { Name } from '../core/languages/terms.ts';
import { noticeCard } from './notice.ts';
import { changesCard, proposalCard, stopCard } from './nudge-proposal.ts';
import { askButton, TITLE_UNITS } from './parts/buttons.ts';
import { rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { clean, namesIn, units } from './text.ts';

const OPTIONS = 6;

/** What must be known before there is an answer. Each option is the whole next question, so it works tomorrow too. */
export function askCard(ask: Ask, view: View): Reply {
  if (ask.proposal) return proposalCard(ask, ask.proposal, view);
  if (ask.changes) return changesCard(ask, ask.changes, view);
  if (ask.stop) return stopCard(ask, ask.stop, view);
  const { language } = view;
  const { talk, asking } = language;
  const name = namesIn(ask.names);
  const options = toldApart(ask.options.slice(0, OPTIONS), name);
  const titles = options.map((option) => talk.option(option, ask, name));
  // names that do not fit a button, or are alike even so, are listed in full and the buttons numbered
  const listed = new Set(titles).size < titles.length || titles.some((title) => units(title) > TITLE_UNITS);
  const numbered = titles.map((title, i) => (listed ? `${i + 1}: ${title}` : title));
  const reply = noticeCard(talk.ask(ask, name), view, {
    actions: options.map((option, i) => askButton(numbered[i]!, option.question)),
    names: ask.names,
    notes: ask.notes,
    ...(listed
      ? { body: rows(titles.map((title, i) => ({ mark: `${i + 1}`, title, value: '' }))), spoken: numbered }
      : {}),
    ...(ask.slot !== 'confirm' ? { reading: asking.title(ask.question, name) } : {}),
  });
  const suggestions = options
    .slice(0, 3)
    .map((option, i) => ({ title: numbered[i]!, question: option.question }));
  return { ...reply, suggestions };
}

/** A domain is said only where two names are alike. */
function toldApart(options: readonly AskOption[], name: Name): readonly AskOption[] {
  const alike = (customer: string) =>
    options.filter((other) => other.customer && name(other.customer) === name(customer)).length > 1;
  return options.map((option) => {
    const { domain, ...rest } = option;
    return domain && option.customer && alike(option.customer) ? { ...rest, domain: clean(domain) } : rest;
  });
}
