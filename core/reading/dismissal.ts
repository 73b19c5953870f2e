import type { Evidence } from './evidence.ts';
import { says } from './items.ts';
import { pattern } from './languages/index.ts';

const DISMISSES = pattern('dismissal.dismisses');

/** "forget Contoso.", コントソはもういいや。: puts aside what was spoken of, and asks for nothing itself. */
export function dismisses({ text, subjects, metric, quantities, periods, concepts }: Evidence): boolean {
  return (
    DISMISSES.test(text.trim()) &&
    metric === undefined &&
    subjects.workload === undefined &&
    subjects.product === undefined &&
    quantities.threshold === undefined &&
    quantities.limit === undefined &&
    periods.window === undefined &&
    !says(concepts, 'alert', 'subscriptions', 'export', 'trend', 'why', 'recommend', 'compare')
  );
}
