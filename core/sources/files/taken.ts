import { basename } from 'node:path';
import { dayOf } from './values.ts';

const DATE = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;
/** The number browsers give to a further copy of a name: "OfficeUsage (1).csv". */
const COPY = /\((\d{1,3})\)(?:\.[a-z0-9]+)*$/i;

/**
 * When a file was fetched from its source: by the date its response carries, else the last date in its name, else when it was written; never
 * after now. Of files of one moment a numbered copy is the later.
 */
export function takenAt(
  file: { readonly name: string; readonly modified: Date; readonly httpDate?: string | undefined },
  now: Date,
): Date {
  const said = Date.parse(file.httpDate ?? '');
  if (isSound(said, now)) return new Date(said);
  const name = basename(file.name);
  const written = isSound(file.modified.getTime(), now) ? file.modified : now;
  const named = [...name.matchAll(DATE)]
    .flatMap(([, year, month, day]) => dayOf(`${year}-${month}-${day}`) ?? [])
    .filter((day) => isSound(Date.parse(day), now))
    .at(-1);
  const isOfThatDay = named === undefined || written.toISOString().startsWith(named);
  const at = isOfThatDay ? written.getTime() : Date.parse(named);
  return new Date(at + Number(COPY.exec(name)?.[1] ?? 0));
}

const isSound = (time: number, now: Date): boolean => time > Date.UTC(2000, 0, 1) && time <= now.getTime();
