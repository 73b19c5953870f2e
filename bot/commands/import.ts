import { SourceError } from '../../core/errors.ts';
import { type FileReport, importFiles, keepIn } from '../../core/sources/files/index.ts';
import { openLoader } from '../../core/store/embedded/index.ts';
import { argumentsOf, dayOption, refuseCall } from './arguments.ts';
import { configFrom } from './place.ts';

const USAGE = 'npm run -s import -- FILE... [--as-of YYYY-MM-DD] [--replace-sample] [--dry-run]';

const { values, positionals } = argumentsOf(USAGE, {
  'dry-run': { type: 'boolean', default: false },
  'replace-sample': { type: 'boolean', default: false },
  'as-of': { type: 'string' },
});
if (positionals.length === 0) refuseCall(`Name the files to import. Usage: ${USAGE}`);

const asOf = dayOption('--as-of', values['as-of'], USAGE);

const config = configFrom(process.env);
const loader = await openLoader(config).catch((error: unknown) =>
  error instanceof SourceError ? refuseCall(error.message) : Promise.reject(error),
);
const terminal = process.stderr.isTTY === true;
const files: FileReport[] = [];
try {
  for (const path of positionals) files.push(...(await importOne(path)));
  if (terminal) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${JSON.stringify({ files }, null, 2)}\n`);
  if (files.some((file) => file.rejected.length > 0)) process.exitCode = 1;
} finally {
  await loader.close();
}

/** One file's report. Where the store fails, the others are still tried and the report says so. */
async function importOne(path: string): Promise<readonly FileReport[]> {
  try {
    const report = await importFiles(loader, [path], {
      dryRun: values['dry-run'],
      replaceSample: values['replace-sample'],
      ...(asOf === undefined ? {} : { asOf }),
      now: new Date(),
      keepsakes: keepIn(config.dataDir),
      ...(terminal ? { onProgress: showProgress } : {}),
    });
    return report.files;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const rejected = [{ line: 0, reason: `it could not be stored: ${error.message}` }];
    return [
      { file: path, kind: null, rows: 0, inserted: 0, updated: 0, unchanged: 0, rejected, refused: true },
    ];
  }
}

/** One line, rewritten as rows go by. */
function showProgress({ file, rows }: { readonly file: string; readonly rows: number }): void {
  const room = Math.max(20, (process.stderr.columns ?? 80) - 24);
  process.stderr.write(`\r\u001b[K${rows.toLocaleString('en-US')} rows  ${file.slice(-room)}`);
}
