import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillWhenEmpty } from '../../bot/commands/place.ts';
import { message, post } from '../bot/support/activities.ts';
import { startConnector } from '../bot/support/connector.ts';
import { start } from '../bot/support/process.ts';

export interface Soak {
  readonly conversations: number;
  /** turns before memory is looked at first */
  readonly warmUp: number;
  /** whether to go on, asked after every round of turns */
  readonly goesOn: (turns: number) => boolean;
  /** Node's, for the bot */
  readonly flags?: readonly string[];
  readonly onLook?: (turns: number, megabytes: number) => void;
}

/** Megabytes resident after warm-up and at the end, and whether everything was answered. */
export interface Soaked {
  readonly before: number;
  readonly after: number;
  readonly turns: number;
  /** messages without an answer; one answered 503 is the channel's to deliver again */
  readonly unanswered: number;
  /** requests by how they were answered */
  readonly statuses: ReadonlyMap<number, number>;
}

const AT_ONCE = 16;
const ROUND = 400;
/** What is under way at the end is waited for. */
const LATE_SECONDS = 30;
const SAID = [
  "what's Contoso's usage %?",
  'コントソの使用率は？',
  'who is below 40% deployment?',
  "give me Fabrikam's adoption summary",
  'why is Fabrikam at 140 %?',
  'northwind usage',
  '利用率が一番低い5社は？',
  'and deployment?',
  'thanks',
  'qwerty uiop',
  'how is the whole portfolio doing?',
  'what can you do?',
];

/** Mixed turns of many conversations against the bot as a process of its own. */
export async function soak({ conversations, warmUp, goesOn, flags, onLook }: Soak): Promise<Soaked> {
  const dataDir = await mkdtemp(join(tmpdir(), 'uptake-soak-'));
  await fillWhenEmpty({ dataDir }, new Date());
  const connector = await startConnector();
  const bot = start({ DATA_DIR: dataDir }, flags);
  const url = await bot.url();
  const resident = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(bot.child.pid)])) / 1024;
  let turns = 0;
  const answered = new Set<string>();
  const statuses = new Map<number, number>();
  const say = async () => {
    const n = turns++;
    const who = `${(n * 7919) % conversations}`;
    const said = { text: SAID[n % SAID.length]!, user: `u${who}`, conversation: `c${who}` };
    const { status } = await post(url, message(connector.url, said));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  /** Answers are counted where they arrive: one that took long comes after its request was acknowledged. */
  const count = () => {
    for (const { replyToId } of connector.messages()) if (replyToId) answered.add(replyToId);
    connector.sent.length = 0;
  };
  const round = async () => {
    const until = turns + ROUND;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (turns < until) await say();
      }),
    );
    count();
    onLook?.(turns, resident());
  };
  try {
    while (turns < warmUp) await round();
    const before = resident();
    while (goesOn(turns)) await round();
    const after = resident();
    for (let waited = 0; waited < LATE_SECONDS && answered.size < turns; waited++) {
      await sleep(1000);
      count();
    }
    return { before, after, turns, unanswered: turns - answered.size, statuses };
  } finally {
    bot.child.kill('SIGTERM');
    await bot.ended;
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
