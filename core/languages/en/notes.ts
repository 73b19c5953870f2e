import type { Part } from '../../figure.ts';
import type { NoteWords } from '../notes.ts';
import { answers } from './answers.ts';
import { apartLine, coverageLine } from './coverage.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const parted = (label: string, { customers, numerator, denominator }: Part): string =>
  customers === 0
    ? ''
    : ` ${label}: ${f.customers(customers)} (${f.count(numerator)} of ${f.count(denominator)}).`;

export const notes: NoteWords = {
  note(note, name) {
    switch (note.kind) {
      case 'sample_data':
        return 'This is sample data, made up for demonstration.';
      case 'stale':
        return `Old data: ${f.days(note.ageDays)} old; from ${terms.source(note.source)} it is normally at most ${f.days(note.normalDays)}.`;
      case 'all_partners':
        return 'Counts licences from all partners and from Microsoft directly.';
      case 'own_differs':
        return note.own > note.all
          ? `Our own subscriptions of the same products have ${f.licences(note.own)}, the figures ${f.count(note.all)}: they are of other dates or channels.`
          : `Of ${f.licences(note.all)} sold of the products we sell, ${f.count(note.own)} were sold by us; the rest came from other partners or Microsoft directly.`;
      case 'products_counted':
        return `${note.product} here: ${f.list(note.counted)}.`;
      case 'onedrive_in_sharepoint':
        return 'OneDrive is counted together with SharePoint.';
      case 'yammer_is_viva_engage':
        return 'Yammer is now called Viva Engage.';
      case 'all_workloads':
        return 'All workloads together: the same licence counts once in each workload it covers.';
      case 'weighted':
        return 'Over several customers: all active users against all entitlements, not an average of percentages.';
      case 'over_100':
        return `${name(note.customer)} is at ${f.percent(note.value)}: more active users than entitlements counted.`;
      case 'over_deployed':
        return `${name(note.customer)}: more licences are assigned (${f.count(note.assigned)}) than sold (${f.count(note.sold)}). That happens where seats were reduced or suspended while their assignments stayed, or where seats other partners sold are missing from the data.${note.lapsed === undefined ? '' : ` Lapsed subscriptions with ${f.seats(note.lapsed)} are held here.`} Check the subscriptions and the assignments in the admin centre.`;
      case 'quoted_otherwise':
        return `You said ${f.percent(note.quoted)}; the newest data we hold says ${f.percent(note.value)}.`;
      case 'small':
        return `Small numbers: ${f.seats(note.seats)}, fewer than ${note.minimum}. A single person moves the figure a lot.`;
      case 'left_out':
        return `Left out: ${f.customers(note.count)} (${terms.leftOut(note.why)}).`;
      case 'without_customers':
        return `Without ${f.list(note.customers.map(name))}.`;
      case 'coverage':
        return coverageLine(note, answers);
      case 'apart':
        return apartLine(note, answers);
      case 'bare':
        return note.facts === 'usage'
          ? `Not in this figure: ${f.count(note.count)} active without any entitlement counted.`
          : `Not in this figure: ${f.licences(note.count)} still assigned where none are sold, such as on a suspended subscription.`;
      case 'over':
        return note.facts === 'usage'
          ? `${f.percent(note.value)} holds ${f.count(note.count)} active beyond the entitlements of their row: at most ${f.percent(note.atMost)} without them.`
          : `${f.licences(note.count)} assigned beyond what is sold; not set against unused ones.`;
      case 'overlapping_windows':
        return `The two windows of ${f.days(note.windowDays)} lie ${f.days(note.days)} apart and overlap: mostly the same people, so this is only a change so far.`;
      case 'provisional':
        return `${f.window('P1M', note.month)} is provisional: its figures may still change until ${f.day(note.until)}, so it has neither risen nor fallen yet.`;
      case 'at_point':
        return note.near
          ? `The newest data up to ${f.day(note.point)}: ${f.window(note.window, note.day)}.`
          : `There is no data for ${f.day(note.point)}; the nearest is ${f.window(note.window, note.day)}.`;
      case 'span':
        return `That is ${f.day(note.from)} to ${f.day(note.to)}.`;
      case 'same_customers':
        return `The change is over the ${f.customers(note.customers)} with data on both dates.${parted('New since', note.came)}${parted('No longer there', note.left)}`;
      case 'period_by_window':
        return `Answered by the newest window inside that period: ${f.window(note.window, note.day)}.`;
      case 'before_period':
        return `No data date lies in that period; the newest before it: ${f.window(note.window, note.day)}.`;
      case 'one_service':
        return `${terms.workload(note.service)} only: this source has no ${terms.workload(note.other)} ${note.facts}. Sources that have it: ${f.list(note.sources.map(terms.source))}.`;
      case 'compared_with':
        if (note.unmet)
          return `No other data date lies in the period to compare with; the nearest is ${f.window(note.window, note.day)}.`;
        return `Compared with: ${f.window(note.window, note.day)}${note.asked ? '' : ', the newest earlier data that does not overlap'}.`;
      case 'other_source':
        return `From ${terms.source(note.source)}; not to be mixed with figures of other sources.`;
      case 'new_customer':
        return `New customer: first data on ${f.day(note.since)}.`;
      case 'ended_customer':
        return `No longer our customer since ${f.day(note.since)}: not in the figures of all customers or in nudges.`;
      case 'not_covered':
        return 'Only Microsoft 365 and Dynamics 365 are measured.';
      case 'introduction_rate':
        return '“導入率” was read as deployment %.';
      case 'idle': {
        const { idle, of, dormant = 0, never = 0 } = note;
        const known = [
          ...(dormant > 0 ? [`${f.count(dormant)} used it earlier`] : []),
          ...(never > 0 ? [`${f.count(never)} with no use on record`] : []),
        ];
        const split = known.length > 0 ? `: ${known.join(', ')}` : '';
        return `${f.count(idle)} of ${f.count(of)} with a licence did not use it in this window${split}.`;
      }
      case 'deployment_not_by_workload':
        return 'Deployment is counted by product; no source splits it by workload.';
    }
  },
  dataOf: ({ dataDate, ageDays }) => `Data of ${f.day(dataDate)} (${f.age(ageDays)})`,
  stale: ({ ageDays, normalDays }) =>
    `Old data: ${f.days(ageDays)} old, normally at most ${f.days(normalDays)}`,
  source: ({ source }) => terms.source(source),
  sample: 'Sample data',
};
