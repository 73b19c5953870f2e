interface Entry {
  readonly service: Service;
  /** as Partner Center writes it */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** no longer sold or counted: never in a total, its rows are shown apart */
  readonly retired?: true;
  /** sold by licences of its own: its deployment is that of the products that give it */
  readonly ownLicence?: true;
  /** the whole of its service: asked about and watched as the service */
  readonly whole?: true;
}

/**
 * The workloads a usage figure can be split by, in the order lists show them. OneDrive is counted together with SharePoint by the
 * source; Yammer is the older name of Viva Engage. Codes and names are those seen in Partner Center data. Which plans give a
 * workload is told in service-plans.ts.
 */
export const WORKLOADS = {
  teams: { service: 'office365', codes: ['TEAMS'], names: ['Teams', 'Microsoft Teams'] },
  exchange: { service: 'office365', codes: ['EXO'], names: ['Exchange', 'Exchange Online'] },
  sharepoint: {
    service: 'office365',
    codes: ['SPO'],
    names: ['SharePoint', 'SharePoint Online', 'OneDrive', 'OneDrive for Business'],
  },
  yammer: {
    service: 'office365',
    codes: ['YAM', 'YAMMER'],
    names: ['Yammer', 'Yammer Enterprise', 'Viva Engage'],
  },
  m365apps: {
    service: 'office365',
    codes: ['PROPLUS'],
    names: ['Microsoft 365 Apps', 'Office 365 ProPlus', 'Office Apps', 'Microsoft 365 Apps for enterprise'],
  },
  copilot: {
    service: 'office365',
    codes: ['COPILOT', 'M365COPILOT'],
    names: [
      'Microsoft 365 Copilot',
      'Copilot for Microsoft 365',
      'Microsoft Copilot for Microsoft 365',
      'Copilot',
    ],
    ownLicence: true,
  },
  skype: {
    service: 'office365',
    codes: ['SFB'],
    names: ['Skype For Business', 'Skype for Business Online'],
    retired: true,
  },
  dynamics: {
    service: 'dynamics365',
    codes: ['CRM'],
    names: ['Microsoft Dynamics CRM', 'Dynamics 365'],
    whole: true,
  },
} as const satisfies Record<string, Entry>;

export type Service = 'office365' | 'dynamics365';
export const SERVICES = ['office365', 'dynamics365'] as const satisfies readonly Service[];

type Known = keyof typeof WORKLOADS;
/** A workload as facts are stored by. A workload the catalogue does not know is stored as `other`, with its own name kept. */
export type Workload = Known | 'other';
export const WORKLOAD_IDS = Object.keys(WORKLOADS) as readonly Known[];

const entryOf = (workload: Known): Entry => WORKLOADS[workload];

/** No longer sold or counted. */
const isRetired = (workload: Workload | Service): boolean =>
  workload !== 'other' && workload in WORKLOADS && entryOf(workload as Known).retired === true;

export const hasOwnLicence = (workload: Workload): boolean =>
  workload !== 'other' && entryOf(workload).ownLicence === true;

/** The service a workload belongs to; an unknown one came with Office data. */
export const serviceOfWorkload = (workload: Workload): Service =>
  workload === 'other' ? 'office365' : WORKLOADS[workload].service;

type Whole = { [Id in Known]: (typeof WORKLOADS)[Id] extends { whole: true } ? Id : never }[Known];
/** What can be watched and asked about: each workload, one that is the whole of its service as the service. */
export type WatchedWorkload = Exclude<Known, Whole> | Service;
/** What a question may name: also a product that no source covers. */
export type AskedWorkload = WatchedWorkload | 'unsupported';
const SINGLE = WORKLOAD_IDS.filter((one): one is Exclude<Known, Whole> => entryOf(one).whole !== true);
export const ASKED_WORKLOADS: readonly AskedWorkload[] = [
  ...SINGLE,
  'unsupported',
  'dynamics365',
  'office365',
];
/** Every row that can stand above 100 % by itself: what `inflated` looks at one by one. */
export const WATCHED_WORKLOADS: readonly WatchedWorkload[] = [
  ...SINGLE.filter((one) => !isRetired(one)),
  'dynamics365',
];
