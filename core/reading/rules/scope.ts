import type { Evidence } from '../evidence.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** What the figures are made of, and how old they are. */
export function scope({ subjects, metric, quantities }: Evidence, has: Has): Vote | null {
  const named = subjects.customers.length > 0;
  if (
    has('onedrive') &&
    !named &&
    (has('include', 'workload.sharepoint', 'why') || has('define')) &&
    metric === undefined &&
    (has('include') || has('why'))
  )
    return sure('data_scope', 'OneDrive and SharePoint');
  if (has('otherpartners') && !named) return sure('data_scope', 'other partners');
  if (
    has('own') &&
    has('include', 'data', 'all', 'metric.sold', 'license', 'show') &&
    !(has('all') && metric !== undefined && metric !== 'sold') &&
    !named &&
    quantities.threshold === undefined &&
    !has('lowest', 'highest')
  )
    return maybe('data_scope', 'only our own');
  if (
    has('fresh') &&
    !named &&
    quantities.threshold === undefined &&
    !has('lowest', 'highest', 'drop', 'grow', 'all')
  )
    return has('data') || metric === undefined
      ? sure('data_scope', 'how fresh')
      : maybe('data_scope', 'how fresh');
  return null;
}
