import type { ReadFacts } from './facts.ts';
import type { RecipientKey } from './rule.ts';
import type { Accounts, EpisodeBook, Evaluations, RuleBook } from './store.ts';

/** What a conversation about nudges needs. */
export interface NudgeDesk {
  readonly store: RuleBook & EpisodeBook & Accounts & Pick<Evaluations, 'verdictOf'>;
  readonly facts: ReadFacts;
  /** Somebody's rules have changed: look at them soon. */
  readonly changed: (recipient: RecipientKey) => Promise<void>;
}
