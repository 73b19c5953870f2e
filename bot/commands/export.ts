import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { directoryOf } from '../../core/directory.ts';
import { csvOf } from '../../core/exports/csv.ts';
import { exportRecords } from '../../core/exports/records.ts';
import { viewOf } from '../../core/figures/measure.ts';
import { argumentsOf, refuseCall } from './arguments.ts';
import { openPlace } from './place.ts';

const USAGE = 'npm run -s export -- [--format csv] [--out FILE]';

const { values } = argumentsOf(USAGE, {
  format: { type: 'string', default: 'csv' },
  out: { type: 'string' },
});
if (values.format !== 'csv')
  refuseCall(`--format ${values.format} is not built yet: csv is. Usage: ${USAGE}`);

const now = new Date();
const place = await openPlace(process.env, now);
try {
  const view = await viewOf(place.portfolio, { instant: now.toISOString(), zone: 'UTC' });
  const text = Readable.from(csvOf(exportRecords(view, await directoryOf(place.portfolio)())));
  await (values.out === undefined ? toReader(text) : toFile(text, values.out));
} finally {
  await place.close();
}

/** A reader that has enough (head) is no fault. */
async function toReader(text: Readable): Promise<void> {
  await pipeline(text, process.stdout, { end: false }).catch((error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Whole or not at all: written beside its name and moved when complete. */
async function toFile(text: Readable, file: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    await pipeline(text, createWriteStream(partial, { flags: 'wx' }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    refuseCall(`${file} could not be written: ${(error as Error).message}`);
  }
}
