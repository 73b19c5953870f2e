import type { Decision, Decisions } from '../../core/nudges/decision.ts';
import type { Episode } from '../../core/nudges/episode.ts';
import { evaluate } from '../../core/nudges/evaluate.ts';
import type { ReadFacts } from '../../core/nudges/facts.ts';
import { keyOfMeasure, measuresOf } from '../../core/nudges/measure.ts';
import type { NudgeStore, Page, Run, StoredRule } from '../../core/nudges/store.ts';
import { watchedBy } from '../../core/nudges/watched.ts';
import type { Clock } from './clock.ts';
import type { People } from './people.ts';
import { portionOf } from './portion.ts';

export interface Evaluator {
  readonly store: NudgeStore;
  readonly facts: ReadFacts;
  /** rises with every change of the facts */
  readonly revision: () => Promise<number>;
  readonly people: People;
  readonly clock: Pick<Clock, 'now'>;
  /** this process, among those that share the store */
  readonly holder: string;
  /** recipients decided on in one transaction */
  readonly pageSize?: number;
}

/** What one pass decided. `held`: another process is the evaluator. */
export interface Pass {
  readonly kind: 'done' | 'held';
  readonly decisions: readonly Decision[];
  readonly opened: number;
  readonly closed: number;
  readonly rules: number;
}

const LEASE = 'evaluator';
const LEASE_MS = 120_000;
const PAGE = 200;

type Tally = { -readonly [key in keyof Pass]: key extends 'decisions' ? Decision[] : Pass[key] };

/**
 * One pass: everybody's rules when the facts have changed since the last one, page by page and resumable after a crash;
 * then those whose hour has come, whose snooze has ended, or whose rules are new. Only one process at a time does this.
 * `keep` limits how many decisions are returned; all are written.
 */
export async function evaluateAll(evaluator: Evaluator, keep = 1000): Promise<Pass> {
  const tally: Tally = { kind: 'done', decisions: [], opened: 0, closed: 0, rules: 0 };
  if (!(await takeLease(evaluator))) return { ...tally, kind: 'held' };
  const done = (await everybody(evaluator, tally, keep)) && (await whoeverIsDue(evaluator, tally, keep));
  await evaluator.store.unlease(LEASE, evaluator.holder);
  return done ? tally : { ...tally, kind: 'held' };
}

async function everybody(evaluator: Evaluator, tally: Tally, keep: number): Promise<boolean> {
  for (let run = await currentRun(evaluator); !run.done; ) {
    const page = await portion(
      evaluator,
      await evaluator.store.page({ after: run.cursor, limit: evaluator.pageSize ?? PAGE }),
    );
    const last = page.recipients.at(-1);
    const next: Run = last === undefined ? { ...run, done: true } : { ...run, cursor: last };
    if (!(await decidePage(evaluator, page, tally, keep, next))) return false;
    const revision = await evaluator.revision();
    run = revision === next.revision ? next : { revision, cursor: '', done: false };
  }
  return true;
}

async function whoeverIsDue(evaluator: Evaluator, tally: Tally, keep: number): Promise<boolean> {
  for (;;) {
    const now = evaluator.clock.now().toISOString();
    const page = await portion(
      evaluator,
      await evaluator.store.due({ now, limit: evaluator.pageSize ?? PAGE }),
    );
    if (page.recipients.length === 0) return true;
    if (!(await decidePage(evaluator, page, tally, keep))) return false;
  }
}

/** What a pass would decide about everybody now; nothing is written. */
export async function previewAll(evaluator: Evaluator): Promise<Pass> {
  const tally: Tally = { kind: 'done', decisions: [], opened: 0, closed: 0, rules: 0 };
  for (let after = ''; ; ) {
    const page = await portion(
      evaluator,
      await evaluator.store.page({ after, limit: evaluator.pageSize ?? PAGE }),
    );
    const last = page.recipients.at(-1);
    if (last === undefined) return tally;
    after = last;
    const { decide } = await decider(evaluator, page);
    add(tally, await evaluator.store.preview(page.recipients, decide), Number.POSITIVE_INFINITY);
  }
}

const portion = async ({ people }: Evaluator, page: Page): Promise<Page> => portionOf(page, await people());

function takeLease({ store, clock, holder }: Evaluator): Promise<boolean> {
  const now = clock.now();
  return store.lease(LEASE, holder, now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString());
}

async function currentRun({ store, revision }: Evaluator): Promise<Run> {
  const run = await store.run();
  const current = await revision();
  return run?.revision === current ? run : { revision: current, cursor: '', done: false };
}

async function decidePage(
  evaluator: Evaluator,
  page: Page,
  tally: Tally,
  keep: number,
  run?: Run,
): Promise<boolean> {
  const { decide, now } = await decider(evaluator, page);
  const decided = await evaluator.store.decide({
    recipients: page.recipients,
    holder: evaluator.holder,
    at: now.toISOString(),
    until: new Date(now.getTime() + LEASE_MS).toISOString(),
    ...(run ? { run } : {}),
    decide,
  });
  if (decided === 'lost') return false;
  add(tally, decided, keep);
  return true;
}

/** Everything a decision needs is read beforehand, so that deciding is one step inside a transaction. */
async function decider(evaluator: Evaluator, { rules }: Page) {
  const sight = await evaluator.people();
  const now = evaluator.clock.now();
  const at = now.toISOString();
  const measures = rules.flatMap(({ rule }) => measuresOf(rule));
  const facts = await evaluator.facts(measures, { instant: at, zone: 'UTC' });
  const read = new Set(measures.map(keyOfMeasure));
  const decide = (stored: readonly StoredRule[], episodes: readonly Episode[]): Decisions =>
    evaluate(
      facts,
      // a rule made meanwhile, for which nothing was read, stays as new as it is
      stored
        .filter(({ rule }) => measuresOf(rule).every((measure) => read.has(keyOfMeasure(measure))))
        .map(({ rule, nextAt }) => ({
          rule,
          nextAt,
          customers: watchedBy(rule, sight(rule.owner) ?? []),
        })),
      episodes,
      at,
    );
  return { decide, now };
}

function add(tally: Tally, decided: Decisions, keep: number): void {
  tally.decisions.push(...decided.decisions.slice(0, Math.max(0, keep - tally.decisions.length)));
  tally.rules += decided.verdicts.length;
  for (const { opened, closed } of decided.verdicts) {
    tally.opened += opened;
    tally.closed += closed;
  }
}
