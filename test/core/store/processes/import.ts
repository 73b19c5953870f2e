import { openLoader } from '../../../../core/store/embedded/index.ts';
import type { Fact } from '../../../../core/store/loader.ts';
import { usageFact } from '../facts.ts';

/**
 * Imports `customers` usage rows of one data date as one file, in a process of its own. Says `reached` after `stopAfter` batches and
 * then waits to be killed; without that it says `done`.
 */
const [dataDir = '', day = '', customers = '0', stopAfter = ''] = process.argv.slice(2);
const BATCH = 100;

async function* facts(): AsyncGenerator<readonly Fact[]> {
  for (let at = 0; at < Number(customers); at += BATCH) {
    if (stopAfter !== '' && at >= Number(stopAfter) * BATCH) {
      process.send?.('reached');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
    yield Array.from({ length: BATCH }, (_, n) => usageFact(`c${at + n}`, { day, active: 1 }));
  }
}

const loader = await openLoader({ dataDir });
process.send?.('started');
await loader.load({ name: `${day}.csv`, sha256: `${day} ${customers}`, kind: 'test' }, facts());
process.send?.('done');
if (stopAfter === 'done') await new Promise((resolve) => setTimeout(resolve, 60_000));
await loader.close();
