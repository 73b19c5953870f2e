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

/** A day, or a day and a time with its zone: what else JavaScript takes for a date is a guess. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** The instant of `--now`, or the present one. */
export function instantOf(now: string | undefined, usage: string): Date {
  if (now === undefined) return new Date();
  const instant = new Date(INSTANT.test(now) ? now : Number.NaN);
  // 30 February is rolled over to March
  const real = !Number.isNaN(instant.getTime()) && isDay(now.slice(0, 10));
  return real ? instant : refuseCall(`--now is an instant such as 2026-11-23T09:00:00Z. Usage: ${usage}`);
}

/** The day of an option, not after today; undefined where it is not given. */
export function dayOption(option: string, day: string | undefined, usage: string): string | undefined {
  if (day === undefined) return undefined;
  const sound = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && isDay(day);
  return sound && Date.parse(day) <= Date.now()
    ? day
    : refuseCall(`${option} is a day such as 2026-11-20, not after today. Usage: ${usage}`);
}

const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
