import { type Service, WORKLOAD_IDS, WORKLOADS, type Workload } from '../catalog/workloads.ts';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const KNOWN = new Map<string, Workload>(
  WORKLOAD_IDS.flatMap((id) =>
    [...WORKLOADS[id].codes, ...WORKLOADS[id].names].map((name) => [fold(name), id]),
  ),
);

/** A workload as a source names it. One the catalogue does not know is `other`, with its own name kept. */
export function workloadOf(
  name: string,
  code = '',
): { readonly workload: Workload; readonly workloadName?: string } {
  const known = KNOWN.get(fold(name)) ?? KNOWN.get(fold(code));
  if (known) {
    return { workload: known };
  }
  // no download seen so far holds a Yammer row; its code is told by its beginning
  return /^yam/i.test(name || code)
    ? { workload: 'yammer' }
    : { workload: 'other', workloadName: name || code };
}

/** The service of a row from its code or name (o365, crm, "Microsoft Office 365", "Microsoft Dynamics"), whatever the case. */
export function serviceOf(code: string, name: string): Service | undefined {
  const both = fold(`${code} ${name}`);
  if (/\bcrm\b|dynamics/.test(both)) {
    return 'dynamics365';
  }
  return /\bo365\b|office|microsoft 365/.test(both) ? 'office365' : undefined;
}
