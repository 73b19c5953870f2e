import { compose, type Running } from '../compose.ts';
import { createLog } from '../log.ts';
import { argumentsOf, refuseCall } from './arguments.ts';
import { configFrom, fillWhenEmpty } from './place.ts';
import { freePort, type Playground, startPlayground } from './playground.ts';

const USAGE = 'npm run demo';
const PLAYGROUND_PORT = 56_150;

argumentsOf(USAGE, {});
const config = settings();
const log = createLog(config.logLevel, (line) => process.stderr.write(line));
await fillWhenEmpty(config, new Date());
const bot = await startBot();
const playground = await startClient();
process.stdout.write(
  [
    '',
    `  Uptake is running. Open  ${playground.url}  in a browser and ask, for example:`,
    '',
    "    what's Contoso's usage %?",
    '    who is below 40% deployment?',
    '    コントソの使用率は？',
    '',
    `  The bot itself listens on ${bot.url}. Ctrl-C ends both.`,
    '',
    '',
  ].join('\n'),
);
let stopping = false;
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));
const said = await playground.ended;
if (!stopping) {
  process.stderr.write(`The Agents Playground ended by itself. ${said}\n`);
  await stop(1);
}

/** The demo's own settings: authentication stays off, whatever is registered, and only mishaps are logged. */
function settings() {
  const { DATA_DIR, IMPORT_DIR, LOG_LEVEL, PORT } = process.env;
  return configFrom({ DATA_DIR, IMPORT_DIR, PORT, LOG_LEVEL: LOG_LEVEL || 'warn' });
}

/** On the port asked for; where none was, the usual one or another that is free. */
async function startBot(): Promise<Running> {
  const port = process.env['PORT'] ? config.port : await freePort(config.port);
  try {
    return await compose({ ...config, port }, log, () => new Date());
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    return refuseCall(`Port ${port} is taken: set PORT to another, or to nothing for any that is free.`);
  }
}

async function startClient(): Promise<Playground> {
  const port = await freePort(PLAYGROUND_PORT);
  try {
    return await startPlayground({ bot: bot.url, port, env: process.env });
  } catch (error) {
    await bot.close();
    process.stderr.write(`${(error as Error).message}\n`);
    return process.exit(1);
  }
}

async function stop(status: number): Promise<void> {
  stopping = true;
  process.once('SIGINT', () => process.exit(1));
  await playground.close();
  await bot.close();
  process.exit(status);
}
