import type { Question } from '../../question.ts';

/** What of a figure is meant: the workload or product said, else that of the question before. */
export const partSaid = ({ workload, product }: Part, previous: Part) =>
  workload === undefined && product === undefined
    ? { workload: previous.workload, product: previous.product }
    : { workload, product };
type Part = Pick<Question, 'workload' | 'product'>;

/** Slots that were not said stay absent. */
export function optional<T extends Record<string, unknown>>(
  slots: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
