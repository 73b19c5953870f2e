import { Worker } from 'node:worker_threads';
import { SourceError } from '../../../errors.ts';
import type { Method, Request, Response } from './protocol.ts';

type Page = Extract<Response, { kind: 'page' }>;
interface Waiting {
  readonly resolve: (page: Page) => void;
  readonly reject: (error: SourceError) => void;
}

/** The one thread that does the long reading; started when first needed. */
export interface Reader {
  /** An answer's pages, each fetched when the one before was taken; leaving early ends the query. */
  readonly pages: (method: Method, ask: unknown) => AsyncGenerator<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

export function readerOf(dataDir: string): Reader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let closed = false;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    // an idle thread does not keep the process alive
    if (waiting.size === 0) worker?.unref();
    return one;
  };
  const failAll = (reason: string, cause?: Error) => {
    worker = undefined;
    for (const id of [...waiting.keys()]) {
      settle(id)?.reject(new SourceError('facts.db', reason, { cause }));
    }
  };
  const start = (): Worker => {
    const begun = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { dataDir } });
    begun.on('message', (response: Response) => {
      const one = settle(response.id);
      if (response.kind === 'page') one?.resolve(response);
      else one?.reject(faultOf(response));
    });
    begun.on('error', (error) => failAll('the reading thread failed', error));
    begun.on('exit', () => {
      if (worker === begun) failAll('the reading thread ended');
    });
    return begun;
  };
  const send = (request: Request): Promise<Page> => {
    if (closed) return Promise.reject(new SourceError('facts.db', 'the store is closed'));
    worker ??= start();
    const to = worker;
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      to.ref();
      to.postMessage(request);
    });
  };
  return {
    async *pages(method, ask) {
      const id = ++last;
      let page = await send({ kind: 'start', id, method, ask });
      try {
        while (!page.done) {
          yield page.rows;
          page = await send({ kind: 'next', id });
        }
      } finally {
        if (!page.done) worker?.postMessage({ kind: 'end', id } satisfies Request);
      }
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
}

function faultOf({ source, message }: Extract<Response, { kind: 'fault' }>): SourceError {
  const prefix = `${source}: `;
  return new SourceError(source, message.startsWith(prefix) ? message.slice(prefix.length) : message);
}
