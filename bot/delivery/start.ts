import type { NudgeDesk } from '../../core/nudges/desk.ts';
import { factsReader } from '../../core/nudges/facts.ts';
import { PUBLISHED, shareOf } from '../../core/nudges/limits.ts';
import type { NudgeStore } from '../../core/nudges/store.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import type { StateStore } from '../../core/store/state.ts';
import type { Show } from '../../dialogs/reply.ts';
import { endedOr } from '../channel/deadline.ts';
import type { Log } from '../log.ts';
import { retentionLoop } from '../retention.ts';
import { type Clock, realClock } from './clock.ts';
import { composeCards } from './compose-card.ts';
import { type Calm, createBell, deliveryLoop, evaluatorLoop, RHYTHM } from './loops.ts';
import { nudgeMetrics } from './metrics.ts';
import { peopleOf } from './people.ts';
import { type References, referencesIn } from './references.ts';
import { type Authorize, httpPost } from './wire.ts';

export interface NudgesOptions {
  readonly store: NudgeStore;
  readonly portfolio: Portfolio;
  readonly state: StateStore;
  readonly show: Show;
  readonly authorize: Authorize;
  /** whether people of this tenant may be told anything */
  readonly mayTell: (tenantId: string) => boolean;
  readonly log: Log;
  /** resolves when people's own questions leave room, or at the stop */
  readonly calm?: Calm;
  /** this process, among those that share the store */
  readonly holder: string;
  readonly clock?: Clock;
  readonly random?: () => number;
}

export interface RunningNudges {
  /** for the assistant: what a conversation about nudges needs */
  readonly desk: NudgeDesk;
  readonly references: References;
  /** counters and gauges in Prometheus' text format */
  metrics(): Promise<string>;
  /** Sends nothing more; what is under way ends, cut off when `late` aborts. */
  stop(late: AbortSignal): Promise<void>;
}

/** A slow answer holds up the cards that are under way with it, and no others. */
const LANES = 2;
/** The published limits count everything the bot says; nudges take half. */
const SHARE = 0.5;

/** Evaluates after every new data date and on schedule, and delivers, until stopped. */
export function startNudges(options: NudgesOptions): RunningNudges {
  const { store, portfolio, state, log, holder, clock = realClock, random = Math.random } = options;
  const { calm = async () => {} } = options;
  const bells = { evaluate: createBell(), deliver: createBell() };
  const stopping = new AbortController();
  const cutOff = new AbortController();
  const facts = factsReader(portfolio);
  const ends = new Map<string, number>();
  const shared = { store, facts, people: peopleOf(portfolio, options.mayTell), clock };
  const courier = {
    ...shared,
    post: httpPost(options.authorize, cutOff.signal),
    compose: composeCards({ portfolio, state, store, facts, show: options.show }),
    limits: shareOf(PUBLISHED, SHARE),
    random,
    onEnd: ({ kind, error }: { kind: string; error?: string }) => {
      ends.set(kind, (ends.get(kind) ?? 0) + 1);
      if (kind === 'sent') log.debug('nudge_sent');
      else log.warn('nudge_not_sent', { ending: kind, why: error });
    },
  };
  const evaluator = { ...shared, holder, revision: () => portfolio.revision() };
  const loops = [
    retentionLoop({ store, state }, clock, stopping.signal, log),
    evaluatorLoop({ ...evaluator, calm }, bells, stopping.signal, log, RHYTHM),
    ...Array.from({ length: LANES }, (_, lane) =>
      deliveryLoop({ ...courier, calm }, `${holder}/${lane}`, bells.deliver, stopping.signal, log, RHYTHM),
    ),
  ];
  return {
    desk: {
      store,
      facts,
      async changed() {
        bells.evaluate.ring();
      },
    },
    references: referencesIn(store, options.mayTell),
    metrics: async () => nudgeMetrics(await store.counts(clock.now().toISOString()), ends, clock.now()),
    async stop(late) {
      stopping.abort();
      late.addEventListener('abort', () => cutOff.abort(), { once: true });
      await endedOr(late, Promise.all(loops));
    },
  };
}
