import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED } from '../../core/nudges/limits.ts';
import { type Account, account } from './simulator/accounts.ts';
import { MOMENTS } from './simulator/death.ts';
import { type Played, play } from './simulator/scenario.ts';

const RECIPIENTS = 1000;
const CUSTOMERS = 60;
const DATES = 4;

describe('1,000 recipients, two workers, 20 kills, and trouble of every kind', () => {
  let dataDir: string;
  let played: Played;
  let found: Account;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudges-'));
    played = await play({
      dataDir,
      recipients: RECIPIENTS,
      customers: CUSTOMERS,
      dates: DATES,
      kills: 20,
      workers: 2,
      faults: 0.05,
      seed: 7,
    });
    found = account(dataDir, played, RECIPIENTS, CUSTOMERS, DATES);
  }, 480_000);

  afterAll(async () => {
    await played?.connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('really killed, and really failed', () => {
    expect(Object.fromEntries(played.deaths)).toEqual(
      Object.fromEntries(MOMENTS.map((moment, index) => [moment, index < 20 % MOMENTS.length ? 3 : 2])),
    );
    expect(played.connector.tally.accepted).toBeGreaterThan(900);
    expect([...played.connector.tally.faults.values()].reduce((sum, count) => sum + count, 0)).toBe(
      played.connector.tally.requests,
    );
    expect(played.connector.tally.faults.size).toBe(21);
    expect(found.decisions['unknown']).toBeGreaterThan(20);
  });

  it('repeated no nudge', () => {
    expect(played.connector.tally.repeated).toEqual([]);
  });

  it('lost none: the books, the connector and an account of its own agree', () => {
    expect(found.wrong).toEqual([]);
  });

  it('wrote to nobody at an address they had left', () => {
    expect(played.connector.tally.stale).toBe(0);
  });

  it('never exceeded the published limits, and kept to half of them', () => {
    expect(played.connector.tally.beyondLimits).toBe(0);
    expect(played.connector.tally.busiestSecond).toBeLessThanOrEqual(PUBLISHED.tenant[0]!.count / 2);
  });
});
