import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../cards/render.ts';
import type { Outcome } from '../../core/answer.ts';
import type { Assistant } from '../../core/assistant.ts';
import { INTENTS } from '../../core/catalog/intents.ts';
import { METRIC_IDS } from '../../core/catalog/metrics.ts';
import { ASKED_WORKLOADS } from '../../core/catalog/workloads.ts';
import { createAssistant } from '../../core/create-assistant.ts';
import { LANGUAGES } from '../../core/languages/index.ts';
import type { Question } from '../../core/question.ts';
import { loadSample } from '../../core/sources/sample/index.ts';
import { openLoader, openPortfolio, openState } from '../../core/store/embedded/index.ts';
import { breaches, lint } from './rules.ts';

const moment = { instant: '2026-11-23T00:00:00Z', zone: 'Asia/Tokyo' };
const person = { tenantId: 't', userId: 'u', place: 'personal', preferences: {} } as const;
const dataDir = mkdtempSync(join(tmpdir(), 'cards-'));
const close: (() => Promise<void>)[] = [];
let assistant: Assistant;
let customers: readonly string[];

beforeAll(async () => {
  const loader = await openLoader({ dataDir });
  await loadSample(loader, moment.instant.slice(0, 10));
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  close.push(
    () => portfolio.close(),
    () => state.close(),
  );
  assistant = createAssistant({ portfolio, state, keepQuestionText: false });
  customers = (await portfolio.customers()).map(({ id }) => id);
});
afterAll(async () => {
  for (const each of close) await each();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Questions that change something are confirmed on a card and tested elsewhere. */
const ASKED = INTENTS.filter((intent) => !intent.startsWith('nudge') && intent !== 'export');

function* questions(): Generator<Question> {
  for (const customer of customers) {
    yield { intent: 'customer_summary', customers: [customer] };
    yield { intent: 'explain_inflated', customers: [customer] };
  }
  const [one, two, three] = ['contoso', 'fabrikam', customers.at(-1)!];
  for (const intent of ASKED) {
    yield { intent, customers: [] };
    yield { intent, customers: [one!] };
    yield { intent, customers: [one!, two!, three!] };
    for (const workload of ASKED_WORKLOADS) yield { intent, customers: [two!], workload };
    for (const metric of METRIC_IDS) yield { intent, customers: [one!], metric };
    for (const window of ['P3M', 'last_month', '2020-01', 'yesterday'])
      yield { intent, customers: [], window };
  }
  for (const metric of METRIC_IDS)
    for (const rank of ['lowest', 'highest', 'dropped', 'grew'] as const)
      yield { intent: 'portfolio_rank', customers: [], metric, rank, offset: 10 };
}

describe('answers about the sample portfolio', () => {
  it('all make cards that keep the rules, in both languages', async () => {
    const wrong: unknown[] = [];
    const kinds = new Set<Outcome['kind']>();
    for (const [i, question] of [...questions()].entries()) {
      const outcome = await assistant.respond(question, person, moment, i % 2 === 0 ? 'en' : 'ja');
      for (const code of ['en', 'ja'] as const) {
        const { card, text } = render(outcome, { language: LANGUAGES[code], moment, place: 'personal' });
        const found = [...lint(card!), ...breaches(card!), ...(text.match(/undefined|\bnull\b|NaN/g) ?? [])];
        if (found.length > 0) wrong.push({ question, code, found });
        kinds.add(outcome.kind);
      }
    }
    expect(wrong).toEqual([]);
    expect(kinds.size).toBeGreaterThan(20);
  });
});
