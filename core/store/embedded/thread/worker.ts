import { parentPort, workerData } from 'node:worker_threads';
import { SourceError } from '../../../errors.ts';
import type { AskOf, Facts } from '../../queries/ask.ts';
import { QUERIES } from '../../queries/index.ts';
import type { FactsTables } from '../../tables.ts';
import { openForReading, type SqliteFile } from '../database.ts';
import { kyselyOver } from '../dialect.ts';
import { exportRows } from '../export-rows.ts';
import { asSourceError } from '../fault.ts';
import type { Method, Request, Response } from './protocol.ts';

const PAGE = 1000;
const CACHE_MEGABYTES = 64;
const { dataDir } = workerData as { readonly dataDir: string };
const port = parentPort;
const started = new Map<number, AsyncIterator<readonly unknown[]>>();
let shared: SqliteFile | undefined;

port?.on('message', (request: Request) => {
  void answer(request);
});

async function answer(request: Request): Promise<void> {
  if (request.kind === 'end') {
    await started.get(request.id)?.return?.();
    started.delete(request.id);
    return;
  }
  const { id } = request;
  try {
    if (request.kind === 'start') started.set(id, pagesOf(request.method, request.ask));
    const page = await started.get(id)?.next();
    const done = page?.done ?? true;
    if (done) started.delete(id);
    send({ kind: 'page', id, rows: done ? [] : (page?.value ?? []), done });
  } catch (error) {
    started.delete(id);
    const fault = asSourceError('facts.db', error);
    send({ kind: 'fault', id, source: fault.source, message: fault.message });
  }
}

function send(response: Response): void {
  port?.postMessage(response);
}

async function* pagesOf(method: Method, ask: unknown): AsyncGenerator<readonly unknown[]> {
  if (method === 'rows') {
    yield* exportRows(dataDir, ask as AskOf<'rows'>);
    return;
  }
  shared ??= openForReading(dataDir, 'facts', CACHE_MEGABYTES);
  const query = QUERIES[method] as (db: Facts, ask: unknown) => Promise<readonly unknown[]>;
  const found = await query(kyselyOver<FactsTables>(shared), ask);
  for (let at = 0; at < found.length; at += PAGE) yield found.slice(at, at + PAGE);
}

if (!port) throw new SourceError('store', 'the reading thread was started as a program');
