/**
 * The workloads a usage figure can be split by. OneDrive is counted together with SharePoint by the source;
 * Yammer is the older name of Viva Engage. Codes and names are those seen in Partner Center data.
 */
export const WORKLOADS = {
  exchange: { service: 'office365', codes: ['EXO'], names: ['Exchange', 'Exchange Online'] },
  sharepoint: {
    service: 'office365',
    codes: ['SPO'],
    names: ['SharePoint', 'SharePoint Online', 'OneDrive', 'OneDrive for Business'],
  },
  teams: { service: 'office365', codes: ['TEAMS'], names: ['Teams', 'Microsoft Teams'] },
  yammer: {
    service: 'office365',
    codes: ['YAM', 'YAMMER'],
    names: ['Yammer', 'Yammer Enterprise', 'Viva Engage'],
  },
  skype: { service: 'office365', codes: ['SFB'], names: ['Skype For Business', 'Skype for Business Online'] },
  m365apps: {
    service: 'office365',
    codes: ['PROPLUS'],
    names: ['Microsoft 365 Apps', 'Office 365 ProPlus', 'Office Apps', 'Microsoft 365 Apps for enterprise'],
  },
  dynamics: { service: 'dynamics365', codes: ['CRM'], names: ['Microsoft Dynamics CRM', 'Dynamics 365'] },
} as const satisfies Record<string, { service: Service; codes: readonly string[]; names: readonly string[] }>;

export type Service = 'office365' | 'dynamics365';
export const SERVICES = ['office365', 'dynamics365'] as const satisfies readonly Service[];

/** A workload as facts are stored by. A workload the catalogue does not know is stored as `other`, with its own name kept. */
export type Workload = keyof typeof WORKLOADS | 'other';
export const WORKLOAD_IDS = Object.keys(WORKLOADS) as readonly Exclude<Workload, 'other'>[];

/** What a question may name: a workload, a whole service (product level), or one that no source covers. */
export const ASKED_WORKLOADS = [
  'teams',
  'yammer',
  'sharepoint',
  'exchange',
  'skype',
  'm365apps',
  'office365',
  'dynamics365',
  'unsupported',
] as const;
export type AskedWorkload = (typeof ASKED_WORKLOADS)[number];
