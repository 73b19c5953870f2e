import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The call or the settings were wrong: one clear line, exit status 2. */
export function refuseCall(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

/** A command's words and options; a call that does not fit ends here, with how it is used. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    return refuseCall(`${(error as Error).message.split('\n')[0]} Usage: ${usage}`);
  }
}
