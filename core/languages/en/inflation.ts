import type { CauseShare, InflatedRow } from '../../adoption/decomposition.ts';
import { roundTenth } from '../../adoption/rounding.ts';
import type { ExplainInflatedAnswer } from '../../answers/explain-inflated.ts';
import type { Dataset, SubscriptionStatus } from '../../facts.ts';
import type { Corrected } from '../../figure.ts';
import type { InflationWords } from '../inflation.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

type Range = { readonly low: number; readonly upTo: number };

const CAUSE = {
  trial: 'Trial',
  turnover: 'Licences moved to new people',
  lapsed_subscription: 'Lapsed second subscription',
  yammer: 'Viva Engage (Yammer) beyond the licence',
} as const;

const IN_SENTENCE = {
  trial: 'a trial',
  turnover: 'licences moved to new people',
  lapsed_subscription: 'a lapsed second subscription',
  yammer: 'Viva Engage (Yammer) beyond the licence',
} as const;

const DATASET: Record<Dataset, string> = {
  own_subscriptions: 'our subscriptions of this customer',
  directory_subscriptions: 'the subscriptions in the customer’s directory (Microsoft Graph)',
  user_detail: 'the user activity detail of the tenant (Microsoft Graph)',
  audit: 'the Partner Center activity log',
  user_licences: 'lists of who holds which licence, from two days or more',
  support: 'support requests',
};

const TO_DO = {
  trial: 'Convert the trial or let it end; until then leave its users out when you quote the figure.',
  turnover: 'Nothing is wrong: both holders count in one window. Look again when the window has passed.',
  lapsed_subscription:
    'Renew it, or move its users to the active subscription. Subscriptions that expire on or after 4 May 2026 may run on as a paid extended term instead.',
  yammer: 'Quote usage without Viva Engage, or license those who use it.',
} as const;

const TO_CHECK = {
  trial: 'Partner Center: Customers, the customer, Subscriptions: trials are marked as such.',
  turnover: 'Partner Center: Account settings, Activity log: user licence updates of this customer.',
  lapsed_subscription:
    'Partner Center: Customers, Export all subscriptions: expired ones are not shown on the page, only in the export.',
  yammer:
    'Microsoft 365 admin centre: Reports, Usage, Viva Engage activity: users without assigned products.',
} as const;

const bare = ({ low, upTo }: Range) =>
  low === upTo
    ? f.count(low)
    : low === 0
      ? `at most ${f.count(upTo)}`
      : `${f.count(low)} to ${f.count(upTo)}`;

/** The names of the subscriptions a cause rests on. */
const named = (share: CauseShare) =>
  [...new Set(share.evidence.flatMap((one) => (one.kind === 'subscription' ? (one.label ?? []) : [])))]
    .slice(0, 2)
    .map((label) => `“${label}”`);

function because(share: CauseShare): string {
  const labels = f.list(named(share));
  const many = share.evidence.filter((one) => one.kind === 'subscription').length > 1;
  switch (share.cause) {
    case 'trial':
      return `${bare(share)} on the ${many ? 'trials' : 'trial'} ${labels}`;
    case 'lapsed_subscription':
      return `${bare(share)} on the lapsed ${many ? 'subscriptions' : 'subscription'} ${labels}`;
    case 'turnover':
      return `${bare(share)} because licences moved to new people`;
    case 'yammer':
      return share.low > 0
        ? `${bare(share)} without a Viva Engage (Yammer) licence`
        : `${bare(share)} who use Viva Engage (Yammer) beyond the licence`;
  }
}

const without = (of: Corrected) =>
  of.low === null || of.high === null
    ? ''
    : f.percent(of.low) === f.percent(of.high)
      ? `${of.complete ? '' : 'at most '}${f.percent(of.high)}`
      : `${f.percent(of.low)} to ${f.percent(of.high)}`;

function row(of: InflatedRow): string {
  const active = `${f.count(of.active)} of ${f.count(of.entitlements)} were active`;
  const parts = of.causes.filter((share) => share.upTo > 0).map(because);
  const rest = of.unexplained.low > 0 ? [`${bare(of.unexplained)} unexplained`] : [];
  if (parts.length === 0) {
    const ruledOut = of.causes.every((share) => share.state === 'ruled_out');
    return `${active}, ${f.users(of.excess)} more than entitlements, and ${ruledOut ? 'all four causes are ruled out: the reason is another' : 'none of the four causes shows in the data we hold'}.`;
  }
  const range = without(of.corrected);
  const them = range
    ? `; without them ${range}${of.corrected.complete ? '' : ', counting what we can see'}`
    : '';
  return `${active}: ${[...parts, ...rest].join(', ')}${them}.`;
}

export const inflation: InflationWords = {
  headline(answer, lead, name) {
    const subject = terms.subject(answer.scope, name);
    if (answer.scope.customer === 'portfolio') {
      if (answer.total === 0) return 'No customer’s usage is above 100% in any workload.';
      return `Usage is above 100% at ${f.customers(answer.othersTotal ?? answer.others.length)}, in ${f.count(answer.total)} products and workloads: ${f.users(answer.excess)} more than entitlements.`;
    }
    if (lead)
      return `${subject}, ${terms.workload(lead.workload)}: ${lead.value === null ? '' : `usage is ${f.percent(lead.value)}. `}${row(lead)}`;
    const part = terms.part(answer.scope, 'usage', name);
    const counts = `${f.count(answer.active)} active of ${f.entitlements(answer.entitlements)}`;
    if (answer.value === null) return `${subject}: usage (${part}) is not measurable: ${counts}.`;
    return `${subject}: usage (${part}) is ${f.percent(answer.value)}, not above 100%: ${counts}.`;
  },
  row,
  whole(answer) {
    if (answer.value === null) return '';
    const range = without(answer.corrected);
    const part = answer.scope.workload ? terms.workload(answer.scope.workload) : 'All workloads';
    const hidden = answer.value <= 100 && answer.total > 0 ? '; licences nobody uses hide the excess' : '';
    return `${part} together: ${f.percent(answer.value)} (${f.count(answer.active)} of ${f.count(answer.entitlements)})${counted(answer) ? `, ${range} without these causes${answer.corrected.complete ? '' : ', counting what we can see'}` : ''}${hidden}.`;
  },
  observed(answer) {
    return observed(answer);
  },
  isIt(share) {
    const what = {
      trial: 'the trial',
      turnover: 'employee turnover',
      lapsed_subscription: 'a lapsed subscription',
      yammer: 'Viva Engage (Yammer)',
    }[share.cause];
    switch (share.state) {
      case 'proven':
        return `Yes, ${what} is part of it: ${bare(share)} ${share.upTo === 1 ? 'user' : 'users'}.`;
      case 'consistent':
        return `It may be ${what}: ${bare(share)} ${share.upTo === 1 ? 'user' : 'users'}; the data does not show whether they were active.`;
      case 'ruled_out':
        return `No, it is not ${what}: we see the whole tenant, and nothing points to it.`;
      case 'untestable':
        return `Whether it is ${what} cannot be told from the data we hold.`;
    }
  },
  cause: (cause) => CAUSE[cause],
  count: (range) => (range.upTo === 0 ? 'none' : `${bare(range)} ${range.upTo === 1 ? 'user' : 'users'}`),
  short: ({ low, upTo }) => (low === upTo ? f.count(low) : `${f.count(low)}–${f.count(upTo)}`),
  state({ state, complete, cause }) {
    switch (state) {
      case 'proven':
        return complete ? 'Shown by the data' : 'Shown by the data; there may be more we do not see';
      case 'consistent':
        return complete ? 'Possible' : 'Possible; we see only part of it';
      case 'ruled_out':
        return cause === 'yammer' ? 'Ruled out' : 'Ruled out: we see the whole tenant';
      case 'untestable':
        return 'Cannot be tested with the data we hold';
    }
  },
  ruledOut: (causes) => `Ruled out: ${f.list(causes.map((cause) => IN_SENTENCE[cause]))}.`,
  untestable: (causes) =>
    `Cannot be told from the data we hold: ${f.list(causes.map((cause) => IN_SENTENCE[cause]))}.`,
  evidence(one) {
    switch (one.kind) {
      case 'subscription': {
        const state = one.status ? terms.status(one.status as SubscriptionStatus) : '';
        const from = one.from ? `since ${f.day(one.from)}` : '';
        const to = one.to && one.to > (one.from ?? '') ? `until ${f.day(one.to)}` : '';
        const used = one.activeUsers === undefined ? '' : `${f.users(one.activeUsers)} active`;
        return [`“${one.label ?? ''}”`, state, f.licences(one.quantity ?? 0), from, to, used]
          .filter(Boolean)
          .join(', ');
      }
      case 'transfer':
        return `Licence moved on ${one.from ? f.day(one.from) : 'a day we do not know'}${one.status === 'both_active' ? ', both holders active in the window' : ''}`;
      case 'unlicensed_user':
        return `${f.users(one.quantity ?? 0)} active without a licence (user activity detail)`;
      case 'trial_user':
        return `${f.users(one.quantity ?? 0)} active who hold the product only as a trial (assigned products, user activity detail)`;
      case 'remainder':
        return `${f.users(one.quantity ?? 0)} left when the other causes are taken off`;
      case 'missing_dataset':
        return one.dataset
          ? `Not held: ${DATASET[one.dataset]}. It would tell.`
          : 'The data that would tell is not held.';
    }
  },
  moves(evidence) {
    const days = evidence.flatMap((one) => one.from ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    const when =
      first && last
        ? first === last
          ? ` on ${f.day(first)}`
          : ` from ${f.day(first)} to ${f.day(last)}`
        : '';
    const both = evidence.filter((one) => one.status === 'both_active').length;
    const known =
      both > 0
        ? `; both holders active in ${f.count(both)} of them`
        : '; whether both holders were active is not known';
    return `${f.licences(evidence.length)} moved to new people${when}${known}`;
  },
  toDo: (cause) => TO_DO[cause],
  toCheck: (cause) => TO_CHECK[cause],
  range: (of) => without(of) || 'Not measurable',
  certainty: (of) =>
    of.complete
      ? of.low === of.high
        ? 'Exact: every cause was seen whole.'
        : 'The truth lies inside: every cause was seen whole.'
      : 'Only the upper end is certain: we count what we can see.',
  unexplained: (range) => inflation.count(range),
  toDoUnexplained:
    'Unexplained: compare with the usage report in the Microsoft 365 admin centre. If it shows the same, ask Partner Center support, with these numbers.',
  further: (reason) =>
    ({
      users_per_service:
        'Insights counts a person once per service and month, so one person may count several times.',
      education: 'Education tenants count students, whose licences are not among the entitlements.',
    })[reason],
  rowTitle: ({ workload, product }, name) =>
    product ? `${terms.workload(workload)} – ${name(product)}` : terms.workload(workload),
  labels: {
    madeOf: 'What the excess is made of',
    unexplained: 'Unexplained',
    corrected: 'Without these causes',
    evidence: 'Evidence',
    toDo: 'What to do and check',
    rows: 'Products and workloads above 100%',
    others: 'Others with usage above 100%',
    hidden: 'Above 100% only in some products or workloads; unused licences hide it in the total',
    couldRaise: 'What could raise it above 100%',
    further: 'Also possible',
  },
};

/** Whether anything at all can be taken off. */
const counted = (answer: ExplainInflatedAnswer) => answer.causes.some((share) => share.upTo > 0);

function observed(answer: ExplainInflatedAnswer): string {
  const { observed: said, value, observedRow } = answer;
  if (said === undefined || value === null) return '';
  const quoted = f.percent(said).replace('.0%', '%');
  if (Math.abs(roundTenth(value) - said) < 1) return '';
  const found = answer.rows.find(
    (one) => one.workload === observedRow?.workload && one.product === observedRow.product,
  );
  if (found)
    return `The ${quoted} is ${terms.workload(found.workload)} alone; ${answer.scope.workload ? terms.workload(answer.scope.workload) : 'all workloads'} together are at ${f.percent(value)}.`;
  return `You said ${quoted}; the newest data we hold says ${f.percent(value)}${answer.rows.length > 0 && !answer.scope.workload ? ' over all workloads' : ''}.`;
}
