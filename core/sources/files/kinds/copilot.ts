import { plusDays } from '../../../days.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from '../json.ts';
import { type FileContext, type JsonKind, type RowOutcome, type RowReader, table } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { readCount, readDataDate, readOptionalDay } from '../values.ts';
import { peopleOf } from './people.ts';
import { noteConcealed } from './user-activity.ts';

const ROW = { workload: 'Microsoft 365 Copilot' } as const;
/** The longest period of the report: without activity in it, none is on record. */
const WHOLE_DAYS = 180;

const daysOf = (period: string): number =>
  /^\s*all\s*$/i.test(period) ? WHOLE_DAYS : Number(/\d{1,3}/.exec(period)?.[0] ?? 0);

type Field = 'refreshed' | 'user' | 'last' | 'period';

/**
 * People with a Copilot licence, each with the last day it was used: who was active in 28 days follows, whatever period of 28 days or
 * more was asked for. Counted where every row could be read and no page is missing.
 */
function readDetail(context: FileContext): RowReader<(field: Field) => string> {
  const person = peopleOf(context);
  const seen = new Map<string, boolean>();
  let of: { readonly customer: CustomerRef; readonly day: Day } | undefined;
  let countable = context.whole;
  const read = (cell: (field: Field) => string): RowOutcome => {
    const customer = theCustomer(context);
    const name = cell('user').trim();
    if (!name || name.length > 1024) return { reject: 'User Principal Name is empty or endless' };
    const refreshed = readDataDate(cell('refreshed'), 'Report Refresh Date', context.today);
    if ('reason' in refreshed) return { reject: refreshed.reason };
    const last = readOptionalDay(cell('last'), 'Last Activity Date');
    if ('reason' in last) return { reject: last.reason };
    noteConcealed(name, context);
    const days = daysOf(cell('period'));
    const day = refreshed.value;
    const user = person(name, day);
    if (days < 28 || (of !== undefined && of.day !== day)) countable = false;
    of ??= { customer, day };
    seen.set(user, (seen.get(user) ?? false) || (last.value ?? '') > plusDays(day, -28));
    // a short period says nothing of whoever is not in it
    if (!last.value && days < WHOLE_DAYS) return [];
    const used = last.value ? { lastActivity: last.value } : {};
    const fact = { customer, user, workload: 'copilot', asOf: day, licensed: true, ...used } as const;
    return [{ kind: 'user_activity', fact }];
  };
  return {
    row(cell) {
      const outcome = read(cell);
      if ('reject' in outcome) countable = false;
      return outcome;
    },
    end(): Fact[] {
      if (of === undefined) return [];
      if (!countable) {
        context.note(
          'Copilot users are not counted: it takes a whole report of 28 days or more (D28, D30, D90, D180), every row readable',
        );
        return [];
      }
      const active = [...seen.values()].filter(Boolean).length;
      const counts = { active, qualified: seen.size };
      return [countOf(of.customer, of.day, 28, counts)];
    },
  };
}

function countOf(
  customer: CustomerRef,
  day: Day,
  period: 28 | 30,
  counts: { readonly active: number; readonly qualified: number },
): Fact {
  const common = { customer, product: '', workload: 'copilot', day, row: ROW, ...counts } as const;
  return period === 28
    ? { kind: 'usage', fact: { ...common, window: 'P28D', source: 'graph_d28' } }
    : { kind: 'usage', fact: { ...common, window: 'P30D', source: 'graph_d30' } };
}

/** Graph `getMicrosoft365CopilotUsageUserDetail`, both versions, as CSV. Version 2 has more columns, and D28 for D30. */
export const copilotUserDetail = table<Field | 'apps'>({
  kind: 'copilot_user_detail',
  columns: {
    refreshed: ['Report Refresh Date'],
    user: ['User Principal Name'],
    last: ['Last Activity Date'],
    apps: ['Microsoft Teams Copilot Last Activity Date', 'Word Copilot Last Activity Date'],
    period: ['Report Period'],
  },
  needs: [['refreshed'], ['user'], ['last'], ['apps'], ['period']],
  dates: ['refreshed', 'last'],
  open: readDetail,
});

/** The same as JSON. */
export const copilotUserDetailJson: JsonKind = {
  kind: 'copilot_user_detail',
  matches: (row) =>
    has(row, 'reportRefreshDate', 'userPrincipalName') &&
    (has(row, 'copilotActivityUserDetailsByPeriod') || has(row, 'microsoftTeamsCopilotLastActivityDate')),
  open: (context) => {
    const reader = readDetail(context);
    const names = { refreshed: 'reportRefreshDate', user: 'userPrincipalName', last: 'lastActivityDate' };
    return {
      ...reader,
      row: (row, line) =>
        reader.row(
          (field) => (field === 'period' ? longestPeriod(row) : textOfProperty(row, names[field])),
          line,
        ),
    };
  },
};

/** Of a report of all periods the longest. */
function longestPeriod(row: JsonObject): string {
  const periods = property(row, 'copilotActivityUserDetailsByPeriod');
  const days = (Array.isArray(periods) ? periods : [])
    .filter(isObject)
    .map((one) => daysOf(textOfProperty(one, 'reportPeriod')));
  return days.length > 0 ? String(Math.max(...days)) : textOfProperty(row, 'reportPeriod');
}

interface Summary {
  readonly refreshed: string;
  readonly period: string;
  readonly enabled: string;
  readonly active: string;
}

/** What a summary says of one period; periods other than 28 and 30 days are left out. */
function readSummary(context: FileContext, said: Summary): RowOutcome {
  const customer = theCustomer(context);
  const period = daysOf(said.period);
  if (period !== 28 && period !== 30)
    return { skip: 'a period other than 28 or 30 days: windows are never mixed' };
  const day = readDataDate(said.refreshed, 'Report Refresh Date', context.today);
  if ('reason' in day) return { reject: day.reason };
  const active = readCount(said.active, 'Any App Active Users');
  if ('reason' in active) return { reject: active.reason };
  const enabled = readCount(said.enabled, 'Any App Enabled Users');
  if ('reason' in enabled) return { reject: enabled.reason };
  return [countOf(customer, day.value, period, { active: active.value, qualified: enabled.value })];
}

/** Graph `getMicrosoft365CopilotUserCountSummary` as CSV: people with a licence, and those of them who used it. */
export const copilotCounts = table<keyof Summary>({
  kind: 'copilot_user_counts',
  columns: {
    refreshed: ['Report Refresh Date'],
    period: ['Report Period'],
    enabled: ['Any App Enabled Users'],
    active: ['Any App Active Users'],
  },
  needs: [['refreshed'], ['period'], ['enabled'], ['active']],
  dates: ['refreshed'],
  open: (context) => ({
    row: (cell) =>
      readSummary(context, {
        refreshed: cell('refreshed'),
        period: cell('period'),
        enabled: cell('enabled'),
        active: cell('active'),
      }),
  }),
});

/** The same as JSON: one row, its periods in a list. */
export const copilotCountsJson: JsonKind = {
  kind: 'copilot_user_counts',
  matches: (row) => has(row, 'reportRefreshDate', 'adoptionByProduct'),
  open: (context) => ({
    row: (row): RowOutcome => {
      const periods = property(row, 'adoptionByProduct');
      const outcomes = (Array.isArray(periods) ? periods : []).filter(isObject).map((one) =>
        readSummary(context, {
          refreshed: textOfProperty(row, 'reportRefreshDate'),
          period: textOfProperty(one, 'reportPeriod'),
          enabled: textOfProperty(one, 'anyAppEnabledUsers'),
          active: textOfProperty(one, 'anyAppActiveUsers'),
        }),
      );
      const told = outcomes.flatMap((one) => ('length' in one ? one : []));
      const wrong = outcomes.find((one) => 'reject' in one);
      return told.length > 0 && !wrong ? told : (wrong ?? outcomes[0] ?? { reject: 'it holds no period' });
    },
  }),
};
