import type { Ask } from '../core/answers/ask.ts';
import type { NudgeChanges, NudgeProposal, NudgeStop } from '../core/nudges/answers.ts';
import type { Action } from './elements.ts';
import { noticeCard } from './notice.ts';
import { askButton, MAX_BUTTONS } from './parts/buttons.ts';
import { spokenOf } from './parts/nudges.ts';
import { type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

/** A rule laid open before it is saved: what it watches, when it speaks, what it would have sent. */
export function proposalCard(ask: Ask, proposal: NudgeProposal, view: View): Reply {
  const { nudges } = view.language;
  const { buttons } = nudges;
  const variants = proposal.variants.map((variant) =>
    askButton(nudges.variant(variant, proposal.rule), variant),
  );
  return noticeCard(nudges.proposal(proposal, namesIn(ask.names)), view, {
    actions: choices(ask, proposal.before ? buttons.save : buttons.yes, variants, view),
    names: ask.names,
    notes: ask.notes,
  });
}

/** One change of several rules laid open before it is saved. */
export function changesCard(ask: Ask, changes: NudgeChanges, view: View): Reply {
  const { nudges } = view.language;
  const name = namesIn(ask.names);
  const lines = changes.rules.map(
    (rule, at): Line => ({
      mark: `${at + 1}`,
      title: nudges.rule(rule, name),
      detail: nudges.when(rule),
      value: '',
    }),
  );
  const single = changes.one.map((question, at) => askButton(nudges.only(at + 1), question));
  return noticeCard(nudges.changes(changes, ask.question), view, {
    body: rows(lines),
    spoken: lines.map(spokenOf),
    actions: choices(ask, nudges.buttons.saveAll, single, view),
    names: ask.names,
    notes: ask.notes,
  });
}

/** What somebody wants to stop, laid open before it is; a pause may be enough. */
export function stopCard(ask: Ask, stop: NudgeStop, view: View): Reply {
  const { nudges } = view.language;
  const { buttons } = nudges;
  const pause = stop.customers.length === 0 ? [askButton(buttons.pause, stop.pause)] : [];
  return noticeCard(nudges.stopping(stop, namesIn(ask.names)), view, {
    actions: choices(
      ask,
      stop.rules.length > 1 && stop.customers.length === 0 ? buttons.stopAll : buttons.stop,
      pause,
      view,
    ),
    names: ask.names,
    notes: ask.notes,
  });
}

function choices(ask: Ask, title: string, others: readonly Action[], view: View): readonly Action[] {
  const [yes, no] = ask.options;
  return [
    ...(yes ? [askButton(title, yes.question)] : []),
    ...(no ? [askButton(view.language.nudges.buttons.no, no.question)] : []),
    ...others,
  ].slice(0, MAX_BUTTONS);
}
