import type { Source } from '../catalog/sources.ts';
import type { Coverage } from '../coverage.ts';
import type { Topic } from '../question.ts';
import type { Day } from '../time.ts';
import type { Base, Named } from './parts.ts';

export interface DataScopeAnswer extends Base, Named {
  readonly kind: 'data_scope';
  readonly topic: Topic;
  readonly sources: readonly { readonly source: Source; readonly newest: Day; readonly oldest: Day }[];
  readonly coverage: Coverage | null;
  readonly sample: boolean;
}
