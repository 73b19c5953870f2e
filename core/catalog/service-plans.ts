import { type Service, WORKLOAD_IDS, type Workload } from './workloads.ts';

interface Plan {
  /** the beginning of Microsoft's service plan name, any case */
  readonly plan: RegExp;
  readonly service: Service;
  /** what its use is counted under; none where no source watches it */
  readonly workload?: Exclude<Workload, 'other'>;
}

/**
 * Service plans that tell what a licence is for, the first that fits. Names: Microsoft, "Product names and service plan identifiers
 * for licensing". Plans that come with everything (EXCHANGE_S_FOUNDATION, Dataverse, Planner, Intune for Office) tell nothing.
 */
const PLANS: readonly Plan[] = [
  { plan: /^M365_COPILOT_(?!SHAREPOINT)/, service: 'office365', workload: 'copilot' },
  {
    plan: /^EXCHANGE_(S_(STANDARD|ENTERPRISE|DESKLESS|ESSENTIALS)|[BL]_STANDARD)/,
    service: 'office365',
    workload: 'exchange',
  },
  {
    plan: /^(SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS|LITE|_S_)|SHAREPOINT PLAN|ONEDRIVE(STANDARD|ENTERPRISE|LITE))/,
    service: 'office365',
    workload: 'sharepoint',
  },
  {
    plan: /^(TEAMS1|TEAMS_(GOV|AR_|FREE|DESKLESS)|TEAMSESS|MCO_TEAMS_IW)/,
    service: 'office365',
    workload: 'teams',
  },
  { plan: /^(YAMMER|VIVAENGAGE)_/, service: 'office365', workload: 'yammer' },
  {
    plan: /^OFFICE(SUBSCRIPTION|_BUSINESS|_PRO_?PLUS)/,
    service: 'office365',
    workload: 'm365apps',
  },
  { plan: /^MCO(STANDARD|IMP|BASIC|LITE)/, service: 'office365', workload: 'skype' },
  {
    plan: /^(DDYN365_|DYNB?365_(?!CDS_(O365|VIRAL|DEV|CCI|PROJECT|FOR_PROJECT))|D365_|DYNAMICS_365_|CRM|MICROSOFT_REMOTE_ASSIST|GUIDES|NBENTERPRISE)/,
    service: 'dynamics365',
    workload: 'dynamics',
  },
  // sold to people beside a suite, and watched by no source
  {
    plan: /^(MCO(EV|MEET|PSTN|FMC|VOICE|ACBYOT)|TEAMSPRO|TEAMS_ADVCOMMS|TEAMS_ROOM|EXCHANGE_S_ARCHIVE|EOP_|VIVA_|WORKPLACE_ANALYTICS|SHAREPOINTSTORAGE|QUEUES_APP)/,
    service: 'office365',
  },
];

/** Products of other families that bring a site or a mailbox along: they are no Office licence for it. */
const OTHER_FAMILIES =
  /^(PROJECT_(CLIENT|PROFESSIONAL|P1|ESSENTIALS)|SHAREPOINT_PROJECT|VISIO|POWERAPPS_PER|FLOW_PER|BI_AZURE_P[013]|PBI_|MINECRAFT)/;

/** What a set of plans gives. `known`: at least one of them tells something. */
export interface Given {
  readonly service: Service | null;
  readonly workloads: readonly Exclude<Workload, 'other'>[];
  readonly known: boolean;
}

export function givenBy(plans: readonly string[]): Given {
  const names = plans.map((one) => one.trim().toUpperCase());
  const found = names.flatMap((name) => PLANS.find(({ plan }) => plan.test(name)) ?? []);
  const all = new Set(found.map(({ workload }) => workload));
  const aside = names.some((name) => OTHER_FAMILIES.test(name));
  const known = found.length > 0 || aside;
  // Dynamics products bring a site and Teams along, suites bring no Dynamics
  if (all.has('dynamics') && !all.has('exchange'))
    return { service: 'dynamics365', workloads: ['dynamics'], known };
  const workloads = WORKLOAD_IDS.filter((one) => one !== 'dynamics' && all.has(one));
  if (aside && workloads.every((one) => one === 'sharepoint')) return { service: null, workloads: [], known };
  return { service: found.length > 0 ? 'office365' : null, workloads, known };
}
