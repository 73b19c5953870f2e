import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import { en } from '../../../core/languages/en/index.ts';
import { ja } from '../../../core/languages/ja/index.ts';
import type { Question } from '../../../core/question.ts';
import { importFiles, keepIn } from '../../../core/sources/files/index.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import { NOW, scratch, TENANT, written } from '../sources/files/support/recording.ts';
import { MOMENT, PERSON } from './sample-world.ts';

/** 6 assigned of 5 sold in one product, which another with idle licences hides in the total; 4 seats of ours are disabled. */
const files = () => [
  written(
    'deployment.json',
    JSON.stringify({
      items: [
        ['OFFICE 365 ENTERPRISE E3', 6, 5],
        ['OFFICE 365 ENTERPRISE E1', 10, 20],
      ].map(([productName, licensesDeployed, licensesSold]) => ({
        processedDateTime: '2026-11-16T00:00:00',
        serviceCode: 'o365',
        channel: 'reseller',
        customerTenantId: TENANT,
        customerName: 'Little Brewery',
        productName,
        licensesDeployed,
        licensesSold,
      })),
      totalCount: 2,
    }),
  ),
  written(
    'directory.json',
    JSON.stringify({
      customerTenantId: TENANT,
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directory/subscriptions',
      value: [
        {
          id: '1',
          createdDateTime: '2025-11-01T00:00:00Z',
          isTrial: false,
          skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
          skuPartNumber: 'ENTERPRISEPACK',
          status: 'Suspended',
          totalLicenses: 4,
        },
      ],
    }),
  ),
];

describe('deployment above 100 %', () => {
  const dataDir = scratch();
  let ports: Parameters<typeof INTENTIONS.explain_inflated>[1];
  beforeAll(async () => {
    const loader = await openLoader({ dataDir });
    await importFiles(loader, files(), { now: NOW, keepsakes: keepIn(dataDir) });
    await loader.close();
    ports = {
      portfolio: await openPortfolio({ dataDir }),
      state: await openState({ dataDir }),
      keepQuestionText: false,
    };
  });
  afterAll(async () => {
    await ports.portfolio.close();
    await ports.state.close();
  });

  const explained = async (more: Partial<Question> = {}) => {
    const directory = await directoryOf(ports.portfolio)();
    const customers = [directory.all[0]!.id];
    const question: Question = { intent: 'explain_inflated', customers, metric: 'deployment', ...more };
    const answer = await INTENTIONS.explain_inflated(
      { question, person: PERSON, moment: MOMENT, language: 'en', directory },
      ports,
    );
    if (!('notes' in answer)) throw new Error('no answer');
    return answer;
  };

  test('is more assigned than sold, with the lapsed seats held, and none of the causes of usage', async () => {
    const { kind, notes } = await explained();
    expect(kind).toBe('customer_metric');
    const note = notes.find((one) => one.kind === 'over_deployed')!;
    expect(note).toMatchObject({ assigned: 6, sold: 5, lapsed: 4 });
    expect(en.notes.note(note, () => 'Little Brewery')).toMatch(/assigned \(6\) than sold \(5\).*4 seats/);
    expect(ja.notes.note(note, () => 'Little Brewery')).toMatch(/6件.*5件.*4席|6件.*5件.*4/);
  });

  test('says so where another percentage was quoted than is held', async () => {
    const { notes } = await explained({ observed: 120 });
    expect(notes).toContainEqual({ kind: 'quoted_otherwise', quoted: 120, value: 64 });
  });

  test('of nobody in particular lists whom it concerns', async () => {
    const answer = await explained({ customers: [] });
    expect(answer).toMatchObject({ kind: 'portfolio_filter', metric: 'deployment' });
  });
});
