import type { NudgeStore } from '../../../core/nudges/store.ts';

/** Where a worker dies: at each arrow of a nudge's way, and at any instant at all. */
export const MOMENTS = [
  /** inside the transaction of an evaluation */
  'deciding',
  'decided',
  'claimed',
  /** the card is made, nothing is marked as being sent */
  'made',
  /** marked as being sent, nothing is written */
  'begun',
  /** the request has arrived, and is not answered */
  'written',
  /** the answer has come, and is not stored */
  'answered',
  'stored',
  'any',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** A store on whose arrows its process dies for real, once it is told at which. */
export function mortal(store: NudgeStore) {
  let doomed: Moment | undefined;
  const passing = (moment: Moment): void => {
    if (moment === doomed) process.kill(process.pid, 'SIGKILL');
  };
  const mortalStore: NudgeStore = {
    ...store,
    async decide(ask) {
      const decide: typeof ask.decide = (...given) => {
        const decisions = ask.decide(...given);
        passing('deciding');
        return decisions;
      };
      const decided = await store.decide({ ...ask, decide });
      passing('decided');
      return decided;
    },
    async claim(ask) {
      const claimed = await store.claim(ask);
      if (claimed.length > 0) passing('claimed');
      return claimed;
    },
    async begin(ask) {
      passing('made');
      const begun = await store.begin(ask);
      if (begun.some(({ kind }) => kind === 'go')) passing('begun');
      return begun;
    },
    async end(...how) {
      passing('answered');
      await store.end(...how);
      passing('stored');
    },
  };
  return {
    store: mortalStore,
    doom(moment: Moment) {
      doomed = moment;
    },
  };
}
