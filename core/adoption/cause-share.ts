import type { InflationCause } from '../catalog/causes.ts';
import type { Dataset } from '../facts.ts';
import type { CauseShare, CauseState, Evidence } from './decomposition.ts';
import { covers, type EvidenceFacts, type UsageRow } from './evidence.ts';

/** domain.md §5: what may be claimed of a cause, and nothing stronger. */
function stateOf(low: number, upTo: number, complete: boolean): CauseState {
  if (low > 0) return 'proven';
  if (upTo > 0) return 'consistent';
  return complete ? 'ruled_out' : 'untestable';
}

/** A cause with the state that follows from its numbers. */
export function share(
  cause: InflationCause,
  part: {
    readonly low: number;
    readonly upTo: number;
    readonly complete: boolean;
    readonly evidence: readonly Evidence[];
  },
): CauseShare {
  const { low, upTo, complete, evidence } = part;
  return { cause, state: stateOf(low, upTo, complete), low, upTo, complete, evidence };
}

/** The data sets that would tell and are not held for the whole window; the last one where those held do not say enough. */
export function missing(
  row: UsageRow,
  facts: EvidenceFacts,
  datasets: readonly Dataset[],
): readonly Evidence[] {
  const lacking = datasets.filter((dataset) => !covers(row, facts, dataset));
  return (lacking.length > 0 ? lacking : datasets.slice(-1)).map((dataset) => ({
    kind: 'missing_dataset',
    dataset,
  }));
}
