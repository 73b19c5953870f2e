import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { accountsOf } from './accounts.ts';
import { deedOf, effectOf } from './deed.ts';
import { mannersOf } from './manners.ts';
import { nthOf } from './nth.ts';
import { pauseOf, resumeOf } from './pause.ts';
import { pressOf } from './press.ts';
import { whyOf } from './why.ts';
import { heard, type Wish } from './wish.ts';

/** A wish about nudges whose wording leaves no other reading; making, stopping, listing and snoozing are read by the rules. */
export function nudgeWish(evidence: Evidence, previous: PreviousQuestion | null): Wish | null {
  const said = heard(evidence, previous);
  return (
    whyOf(said) ??
    effectOf(said) ??
    deedOf(said) ??
    accountsOf(said) ??
    pauseOf(said) ??
    resumeOf(said) ??
    pressOf(said) ??
    nthOf(said) ??
    mannersOf(said)
  );
}
