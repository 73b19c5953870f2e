import type { Topic } from '../question.ts';
import type { Base } from './parts.ts';

export interface HowtoAnswer extends Base {
  readonly kind: 'find_data_howto';
  readonly topic: Topic;
}
