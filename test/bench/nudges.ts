import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { account } from '../nudges/simulator/accounts.ts';
import { play } from '../nudges/simulator/scenario.ts';

/**
 * Nudges at scale against the simulated connector: recipients, weekly data dates, real kills, two workers, trouble of every
 * kind in 5 % of the requests. NUDGE_RECIPIENTS and NUDGE_KILLS make it smaller. Ends with 1 when a promise was broken.
 */
const recipients = Number(process.env['NUDGE_RECIPIENTS'] || 100_000);
const kills = Number(process.env['NUDGE_KILLS'] || 200);
const customers = 2000;
const dates = 13;
/** what a worker may grow by after the first weeks */
const GROWTH = 1.5;

const dataDir = await mkdtemp(join(tmpdir(), 'uptake-bench-nudges-'));
const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);
const played = await play({
  dataDir,
  recipients,
  customers,
  dates,
  kills,
  workers: 2,
  faults: 0.05,
  seed: 11,
  onWeek: (week) => process.stderr.write(`week ${week + 1} of ${dates}, ${seconds()} s\n`),
});
const took = seconds();
const { decisions, deliveries, wrong } = account(dataDir, played, recipients, customers, dates);
const { tally } = played.connector;
await played.connector.close();
await rm(dataDir, { recursive: true, force: true });

const killed = [...played.deaths.values()].reduce((sum, count) => sum + count, 0);
const megabytes = played.memory.map((size) => Math.round(size));
const third = Math.ceil(megabytes.length / 3);
const grew = Math.max(...megabytes.slice(-third)) / Math.max(1, ...megabytes.slice(third, 2 * third));
const broken = [
  ...wrong,
  ...tally.repeated.slice(0, 5).map((id) => `${id} was sent twice`),
  ...(tally.beyondLimits > 0 ? [`${tally.beyondLimits} requests beyond the limits`] : []),
  ...(killed < kills ? [`only ${killed} of ${kills} kills`] : []),
  ...(tally.stale > 0 ? [`${tally.stale} requests to an address that was left`] : []),
  ...(grew > GROWTH ? [`memory grew by ${grew.toFixed(2)}`] : []),
];
const list = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([state, count]) => `${state} ${count}`)
    .join(', ');
process.stdout.write(
  [
    `Nudges: ${recipients} recipients, ${dates} weekly data dates, ${killed} kills, two workers`,
    `  time             ${took} s (${Math.round(tally.requests / Math.max(1, took))} requests a second)`,
    `  requests         ${tally.requests}, accepted ${tally.accepted}, at most ${tally.busiestSecond} in a second of the service`,
    `  decisions        ${list(decisions)}`,
    `  cards            ${list(deliveries)}`,
    `  killed while     ${list(Object.fromEntries(played.deaths))}`,
    `  faults           ${list(Object.fromEntries(tally.faults))}`,
    `  repeated         ${tally.repeated.length}`,
    `  beyond limits    ${tally.beyondLimits}`,
    `  worker, MB/week  ${megabytes.join(' ')}`,
    broken.length === 0 ? '  every promise held' : `  BROKEN\n    ${broken.join('\n    ')}`,
    '',
  ].join('\n'),
);
process.exit(broken.length === 0 ? 0 : 1);
