import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../core/assistant.ts';
import { contextAfter } from '../../core/context.ts';
import { createAssistant } from '../../core/create-assistant.ts';
import { MOMENT, openSampleWorld, PERSON } from '../core/intents/sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

/** Typed one after another in one chat: each whole question stands alone, each follow-up leans on the one before. */
const CHAT: readonly (readonly [said: string, kind: string, language: string, slots: object])[] = [
  ["what's Contoso's usage %?", 'customer_metric', 'en', { customers: ['contoso'], metric: 'usage' }],
  ['and Teams?', 'customer_metric', 'en', { customers: ['contoso'], metric: 'usage', workload: 'teams' }],
  ["give me Fabrikam's adoption summary", 'customer_summary', 'en', { customers: ['fabrikam'] }],
  ['who is below 40% deployment?', 'portfolio_filter', 'en', { metric: 'deployment', threshold: 40 }],
  [
    'compare Contoso and Fabrikam on Teams',
    'compare_customers',
    'en',
    { customers: ['contoso', 'fabrikam'], workload: 'teams' },
  ],
  ["how has Litware's usage moved in 6 months?", 'trend', 'en', { customers: ['litware'], window: 'P6M' }],
  ['コントソの使用率は？', 'customer_metric', 'ja', { customers: ['contoso'], metric: 'usage' }],
  ['展開率が低い顧客トップ5', 'portfolio_rank', 'ja', { rank: 'lowest', metric: 'deployment', limit: 5 }],
  ['what does active mean?', 'explain_metric', 'en', { terms: ['active'] }],
  ['does this include licences from other partners?', 'data_scope', 'en', { topic: 'partners' }],
  ['why is Fabrikam at 140%', 'explain_inflated', 'en', { customers: ['fabrikam'], observed: 140 }],
  ['is it the trial?', 'explain_inflated', 'en', { customers: ['fabrikam'], without: 'trial' }],
  ['is it the trial at Relecloud?', 'explain_inflated', 'en', { customers: ['relecloud'], without: 'trial' }],
  ['ファブリカムは試用版が原因？', 'explain_inflated', 'ja', { customers: ['fabrikam'], without: 'trial' }],
  [
    'draft a note for Litware in Japanese',
    'recommend',
    'en',
    { customers: ['litware'], handOver: true, language: 'ja' },
  ],
  [
    'リットウェアへの案内文を英語で',
    'recommend',
    'ja',
    { customers: ['litware'], handOver: true, language: 'en' },
  ],
  ['Teamsの動画はある？', 'recommend', 'ja', { workload: 'teams', contentFormat: 'video' }],
  [
    'how many more active users to reach 60% at Litware',
    'what_if',
    'en',
    { customers: ['litware'], target: 60 },
  ],
  [
    'lots of how-to calls from Tailspin',
    'recommend',
    'en',
    { customers: ['tailspin'], scenario: 'support_volume' },
  ],
  ["customers don't see the value", 'recommend', 'en', { scenario: 'low_adoption' }],
  ['any upsell opportunities?', 'recommend', 'en', { scenario: 'upsell' }],
];

describe('one chat', () => {
  it('reads and answers every message of it', async () => {
    const assistant = createAssistant(world);
    let context: Context = {};
    for (const [text, kind, language, slots] of CHAT) {
      const reading = await assistant.read({ text }, context, PERSON, MOMENT);
      const [question] = reading.questions;
      expect({ text, ...question }, text).toMatchObject({ text, intent: kind, ...slots });
      if (!('workload' in slots)) expect(question?.workload, text).toBeUndefined();
      expect([text, reading.language]).toEqual([text, language]);
      const outcome = await assistant.respond(question!, PERSON, MOMENT, reading.language);
      expect([text, outcome.kind]).toEqual([text, kind]);
      context = contextAfter(context, question!, outcome, reading.language, MOMENT);
    }
  });
});
