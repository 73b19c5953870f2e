import { SourceError } from '../core/errors.ts';
import { compose, type Running } from './compose.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { createLog } from './log.ts';

/** A stop that takes longer is cut short. */
const STOP_WITHIN_MS = 4900;

const config = settings();
const log = createLog(config.logLevel, (line) => process.stderr.write(line));
// the SDK writes to the console, about every false token for one: kept out of the log's lines
for (const method of ['log', 'info', 'warn', 'error'] as const)
  console[method] = (...said: unknown[]) => log.debug('library', { said: String(said[0]).slice(0, 200) });
process.on('uncaughtException', (error) => {
  log.error('crashed', { error });
  process.exit(1);
});

const running = await start();
log.info('listening', { url: running.url, authentication: config.identity ? 'on' : 'off' });
if (!config.identity)
  log.warn('authentication_off', { why: 'MicrosoftAppId is not set; only this machine is answered' });
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** The settings, or every problem with them, one a line. */
function settings(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** The bot running, or one line a problem that whoever started it can mend. */
async function start(): Promise<Running> {
  try {
    return await compose(config, log, () => new Date());
  } catch (error) {
    const problem = problemIn(error);
    if (problem === undefined) throw error;
    process.stderr.write(`${problem}\n`);
    process.exit(2);
  }
}

function problemIn(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof SourceError) return error.message;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined;
  if (code === 'EADDRINUSE') return `Port ${config.port} of ${config.host} is taken: set PORT to another.`;
  return `HOST ${config.host}, PORT ${config.port}: cannot be listened on (${String(code)}).`;
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  log.info('stopping', { signal });
  setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  await running.close();
  process.exit(0);
}
