import { parentPort, workerData } from 'node:worker_threads';
import { importFiles, keepIn } from '../core/sources/files/index.ts';
import { openLoader } from '../core/store/embedded/index.ts';
import { loadSkus } from './skus.ts';

/** Imports one file in a thread of its own and posts the report: the bot's loop goes on meanwhile. */
const { path, dataDir, skuFile, now } = workerData as {
  path: string;
  dataDir: string;
  skuFile?: string;
  now: string;
};
loadSkus(skuFile);
const loader = await openLoader({ dataDir });
try {
  const options = { now: new Date(now), keepsakes: keepIn(dataDir), skipKnown: true };
  parentPort?.postMessage(await importFiles(loader, [path], options));
} finally {
  await loader.close();
}
