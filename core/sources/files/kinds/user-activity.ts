import { workloadsOf } from '../../../catalog/skus.ts';
import type { Workload } from '../../../catalog/workloads.ts';
import { plusDays } from '../../../days.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { defined } from '../facts-of.ts';
import { type FileContext, type RowOutcome, table } from '../kind.ts';
import { PERSON_COLUMNS, REPORT_COLUMNS } from '../report-columns.ts';
import { theCustomer } from '../the-customer.ts';
import { type Read, readDataDate, readOptionalDay, readYes } from '../values.ts';
import { licencesIn, peopleOf } from './people.ts';

/** The workloads of the report, each with the services counted in it: OneDrive counts as SharePoint. */
const SERVICES = [
  ['exchange', ['Exchange']],
  ['sharepoint', ['SharePoint', 'OneDrive']],
  ['skype', ['Skype For Business']],
  ['yammer', ['Yammer', 'Viva Engage']],
  ['teams', ['Teams']],
] as const satisfies readonly (readonly [Workload, readonly string[]])[];
const NAMES = SERVICES.flatMap(([, names]) => names);
type Service = (typeof NAMES)[number];
type Column =
  | 'refreshed'
  | 'user'
  | 'deleted'
  | 'period'
  | 'products'
  | `${Service} licensed`
  | `${Service} last`;

const perService = Object.fromEntries(
  NAMES.flatMap((name) => [
    [`${name} licensed`, [`Has ${name} License`, `${name} ライセンスあり`, `${name} のライセンスあり`]],
    [`${name} last`, [`${name} Last Activity Date`, `${name} の最終アクティビティの日付`]],
  ]),
) as unknown as Record<`${Service} licensed` | `${Service} last`, readonly string[]>;

/** What the report says of a user's use of one service; absent where it says nothing. */
interface ServiceCells {
  readonly last?: Day | undefined;
  readonly licensed?: boolean | undefined;
}

function readService(cell: (field: Column) => string, name: Service): Read<ServiceCells> {
  const last = readOptionalDay(cell(`${name} last`), `${name} Last Activity Date`);
  if ('reason' in last) return last;
  const licensed = readYes(cell(`${name} licensed`), `Has ${name} License`);
  if ('reason' in licensed) return licensed;
  return { value: { last: last.value, licensed: licensed.value } };
}

/** What a user report speaks of: the days of its period, 30 where it names none. */
export function userDetailHeld(customer: CustomerRef, refreshed: Day, period: string): Fact {
  const days = Number(/^\d{1,3}$/.exec(period.trim())?.[0] ?? 30);
  return {
    kind: 'holding',
    fact: { customer, dataset: 'user_detail', from: plusDays(refreshed, 1 - days), to: refreshed },
  };
}

/** Pseudonyms of Graph are long runs of hexadecimal digits where a user principal name would stand. */
export function noteConcealed(user: string, context: FileContext): void {
  if (/^[0-9A-F]{32,}$/i.test(user)) {
    context.note(
      'user names are concealed in this report: counts hold, but licences cannot be followed from person to person (admin center, Reports setting)',
    );
  }
}

/** Graph `getOffice365ActiveUserDetail`: when each user was last active in each service. Names are hashed on entry. */
export const activeUserDetail = table<Column>({
  kind: 'active_user_detail',
  columns: {
    refreshed: PERSON_COLUMNS.refreshed,
    user: PERSON_COLUMNS.user,
    deleted: PERSON_COLUMNS.deleted,
    products: PERSON_COLUMNS.products,
    period: REPORT_COLUMNS.period,
    ...perService,
  },
  needs: [['refreshed'], ['user'], ['Exchange last'], ['Teams last'], ['Exchange licensed']],
  dates: ['refreshed', ...NAMES.map((name) => `${name} last` as const)],
  open: (context) => {
    const person = peopleOf(context);
    let held: { readonly day: Day; readonly period: string } | undefined;
    return {
      row: (cell): RowOutcome => {
        const customer = theCustomer(context);
        const name = cell('user').trim();
        if (!name || name.length > 1024) return { reject: 'User Principal Name is empty or endless' };
        const refreshed = readDataDate(cell('refreshed'), 'Report Refresh Date', context.today);
        if ('reason' in refreshed) return { reject: refreshed.reason };
        noteConcealed(name, context);
        held = { day: refreshed.value, period: cell('period') };
        const user = person(name, refreshed.value);
        const deleted = readYes(cell('deleted'), 'Is Deleted');
        if ('reason' in deleted) return { reject: deleted.reason };
        const asOf = refreshed.value;
        const services = new Map<Service, ServiceCells>();
        for (const name of NAMES) {
          const read = readService(cell, name);
          if ('reason' in read) return { reject: read.reason };
          services.set(name, read.value);
        }
        const activity = SERVICES.map(([workload, names]): Fact => {
          const of = names.map((name) => services.get(name));
          const lastActivity = of
            .flatMap((one) => one?.last ?? [])
            .sort()
            .at(-1);
          const said = of.flatMap((one) => one?.licensed ?? []);
          const fact = {
            customer,
            user,
            workload,
            asOf,
            ...(lastActivity ? { lastActivity } : {}),
            // of a deleted user the report says no licence, whatever was held
            ...(deleted.value || said.length === 0 ? {} : { licensed: said.includes(true) }),
          };
          return { kind: 'user_activity', fact };
        });
        return [...activity, ...licencesIn(cell('products'), { customer, user, asOf })];
      },
      end: () => (held ? [userDetailHeld(theCustomer(context), held.day, held.period)] : []),
    };
  },
});

/** Whether some product a person holds gives a workload; nothing where one of them is not known to. */
function licensedFor(workload: Workload, held: readonly Fact[]): boolean | undefined {
  const given = held.map((one) => (one.kind === 'user_licence' ? workloadsOf(one.fact.product) : []));
  if (given.some((one) => one?.includes(workload))) return true;
  return given.includes(undefined) ? undefined : false;
}

type PersonColumn = keyof typeof PERSON_COLUMNS;

/** A report of people's last activity in one service. `licensed`: what a row tells of a licence for it; undefined where it tells nothing. */
function oneServiceDetail<F extends string>(report: {
  readonly kind: string;
  readonly workload: Workload;
  readonly columns: Readonly<Record<F, readonly string[]>>;
  readonly needs: readonly (NoInfer<F> | PersonColumn)[];
  readonly licensed: (
    cell: (field: F | PersonColumn) => string,
    held: readonly Fact[],
  ) => Read<boolean | undefined>;
}) {
  return table<F | PersonColumn>({
    kind: report.kind,
    columns: { ...PERSON_COLUMNS, ...report.columns } as Readonly<
      Record<F | PersonColumn, readonly string[]>
    >,
    needs: [['refreshed'], ['user'], ['last'], ...report.needs.map((field) => [field])],
    dates: ['refreshed', 'last'],
    open: (context) => {
      const person = peopleOf(context);
      return {
        row: (cell): RowOutcome => {
          const customer = theCustomer(context);
          const name = cell('user').trim();
          if (!name || name.length > 1024) return { reject: 'User Principal Name is empty or endless' };
          const refreshed = readDataDate(cell('refreshed'), 'Report Refresh Date', context.today);
          if ('reason' in refreshed) return { reject: refreshed.reason };
          noteConcealed(name, context);
          const last = readOptionalDay(cell('last'), 'Last Activity Date');
          if ('reason' in last) return { reject: last.reason };
          const deleted = readYes(cell('deleted'), 'Is Deleted');
          if ('reason' in deleted) return { reject: deleted.reason };
          const held = { customer, user: person(name, refreshed.value), asOf: refreshed.value };
          const licences = licencesIn(cell('products'), held);
          const licensed = report.licensed(cell, licences);
          if ('reason' in licensed) return { reject: licensed.reason };
          // of a deleted user a report says no licence, whatever was held
          const known = deleted.value ? undefined : licensed.value;
          const fact = {
            ...held,
            workload: report.workload,
            ...defined({ lastActivity: last.value, licensed: known }),
          };
          return [{ kind: 'user_activity', fact }, ...licences];
        },
      };
    },
  });
}

/** Graph `getYammerActivityUserDetail`: users of Yammer (Viva Engage), also those without a licence for it. */
export const yammerUserDetail = oneServiceDetail({
  kind: 'yammer_user_detail',
  workload: 'yammer',
  columns: {
    state: ['User State', 'ユーザーの状態', 'ユーザー状態'],
    posted: ['Posted Count', '投稿数', '投稿済み数'],
  },
  needs: ['state', 'posted', 'products'],
  licensed: (cell, held) => ({
    value: /delete|suspend/i.test(cell('state')) ? undefined : licensedFor('yammer', held),
  }),
});

/** Graph `getTeamsUserActivityUserDetail`. */
export const teamsUserDetail = oneServiceDetail({
  kind: 'teams_user_detail',
  workload: 'teams',
  columns: {
    chats: ['Team Chat Message Count', 'チーム チャット メッセージの数', 'チームのチャット メッセージ数'],
    calls: ['Call Count', '通話数', '通話の数'],
    licensed: ['Is Licensed', 'ライセンスあり'],
  },
  needs: ['chats', 'calls', 'products'],
  licensed: (cell, held) => {
    const told = readYes(cell('licensed'), 'Is Licensed');
    if ('reason' in told || told.value !== undefined) return told;
    return { value: licensedFor('teams', held) };
  },
});

/** Graph `getM365AppUserDetail`: when each user last used a Microsoft 365 app. It tells nothing of licences. */
export const appUserDetail = oneServiceDetail({
  kind: 'app_user_detail',
  workload: 'm365apps',
  columns: { activated: ['Last Activation Date', '最終アクティブ化の日付', '最終アクティブ化日'] },
  needs: ['activated'],
  licensed: () => ({ value: undefined }),
});
