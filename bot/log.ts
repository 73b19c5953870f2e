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

/** A log that writes lines of at least `level`. */
export function createLog(level: LogLevel, write: (line: string) => void, now = () => new Date()): Log {
  const at = (lineLevel: LogLevel): Write => {
    if (LOG_LEVELS.indexOf(lineLevel) < LOG_LEVELS.indexOf(level)) return () => {};
    return (event, fields = {}) => {
      const plain = Object.entries(fields).map(([key, value]) => [key, plainly(value)]);
      write(
        `${JSON.stringify({ time: now().toISOString(), level: lineLevel, event, ...Object.fromEntries(plain) })}\n`,
      );
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Errors as data: what kind, where from, and what caused them; never a request or response body. */
function plainly(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  // dialogs keep what was thrown under `error`
  const { code, statusCode, error } = value as { code?: unknown; statusCode?: unknown; error?: unknown };
  const cause = value.cause ?? (error instanceof Error ? error : undefined);
  return {
    name: value.name,
    message: value.message,
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
    stack: value.stack,
    ...(cause === undefined ? {} : { cause: plainly(cause) }),
  };
}
