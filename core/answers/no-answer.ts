import type { Intent } from '../catalog/intents.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Missing, Scope } from '../figure.ts';
import type { Question } from '../question.ts';
import type { Base, Named } from './parts.ts';

export interface UnclearAnswer extends Base, Named {
  readonly kind: 'unclear';
  /** whole questions to choose from */
  readonly options: readonly Question[];
  readonly why: 'unread' | 'too_long' | 'empty' | 'stale_button';
}

export interface DeniedAnswer extends Base {
  readonly kind: 'denied';
  /** named customers are for personal chat; the person is not of the organisation; or it could not be told whether they are */
  readonly why: 'personal_only' | 'guest' | 'unchecked';
}

/** There are no rows to answer from; says which source has them. */
export interface NoDataAnswer extends Base, Named {
  readonly kind: 'no_data';
  readonly asked: Intent;
  readonly scope: Scope;
  readonly metric?: Metric;
  readonly missing: Missing;
}

/** Something of ours broke. */
export interface FaultAnswer extends Base {
  readonly kind: 'fault';
  readonly reference: string;
}

/** Too much was asked at once for a question that looks at all customers; nothing was looked up. */
export interface BusyAnswer extends Base {
  readonly kind: 'busy';
}

/** Understood, and not built yet or not possible here; says what is. */
export interface UnavailableAnswer extends Base {
  readonly kind: 'unavailable';
  readonly asked: Intent;
  readonly why: 'not_here' | 'not_yet';
}
