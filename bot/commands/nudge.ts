import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Decision } from '../../core/nudges/decision.ts';
import { factsReader } from '../../core/nudges/facts.ts';
import { PUBLISHED, shareOf } from '../../core/nudges/limits.ts';
import { whyUnreachable } from '../../core/nudges/reach.ts';
import { authorizeAs } from '../delivery/authorize.ts';
import { type Clock, realClock } from '../delivery/clock.ts';
import { composeCards } from '../delivery/compose-card.ts';
import { deliverDue } from '../delivery/deliver.ts';
import { type Evaluator, evaluateAll, type Pass, previewAll } from '../delivery/evaluator.ts';
import { peopleOf } from '../delivery/people.ts';
import { httpPost } from '../delivery/wire.ts';
import { forgetOld } from '../retention.ts';
import { show } from '../show.ts';
import { argumentsOf, instantOf, refuseCall } from './arguments.ts';
import { openPlace } from './place.ts';

const USAGE = 'npm run -s nudge -- [--now INSTANT] [--dry-run]';
/** Another process may be evaluating: it is soon done. */
const LEASE_TRIES = 20;
const LEASE_PAUSE_MS = 500;

const { values, positionals } = argumentsOf(USAGE, {
  now: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
});
if (positionals.length > 0) refuseCall(`"${positionals[0]}" is not understood. Usage: ${USAGE}`);
const started = instantOf(values.now, USAGE);

const place = await openPlace(process.env, started);
const { portfolio, state, config, nudges: store } = place;
const clock = clockFrom(started);
const allowed = config.allowedTenants;
const people = peopleOf(portfolio, (tenant) => allowed === 'any' || allowed.includes(tenant.toLowerCase()));
const facts = factsReader(portfolio);
const holder = randomUUID();
const evaluator: Evaluator = { store, facts, revision: () => portfolio.revision(), people, clock, holder };
try {
  process.exitCode = values['dry-run'] ? await rehearse() : await evaluateAndSend();
} finally {
  await place.close();
}

/** Evaluates and writes nothing: what would be decided, and when it would go out. */
async function rehearse(): Promise<number> {
  const pass = await previewAll(evaluator);
  const now = clock.now().toISOString();
  const due = pass.decisions.filter(({ dueAt }) => dueAt <= now);
  const shut = await unreachable(due, now);
  print(pass, {
    wouldSend: due.filter(({ recipient }) => !shut.has(recipient)).map(line),
    held: pass.decisions.filter(({ dueAt }) => dueAt > now).map(heldLine),
    wouldRefuse: due.flatMap((one) => {
      const why = shut.get(one.recipient);
      return why ? line({ ...one, why }) : [];
    }),
  });
  return 0;
}

/** Who of those something is due for cannot be told, and why. */
async function unreachable(due: readonly Decision[], now: string): Promise<ReadonlyMap<string, string>> {
  const shut = new Map<string, string>();
  for (const key of new Set(due.map(({ recipient }) => recipient))) {
    const why = whyUnreachable(await store.recipient(key), now);
    if (why) shut.set(key, why);
  }
  return shut;
}

async function evaluateAndSend(): Promise<number> {
  const since = clock.now().toISOString();
  const pass = await evaluated();
  await store.sweep(clock.now().toISOString());
  const courier = {
    store,
    facts,
    people,
    clock,
    post: httpPost(authorizeAs(config)),
    compose: composeCards({ portfolio, state, store, facts, show }),
    limits: shareOf(PUBLISHED, 0.5),
    random: Math.random,
  };
  while ((await deliverDue(courier, holder)) > 0);
  await forgetOld({ store, state }, [started.toISOString(), new Date().toISOString()].toSorted()[0]!);
  const all = await store.report(since);
  const of = (wanted: string) => all.filter(({ state }) => state === wanted);
  const failed = of('refused').length + of('unknown').length;
  print(pass, {
    sent: of('sent').map(line),
    held: of('waiting').map(heldLine),
    withheld: of('withheld').map(line),
    refused: of('refused').map(line),
    unknown: of('unknown').map(line),
  });
  if (pass.kind === 'held')
    process.stderr.write('Another process is evaluating; what it decided is sent all the same.\n');
  return pass.kind === 'held' || failed > 0 ? 1 : 0;
}

async function evaluated(): Promise<Pass> {
  for (let tries = 1; ; tries++) {
    const pass = await evaluateAll(evaluator, Number.POSITIVE_INFINITY);
    if (pass.kind === 'done' || tries >= LEASE_TRIES) return pass;
    await pause(LEASE_PAUSE_MS);
  }
}

function print(pass: Pass, lists: Readonly<Record<string, readonly object[]>>): void {
  const opened = pass.decisions.filter(({ reason }) => reason === 'first').map(line);
  const report = { now: started.toISOString(), rules: pass.rules, opened, closed: pass.closed, ...lists };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

function line(decision: Decision & { readonly why?: string }): object {
  const { rule, recipient, reason, customer, workload, day, why } = decision;
  return { rule, recipient, reason, customer, workload, day, ...(why ? { why } : {}) };
}

function heldLine(decision: Decision & { readonly why?: string }): object {
  return { ...line(decision), until: decision.dueAt, why: decision.held ?? 'due' };
}

/** A clock set to an instant, that goes on from there. */
function clockFrom(instant: Date): Clock {
  const begun = performance.now();
  return { ...realClock, now: () => new Date(instant.getTime() + (performance.now() - begun)) };
}
