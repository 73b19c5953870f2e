import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import { sampleFacts } from '../../../core/sources/sample/index.ts';
import type { Fact } from '../../../core/store/loader.ts';

/** The sample portfolio's newest rows and the evidence for them, read straight from the generator. */
export async function sampleEvidence(today: string, day: string) {
  const facts: Fact[] = [];
  for await (const batch of sampleFacts({ today })) facts.push(...batch);
  const of = <K extends Fact['kind']>(kind: K) =>
    facts.flatMap((one) =>
      one.kind === kind
        ? [
            {
              ...(one as { fact: object }).fact,
              customer: (one as { fact: { customer: { id: string } } }).fact.customer.id,
            },
          ]
        : [],
    );
  const rows = of('usage').filter((row) => (row as unknown as UsageRow).day === day);
  return {
    rows: rows as unknown as UsageRow[],
    facts: {
      subscriptions: of('subscription'),
      transfers: of('transfer'),
      activity: of('user_activity'),
      licences: of('user_licence'),
      holdings: of('holding'),
    } as unknown as EvidenceFacts,
  };
}
