import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACCEPTS, answer, delayOf, type Fault } from './faults.ts';
import { limiter } from './limiter.ts';
import type { VirtualTime } from './time.ts';

/** What a message says, as far as counting goes. */
export interface Marked {
  readonly key: string;
  readonly decisions: readonly string[];
  readonly unconfirmed: readonly number[];
}

export interface Tally {
  requests: number;
  accepted: number;
  /** decisions that were accepted twice */
  readonly repeated: string[];
  /** requests to an address that its conversation has left */
  stale: number;
  /** requests beyond the published limits */
  beyondLimits: number;
  readonly faults: Map<Fault, number>;
  busiestSecond: number;
}

export interface Connector {
  readonly url: string;
  readonly tally: Tally;
  /** Whether a message with this decision was accepted. */
  accepted(decision: string): boolean;
  /** When an accepted message named this delivery as one whose outcome is not known. */
  namedAt(delivery: number): number | undefined;
  /** When messages were accepted in a conversation. */
  spokenIn(conversation: string): readonly number[];
  /** From now on a conversation is reached elsewhere. */
  move(conversation: string, path: string): void;
  close(): Promise<void>;
}

export interface ConnectorOptions {
  readonly time: VirtualTime;
  readonly plan: () => Fault;
  /** called when a request has arrived, before anything is decided, and again when it was accepted */
  readonly on: (
    what: 'arrived' | 'accepted' | 'refused',
    request: { readonly conversation: string; readonly worker: number; readonly fault: Fault },
  ) => void;
  /** called when a request was not answered for so long that its sender gives up */
  readonly tooLate: (worker: number, post: number) => void;
}

/**
 * The Teams connector as far as a bot sees it: accepts messages, holds everybody to the published rate limits, and fails
 * as planned, on a virtual clock. It counts what it accepted, so that a repetition cannot hide.
 */
export async function startConnector({ time, plan, on, tooLate }: ConnectorOptions): Promise<Connector> {
  const tally: Tally = {
    requests: 0,
    accepted: 0,
    repeated: [],
    stale: 0,
    beyondLimits: 0,
    faults: new Map(),
    busiestSecond: 0,
  };
  const seen = new Set<string>();
  const named = new Map<number, number>();
  const spoken = new Map<string, number[]>();
  const moved = new Map<string, string>();
  const gate = limiter(time, tally);
  let serial = 0;

  const accept = (marked: Marked, conversation: string) => {
    tally.accepted++;
    for (const decision of marked.decisions) {
      if (seen.has(decision)) tally.repeated.push(decision);
      seen.add(decision);
    }
    for (const delivery of marked.unconfirmed) if (!named.has(delivery)) named.set(delivery, time.now());
    const before = spoken.get(conversation) ?? [];
    spoken.set(conversation, before);
    before.push(time.now());
  };
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [worker, group, size, post] = ['x-worker', 'x-group', 'x-size', 'x-post'].map((name) =>
        Number(request.headers[name]),
      ) as [number, number, number, number];
      time.fork(worker, group, size);
      const conversation = decodeURIComponent(/conversations\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '');
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { channelData: { simulated: Marked } };
      tally.requests++;
      serial++;
      const fault: Fault = gate(conversation) ? plan() : '429';
      tally.faults.set(fault, (tally.faults.get(fault) ?? 0) + 1);
      if (!request.url?.startsWith(moved.get(conversation) ?? '')) tally.stale++;
      on('arrived', { conversation, worker, fault });
      if (ACCEPTS.has(fault)) accept(body.channelData.simulated, conversation);
      on(ACCEPTS.has(fault) ? 'accepted' : 'refused', { conversation, worker, fault });
      const id = fault === 'duplicate id' ? 'activity-1' : `activity-${serial}`;
      time.at(time.now() + delayOf(fault, time.now()), () => {
        time.works(worker);
        if (fault.startsWith('hang')) return tooLate(worker, post);
        response.setHeader('x-now', String(time.now()));
        answer(response, fault, id);
      });
      time.waits(worker);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tally,
    accepted: (decision) => seen.has(decision),
    namedAt: (delivery) => named.get(delivery),
    spokenIn: (conversation) => spoken.get(conversation) ?? [],
    move: (conversation, path) => void moved.set(conversation, path),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
