import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { firstOf, type InOrder, type Off } from '../in-order.ts';
import { aboutWhom } from './about.ts';
import { accountsOf } from './accounts.ts';
import { deedOf, effectOf } from './deed.ts';
import { mannersOf } from './manners.ts';
import { nthOf } from './nth.ts';
import { pauseOf, resumeOf } from './pause.ts';
import { pressOf } from './press.ts';
import { whyOf } from './why.ts';
import { type Heard, heard, type Wish } from './wish.ts';

/** Wishes about nudges whose wording leaves no other reading; making, stopping, listing and snoozing are read by the rules. */
export const WISHES: InOrder<[Heard], Wish> = [
  ['wish: why', whyOf],
  ['wish: effect', effectOf],
  ['wish: deed', deedOf],
  ['wish: accounts', accountsOf],
  ['wish: pause', pauseOf],
  ['wish: resume', resumeOf],
  ['wish: press', pressOf],
  ['wish: nth', nthOf],
  ['wish: about whom', aboutWhom],
  ['wish: manners', mannersOf],
];

export const nudgeWish = (evidence: Evidence, previous: PreviousQuestion | null, off: Off): Wish | null =>
  firstOf(WISHES, off, heard(evidence, previous));
