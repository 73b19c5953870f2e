import { settingsSaid } from '../nudges/draft.ts';
import type { Intention } from './intent.ts';
import { status, withheld } from './nudge-accounts.ts';
import { change } from './nudge-change.ts';
import { sorry } from './nudge-common.ts';
import { effect } from './nudge-effect.ts';
import { nudgeList } from './nudge-list.ts';
import { pause, resume } from './nudge-pause.ts';
import { acknowledge, dismiss } from './nudge-press.ts';
import { why } from './nudge-why.ts';

/** Everything about nudges beside making, stopping, listing and putting off. */
export const nudgeSettings: Intention = async (asked, ports) => {
  const { nudges } = ports;
  if (!nudges) return sorry(asked, 'not_here');
  switch (asked.question.act) {
    case 'acknowledge':
      return acknowledge(asked, nudges, ports);
    case 'dismiss':
    case 'undismiss':
      return dismiss(asked, nudges, ports);
    case 'effect':
      return effect(asked, nudges, ports);
    case 'why':
      return why(asked, nudges);
    case 'withheld':
      return withheld(asked, nudges);
    case 'status':
      return status(asked, nudges, ports);
    case 'pause':
      return pause(asked, nudges);
    case 'resume':
      return resume(asked, nudges);
    case 'change':
      return change(asked, nudges, ports);
    case undefined:
      return settingsSaid(asked.question) ? change(asked, nudges, ports) : nudgeList(asked, ports);
  }
};
