import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { LOG_LEVELS, type LogLevel } from './config.ts';

type Fields = Readonly<Record<string, unknown>>;
type Write = (event: string, fields?: Fields) => void;

/** Structured log: one JSON object a line. What a person wrote is never among the fields. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

const current = new AsyncLocalStorage<string>();

/** Runs one piece of work (a turn, a delivery, an import): all its lines bear the same id. */
export const correlated = <T>(work: () => T): T => current.run(randomBytes(4).toString('hex'), work);

/** The id of the work this belongs to. */
export const correlationId = (): string => current.getStore() ?? 'none';

/** A log that writes lines of at least `level`. */
export function createLog(level: LogLevel, write: (line: string) => void, now = () => new Date()): Log {
  const at = (lineLevel: LogLevel): Write => {
    if (LOG_LEVELS.indexOf(lineLevel) < LOG_LEVELS.indexOf(level)) return () => {};
    return (event, fields = {}) => {
      const id = current.getStore();
      const head = { time: now().toISOString(), level: lineLevel, event, ...(id ? { id } : {}) };
      const plain = Object.entries(fields).map(([key, value]) => [key, plainly(value)]);
      write(`${JSON.stringify({ ...head, ...Object.fromEntries(plain) })}\n`);
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

const LONGEST_MESSAGE = 500;
/** What an error calls its kind; anything else may be somebody's text. */
const NAME = /^[\w.:-]{1,80}$/;

/**
 * Errors as data: what kind, where from, and what caused them; never a request or response body. What another service said
 * is its text, and may hold anything: only its status and code are told.
 */
function plainly(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  // dialogs keep what was thrown under `error`
  const { code, statusCode, error } = value as { code?: unknown; statusCode?: unknown; error?: unknown };
  const cause = value.cause ?? (error instanceof Error ? error : undefined);
  return {
    name: value.name,
    message: isFromOutside(value) ? 'said by another service' : value.message.slice(0, LONGEST_MESSAGE),
    ...(NAME.test(String(code ?? '')) ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    stack: framesOf(value),
    ...(cause === undefined ? {} : { cause: plainly(cause) }),
  };
}

/** The HTTP client keeps what it sent and what it heard with its errors; dialogs wrap an error under its own message. */
function isFromOutside(error: Error): boolean {
  const {
    request,
    response,
    error: wrapped,
  } = error as {
    request?: unknown;
    response?: unknown;
    error?: unknown;
  };
  if (request !== undefined || response !== undefined) return true;
  const inner = wrapped ?? error.cause;
  return inner instanceof Error && isFromOutside(inner);
}

/** A stack begins with the message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
