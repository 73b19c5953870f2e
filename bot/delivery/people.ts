import type { CustomerId } from '../../core/question.ts';
import type { PersonKey } from '../../core/store/state.ts';

/** The customers somebody may see now; nothing when they may not be told anything any more. */
export type People = (person: PersonKey) => Promise<readonly CustomerId[] | undefined>;
