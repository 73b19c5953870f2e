import type { NudgeWords } from '../../nudges.ts';
import { buttonWords } from './buttons.ts';
import { cardWords } from './card.ts';
import { doneWords } from './done.ts';
import { listWords } from './list.ts';
import { proposalWords } from './proposal.ts';
import { ruleWords } from './rule.ts';
import { statusWords } from './status.ts';
import { whyWords } from './why.ts';

export const nudges: NudgeWords = {
  ...ruleWords,
  ...cardWords,
  ...buttonWords,
  ...proposalWords,
  ...listWords,
  ...doneWords,
  ...whyWords,
  ...statusWords,
};
