import { forgetOld } from '../../bot/retention.ts';
import { openState } from '../../core/store/embedded/index.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';

/** A process that removes what is old, to be killed while it does. Started with: data directory, instant. */
const [dataDir, now] = process.argv.slice(2) as [string, string];
const store = openNudges({ dataDir });
const state = await openState({ dataDir });
await forgetOld({ store, state }, now, async () => {
  process.send?.('step');
  await new Promise((resolve) => setTimeout(resolve, 5));
  return true;
});
