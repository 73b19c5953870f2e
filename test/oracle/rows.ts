import type { Source } from '../../core/catalog/sources.ts';
import {
  type CustomersList,
  type Day,
  type Download,
  type Line,
  SOURCE_OF,
  type World,
} from './downloads.ts';

export type Facts = 'usage' | 'deployment';

/** What one row of a source said of one data date; no counts where a newer full list says that it is over. */
interface Kept {
  readonly key: string;
  readonly line: Line;
  readonly source: Source;
  readonly facts: Facts;
  readonly day: Day;
  readonly over: boolean;
}

/** The rows of a source that count as one: our product and workload (domain.md §4.1, last sentence but three). */
export interface Cell {
  readonly tenantId: string;
  readonly source: Source;
  readonly facts: Facts;
  readonly product: string;
  readonly workload: string;
  /** on each data date: the sums, or that it is over */
  readonly at: ReadonlyMap<Day, { readonly numerator: number; readonly denominator: number } | 'over'>;
}

/** Products of which nobody buys seats for people, and workloads that are no longer sold (domain.md §4.3, §4.4). */
const APART_PRODUCTS = ['MICROSOFT TEAMS EXPLORATORY'];
const RETIRED = ['Skype For Business'];

const isApart = ({ product }: Line): boolean => APART_PRODUCTS.includes(product?.name ?? '');

/** The name a product goes by: the case, and the "enterprise" of older downloads, tell nothing apart. */
const productOf = (name: string): string => name.toLowerCase().replace('365 enterprise ', '365 ');

/** OneDrive is counted together with SharePoint (domain.md §3); the data sets name some workloads longer. */
const workloadOf = (name: string): string => (name === 'OneDrive' ? 'SharePoint' : name);

/** §4.1: everything that tells one row of the source from another, besides the data date. */
const keyOf = (source: Source, facts: Facts, line: Line, tenantId: string): string =>
  JSON.stringify([
    source,
    facts,
    tenantId,
    line.product?.id,
    line.product?.name,
    line.workload?.name,
    line.channel,
    line.attribution,
    line.subscription,
  ]);

/** §4.2: all rows that were saved of a list, and whether that is all of it: tables have no pages. */
function savedOf({ lines, pages }: Download): { readonly saved: readonly Line[]; readonly whole: boolean } {
  if (pages?.saved === 'first') return { saved: lines.slice(0, pages.cut), whole: false };
  return { saved: lines, whole: true };
}

const factsOf = ({ kind }: Download): readonly Facts[] => {
  if (kind === 'dynamics_usage') return ['usage', 'deployment'];
  return [kind === 'licence_deployment' || kind === 'subscribed_skus' ? 'deployment' : 'usage'];
};

const countsOf = (line: Line, facts: Facts) =>
  facts === 'usage'
    ? { numerator: line.active!, denominator: line.qualified! }
    : { numerator: line.assigned!, denominator: line.sold! };

/** Whether some row is told in two ways: a list that cannot be read whole tells nothing of what it lacks either (§4.2). */
const contradicts = (saved: readonly Line[], nameOf: (line: Line) => string, facts: Facts): boolean =>
  rowsOf(saved, nameOf, facts).length < new Set(saved.map((line) => `${nameOf(line)} ${line.day}`)).size;

/** The rows of one file that count: flagged duplicates and rows that contradict each other do not. */
function rowsOf(saved: readonly Line[], nameOf: (line: Line) => string, facts: Facts): readonly Line[] {
  const rows: Line[] = [];
  const same = Map.groupBy(
    saved.filter(({ duplicate }) => !duplicate),
    (line) => `${nameOf(line)} ${line.day}`,
  );
  for (const lines of same.values()) {
    const said = new Set(lines.map((line) => JSON.stringify(countsOf(line, facts))));
    if (said.size === 1) rows.push(lines[0]!);
  }
  return rows;
}

/**
 * What a whole list tells of (ours, where §4.1 is silent): the customers it has rows of, and where all its rows are of one service or of one
 * workload, that one alone. It was asked for so; everything else is not "no longer listed" by it.
 */
function subjectOf(lines: readonly Line[]): (line: Line) => boolean {
  const services = new Set(lines.map(({ service }) => service));
  const workloads = new Set(lines.map(({ workload }) => workloadOf(workload?.name ?? '')));
  return (line) =>
    (services.size !== 1 || services.has(line.service)) &&
    (workloads.size !== 1 || workloads.has(workloadOf(line.workload?.name ?? '')));
}

/** Every row that is held after all imports, in whatever order they came: newer downloads over older ones (§4.1). */
function keptRows(world: World): readonly Kept[] {
  const kept = new Map<string, Kept>();
  const downloads = world.imports.filter((one): one is Download => one.kind !== 'customers');
  const clients = clientsOf(world);
  for (const download of downloads.toSorted((a, b) => Date.parse(a.taken) - Date.parse(b.taken))) {
    for (const facts of factsOf(download)) {
      const source = SOURCE_OF[download.kind];
      const { saved, whole } = savedOf(download);
      const counted = saved.filter((line) => clients.of(line) !== undefined && !isApart(line));
      const nameOf = (line: Line) => keyOf(source, facts, line, clients.of(line)!);
      for (const line of rowsOf(counted, nameOf, facts)) {
        const key = nameOf(line);
        const { day } = line;
        kept.set(`${key} ${day}`, { key, line, source, facts, day, over: false });
      }
      if (!whole || contradicts(counted, nameOf, facts)) continue;
      const listed = new Set(counted.map(nameOf));
      const speaksOf = subjectOf(counted);
      for (const row of [...kept.values()]) {
        const client = clients.of(row.line);
        const newest = counted
          .filter((line) => clients.of(line) === client)
          .map(({ day }) => day)
          .toSorted()
          .at(-1);
        if (newest === undefined || row.source !== source || row.facts !== facts || row.day > newest)
          continue;
        if (speaksOf(row.line) && !listed.has(row.key)) {
          kept.set(`${row.key} ${newest}`, { ...row, day: newest, over: true });
        }
      }
    }
  }
  return [...kept.values()];
}

/** The rows that count, added up to our products and workloads. */
export function cellsOf(world: World): readonly Cell[] {
  const counted = keptRows(world).filter(({ line }) => !RETIRED.includes(line.workload?.name ?? ''));
  const { of } = clientsOf(world);
  const groups = Map.groupBy(counted, ({ line, source, facts }) =>
    JSON.stringify([
      of(line),
      source,
      facts,
      productOf(line.product?.name ?? ''),
      facts === 'usage' ? workloadOf(line.workload?.name ?? 'Microsoft Dynamics CRM') : '',
    ]),
  );
  return [...groups].map(([key, rows]) => {
    const [tenantId, source, facts, product, workload] = JSON.parse(key) as [
      string,
      Source,
      Facts,
      string,
      string,
    ];
    const at: Map<Day, { numerator: number; denominator: number } | 'over'> = new Map();
    for (const [day, same] of Map.groupBy(rows, (row) => row.day)) {
      const live = same.filter(({ over }) => !over).map(({ line }) => countsOf(line, facts));
      at.set(
        day,
        live.length === 0
          ? 'over'
          : {
              numerator: live.reduce((sum, one) => sum + one.numerator, 0),
              denominator: live.reduce((sum, one) => sum + one.denominator, 0),
            },
      );
    }
    return { tenantId, source, facts, product, workload, at };
  });
}

/** §4.10: whose a row is, and who is a customer. */
export function clientsOf({ imports }: World) {
  const lists = imports.filter((one): one is CustomersList => one.kind === 'customers');
  const lines = imports.flatMap((one) => (one.kind === 'customers' ? [] : savedOf(one).saved));
  const newest = lists.toSorted((a, b) => a.taken.localeCompare(b.taken)).at(-1);
  const listed = lists.flatMap((list) => list.listed);
  const all = new Map(
    [
      ...listed.map(({ client }) => client),
      ...lines
        .filter((line) => !line.nameAlone && !line.duplicate && !isApart(line))
        .map(({ client }) => client),
    ].map((client) => [client.tenantId, client]),
  );
  /** A name alone is a customer's where a list has it once; else its row waits. */
  const named = Map.groupBy(listed, ({ client }) => client.name);
  return {
    of: ({ client, nameAlone }: Line): string | undefined => {
      if (!nameAlone) return client.tenantId;
      const bearers = new Set((named.get(client.name) ?? []).map((one) => one.client.tenantId));
      return bearers.size === 1 ? [...bearers][0] : undefined;
    },
    /** in the portfolio: who is a customer by the newest list, and who was never on one */
    present: [...all.values()].filter(({ tenantId }) => {
      const ever = listed.some(({ client }) => client.tenantId === tenantId);
      const now = newest?.listed.find(({ client }) => client.tenantId === tenantId);
      return !ever || now?.relationship === 'reseller';
    }),
  };
}
