import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../core/catalog/sources.ts';
import { JSON_KINDS, TABLE_KINDS } from '../../../core/sources/files/kinds/index.ts';
import { TELLERS, whoTells } from '../../../core/sources/tells.ts';

describe('which source tells what', () => {
  it('names every kind of download read here once, and no other', () => {
    const kinds = new Set([...JSON_KINDS, ...TABLE_KINDS].map((one) => one.kind));
    const named = TELLERS.flatMap((one) => one.kinds);
    expect([...named].sort()).toEqual([...kinds].sort());
  });

  it('agrees with the catalogue of sources', () => {
    for (const [source, { facts }] of Object.entries(SOURCES)) {
      const tells = TELLERS.find((one) => one.source === source)?.tells ?? [];
      expect((['usage', 'deployment'] as const).filter((one) => tells.includes(one))).toEqual([...facts]);
    }
  });

  it('finds Office deployment in licence analytics and lists of SKUs, in no Insights download', () => {
    expect(whoTells('deployment', 'office365').map((one) => one.source)).toEqual([
      'licence_analytics',
      'subscribed_skus',
      'graph_skus',
      'admin_products',
    ]);
  });

  it('finds the whole tenant’s subscriptions in the directory alone', () => {
    expect(whoTells('all subscriptions', 'office365').map((one) => one.source)).toEqual([
      'directory_subscriptions',
    ]);
  });
});
