import fc from 'fast-check';
import type { Client, CustomersList, Day, Download, Kind, Line, World } from './downloads.ts';
import { daysBefore } from './downloads.ts';

const PRODUCTS = {
  e3: { id: '6fd2c87f-b296-42f0-b197-1e91e994b900', name: 'OFFICE 365 ENTERPRISE E3' },
  /** a second product id of one name, and one whose name is written otherwise */
  e3Twin: { id: '6e59eec6-4ff2-427e-8781-f98e25ba1118', name: 'OFFICE 365 ENTERPRISE E3' },
  e3Cased: { id: '7f2ccc48-374d-433f-89fc-d3915e6eca89', name: 'Office 365 E3' },
  e5: { id: 'c7df2760-2c81-4ef7-b578-5b5392b571df', name: 'OFFICE 365 ENTERPRISE E5' },
  premium: { id: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', name: 'MICROSOFT 365 BUSINESS PREMIUM' },
  copilot: { id: '639dec6b-bb19-468b-871c-c5c441c4b0cb', name: 'MICROSOFT 365 COPILOT' },
  sales: { id: '1e1a282c-9c54-43a2-9310-98ef728faace', name: 'DYNAMICS 365 SALES ENTERPRISE' },
  /** nobody's list has it, and it calls itself one of 365 */
  unknown: { id: 'ab3b1c1f-8a0e-4d3a-9a0c-1b9a2f3c4d5e', name: 'MICROSOFT 365 HORIZON X1' },
  viral: { id: '710779e8-3d4a-4c88-adb9-386c958d1fdf', name: 'MICROSOFT TEAMS EXPLORATORY' },
} as const;
type ProductKey = keyof typeof PRODUCTS;

const WORKLOADS = {
  exchange: { code: 'EXO', name: 'Exchange' },
  sharepoint: { code: 'SPO', name: 'SharePoint' },
  onedrive: { code: 'ODB', name: 'OneDrive' },
  teams: { code: 'TEAMS', name: 'Teams' },
  yammer: { code: 'YAM', name: 'Yammer' },
  copilot: { code: 'COPILOT', name: 'Microsoft 365 Copilot' },
  forms: { code: 'FORMS', name: 'Forms' },
  dynamics: { code: 'CRM', name: 'Microsoft Dynamics CRM' },
} as const;
type WorkloadKey = keyof typeof WORKLOADS;

/** What a customer's rows of licence analytics may be; `channel`: a second one of the same product and workload. */
const USAGE_LINES: readonly (readonly [ProductKey, WorkloadKey, string])[] = [
  ['e3', 'exchange', 'reseller'],
  ['e3', 'exchange', 'direct'],
  ['e3Twin', 'exchange', 'reseller'],
  ['e3Cased', 'exchange', 'reseller'],
  ['e3', 'sharepoint', 'reseller'],
  ['e3', 'onedrive', 'reseller'],
  ['e5', 'teams', 'reseller'],
  ['premium', 'yammer', 'reseller'],
  ['copilot', 'copilot', 'reseller'],
  ['e3', 'forms', 'reseller'],
  ['unknown', 'exchange', 'reseller'],
  ['viral', 'teams', 'reseller'],
  ['sales', 'dynamics', 'reseller'],
];
const DEPLOYMENT_LINES: readonly (readonly [ProductKey, string])[] = [
  ['e3', 'reseller'],
  ['e3', 'direct'],
  ['e3Twin', 'reseller'],
  ['e5', 'reseller'],
  ['premium', 'reseller'],
  ['copilot', 'reseller'],
  ['unknown', 'reseller'],
  ['viral', 'reseller'],
  ['sales', 'reseller'],
];
const OFFICE_LINES: readonly (readonly [WorkloadKey, string, boolean])[] = [
  ['exchange', 'CSP', false],
  ['exchange', 'DPOR', false],
  ['sharepoint', 'CSP', false],
  ['onedrive', 'CSP', false],
  ['teams', 'CSP', true],
  ['yammer', 'CSP', false],
  ['copilot', 'CSP', false],
];
const SKU_LINES: readonly (readonly [ProductKey, string, boolean])[] = [
  ['e3', 'ENTERPRISEPACK', false],
  ['e5', 'ENTERPRISEPREMIUM', true],
  ['premium', 'SPB', false],
  ['copilot', 'Microsoft_365_Copilot', false],
  ['viral', 'TEAMS_EXPLORATORY', false],
  ['sales', 'DYN365_ENTERPRISE_SALES', false],
];
const COUNTED: readonly WorkloadKey[] = ['exchange', 'onedrive', 'sharepoint', 'yammer', 'teams'];

/** Counts of one row at three times: small, often zero, sometimes more active than entitled. */
const pair = fc.tuple(
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 5, arbitrary: fc.nat(40) }),
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
  ),
);
const rowsOf = (count: number) =>
  fc.uniqueArray(
    fc.record({ line: fc.nat(count - 1), at: fc.tuple(pair, pair, pair), gone: fc.subarray([0, 1, 2]) }),
    { selector: ({ line }) => line, maxLength: 5 },
  );
type Rows = readonly {
  readonly line: number;
  readonly at: readonly (readonly [number, number])[];
  readonly gone: readonly number[];
}[];
/** Most customers have no data of most sources. */
const some = <T>(rows: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, { weight: 3, arbitrary: rows });

const client = fc.record({
  /** bears the name of the first one */
  twin: fc.boolean(),
  usage: some(rowsOf(USAGE_LINES.length)),
  deployment: some(rowsOf(DEPLOYMENT_LINES.length)),
  office: some(rowsOf(OFFICE_LINES.length)),
  dynamics: some(rowsOf(2)),
  skus: some(rowsOf(SKU_LINES.length)),
  counts: some(rowsOf(COUNTED.length)),
  nameAlone: fc.boolean(),
  relationship: fc.constantFrom('reseller', 'reseller', 'reseller', 'none', 'absent', 'never'),
});
type Generated = ReturnType<typeof client.generate> extends { value: infer V } ? V : never;

const round = fc.record({
  age: fc.constantFrom(2, 6, 10, 13, 17, 31, 38, 66),
  form: fc.constantFrom('whole', 'whole', 'both', 'first'),
  /** fetched again a day later, with other figures */
  again: fc.boolean(),
  /** a row that contradicts the first, or repeats it */
  twice: fc.constantFrom('no', 'no', 'no', 'contradicting', 'same'),
});
const rounds = fc.uniqueArray(round, { selector: ({ age }) => age, maxLength: 3 });

/** Portfolios with the downloads they were told by, in the order they were imported. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    today: fc.constantFrom('2026-11-23', '2026-11-12'),
    clients: fc.array(client, { minLength: 1, maxLength: 5 }),
    /** days by which Dynamics is processed later */
    behind: fc.constantFrom(0, 3, 8),
    usage: rounds,
    deployment: rounds,
    skuAges: fc.uniqueArray(fc.constantFrom(1, 5, 20), { maxLength: 2 }),
    countAges: fc.uniqueArray(fc.constantFrom(3, 5, 12), { maxLength: 2 }),
    listed: fc.boolean(),
    named: fc.constantFrom('never', 'before', 'after'),
    order: fc.infiniteStream(fc.nat(999)),
  })
  .map(({ today, clients, behind, usage, deployment, skuAges, countAges, listed, named, order }) => {
    const all = clients.map((one, index): Known => ({ ...one, ...clientAt(index, one.twin) }));
    const downloads = [
      ...usage
        .toSorted(oldestFirst)
        .flatMap((one, at) => licence('licence_usage', all, { ...one, behind, at, today })),
      ...deployment
        .toSorted(oldestFirst)
        .flatMap((one, at) => licence('licence_deployment', all, { ...one, behind, at, today })),
      ...months(all, today),
      ...skuAges.toSorted((a, b) => b - a).flatMap((age, at) => skus(all, daysBefore(today, age), at)),
      ...countAges.toSorted((a, b) => b - a).flatMap((age, at) => counts(all, daysBefore(today, age), at)),
    ].filter(({ lines }) => lines.length > 0);
    const keys = [...order.take(downloads.length + 2)];
    const shuffled = downloads
      .map((one, index) => [keys[index]!, one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one);
    // who is absent was listed before; who is listed at all, is so in both lists
    const lists = [70, 1]
      .map(
        (age): CustomersList => ({
          kind: 'customers',
          taken: `${daysBefore(today, age)}T20:00:00Z`,
          listed: all.flatMap(({ client, relationship }) => {
            if (relationship === 'never' || (relationship === 'absent' && age === 1)) return [];
            return [{ client, relationship: relationship === 'none' && age === 1 ? 'none' : 'reseller' }];
          }),
        }),
      )
      .filter(({ listed }) => listed.length > 0);
    const byName = named === 'never' ? [] : byNameAlone(all, today);
    if (byName.length === 0) return { today, imports: listed ? [...lists, ...shuffled] : shuffled };
    return {
      today,
      imports: named === 'before' ? [...byName, ...lists, ...shuffled] : [...lists, ...byName, ...shuffled],
    };
  });

interface Known extends Generated {
  readonly client: Client;
}
const NAMES = ['Contoso Orchards', 'Fabrikam Dental', 'Wingtip Bakery', 'Tailspin Print', 'Litware Clinics'];
function clientAt(index: number, twin: boolean): { readonly client: Client } {
  return {
    client: {
      tenantId: `ace${index}841d-8b80-4ead-8222-3e756379341${index}`,
      name: NAMES[twin ? 0 : index]!,
      domain: `client${index}.example`,
    },
  };
}
const oldestFirst = (a: { readonly age: number }, b: { readonly age: number }): number => b.age - a.age;

interface Round {
  readonly age: number;
  readonly behind: number;
  readonly form: string;
  readonly again: boolean;
  readonly twice: string;
  /** which of the three counts of a row it tells */
  readonly at: number;
  readonly today: Day;
}

/** One round of licence analytics, and the later download of the same round. */
function licence(
  kind: 'licence_usage' | 'licence_deployment',
  all: readonly Known[],
  round: Round,
): Download[] {
  const { age, today, again, at } = round;
  const taken = (days: number, hour: string) => `${daysBefore(today, age - days)}T${hour}:00:00Z`;
  const first = { kind, taken: taken(1, '06'), ...paged(licenceLines(kind, all, round), round) };
  if (!again) return [first];
  const corrected = { ...round, at: (at + 1) % 3, twice: 'no', form: 'whole' };
  return [first, { kind, taken: taken(2, '07'), lines: licenceLines(kind, all, corrected) }];
}

function paged(lines: readonly Line[], { form }: Round): Pick<Download, 'lines' | 'pages'> {
  if (lines.length < 2 || (form !== 'both' && form !== 'first')) return { lines };
  return { lines, pages: { cut: Math.ceil(lines.length / 2), saved: form } };
}

function licenceLines(
  kind: Kind,
  all: readonly Known[],
  { age, behind, twice, form, at, today }: Round,
): readonly Line[] {
  const office = daysBefore(today, age);
  const lines = all.flatMap(({ client, usage, deployment }) =>
    told(kind === 'licence_usage' ? usage : deployment, at).map(({ line, counts: [one, other] }): Line => {
      const [key, workload, channel] =
        kind === 'licence_usage'
          ? USAGE_LINES[line]!
          : [DEPLOYMENT_LINES[line]![0], undefined, DEPLOYMENT_LINES[line]![1]];
      const service = key === 'sales' ? 'dynamics365' : 'office365';
      return {
        client,
        product: PRODUCTS[key],
        service,
        channel,
        day: service === 'dynamics365' ? daysBefore(office, behind) : office,
        ...(workload
          ? { workload: WORKLOADS[workload], active: one, qualified: other }
          : { assigned: one, sold: other }),
      };
    }),
  );
  const [repeated] = lines;
  if (!repeated || twice === 'no' || form === 'both' || form === 'first') return lines;
  const more = twice === 'contradicting' ? 1 : 0;
  return [
    ...lines,
    kind === 'licence_usage'
      ? { ...repeated, active: repeated.active! + more }
      : { ...repeated, assigned: repeated.assigned! + more },
  ];
}

const told = (rows: Rows, at: number) =>
  rows
    .filter(({ gone }) => !gone.includes(at))
    .map(({ line, at: counts }) => ({ line, counts: counts[at]! }));

/** September and October, each downloaded after its end. */
function months(all: readonly Known[], today: Day): Download[] {
  const ends = ['2026-09-30', '2026-10-31'];
  return ends.flatMap((day, at): Download[] => {
    const taken = at === 0 ? '2026-10-25T06:00:00Z' : `${daysBefore(today, 2)}T06:00:00Z`;
    return [
      { kind: 'office_usage', taken, lines: all.flatMap((one) => officeLines(one, at, day)) },
      { kind: 'dynamics_usage', taken, lines: all.flatMap((one) => dynamicsLines(one, at, day)) },
    ];
  });
}

const officeLines = ({ client, office }: Known, at: number, day: Day): readonly Line[] =>
  told(office, at).map(({ line, counts: [active, qualified] }) => {
    const [workload, attribution, duplicate] = OFFICE_LINES[line]!;
    return {
      client,
      service: 'office365',
      workload: WORKLOADS[workload],
      attribution,
      ...(duplicate ? { duplicate } : {}),
      day,
      active,
      qualified,
    };
  });

/** Two subscriptions of one SKU, whose name is written in two casings. */
const dynamicsLines = ({ client, dynamics }: Known, at: number, day: Day): readonly Line[] =>
  told(dynamics, at).map(({ line, counts: [one, sold] }) => ({
    client,
    service: 'dynamics365',
    product: { id: '', name: line === 0 ? 'Dynamics 365 Sales Enterprise' : 'DYNAMICS 365 SALES ENTERPRISE' },
    subscription: `subscription ${line} of ${client.tenantId}`,
    day,
    active: Math.floor(one / 2),
    qualified: sold,
    assigned: one,
    sold,
  }));

/** Rows of August that name their customers by name alone. */
function byNameAlone(all: readonly Known[], today: Day): Download[] {
  const isKnown = ({ client: { name } }: Known) =>
    all.every((other) => other.client.name !== name || other.relationship !== 'never');
  const lines = all
    .filter((one) => one.nameAlone && isKnown(one))
    .flatMap((one) => officeLines(one, 2, '2026-08-31'))
    .map((line): Line => ({ ...line, nameAlone: true }));
  const first = new Map(
    lines.map((line) => [`${line.client.name} ${line.workload!.name} ${line.attribution}`, line]),
  );
  return first.size === 0
    ? []
    : [{ kind: 'office_usage', taken: `${daysBefore(today, 45)}T06:00:00Z`, lines: [...first.values()] }];
}

const skus = (all: readonly Known[], day: Day, at: number): Download[] =>
  all.map(({ client, skus: rows }) => ({
    kind: 'subscribed_skus',
    taken: `${day}T05:00:00Z`,
    lines: told(rows, at).map(({ line, counts: [assigned, sold] }) => {
      const [key, part, suspended] = SKU_LINES[line]!;
      return {
        client,
        product: PRODUCTS[key],
        sku: { part, suspended },
        service: key === 'sales' ? 'dynamics365' : 'office365',
        day,
        assigned,
        sold: suspended ? 0 : sold,
      };
    }),
  }));

const counts = (all: readonly Known[], day: Day, at: number): Download[] =>
  all.flatMap(({ client, counts: rows }): Download[] => {
    const lines = told(rows, at).map(
      ({ line, counts: [active, inactive] }): Line => ({
        client,
        service: 'office365',
        workload: WORKLOADS[COUNTED[line]!],
        day,
        active,
        qualified: active + inactive,
      }),
    );
    return lines.length === 0
      ? []
      : [{ kind: 'service_counts', taken: `${daysBefore(day, -1)}T05:00:00Z`, lines }];
  });
