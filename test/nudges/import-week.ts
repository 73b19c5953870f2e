import { plusDays } from '../../core/adoption/days.ts';
import { openLoader } from '../../core/store/embedded/index.ts';
import type { Fact } from '../../core/store/loader.ts';

const today = new Date().toISOString().slice(0, 10);
const day = (weeksAgo: number) => plusDays(today, -3 - 7 * weeksAgo);

/** Active users of a hundred on one weekly data date, so many weeks before the newest one. */
export async function importWeek(
  dataDir: string,
  weeksAgo: number,
  active: Readonly<Record<string, number>>,
): Promise<void> {
  const loader = await openLoader({ dataDir });
  const facts = async function* (): AsyncGenerator<readonly Fact[]> {
    yield [{ kind: 'product', product: { id: 'suite', name: 'Office 365 E3', service: 'office365' } }];
    for (const [id, count] of Object.entries(active)) {
      const customer = { id, name: id === 'contoso' ? 'Contoso' : 'Fabrikam', domain: `${id}.example` };
      yield [
        { kind: 'customer', customer },
        {
          kind: 'usage',
          fact: {
            customer,
            product: 'suite',
            workload: 'exchange',
            day: day(weeksAgo),
            window: 'P28D',
            source: 'licence_analytics',
            active: count,
            qualified: 100,
          },
        },
      ];
    }
  };
  await loader.load(
    { name: `week ${weeksAgo}`, sha256: JSON.stringify([weeksAgo, active]), kind: 'test' },
    facts(),
  );
  await loader.close();
}
